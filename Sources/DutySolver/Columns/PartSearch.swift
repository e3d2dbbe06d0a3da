/// Looks for a better schedule of a part of a roster: columns for its people's days given everything else, and a
/// dive into them.
struct PartSearch {
  let part: Part
  private let problem: CompiledProblem
  private let present: Cost
  private(set) var work = 0

  /// How it ended.
  enum Outcome {
    /// The part's schedule, cheaper than before.
    case schedule([Int])
    /// Nothing is better, proven.
    case best
    /// Nothing was found.
    case nothing
    case stopped
  }

  private static let passes = 30
  private static let (first, last) = (0.1, 0.003)
  /// How many of the last passes give their schedules as columns.
  private static let kept = 8
  private static let mostRounds = 60

  init(_ part: Part) {
    self.part = part
    problem = CompiledProblem(part.problem)
    present = SearchState(problem, schedule: part.schedule).cost
  }

  /// - Parameters:
  ///   - enough: work after which it gives up unless it dives already.
  ///   - taste: chance added to how sure a cell is.
  mutating func run(enough: Int, taste: () -> Double, until stop: () -> Bool) -> Outcome {
    guard let pricing = Pricing(problem) else { return .nothing }
    var ascent = PriceAscent(pricing)
    var taken: [[[Int]]] = []
    for pass in 0..<Self.passes {
      let rate = PriceAscent.rate(ofPass: pass, of: Self.passes, from: Self.first, to: Self.last)
      guard ascent.sweep(rate: rate, until: stop) else { return stop() ? .stopped : .nothing }
      if pass >= Self.passes - Self.kept { taken.append(ascent.latest) }
    }
    guard ascent.measure(until: stop) else { return stop() ? .stopped : .nothing }
    var columns = ColumnGeneration(ascent.pricing, prices: ascent.prices, bound: ascent.bound)
    for pass in taken {
      for (person, options) in pass.enumerated() { columns.add(person, options) }
    }
    columns.add(roster: part.schedule)
    let outcome = dive(&columns, enough: enough, taste: taste, until: stop)
    work = columns.pricing.work + columns.master.work
    return outcome
  }

  private func dive(
    _ columns: inout ColumnGeneration, enough: Int, taste: () -> Double, until stop: () -> Bool
  ) -> Outcome {
    let limit = present.hard > 0 ? Double.infinity : Double(present.soft) - 0.99
    var last = Double.infinity
    for round in 0..<Self.mostRounds {
      guard columns.round(isThorough: true, until: stop) != nil else { return .stopped }
      if let bound = columns.bound, present.hard == 0, columns.pricing.wholeBound(bound) >= present.soft {
        return .best
      }
      let cost = columns.cost
      if columns.isComplete { break }
      if columns.pricing.work + columns.master.work > enough { return .nothing }
      if round % 5 == 4 {
        if last - cost < 2e-4 * abs(cost) { break }
        last = cost
      }
    }
    switch columns.dive(limit: limit, taste: taste, until: stop) {
    case .roster(let schedules): return .schedule(columns.pricing.whole(schedules))
    case .cut: return .nothing
    case .stopped: return .stopped
    }
  }
}
