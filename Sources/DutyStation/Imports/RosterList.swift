public import DutyModel

/// Reads a roster out of the CSV that `roster show --format csv` prints, or one made by hand like it.
public enum RosterList {
  private static let columns = [
    CSVTable.Column(key: "date", headers: ["date", "日期"], isRequired: true),
    CSVTable.Column(key: "shift", headers: ["shift", "班次"], isRequired: true),
    CSVTable.Column(key: "post", headers: ["post", "岗位"], isRequired: true),
    CSVTable.Column(key: "badge", headers: ["badge", "警号"], isRequired: true),
    CSVTable.Column(key: "name", headers: ["name", "姓名"]),
    CSVTable.Column(key: "start", headers: ["start", "开始"]),
    CSVTable.Column(key: "end", headers: ["end", "结束"]),
    CSVTable.Column(key: "locked", headers: ["locked", "锁定"]),
  ]

  /// Reads assignments.
  ///
  /// - Throws: `InputError` with everything that is wrong: codes the station does not have, dates that do
  ///   not exist, a duty named twice.
  public static func read(
    _ bytes: [UInt8], file: String, setup: StationSetup
  ) throws(InputError) -> [Assignment] {
    let list = ProblemList()
    let table = try CSVTable(bytes, file: file, columns: columns, list: list)
    let known: [(key: String, thing: InputProblem.Thing, words: Set<String>)] = [
      ("badge", .badge, Set(setup.members.map(\.badge.text))),
      ("post", .post, Set(setup.posts.map(\.code.text))),
      ("shift", .shift, Set(setup.shifts.map(\.code.text))),
    ]
    var first: [Assignment: Int] = [:]
    let assignments = table.rows.compactMap { row -> Assignment? in
      func note(_ kind: InputProblem.Kind, _ path: String) { list.add(kind, line: row.line, path: path) }
      for (key, thing, words) in known {
        guard let text = row[key] else {
          note(.missing(key), key)
          continue
        }
        if !words.contains(text) {
          note(.unknownWord(text, of: thing, near: NearestWord.to(text, among: Array(words))), key)
        }
      }
      guard let text = row["date"], let date = CalendarDate(text) else {
        note(.wrongType(expected: .date, found: row["date"] ?? ""), "date")
        return nil
      }
      guard let badge = row["badge"], let post = row["post"], let shift = row["shift"] else { return nil }
      let assignment = Assignment(
        who: Badge(badge), date: date, post: PostCode(post), shift: ShiftCode(shift))
      if let line = first[assignment] { note(.duplicate(badge, of: .date, first: line), "date") }
      first[assignment] = row.line
      return assignment
    }
    guard list.problems.isEmpty else { throw InputError(file: file, problems: list.problems) }
    return assignments.sorted()
  }
}
