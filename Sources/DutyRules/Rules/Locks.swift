import DutyModel

extension Rule {
  /// What was locked is in the roster.
  static let locks = Rule(
    name: .locks, sentence: "Every locked duty is in the roster.",
    breaking: RosterExample("Locked at A, put at B", ["O1: BD"]) {
      $0.locks = [Assignment(who: "O1", date: RosterExample.from, post: "A", shift: "D")]
    },
    keeping: RosterExample("As locked", ["O1: AD"]) {
      $0.locks = [Assignment(who: "O1", date: RosterExample.from, post: "A", shift: "D")]
    }
  ) { roster in
    let here = Set(roster.duties.map(\.assignment))
    let period = roster.from...roster.until
    return roster.setup.locks.filter { period.contains($0.date) && !here.contains($0) }.sorted().map {
      Finding(rule: .locks, severity: .hard, amount: 1, breach: .lockMissing($0))
    }
  }
}
