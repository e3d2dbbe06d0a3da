import DutyModel

extension Rule {
  /// A run of duties stays at one post.
  static let samePostInBlock = Rule(
    name: .samePostInBlock, sentence: "Duties on consecutive dates are at one post.",
    breaking: RosterExample("A on Monday, B on Tuesday", ["O1: AD BD"]) {
      $0.rules.samePostInBlock = .weight(1)
    },
    keeping: RosterExample("A day off between", ["O1: AD - BD"]) {
      $0.rules.samePostInBlock = .weight(1)
    }
  ) { roster in
    guard let strength = roster.setup.rules.samePostInBlock else { return [] }
    return roster.people.flatMap { person in
      person.neighbours.filter { $0.first.post != $0.second.post }.map {
        Finding(.samePostInBlock, strength, size: 1, .postChanged($0.first, $0.second))
      }
    }
  }
}
