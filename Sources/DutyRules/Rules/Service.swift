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
}
