import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import Foundation

/// `dutybench repair`: a sick call at 05:30 in a station's published roster, for everybody on every day.
struct RepairBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Repair a station's roster after a sick call at 05:30, person by person and day by day.")

  @Argument(help: "The station file.")
  var file = "fixtures/hongsheng/station.yaml"

  @Option(help: "The first date.")
  var from = "2020-03-09"

  @Option(help: "How many dates.")
  var days = 28

  @Option(help: "Moves to plan the roster with.")
  var moves = 400_000

  func run() throws {
    guard let first = CalendarDate(from) else { throw Complaint("\(from): not a date") }
    let setup = try StationSetup.read(file: file)
    let path = NSTemporaryDirectory() + "repair-\(ProcessInfo.processInfo.processIdentifier).dutybook"
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    let hand = Hand(author: nil, device: "desk", now: setup.zone.instant(first.advanced(days: -1)))
    let station = try Station.create(
      at: path, id: String(repeating: "0", count: 32), setup: setup, hand: hand)
    _ = try station.build(PlanOrder(from: first, days: days, moves: moves), until: { false })
    _ = try station.publish(roster: nil, reason: "bench")

    var (ranked, repaired): ([Double], [Double]) = ([], [])
    var (calls, least, lawful) = (0, 0, 0)
    for day in 0..<days {
      let moment = setup.zone.instant(first.advanced(days: day), minute: 5 * 60 + 30)
      for member in setup.members {
        let order = RepairOrder(absent: [member.badge.text], from: moment)
        let clock = ContinuousClock()
        var gaps: [Repair.Gap] = []
        let ranking = try clock.measure { gaps = try station.replacements(order) }
        guard !gaps.isEmpty else { continue }
        var repair: Repair?
        let repairing = try clock.measure { repair = try station.repair(order).first }
        ranked.append(ranking / .milliseconds(1))
        repaired.append(repairing / .milliseconds(1))
        calls += 1
        if repair?.plan.isLawful == true {
          lawful += 1
          if repair?.plan.isLeast == true { least += 1 }
        }
      }
    }
    func line(_ name: String, _ times: [Double]) {
      let sorted = times.sorted()
      guard let worst = sorted.last else { return }
      print(
        String(
          format: "%@: median %.1f ms, 95 in 100 %.1f ms, worst %.1f ms", name, sorted[sorted.count / 2],
          sorted[sorted.count * 95 / 100], worst))
    }
    line("ranked replacements", ranked)
    line("with the least change", repaired)
    print(
      "\(calls) sick calls that open a duty: \(lawful) repaired lawfully, \(least) of them proved the fewest cells"
    )
  }
}
