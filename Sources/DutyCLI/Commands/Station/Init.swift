import ArgumentParser
import DutyModel
import DutyStation
import DutyText
import Foundation

/// `init`: a book from a station file.
struct Init: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(zh: "由派出所文件建立值班簿", en: "Make a book from a station file"),
      discussion: say(
        zh: "例：dutybook init --station 鸿盛.yaml", en: "Example: dutybook init --station hongsheng.yaml"))
  }

  @Option(help: help(zh: "派出所文件（YAML）", en: "The station file (YAML)"))
  var station: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let setup = try InputFile.station(station)
    let path = global.newPath(console)
    let made = try Station.create(
      at: path, id: console.bookID(), setup: setup, hand: global.hand(console))
    console.print(StationPage(console.language).made(path: path, setup: try made.setup()))
    return .done
  }
}

extension Console {
  /// A new book's name among all books: 32 random hexadecimal digits.
  func bookID() -> String {
    random(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
