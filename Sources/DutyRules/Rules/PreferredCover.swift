import DutyModel

extension Rule {
  /// Posts have the people they would prefer.
  static let preferredCover = Rule(
    name: .preferredCover, sentence: "A post has the people it would prefer; each one missing costs 1.",
    breaking: RosterExample("Two would be better", ["O1: AD"]) {
      RosterExample.need("A", total: 1, preferred: 2, in: &$0)
    },
    keeping: RosterExample("Two are there", ["O1: AD", "O2: AD"]) {
      RosterExample.need("A", total: 1, preferred: 2, in: &$0)
    }
  ) { roster in
    roster.coverStates.compactMap { state in
      let missing = state.need.preferred - max(state.on.count, state.need.total)
      guard missing > 0 else { return nil }
      return Finding(
        .preferredCover, .weight(1), size: missing,
        .belowPreferred(
          state.need, span: state.span, preferred: state.need.preferred, have: state.on.count))
    }
  }
}
