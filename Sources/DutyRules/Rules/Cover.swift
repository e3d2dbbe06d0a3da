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
      var figures: [(Figure, need: Int, have: Int)] = [
        (.total, state.need.total, state.on.count), (.officers, state.need.officers, state.officers),
      ]
      figures += state.need.quals.sorted { $0.key < $1.key }.map {
        (.qualification($0.key), $0.value, state.quals[$0.key] ?? 0)
      }
      return figures.filter { $0.have < $0.need }.map { figure, need, have in
        Finding(
          .cover, strength, size: need - have,
          .short(state.need, of: figure, span: state.span, need: need, have: have))
      }
    }
  }

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
