import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import DutyText

/// `incident note`.
struct NoteIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "note", abstract: say(zh: "补记一条", en: "Write something down"),
      discussion: say(
        zh: """
          例：dutybook incident note last "二期该楼仅三个单元" --at 23:20
          不写内容则逐行录入，单独一行 . 结束；中断时已录的行留作草稿，下次只向本人提示；管道送来的内容不与草稿合并
          """,
        en: """
          Example: dutybook incident note last "The block has three units only" --at 23:20
          Without the words they are read line by line up to a line with a dot; what was typed before an interruption
          is kept as a draft and offered to the same person only. What comes out of a pipe is not put to a draft.
          """))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "内容", en: "The words"))
  var text: String?

  @Option(parsing: .unconditional, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var at: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let at = try console.occurrence(at.map { [$0] } ?? [], zone: try station.zone)
    if let text {
      console.print(console.saved(try station.note(number, text, at: at)))
      try console.mention(try station.drafts(about: number).first, of: station)
      return .done
    }
    guard console.isTyped else {
      // What comes out of a pipe is all of it: it neither goes on with a draft nor takes its place.
      let saved = try station.note(number, console.rest().joined(separator: "\n"), at: at)
      console.print(console.saved(saved))
      try console.mention(try station.drafts(about: number).first, of: station)
      return .done
    }
    let words = try typed(station, console)
    let saved = try station.note(number, words, at: at)
    try station.dropDrafts(about: saved.incident.number.text)
    console.print(console.saved(saved))
    return .done
  }

  /// Reads the words line by line, each kept before the next is read.
  private func typed(_ station: Station, _ console: Console) throws -> String {
    let call = try station.incident(number).incident.number.text
    var lines = try offered(station, call, console)
    while let line = console.readLine(), line != "." {
      lines.append(line)
      if station.hand.author != nil { try station.keepDraft(lines.joined(separator: "\n"), about: call) }
    }
    return lines.joined(separator: "\n")
  }

  /// The draft, when there is one and whoever typed it takes it up; a line that is neither yes nor no goes on with it.
  private func offered(_ station: Station, _ call: String, _ console: Console) throws -> [String] {
    guard let draft = try station.drafts(about: call).first else { return [] }
    try console.mention(draft, of: station)
    console.note(console.say(zh: "回车＝接着写，d＝不要", en: "Enter: go on with it, d: drop it"))
    switch console.readLine() {
    // Nobody is there to say yes: nothing is taken up and nothing is lost.
    case nil: throw Refusal.emptyText("TEXT")
    case "d":
      try station.dropDrafts(about: call)
      return []
    case "": return [draft.text]
    case let line?: return [draft.text, line]
    }
  }
}
