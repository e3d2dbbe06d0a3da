public import DutyModel

/// Reads people out of CSV.
public enum MemberList {
  private static let columns = [
    CSVTable.Column(key: "badge", headers: ["badge", "警号", "编号"], isRequired: true),
    CSVTable.Column(key: "name", headers: ["name", "姓名"], isRequired: true),
    CSVTable.Column(key: "class", headers: ["class", "类别", "身份"]),
    CSVTable.Column(key: "role", headers: ["role", "职务"]),
    CSVTable.Column(key: "quals", headers: ["quals", "qualifications", "资质", "技能"]),
    CSVTable.Column(key: "home", headers: ["home", "来源单位", "单位"]),
    CSVTable.Column(key: "from", headers: ["from", "起", "起始日期"]),
    CSVTable.Column(key: "until", headers: ["until", "止", "终止日期"]),
    CSVTable.Column(key: "posts", headers: ["posts", "岗位"]),
  ]
  private static let classes: [String: LegalClass] = [
    "民警": .officer, "辅警": .auxiliary, "不明": .unknown, "officer": .officer, "auxiliary": .auxiliary,
    "unknown": .unknown,
  ]
  private static let roles: [String: Role] = [
    "所长": .chief, "教导员": .instructor, "带班": .leader, "带班领导": .leader, "无": .none, "chief": .chief,
    "instructor": .instructor, "leader": .leader, "none": .none,
  ]

  /// Reads a list of people.
  ///
  /// - Parameters:
  ///   - bytes: CSV in UTF-8 (with or without a mark), UTF-16 or GB18030, with a Chinese or English header.
  ///   - file: its name, for messages.
  ///   - setup: the station, for the posts it has.
  /// - Throws: `InputError` with everything that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String, setup: StationSetup
  ) throws(InputError) -> [Member] {
    let list = ProblemList()
    let table = try CSVTable(bytes, file: file, columns: columns, list: list)
    let posts = setup.posts.map(\.code.text)
    var first: [String: Int] = [:]
    let members = table.rows.compactMap { row -> Member? in
      func note(_ kind: InputProblem.Kind, _ key: String = "") {
        list.add(kind, line: row.line, path: table.titles[key] ?? key)
      }
      func word<Word>(_ key: String, _ words: [String: Word], _ thing: InputProblem.Thing) -> Word? {
        guard let text = row[key] else { return nil }
        if let word = words[text.lowercased()] { return word }
        note(.unknownWord(text, of: thing, near: NearestWord.to(text, among: Array(words.keys))))
        return nil
      }
      func date(_ key: String) -> CalendarDate? {
        guard let text = row[key] else { return nil }
        if let date = CalendarDate(text) { return date }
        note(.wrongType(expected: .date, found: text), key)
        return nil
      }
      for key in ["badge", "name"] where row[key] == nil { note(.missing(table.titles[key] ?? key)) }
      guard let badge = row["badge"], let name = row["name"] else { return nil }
      if let line = first[badge] { note(.duplicate(badge, of: .badge, first: line)) }
      first[badge] = row.line
      let (from, until) = (date("from"), date("until"))
      if let from, let until, until < from {
        note(.endsBeforeItBegins(from: from.description, until: until.description), "until")
      }
      let held = row["posts"].map(parts)
      for post in held ?? [] where !posts.contains(post) {
        note(.unknownWord(post, of: .post, near: NearestWord.to(post, among: posts)))
      }
      return Member(
        badge: Badge(badge), name: Name(name), rank: word("class", classes, .legalClass) ?? .unknown,
        role: word("role", roles, .role) ?? .none, quals: row["quals"].map(parts) ?? [], home: row["home"],
        from: from, until: until, posts: held.map { $0.map { PostCode($0) } })
    }
    guard list.problems.isEmpty else { throw InputError(file: file, problems: list.problems) }
    return members
  }

  /// The parts of a field with several words in it.
  private static func parts(_ text: String) -> [String] {
    text.split { ";、|；，, ".contains($0) }.map(String.init)
  }
}
