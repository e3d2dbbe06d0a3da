import DutyRules
import Testing

/// What is left of names, numbers and addresses.
struct MaskTests {
  private let mask = Mask(names: ["白莫", "张兵国", "张三丰", "欧阳修文", "Zhang San", "Bai", "姜某", "一位老人", "白莫", "钱 大林"])

  @Test(arguments: [
    ("白莫", "白某"), ("张兵国", "张某甲"), ("张三丰", "张某乙"), ("欧阳修文", "欧阳某"), ("Zhang San", "Z. S."),
    ("姜某", "姜某"), ("一位老人", "一位老人"), ("姜某的室友", "姜某的室友"), ("莫日根", "莫某"), ("An old woman", "An old woman"),
    ("买买提·吐尔逊", "买某"), ("钱大林", "钱某"), ("钱 大林", "钱某"), ("孙 二", "孙某"), ("王经理", "王某"), ("白莫的母亲", "白某的母亲"),
  ])
  func names(_ name: String, _ expected: String) { #expect(mask.name(name) == expected) }

  @Test(arguments: [
    ("13812345678", "*******5678"), ("0471-1234567", "*******4567"),
    ("150102199001011234", "**************1234"),
    ("15010219900101123X", "**************123X"), ("1234567", "*****67"), ("110", "***"),
  ])
  func numbers(_ number: String, _ expected: String) { #expect(mask.number(number) == expected) }

  @Test(arguments: [
    ("白莫和兵国在一起，张三丰来电", "白某和某在一起，张某乙来电"), ("电话13812345678，勿打110", "电话*******5678，勿打110"),
    ("138 1234 5678 和 0471-1234567", "*******5678 和 *******4567"),
    ("身份证15010219900101123X", "身份证**************123X"),
    ("见 20200314-03，2020-03-14 23:00 到", "见 20200314-03，2020-03-14 23:00 到"),
    ("蒙A12345 追尾 京AD12345", "蒙A·***** 追尾 京A·*****"),
    ("3号楼2单元501室", "XX号楼XX单元XX室"), ("三号楼五层", "XX号楼XX层"), ("其子14岁，父41岁", "其子未成年，父41岁"),
    ("十二岁和二十岁", "未成年和二十岁"), ("Bai, aged 12, and ZHANG", "B., a minor, and Z."),
    ("a 14-year-old and 41 years old", "a minor and 41 years old"),
    ("钱 大林与钱大林", "钱某与钱某"), ("邮箱 zff.88@mail.example.com，QQ邮箱12345@qq.com", "邮箱 ***@***，QQ邮箱***@***"),
    ("微信zhen_ff88，微信号：abcde12，QQ 123456", "微信***，微信号：***，QQ ***"),
    (
      "WeChat id zhangsan88; WeChat messages from WeChat: abc_12",
      "WeChat id ***; WeChat messages from WeChat: ***"
    ),
    ("住花园路12号，花园路甲12-3号，2-3-501", "住花园路XX号，花园路甲XX号，2-3-501"),
    ("花园小区3-2-501与3号楼501", "花园小区XX-XX-XX与XX号楼XX"),
    ("12 Garden Road and 7/2 North Second Street", "XX Garden Road and XX North Second Street"),
    (
      "3 people in the street, 12 garden road, Garden Road No. 12",
      "3 people in the street, XX garden road, Garden Road No. XX"
    ),
    ("一三八一二三四五六七八", "*******五六七八"), ("幺三八 一二三四 五六七八", "*******五六七八"), ("二〇二〇年三月", "二〇二〇年三月"),
    ("电话１３８１２３４５６７８，ＡＢ", "电话*******5678，AB"), ("Ｚｈａｎｇ Ｓａｎ", "Z. S."),
    ("Block 3, unit 2, room 501", "Block XX, unit XX, room XX"), ("赔偿 12000 元", "赔偿 12000 元"), ("", ""),
  ])
  func words(_ text: String, _ expected: String) { #expect(mask.text(text) == expected) }

  /// Nothing of a number or a name that went in comes out, wherever it stood.
  @Test func nothingLeaks() {
    for phone in ["13812345678", "138-1234-5678", "１３８１２３４５６７８", "一三八一二三四五六七八"] {
      let text = mask.text("打\(phone)找白莫，或找张兵国、欧阳修文。")
      for secret in [phone, "白莫", "兵国", "修文"] { #expect(!text.contains(secret), "\(text)") }
    }
  }
}
