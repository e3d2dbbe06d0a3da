import ArgumentParser
import DutyModel
import DutySolver
import Foundation

/// `dutybench overrun`: how long searches go on after they are told to stop.
struct OverrunBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overrun", abstract: "Milliseconds by which searches exceed their budget.")

  @Argument(help: "Public instances to search besides a station and a district.")
  var instances: [String] = []

  @Option(help: "The station file.")
  var station = "fixtures/hongsheng/station.yaml"

  @Option(help: "People in the district.")
  var people = 400

  @Option(name: .customLong("budget"), help: "Seconds; may be given several times.")
  var budgets = [0.1, 1.0, 5.0]

  func run() throws {
    let table = AlignedTable(["what          "] + budgets.map { String(format: "%6.1f s", $0) })
    let hongsheng = try StationSetup.read(file: station)
    table.print(["station"] + (try budgets.map { try Self.overrun(hongsheng, budget: $0) }))
    let district = try GeneratedStation(people: people, seed: 1).setup()
    table.print(["district"] + (try budgets.map { try Self.overrun(district, budget: $0) }))
    for file in instances {
      let instance = try CurtoisInstance.read(file: file)
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      table.print([name] + budgets.map { Self.overrun(instance.problem, budget: $0) })
    }
  }

  /// Of planning a station, its compilation included, the referee's judgement not.
  private static func overrun(_ setup: StationSetup, budget: Double) throws -> String {
    let trial = try StationTrial(
      setup, from: GeneratedStation.from, days: GeneratedStation.days, seed: 1, limit: 0, budget: budget)
    return text(trial.overrun)
  }

  /// Of solving a problem with every part of the engine.
  private static func overrun(_ problem: Problem, budget: Double) -> String {
    let clock = ContinuousClock()
    let start = clock.now
    func spent() -> Double { start.duration(to: clock.now) / .seconds(1) }
    _ = Engine(problem).solve(
      seed: 1, moves: nil, progress: { spent() / budget }, until: { spent() >= budget })
    return text(spent() - budget)
  }

  private static func text(_ seconds: Double) -> String { String(format: "%.1f ms", 1000 * seconds) }
}
