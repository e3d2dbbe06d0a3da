import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `fairness`: the ledger.
struct FairnessCommand: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fairness",
      abstract: say(
        zh: "公平账：各人时数、夜班、周末、节日", en: "The ledger: hours, nights, weekends and festivals by person"),
      discussion: say(zh: "例：dutybook fairness --year 2020", en: "Example: dutybook fairness --year 2020"))
  }

  @Option(help: help(zh: "年份（默认今年）", en: "The year (this one when left out)"))
  var year: Int?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    if let year, !(1900...9998).contains(year) { throw Refusal.outOfRange("--year", least: 1900, most: 9998) }
    let station = try global.station(console)
    let setup = try station.setup()
    let year = year ?? setup.zone.date(console.now).year
    let ledger = try station.ledger(year: year)
    console.print(
      FairnessTable(console.language, setup: setup).text(year: year, ledger: ledger, width: console.columns))
    return .done
  }
}
