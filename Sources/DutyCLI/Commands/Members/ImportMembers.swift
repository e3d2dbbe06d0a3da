import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `member import`.
struct ImportMembers: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        zh: "由 CSV 导入人员（UTF-8 或 GB18030，中英文表头）",
        en: "Bring people in from CSV (UTF-8 or GB18030, Chinese or English header)"),
      discussion: say(
        zh: "例：dutybook member import 花名册.csv", en: "Example: dutybook member import people.csv"))
  }

  @Argument(help: help(zh: "CSV 文件", en: "The CSV file"))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let members = try InputFile.members(file, setup: try station.setup())
    let (added, changed) = try station.importMembers(members)
    console.print(
      StationPage(console.language).difference(
        added: added.map { .memberSet($0) }, changed: changed.map { .memberSet($0) }, leftAlone: []))
    return .done
  }
}
