import DutyModel

extension ShortageSums {
  /// People against the duties of which nobody can have two, because it is worked or rested from at one moment.
  ///
  /// A duty binds whoever has it from its start to the end of the rest after it. Of two that bind at one moment the later
  /// begins before the earlier lets go, so each needs people of its own. The most are bound when something begins or
  /// ends. What was worked before the first date binds nobody, in their favour.
  /// - Complexity: O(moments × (needs + members × needs of a moment)).
  var resting: Shortage? {
    guard rules.noOverlap == .hard, rules.restHours?.strength == .hard else { return nil }
    let away = away
    let moments = Set(demand.asks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    return tightest(
      moments.map { moment in
        let bound = demand.exclusive(at: moment)
        let asks = bound.map(\.ask)
        let have = people.count { couldStand($0, at: asks, away: away[$0.badge] ?? []) }
        let terms = bound.filter { $0.people > 0 }.map { ask, people in
          Shortage.DutyTerm(
            post: ask.post, shift: ask.shift, span: ask.span, rested: ask.rested, people: people)
        }
        guard terms.contains(where: { $0.span.end <= moment }) else { return nil }
        let need = terms.reduce(0) { $0 + $1.people }
        var sum = Shortage(
          rule: .restHours, of: figure, span: Span(start: moment, minutes: 1), need: need, have: have,
          needTerms: [], haveTerms: [], people: max(0, need - have))
        sum.dutyTerms = terms.sorted { ($0.span.start, $0.post) < ($1.span.start, $1.post) }
        return sum
      })
  }
}
