import ArgumentParser
import DutySolver
import Foundation

/// `dutybench roster`: one public instance, one JSON line.
struct RosterBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Solve a public roster instance and print one JSON line.")

  @Argument(help: "The instance, in the plain-text form of Curtois and Qu.")
  var file: String

  @Option(help: "Seconds to search.")
  var seconds = 60.0

  @Option(help: "Searches side by side: the first on whole schedules, the others on moves; they exchange.")
  var threads = 1

  @Option(help: "Where chance starts.")
  var seed: UInt64 = 1

  @Option(help: "Where to write the schedule, in the scorer's form.")
  var out: String?

  mutating func run() async throws {
    let text: String
    do { text = try String(contentsOfFile: file, encoding: .utf8) } catch {
      throw Complaint("\(file): cannot be read as UTF-8 text")
    }
    let instance: CurtoisInstance
    do { instance = try CurtoisInstance(text) } catch { throw Complaint("\(file): \(error)") }
    let clock = ContinuousClock()
    let start = clock.now
    let (solution, first) = await search(instance)
    let spent = start.duration(to: clock.now) / .seconds(1)
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let line = Line(
      instance: name, feasible: solution.cost.hard == 0, objective: solution.cost.soft,
      bound: solution.bound, gap: solution.bound.map { Double(solution.cost.soft - $0) / Double(max(1, $0)) },
      seconds: spent, secondsToFirstFeasible: first, moves: solution.moves)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(line), as: UTF8.self))
    if let out { try instance.text(solution.options).write(toFile: out, atomically: true, encoding: .utf8) }
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
            part: threads == 1 ? .everything : thread == 0 ? .schedules : .moves,
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

/// What could not be done, as one line for people.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
