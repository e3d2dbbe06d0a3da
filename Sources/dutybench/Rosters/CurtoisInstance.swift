import DutySolver

/// A public roster instance in the plain-text form of Curtois and Qu (2014).
///
/// The benchmark's rules are the paper's: runs that touch the ends of the horizon are never too short.
struct CurtoisInstance {
  /// People's ids, in the file's order.
  let staff: [String]
  /// Shift ids; option `k + 1` is the k-th.
  let shifts: [String]
  /// The instance as the engine takes it.
  let problem: Problem

  /// A line that is not what its section says, with what was expected.
  struct Malformed: Error, CustomStringConvertible {
    let line: Int
    let expected: String
    var description: String { "line \(line): expected \(expected)" }
  }

  init(_ text: String) throws(Malformed) {
    let file = try Sections(text)
    let days = try file.horizon()
    let shifts = try file.rows(
      "SECTION_SHIFTS", fields: 3, as: "shift, minutes, followers that are forbidden")
    let staff = try file.rows("SECTION_STAFF", fields: 8, as: "the eight fields of a person")
    self.shifts = shifts.map { $0.fields[0] }
    self.staff = staff.map { $0.fields[0] }
    var problem = Problem(people: staff.count, days: days, types: shifts.count)
    let codes = try Index(shifts, what: "a shift of the instance")
    let people = try Index(staff, what: "a person of the instance")

    for (index, row) in shifts.enumerated() {
      let followers = try row.list(2).map { name throws(Malformed) in try codes[name, row] + 1 }
      if !followers.isEmpty { problem.successions.append(Succession(first: [index + 1], second: followers)) }
    }
    let minutes = try shifts.map { row throws(Malformed) in try row.number(1) }
    try Self.bind(staff, minutes: minutes, codes: codes, to: &problem)
    for row in try file.rows("SECTION_DAYS_OFF", fields: 2..., as: "person, days") {
      let person = try people[row.fields[0], row]
      for field in 1..<row.fields.count {
        problem.fix(person: person, day: try row.number(field, below: days), option: Problem.off)
      }
    }
    for row in try file.rows("SECTION_SHIFT_ON_REQUESTS", fields: 4, as: "person, day, shift, weight") {
      let (person, day) = (try people[row.fields[0], row], try row.number(1, below: days))
      let (option, weight) = (try codes[row.fields[2], row] + 1, try row.number(3))
      for other in 0...shifts.count where other != option {
        problem.addCost(weight, person: person, day: day, option: other)
      }
    }
    for row in try file.rows("SECTION_SHIFT_OFF_REQUESTS", fields: 4, as: "person, day, shift, weight") {
      let (person, day) = (try people[row.fields[0], row], try row.number(1, below: days))
      problem.addCost(
        try row.number(3), person: person, day: day, option: try codes[row.fields[2], row] + 1)
    }
    let everybody = problem.addCrew(Array(staff.indices))
    for row in try file.rows("SECTION_COVER", fields: 5, as: "day, shift, need, two weights") {
      let cells = [
        DayOptions(day: try row.number(0, below: days), options: [try codes[row.fields[1], row] + 1])
      ]
      problem.cover.append(
        CoverRow(
          cells: cells, crew: everybody, need: try row.number(2), under: .linear(weight: try row.number(3)),
          over: .linear(weight: try row.number(4))))
    }
    self.problem = problem
  }

  /// The limits of every person.
  private static func bind(
    _ staff: [Row], minutes: [Int], codes: Index, to problem: inout Problem
  ) throws(Malformed) {
    let all = 0..<problem.days
    let working = Array(1...max(1, problem.types))
    let worked = problem.addMeasure(.sum(weights: [0] + minutes, days: all))
    let each = (0..<problem.types).map { type in
      problem.addMeasure(.sum(weights: (0...problem.types).map { $0 == type + 1 ? 1 : 0 }, days: all))
    }
    let weekends = stride(from: 5, to: problem.days, by: 7).map { saturday in
      (saturday...min(saturday + 1, problem.days - 1)).map { DayOptions(day: $0, options: working) }
    }
    let worn = problem.addMeasure(.groups(weekends))
    for (person, row) in staff.enumerated() {
      let crew = problem.addCrew([person])
      for part in try row.list(1) {
        let pair = part.split(separator: "=")
        guard pair.count == 2, let most = Int(pair[1]), (0...Row.most).contains(most) else {
          throw row.malformed("shift=most, most from 0 to \(Row.most)")
        }
        let limit = Limit(
          person: person, measure: each[try codes[String(pair[0]), row]], most: most, penalty: .hard())
        if most < problem.days { problem.limits.append(limit) }
      }
      problem.limits.append(
        Limit(
          person: person, measure: worked, least: try row.number(3), most: try row.number(2),
          penalty: .hard(unit: 60)))
      problem.limits.append(
        Limit(person: person, measure: worn, most: try row.number(7), penalty: .hard()))
      problem.runs.append(
        RunLimit(
          crew: crew, options: working, least: try row.number(5), most: try row.number(4), penalty: .hard()))
      problem.runs.append(
        RunLimit(crew: crew, options: [Problem.off], least: try row.number(6), penalty: .hard()))
    }
  }

