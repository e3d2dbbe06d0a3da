import ArgumentParser
import DutyModel
import DutyRules
import Foundation

/// `dutybench shortage`: how long the proof by counting takes that a station is short of people, and its figures.
struct ShortageBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortage", abstract: "Prove by counting alone that a station cannot be manned.")

  @Argument(help: "The station file.")
  var file = "fixtures/hongsheng/short.yaml"

  @Option(help: "The first date.")
  var from = "2020-03-09"

  @Option(help: "How many dates.")
  var days = 28

  @Option(help: "How many times the proof is timed.")
  var runs = 20

  func run() throws {
    guard let first = CalendarDate(from) else { throw Complaint("\(from): not a date") }
    let setup = try StationSetup.read(file: file)
    var shortages: [Shortage] = []
    let clock = ContinuousClock()
    let times = (0..<max(1, runs)).map { _ in
      clock.measure { shortages = Shortage.all(setup: setup, from: first, days: days) } / .milliseconds(1)
    }.sorted()
    let table = AlignedTable(["figure", "  need", "  have", " short", "people", "proof, median", "  worst"])
    for shortage in shortages {
      func amount(_ value: Int) -> String { shortage.isCount ? "\(value)" : "\(value / 60) h" }
      table.print([
        "\(shortage.of)", amount(shortage.need), amount(shortage.have), amount(shortage.short),
        "\(shortage.people)", String(format: "%.2f ms", times[times.count / 2]),
        String(format: "%.2f ms", times.last ?? 0),
      ])
    }
    guard !shortages.isEmpty else { throw Complaint("\(file): the sums are not short") }
  }
}
