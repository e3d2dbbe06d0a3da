/// What names look like, and what only describes somebody.
enum NameShape {
  /// Whether words are somebody's name and not a description: two to four Han characters, more with a dot
  /// between, or up to four Latin words that all begin with a capital.
  static func isName(_ text: String) -> Bool {
    guard text.count >= 2, !describing.contains(where: text.contains) else { return false }
    if text.contains(where: isHan) {
      return text.allSatisfy { isHan($0) || isDot($0) }
        && text.count <= (text.contains(where: isDot) ? longest : 4)
    }
    let words = text.split(separator: " ")
    return words.count <= 4
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-'.".contains($0) }
      } && !["An", "A", "The"].contains(words.first.map(String.init) ?? "")
  }

  /// Whether a name is one wherever it stands, even where nobody announced it: Han that begins with a usual
  /// surname, or is longer and begins as Mongolian names do; Latin of several words, or of one of four letters.
  static func isUnmistakable(_ name: String) -> Bool {
    guard let first = name.first, isName(name), !callings.contains(where: name.contains) else { return false }
    guard name.contains(where: isHan) else {
      let words = name.split(separator: " ").map { $0.lowercased() }
      return !words.contains(where: ordinary.contains) && (words.count > 1 || name.count >= 4)
    }
    return surnames.contains(first) || surname(name).count == 2 || name.contains(where: isDot)
      || (name.count >= 3 && mongolianBeginnings.contains(first))
  }

  /// A Han name without the spaces that somebody put between its characters; any other as it is.
  static func condensed(_ name: String) -> String {
    let rest = name.filter { !$0.isWhitespace }
    return rest.allSatisfy { isHan($0) || isDot($0) } ? rest : name
  }

  /// The surname of a Han name.
  static func surname(_ name: String) -> Substring {
    if name.count > 2, twoPartSurnames.contains(String(name.prefix(2))) { return name.prefix(2) }
    return name.prefix(1)
  }

  /// The most characters that a name with dots has.
  static let longest = 20

  static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value)
        || (0x20000...0x323AF).contains($0.value)
    }
  }

  static func isDot(_ character: Character) -> Bool { "·•".contains(character) }

  /// Text with letters, digits and the signs of addresses in their usual width.
  static func inUsualWidth(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isWide) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isWide(scalar) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF20, 0xFF3F: true
    default: false
    }
  }

  private static let twoPartSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "轩辕", "夏侯",
    "端木", "南宫", "呼延", "赫连", "澹台", "独孤", "拓跋", "闻人", "钟离", "鲜于", "万俟", "完颜", "司空",
  ]

  private static let surnames = Set<Character>(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳司阎穆卓敖查云甄褚卫窦娄柏水章凤花昌酆鲁费廉岑滕罗乐皮卞元卜平和萧米贝明臧计伏戚谈茅项纪虞支咎经裘缪干应宗诸宣丁贲郁杭洪吉钮嵇滑荣羊於惠麴封芮羿储汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫仇栾暴甘厉戎祖束景詹幸韶郜薄印宿怀蒲邰从鄂索咸籍赖屠池阴胥苍双闻莘党贡劳逄姬冉桑桂濮牛寿通边扈燕冀郏浦尚农别晏瞿充慕连茹习宦鱼容古慎戈终居衡步都满弘匡国寇广禄阙东殴殳沃利蔚越夔隆师巩厍晁勾敖融冷訾辛阚那简空毋沙乜养鞠须丰巢蒯相荆红游竺权逯盖益桓公佟哈谯笪年爱佴言福"
  )

  /// What names of Mongolian begin with in Chinese; shorter ones might be ordinary words.
  private static let mongolianBeginnings = Set<Character>("阿敖巴宝布朝策查达丹道额恩嘎格哈呼吉满孟牧莫那娜其青萨塔特图陶乌旭伊扎珠斯苏乔")

  /// Words of which a description is made, not a name.
  private static let describing = [
    "的", "一位", "一名", "两名", "某", "老人", "路人", "群众", "匿名", "女子", "男子", "物业", "保安", "店主", "邻居", "家属",
    "医生", "护士", "室友", "学生", "村民", "居民", "旅客", "乘客", "司机", "不详", "不明", "未知", "无名", "公司", "酒店", "医院",
    "学校", "委员会",
  ]

  /// Words by which people go who are not named; one of these alone, or after a surname, is nobody's name elsewhere.
  private static let callings = [
    "车主", "房东", "房主", "房客", "店员", "员工", "经理", "老板", "服务员", "孩子", "同学", "同事", "朋友", "老师", "所长", "主任",
    "队长", "民警", "辅警", "超市", "商店", "小区", "派出所", "银行", "饭店", "中心", "报警人", "当事人", "高中生", "大学生",
  ]

  /// Latin words with a capital that are no name by themselves.
  private static let ordinary: Set<String> = [
    "the", "this", "that", "there", "they", "then", "these", "those", "when", "where", "what", "while",
    "with",
    "from", "after", "before", "both", "some", "somebody", "someone", "nobody", "anybody", "everybody",
    "people", "person", "woman", "girl", "caller", "witness", "victim", "suspect", "driver", "owner",
    "manager", "guard", "guest", "tenant", "landlord", "neighbour", "neighbor", "passer-by", "passenger",
    "student", "teacher", "doctor", "nurse", "child", "mother", "father", "sister", "brother", "wife",
    "husband", "police", "officer", "station", "hotel", "hospital", "school", "shop", "bank", "company",
    "street", "road", "north", "south", "east", "west", "unknown", "anonymous", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june",
    "july", "august", "september", "october", "november", "december", "wechat",
  ]
}