  /// A schedule in the scorer's form: one line a person, the id, then one field a day.
  func text(_ options: [Int]) -> String {
    staff.indices.map { person in
      let days = (0..<problem.days).map { day in
        let option = options[person * problem.days + day]
        return option == Problem.off ? "-" : shifts[option - 1]
      }
      return ([staff[person]] + days).joined(separator: "\t") + "\n"
    }.joined()
  }
}

extension CurtoisInstance {
  /// One line of a section.
  fileprivate struct Row {
    let line: Int
    let fields: [String]

    /// Greater numbers than this are nobody's minutes, people or weights; their products and sums fit an integer.
    static let most = 9_999_999

    func malformed(_ expected: String) -> Malformed { Malformed(line: line, expected: expected) }

    /// A whole number that is not negative.
    func number(_ field: Int, below bound: Int = most + 1) throws(Malformed) -> Int {
      guard let number = Int(fields[field]), number >= 0 else {
        throw malformed("a number that is not negative, not \"\(fields[field])\"")
      }
      guard number < bound else { throw malformed("a number below \(bound), not \(number)") }
      return number
    }

    /// The parts of a field that `|` separates.
    func list(_ field: Int) throws(Malformed) -> [String] {
      fields[field].split(separator: "|").map(String.init)
    }
  }

  /// Places of names.
  fileprivate struct Index {
    private let places: [String: Int]
    private let what: String

    init(_ rows: [Row], what: String) throws(Malformed) {
      var places: [String: Int] = [:]
      for (place, row) in rows.enumerated() {
        guard places.updateValue(place, forKey: row.fields[0]) == nil else {
          throw row.malformed("each name once, not \"\(row.fields[0])\" again")
        }
      }
      (self.places, self.what) = (places, what)
    }

    subscript(name: String, row: Row) -> Int {
      get throws(Malformed) {
        guard let place = places[name] else { throw row.malformed("\(what), not \"\(name)\"") }
        return place
      }
    }
  }

  /// The file, section by section, comments left out.
  fileprivate struct Sections {
    private var rows: [String: [Row]] = [:]
    private var lines = 0

    init(_ text: String) throws(Malformed) {
      var section: String?
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
      {
        let content = line.trimmingPrefix("\u{FEFF}")
        lines = index + 1
        if content.isEmpty || content.hasPrefix("#") || content.allSatisfy(\.isWhitespace) { continue }
        if content.hasPrefix("SECTION_") {
          section = String(content)
          rows[String(content)] = []
        } else if let section {
          let fields = content.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          rows[section]?.append(Row(line: index + 1, fields: fields))
        } else {
          throw Malformed(line: index + 1, expected: "a section")
        }
      }
    }

    func rows(
      _ section: String, fields: some RangeExpression<Int>, as expected: String
    ) throws(Malformed) -> [Row] {
      guard let rows = rows[section] else {
        throw Malformed(line: lines, expected: "\(section) before the end")
      }
      if let wrong = rows.first(where: { !fields.contains($0.fields.count) }) {
        throw wrong.malformed(expected)
      }
      return rows
    }

    func rows(_ section: String, fields: Int, as expected: String) throws(Malformed) -> [Row] {
      try rows(section, fields: fields...fields, as: expected)
    }

    func horizon() throws(Malformed) -> Int {
      let rows = try rows("SECTION_HORIZON", fields: 1, as: "a number of days")
      guard let row = rows.first else { throw Malformed(line: lines, expected: "a number of days") }
      let days = try row.number(0)
      guard (1...3660).contains(days) else { throw row.malformed("1 to 3660 days") }
      return days
    }
  }
}
