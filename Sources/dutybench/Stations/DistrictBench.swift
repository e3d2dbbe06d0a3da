import ArgumentParser
import DutyModel

/// `dutybench district`: a generated district of many posts.
struct DistrictBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district", abstract: "Plan four weeks of a generated district, seed by seed.")

  @Option(help: "How many people; there is a post for ten of them.")
  var people = 400

  @Option(help: "Seconds to search for each seed.")
  var seconds = 60.0

  @Option(help: "How many seeds, from 1; each makes another district.")
  var seeds = 3

  @Flag(help: "Print the station file of the first seed instead.")
  var show = false

  func run() throws {
    guard (10...5_000).contains(people) else { throw Complaint("--people: 10 to 5000") }
    if show { return print(try GeneratedStation(people: people, seed: 1).text, terminator: "") }
    let table = AlignedTable(["people"] + StationTrial.columns)
    let trials = try (1...UInt64(max(1, seeds))).map { seed in
      try StationTrial(
        try GeneratedStation(people: people, seed: seed).setup(), from: GeneratedStation.from,
        days: GeneratedStation.days, seed: seed, limit: 300, budget: seconds)
    }
    table.print(["\(people)"] + StationTrial.summary(trials))
  }
}
