import DutyModel

extension Rule {
  /// Every post has the people it needs.
  static let cover = Rule(
    name: .cover, sentence: "Every post has the people, the officers and the qualifications it needs.",
    breaking: RosterExample("Two are needed, one an officer; two auxiliaries come", ["X1: AD", "X2: AD"]) {
      $0.rules.cover = .hard
      RosterExample.need("A", total: 2, officers: 1, in: &$0)
    },
    keeping: RosterExample("An officer and someone of unknown class", ["O1: AD", "U1: AD"]) {
      $0.rules.cover = .hard
      RosterExample.need("A", total: 2, officers: 1, in: &$0)
    }
  ) { roster in
    guard let strength = roster.setup.rules.cover else { return [] }
    return roster.coverStates.flatMap { state -> [Finding] in
      state.missing.map { figure, need, have in
        Finding(
          .cover, strength, size: need - have,
          .short(state.need, of: figure, span: state.span, need: need, have: have))
      }
    }
  }
}
