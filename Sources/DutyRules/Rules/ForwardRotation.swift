import DutyModel

extension Rule {
  /// A run of duties goes forward through the day.
  static let forwardRotation = Rule(
    name: .forwardRotation,
    sentence: "Of duties on consecutive dates the second does not start earlier in the day than the first.",
    breaking: RosterExample("A night, then a day", ["O1: AN AD"]) {
      $0.rules.forwardRotation = .weight(1)
    },
    keeping: RosterExample("A day, then a night", ["O1: AD AN"]) {
      $0.rules.forwardRotation = .weight(1)
    }
  ) { roster in
    guard let strength = roster.setup.rules.forwardRotation else { return [] }
    let starts = Dictionary(
      roster.setup.shifts.map { ($0.code, $0.start.minute) }, uniquingKeysWith: { a, _ in a })
    return roster.people.flatMap { person in
      person.neighbours.filter { (starts[$0.second.shift] ?? 0) < (starts[$0.first.shift] ?? 0) }.map {
        Finding(.forwardRotation, strength, size: 1, .rotatedBackward($0.first, $0.second))
      }
    }
  }
}
