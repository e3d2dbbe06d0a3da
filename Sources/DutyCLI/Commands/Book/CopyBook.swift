import ArgumentParser
import DutyBook
import DutyModel
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

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let book = try Book(opening: global.path(console))
    let seal = try since.map { try InputFile.slip($0) }
    guard let out else {
      try book.export(since: seal) { console.out($0 + "\n") }
      return .done
    }
    var lines: [String] = []
    try book.export(since: seal) { lines.append($0) }
    try InputFile.write(lines.joined(separator: "\n") + "\n", to: out)
    console.note(
      console.say(zh: "已导出 \(lines.count - 1) 条到 \(out)", en: "\(lines.count - 1) entries put out to \(out)"))
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
    let text = String(decoding: try InputFile.bytes(file), as: UTF8.self)
    let result = try Book(opening: global.path(console)).importEntries(text)
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
