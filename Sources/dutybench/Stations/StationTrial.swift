import DutyModel
import DutyRules
import DutyStation
import Foundation

/// A station planned from nothing with one seed, and what the referee says of it.
struct StationTrial {
  /// Seconds from the station to its first roster that the referee calls lawful, its judgement included; nil for none.
  let first: Double?
  /// What the referee found in the roster at the end of the budget.
  let judgement: Judgement
  /// What no lawful roster costs less than, if that is known.
  let bound: Int?
  /// Seconds by which the search went on after its budget.
  let overrun: Double

  /// Plans twice: until the first lawful roster, then for a budget.
  ///
  /// - Parameters:
  ///   - limit: seconds after which a first lawful roster is no longer waited for.
  ///   - budget: seconds from the start of compilation; nil to keep the first lawful roster.
  init(_ setup: StationSetup, from: CalendarDate, days: Int, seed: UInt64, limit: Double, budget: Double?)
    throws
  {
    let order = PlanOrder(from: from, days: days, seed: seed)
    let clock = ContinuousClock()
    func plan(
      proves: Bool, seconds: Double? = nil, until stop: (Double) -> Bool, lawful: () -> Void = {}
    ) throws -> (TrialPlan, Double) {
      let start = clock.now
      let plan = try TrialPlan(
        order, setup: setup, proves: proves,
        passed: seconds.map { seconds in { start.duration(to: clock.now) / .seconds(seconds) } },
        until: { stop(start.duration(to: clock.now) / .seconds(1)) },
        progress: { if $0.hard == 0 { lawful() } })
      return (plan, start.duration(to: clock.now) / .seconds(1))
    }
    var isFound = false
    let (quick, planned) = try plan(
      proves: false, until: { isFound || $0 >= limit }, lawful: { isFound = true })
    var verdict: Judgement?
    let judging = clock.measure { verdict = quick.judged() }
    let quickVerdict = verdict ?? Judgement([])
    first = quickVerdict.isLawful ? planned + judging / .seconds(1) : nil
    guard let budget else {
      (judgement, bound, overrun) = (quickVerdict, quick.bound, 0)
      return
    }
    let (long, spent) = try plan(proves: true, seconds: budget, until: { $0 >= budget })
    (judgement, bound, overrun) = (long.judged(), long.bound, spent - budget)
  }

  /// The columns of a summary.
  static let columns = [
    "first lawful, median", "worst", "cost, median", "worst", "bound", "gap", "lawful", "peak memory",
  ]

  /// What some trials of one station come to, as columns of a table.
  static func summary(_ trials: [StationTrial]) -> [String] {
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    let firsts = trials.map { $0.first ?? .infinity }
    let costs = trials.map { $0.judgement.isLawful ? Double($0.judgement.soft) : .infinity }
    let bound = trials.compactMap(\.bound).max()
    // A bound of nothing or less says nothing: no roster costs less.
    let gap = bound.flatMap { $0 > 0 ? (middle(costs) - Double($0)) / Double($0) : nil }
    func seconds(_ value: Double) -> String { value.isFinite ? String(format: "%.3f s", value) : "none" }
    func cost(_ value: Double) -> String { value.isFinite ? String(format: "%.0f", value) : "none" }
    return [
      seconds(middle(firsts)), seconds(firsts.max() ?? .infinity), cost(middle(costs)),
      cost(costs.max() ?? .infinity), bound.map(String.init) ?? "none",
      gap.map { String(format: "%.1f %%", 100 * $0) } ?? "none",
      "\(trials.count { $0.judgement.isLawful }) of \(trials.count)",
      String(format: "%.0f MiB", PeakMemory.mebibytes),
    ]
  }
}
