public import ArgumentParser
public import DutyModel
import DutyStation
import Foundation

/// What every command that works on a book takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: help(
      zh: "值班簿文件（默认取 DUTYBOOK_BOOK，再取用户数据目录）",
      en: "The book (default: DUTYBOOK_BOOK, then the user's data folder)"))
  var book: String?

  @Option(
    name: .customLong("as"),
    help: help(zh: "录入人警号（默认取 DUTYBOOK_AS）", en: "Badge of whoever writes (default: DUTYBOOK_AS)"))
  var author: String?

  @Option(name: .long, help: help(zh: "语言：zh 或 en", en: "Language: zh or en"))
  var lang: Language?

  @Option(
    name: .long,
    help: help(
      zh: "本机设备名（默认取 DUTYBOOK_DEVICE，再取 desk）",
      en: "This device's name (default: DUTYBOOK_DEVICE, then desk)"))
  var device: String?

  /// The book's file.
  func path(_ console: Console) -> String {
    if let path = book ?? console.environment["DUTYBOOK_BOOK"], !path.isEmpty { return path }
    let own = Self.folder(console) + "/station.dutybook"
    let demo = Self.demoPath(console)
    let files = FileManager.default
    return !files.fileExists(atPath: own) && files.fileExists(atPath: demo) ? demo : own
  }

  /// Where a new book goes: its folder is made when it is the user's own data folder.
  func newPath(_ console: Console) -> String {
    if let path = book ?? console.environment["DUTYBOOK_BOOK"], !path.isEmpty { return path }
    let folder = Self.folder(console)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/station.dutybook"
  }

  /// The book of the demonstration, which serves until there is one of the user's own.
  static func demoPath(_ console: Console) -> String { folder(console) + "/demo.dutybook" }

  private static func folder(_ console: Console) -> String {
    let home = console.environment["HOME"] ?? "."
    let data = console.environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return "\(data ?? "\(home)/.local/share")/dutybook"
  }

  /// Who was typed after `--as`; nil when only the environment says who writes.
  var typedAuthor: Badge? { author.flatMap { $0.isEmpty ? nil : Badge($0) } }

  /// Who writes, when and on which device.
  func hand(_ console: Console) -> Hand {
    let author = (author ?? console.environment["DUTYBOOK_AS"]).flatMap { $0.isEmpty ? nil : Badge($0) }
    let device = device ?? console.environment["DUTYBOOK_DEVICE"] ?? "desk"
    return Hand(author: author, device: DeviceName(device), now: console.now)
  }

  /// The station of the book.
  func station(_ console: Console) throws -> Station {
    try Station(opening: path(console), hand: hand(console))
  }
}

/// How calls are shown that may leave the station.
struct ReleaseOptions: ParsableArguments {
  @Flag(help: help(zh: "对外：隐去姓名、电话、证件、门牌等", en: "To leave the station: names and numbers masked"))
  var mask = false
}

extension Language: ExpressibleByArgument {}

/// How a result is printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
