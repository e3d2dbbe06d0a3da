import ArgumentParser
import DutySolver
import Foundation

/// `dutybench roster`: public instances, one JSON line each, and a table of them when they are a folder's.
struct RosterBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Solve a public roster instance, or a folder of them, and print one JSON line each.")

  @Argument(help: "The instance, in the plain-text form of Curtois and Qu; or a folder of such files.")
  var file: String

  @Option(help: "Seconds to search.")
  var seconds = 60.0

  @Option(help: "Searches side by side: the first on whole schedules, the others on moves; they exchange.")
  var threads = 1

  @Option(help: "Where chance starts.")
  var seed: UInt64 = 1

  @Option(help: "Where to write the schedule, in the scorer's form; for a folder of instances, a folder.")
  var out: String?

  mutating func run() async throws {
    guard let files = try CurtoisInstance.files(in: file) else {
      _ = try await solve(file, to: out)
      return
    }
    var lines: [Line] = []
    for file in files {
      let name = URL(fileURLWithPath: file).lastPathComponent
      lines.append(try await solve(file, to: out.map { "\($0)/\(name)" }))
    }
    let table = AlignedTable(["instance", "feasible", "objective", "  bound", "    gap", "first feasible"])
    for line in lines { table.print(line.cells) }
  }

  /// Solves one instance and prints its line.
  private func solve(_ file: String, to out: String?) async throws -> Line {
    let instance = try CurtoisInstance.read(file: file)
    let clock = ContinuousClock()
    let start = clock.now
    let (solution, first) = await search(instance)
    let spent = start.duration(to: clock.now) / .seconds(1)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    // No roster costs less than nothing, so a bound below that says nothing.
    let bound = solution.bound.flatMap { $0 < 0 ? nil : $0 }
    let line = Line(
      instance: name, feasible: solution.cost.hard == 0, objective: solution.cost.soft,
      bound: bound, gap: bound.map { Double(solution.cost.soft - $0) / Double(max(1, $0)) },
      seconds: spent, secondsToFirstFeasible: first, moves: solution.moves)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(line), as: UTF8.self))
    if let out { try instance.text(solution.options).write(toFile: out, atomically: true, encoding: .utf8) }
    return line
  }

  private func search(_ instance: CurtoisInstance) async -> (Solution, Double?) {
    let clock = ContinuousClock()
    let start = clock.now
    let (seconds, seed, threads) = (seconds, seed, UInt64(max(1, threads)))
    let meeting = Meeting()
    let engine = Engine(instance.problem)
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<threads {
        group.addTask {
          let solution = engine.solve(
            seed: seed &+ thread, moves: nil,
            part: threads == 1 ? .everything : thread == 0 ? .schedules : .movesFirst,
            exchange: threads == 1 ? nil : meeting.exchange,
            progress: { start.duration(to: clock.now) / .seconds(seconds) },
            until: { start.duration(to: clock.now) >= .seconds(seconds) || meeting.isOver },
            onImprovement: {
              if $0.cost.hard == 0 { meeting.found(after: start.duration(to: clock.now) / .seconds(1)) }
            })
          meeting.take(solution)
        }
      }
    }
    return meeting.result
  }

  private struct Line: Encodable {
    let instance: String
    let feasible: Bool
    let objective: Int
    let bound: Int?
    let gap: Double?
    let seconds: Double
    let secondsToFirstFeasible: Double?
    let moves: Int

    /// The line as cells of a table.
    var cells: [String] {
      [
        instance, feasible ? "yes" : "no", "\(objective)", bound.map(String.init) ?? "none",
        gap.map { String(format: "%.2f %%", 100 * $0) } ?? "none",
        secondsToFirstFeasible.map { String(format: "%.2f s", $0) } ?? "none",
      ]
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(instance, forKey: .instance)
      try container.encode(feasible, forKey: .feasible)
      try container.encode(objective, forKey: .objective)
      // A figure that is not known is said to be so, not left out.
      try container.encode(bound, forKey: .bound)
      try container.encode(gap, forKey: .gap)
      try container.encode(seconds, forKey: .seconds)
      try container.encode(secondsToFirstFeasible, forKey: .secondsToFirstFeasible)
      try container.encode(moves, forKey: .moves)
    }

    enum Key: CodingKey {
      case instance, feasible, objective, bound, gap, seconds, secondsToFirstFeasible, moves
    }
  }
}
