import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import DutyText

/// `book backup`.
struct BackupBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: say(zh: "备份（使用中也可）", en: "Copy the book while it is in use"),
      discussion: say(
        zh: "例：dutybook book backup 备份.dutybook", en: "Example: dutybook book backup copy.dutybook"))
  }

  @Argument(help: help(zh: "备份文件（不覆盖）", en: "Where to (never over a file)"))
  var target: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    try Book(opening: global.path(console)).backup(to: target)
    console.print(console.say(zh: "已备份到 \(target)", en: "Copied to \(target)"))
    return .done
  }
}

/// `book restore`.
struct RestoreBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say(zh: "用备份恢复（旧文件保留）", en: "Put a backup in the book's place (the old file is kept)"),
      discussion: say(
        zh: "例：dutybook book restore 备份.dutybook --force",
        en: "Example: dutybook book restore copy.dutybook --force"))
  }

  @Argument(help: help(zh: "备份文件", en: "The backup"))
  var source: String

  @Flag(help: help(zh: "取代现有值班簿", en: "Replace the book that is there"))
  var force = false

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let path = global.path(console)
    let stamp = String(console.now.iso().prefix(19).filter(\.isNumber))
    let kept = try Book.restore(from: source, to: path, force: force, stamp: stamp)
    console.print(console.say(zh: "已恢复 \(path)", en: "Restored \(path)"))
    if let kept { console.print(console.say(zh: "旧文件保留为 \(kept)", en: "The old file is kept as \(kept)")) }
    return .done
  }
}

/// `book export`.
struct ExportBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(zh: "导出记录（每行一条 JSON）", en: "Put the entries out, one line of JSON each"),
      discussion: say(
        zh: "例：dutybook book export --out 全部.jsonl", en: "Example: dutybook book export --out all.jsonl"))
  }

  @Option(help: help(zh: "写入文件（不覆盖）", en: "Write to a file (never over one)"))
  var out: String?

  @Option(help: help(zh: "只导出此封条之后的", en: "Only what was written after this slip"))
  var since: String?

  @Flag(
    help: help(
      zh: "对外：每行一起警情，隐去姓名、电话、证件、门牌等",
      en: "To leave the station: a call a line, names and numbers masked"))
  var mask = false

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let seal = try since.map { try InputFile.slip($0, console) }
    if let out { try OutputFile.requireFree(out) }
    guard let out else {
      try export(station, seal) { console.out($0 + "\n") }
      return .done
    }
    var count = -1
    try OutputFile.write(to: out) { take in
      try export(station, seal) {
        take($0 + "\n")
        count += 1
      }
    }
    console.note(
      mask
        ? console.say(zh: "已导出 \(count) 起到 \(out)（已隐去个人信息）", en: "\(count) calls put out to \(out), masked")
        : console.say(zh: "已导出 \(count) 条到 \(out)", en: "\(count) entries put out to \(out)"))
    return .done
  }

  private func export(_ station: Station, _ seal: Seal?, _ line: (String) throws -> Void) throws {
    if mask { try station.exportMasked(since: seal, line) } else { try station.exportBook(since: seal, line) }
  }
}

/// `book exports`.
struct ListExports: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "exports",
      abstract: say(zh: "何人何时把什么带出所外", en: "Who put what out of the station, and when"),
      discussion: say(zh: "例：dutybook book exports", en: "Example: dutybook book exports"))
  }

  @Option(help: help(zh: "至多几次", en: "The most to list"))
  var limit = 20

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let (setup, exports) = try global.station(console).exports(limit: limit)
    switch format {
    case .json:
      console.print(
        try JSONDocument.text(
          ExportsDocument(
            exports: exports.map {
              .init(
                at: setup.zone.iso($0.at), by: Explicit($0.by), device: $0.device,
                what: $0.export.what.rawValue,
                incidents: $0.export.incidents, masked: $0.export.isMasked)
            })))
    case .text:
      console.print(
        BookPage(console.language).exports(
          exports.map { ($0.at, $0.by, $0.export) }, setup: setup, width: console.columns))
    }
    return .done
  }
}

/// `book import`.
struct ImportEntries: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(zh: "导入另一设备导出的记录（可重复）", en: "Bring another device's export in (repeatable)"))
  }

  @Argument(help: help(zh: "导出文件", en: "The export"))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let result = try Book(opening: global.path(console)).importEntries(try InputFile.lines(file))
    console.print(BookPage(console.language).text(result))
    return .done
  }
}

/// `book merge`.
struct MergeBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: say(zh: "并入同一值班簿的另一份（可重复）", en: "Take in another copy of this book (repeatable)"))
  }

  @Argument(help: help(zh: "另一份值班簿", en: "The other copy"))
  var other: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let result = try Book(opening: global.path(console)).merge(other)
    console.print(BookPage(console.language).text(result))
    return .done
  }
}
