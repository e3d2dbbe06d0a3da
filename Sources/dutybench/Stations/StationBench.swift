import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import Foundation

/// `dutybench station`: how soon a station's first lawful roster is there, and how near the best is to a proven bound.
struct StationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station", abstract: "Plan a station's roster from nothing, seed by seed.")

  @Argument(help: "The station file.")
  var file = "fixtures/hongsheng/station.yaml"

  @Option(help: "The first date.")
  var from = "2020-03-09"

  @Option(help: "How many dates.")
  var days = 28

  @Option(help: "Seconds to search for each seed.")
  var seconds = 2.0

  @Option(help: "How many seeds, from 1.")
  var seeds = 5

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Complaint("\(file): not readable")
    }
    guard let from = CalendarDate(from) else { throw Complaint("\(from): not a date") }
    let setup: StationSetup
    do { setup = try StationFile.read(Array(data), file: file) } catch {
      throw Complaint("\(file): \(error.problems.count) problems; first: \(error.problems[0])")
    }
    print("seed  first lawful  planner hard/soft  referee hard/soft  bound  gap  moves")
    var firsts: [Double] = []
    for seed in 1...UInt64(max(1, seeds)) {
      let clock = ContinuousClock()
      let start = clock.now
      var first: Double?
      let plan = try TrialPlan(
        PlanOrder(from: from, days: days, seed: seed), setup: setup, proves: true,
        until: { start.duration(to: clock.now) >= .seconds(seconds) },
        progress: { if $0.hard == 0, first == nil { first = start.duration(to: clock.now) / .seconds(1) } })
      firsts.append(first ?? .infinity)
      let when = first.map { String(format: "%.3f s", $0) } ?? "none"
      let bound = plan.bound.map(String.init) ?? "none"
      let gap = plan.gap.map { String(format: "%.1f %%", Double($0) / 10) } ?? "none"
      print(
        "\(seed)     \(when)       \(plan.hard) / \(plan.soft)          \(plan.judgement.hard) / \(plan.judgement.soft)        \(bound)  \(gap)  \(plan.moves)"
      )
      let broken = Dictionary(grouping: plan.judgement.findings.filter { $0.severity == .hard }, by: \.rule)
      for (rule, findings) in broken.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        print("      \(rule.rawValue): \(findings.count)")
      }
    }
    let sorted = firsts.sorted()
    print(
      String(
        format: "first lawful roster: median %.3f s, worst %.3f s", sorted[sorted.count / 2],
        sorted[sorted.count - 1]))
  }
}
