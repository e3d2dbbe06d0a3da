import DutyModel

extension Rule {
  /// Everyone serves, every post is open, and the two fit.
  static let service = Rule(
    name: .service,
    sentence:
      "Every duty is of a member who serves on its date, at a post open on its date that the member may hold.",
    breaking: RosterExample("After the last date of service", ["X1: AD AD"]) {
      $0.members[3].until = RosterExample.from
    },
    keeping: RosterExample("On the last date of service", ["X1: AD -"]) {
      $0.members[3].until = RosterExample.from
    }
  ) { roster in
    let posts = Dictionary(roster.setup.posts.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    let unknown = roster.unknown.map { Breach.unknownCode($0) }
    let misplaced = roster.people.flatMap { person in
      person.duties.compactMap { duty -> Breach? in
        if !person.member.serves(on: duty.date) { return .notServing(duty) }
        if posts[duty.post]?.isOpen(on: duty.date) != true { return .postClosed(duty) }
        return person.member.mayHold(duty.post) ? nil : .mayNotHold(duty)
      }
    }
    return (unknown + misplaced).map {
      Finding(rule: .service, severity: .hard, amount: 1, breach: $0)
    }
  }

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
