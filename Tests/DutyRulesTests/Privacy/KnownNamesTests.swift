import DutyRules
import Testing

/// Names of one call that stand in the words of another.
struct KnownNamesTests {
  private let known = KnownNames(
    [
      "李建国", "甄芳芳", "欧阳修文", "王强", "莫日根", "巴特尔", "买买提·吐尔逊", "房东", "王经理", "出租车", "娜仁", "张某", "一位老人",
      "Zhang San",
      "Batbayar", "Owner", "Bai", "Hotel Manager", "赵铁柱", "张三", "张三丰",
    ], except: ["赵铁柱"])

  @Test(arguments: [
    ("又是甄芳芳与李建国，电话13911112222", ["甄芳芳", "李建国"]), ("李建国李建国", ["李建国", "李建国"]),
    ("欧阳修文与莫日根、巴特尔", ["欧阳修文", "莫日根", "巴特尔"]), ("买买提·吐尔逊的车", ["买买提·吐尔逊"]),
    // Words that only describe somebody, beginnings that are no surname, and the station's own people.
    ("房东和王经理坐出租车，娜仁河边，张某和一位老人，赵铁柱", []), ("建国以来", []),
    // The longest name at a place; one inside a longer word counts.
    ("张三丰收", ["张三丰"]), ("张三来电，王强制止", ["张三", "王强"]),
    ("Zhang San hit BATBAYAR", ["Zhang San", "Batbayar"]),
    ("zhang san's bag, Batbayar.", ["Zhang San", "Batbayar"]),
    ("the Owner and a Hotel Manager, Bai, batbayar", []), ("", []),
  ])
  func areFound(_ text: String, _ expected: [String]) { #expect(known.found(in: text) == expected) }

  /// Two of one surname are told apart in one matter, whichever call they come from.
  @Test func areMaskedLikeTheMattersOwn() {
    let text = "李建国和李海生争吵，李建国先走"
    let known = KnownNames(["李建国"], except: [])
    let mask = Mask(names: ["李海生"] + known.found(in: text))
    #expect(mask.text(text) == "李某乙和李某甲争吵，李某乙先走")
  }

  /// A hundred thousand names are looked up, not tried one after the other, which would take many minutes.
  @Test func aLongTextIsSearchedOnce() {
    let (surnames, given) = (Array("王李张刘陈杨黄赵吴周"), Array("建国海生芳志军伟强秀英明丽静涛超勇艳杰娟"))
    let names = surnames.flatMap { surname in
      given.flatMap { first in given.map { "\(surname)\(first)\($0)" } }
    }
    let many = KnownNames(Set(names + (0..<100_000).map { "Person\(Self.letters($0)) Name" }), except: [])
    let text = String(repeating: "他说不认识对方，", count: 5_000) + "王建国"
    let clock = ContinuousClock()
    var found: [String] = []
    let time = clock.measure { found = many.found(in: text) }
    #expect(found == ["王建国"])
    #expect(time < .seconds(60), "\(time)")
  }

  private static func letters(_ number: Int) -> String {
    String("\(number)".map { Character(Unicode.Scalar(97 + UInt8($0.wholeNumberValue ?? 0))) })
  }
}
