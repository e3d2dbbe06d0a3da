import ArgumentParser
import DutyModel
import Foundation

/// `dutybench growth`: how the time to a first lawful roster grows with the station.
struct GrowthBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Time to the first lawful roster of generated stations from small to large, and the slope.")

  @Argument(help: "How many people, size by size.")
  var sizes = [20, 50, 100, 200, 400, 1000, 2000]

  @Option(help: "How many seeds, from 1; each makes another station.")
  var seeds = 3

  @Option(help: "Seconds after which a first lawful roster is no longer waited for.")
  var limit = 120.0

  func run() throws {
    guard sizes.allSatisfy((10...5_000).contains) else { throw Complaint("sizes: 10 to 5000 people") }
    let table = AlignedTable(["people"] + StationTrial.columns)
    var points: [(x: Double, y: Double)] = []
    for people in sizes {
      let trials = try (1...UInt64(max(1, seeds))).map { seed in
        try StationTrial(
          try GeneratedStation(people: people, seed: seed).setup(), from: GeneratedStation.from,
          days: GeneratedStation.days, seed: seed, limit: limit, budget: nil)
      }
      table.print(["\(people)"] + StationTrial.summary(trials))
      let sorted = trials.map { $0.first ?? .infinity }.sorted()
      points.append((log(Double(people)), log(sorted[sorted.count / 2])))
    }
    guard sizes.count > 1 else { return }
    let slope = Self.slope(points)
    print(
      slope.isFinite
        ? String(format: "log-log slope of the median first lawful roster: %.2f", slope)
        : "no slope: some size has no lawful roster within \(limit) s")
  }

  /// The slope of the line with the least squares.
  static func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let count = Double(points.count)
    let (x, y) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    let above = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    return above / points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  }
}
