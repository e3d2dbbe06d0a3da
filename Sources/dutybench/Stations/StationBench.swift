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
    guard let first = CalendarDate(from) else { throw Complaint("\(from): not a date") }
    let setup = try StationSetup.read(file: file)
    let table = AlignedTable(["people"] + StationTrial.columns)
    let trials = try (1...UInt64(max(1, seeds))).map { seed in
      try StationTrial(setup, from: first, days: days, seed: seed, limit: 60, budget: seconds)
    }
    table.print(["\(setup.members.count)"] + StationTrial.summary(trials))
    for (rule, findings) in Dictionary(
      grouping: trials.flatMap(\.judgement.findings).filter { $0.severity == .hard }, by: \.rule
    ).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("  broken \(rule.rawValue): \(findings.count)")
    }
  }
}

extension StationSetup {
  /// Reads a station file from disk.
  static func read(file: String) throws -> StationSetup {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Complaint("\(file): not readable")
    }
    do { return try StationFile.read(Array(data), file: file) } catch {
      throw Complaint("\(file): \(error.problems.count) problems; first: \(error.problems[0])")
    }
  }
}
