import DutyModel

extension Rule {
  /// Posts have no more people than they prefer.
  static let overCover = Rule(
    name: .overCover, sentence: "A post has no more people than it prefers; each one more costs 1.",
    breaking: RosterExample("One is needed, two are there", ["O1: AD", "O2: AD"]) {
      RosterExample.need("A", total: 1, in: &$0)
    },
    keeping: RosterExample("One is there", ["O1: AD"]) { RosterExample.need("A", total: 1, in: &$0) }
  ) { roster in
    roster.coverStates.compactMap { state in
      guard state.on.count > state.need.preferred else { return nil }
      return Finding(
        .overCover, .weight(1), size: state.on.count - state.need.preferred,
        .abovePreferred(
          state.need, span: state.span, preferred: state.need.preferred, have: state.on.count))
    }
  }
}
