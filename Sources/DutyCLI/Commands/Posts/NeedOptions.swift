import ArgumentParser
import DutyModel
import DutyStation

/// One line of what a post needs, as options.
struct NeedOptions: ParsableArguments {
  @Option(
    name: .customLong("shift"),
    help: help(zh: "班次，可多次（不写则各班）", en: "Shift, repeatable (every shift when left out)"))
  var shifts: [String] = []

  @Option(
    name: .customLong("day"),
    help: help(zh: "星期几，可多次：mon … sun", en: "Day of the week, repeatable: mon … sun"))
  var days: [Weekday] = []

  @Option(name: .customLong("date"), help: help(zh: "仅此日期，可多次", en: "Only this date, repeatable"))
  var dates: [String] = []

  @Option(help: help(zh: "自某日", en: "From a date"))
  var from: String?

  @Option(help: help(zh: "至某日", en: "Until a date"))
  var until: String?

  @Option(help: help(zh: "总人数", en: "People"))
  var total: Int?

  @Option(help: help(zh: "最好有的人数", en: "People that would be better still"))
  var preferred: Int?

  @Option(help: help(zh: "其中民警", en: "Officers among them"))
  var officers: Int?

  @Option(name: .customLong("qual"), help: help(zh: "资质=人数，可多次", en: "QUALIFICATION=COUNT, repeatable"))
  var quals: [String] = []

  /// The line, or nil when no figure is set.
  func line(setup: StationSetup) throws -> NeedLine? {
    for (name, figure) in [("--total", total), ("--preferred", preferred), ("--officers", officers)] {
      if let figure, !(0...1000).contains(figure) { throw Refusal.outOfRange(name, least: 0, most: 1000) }
    }
    var counts: [String: Int] = [:]
    for qual in quals {
      let parts = qual.split(separator: "=", maxSplits: 1)
      guard let name = parts.first else { continue }
      guard let count = parts.count == 2 ? Int(parts[1]) : 1, (0...1000).contains(count) else {
        throw Refusal.outOfRange("--qual \(name)", least: 0, most: 1000)
      }
      counts[String(name)] = count
    }
    guard total != nil || preferred != nil || officers != nil || !counts.isEmpty else { return nil }
    return NeedLine(
      shifts: shifts.isEmpty ? nil : try shifts.map { try setup.shift(called: $0).code },
      days: days.isEmpty ? nil : days, dates: dates.isEmpty ? nil : try dates.map(Typed.date),
      from: try from.map(Typed.date), until: try until.map(Typed.date), total: total, preferred: preferred,
      officers: officers, quals: counts.isEmpty ? nil : counts)
  }
}
