import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `passcode …`: who may log in to the board.
struct PasscodeCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "passcode",
      abstract: say(zh: "看板口令：设定、收回、一览、登录记录", en: "Passcodes of the board: set, take away, list, log"),
      subcommands: [SetPasscode.self, RemovePasscode.self, ListPasscodes.self, AccessLog.self])
  }
}

/// `passcode set`.
struct SetPasscode: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: say(zh: "设定或重设一个人的看板口令", en: "Set somebody's passcode for the board"),
      discussion: say(
        zh: """
          例：dutybook passcode set 贺志军
          　　dutybook passcode set @wall（墙上大屏）
          """,
        en: """
          Example: dutybook passcode set 001
                   dutybook passcode set @wall (a screen on the wall)
          """))
  }

  @Argument(help: help(zh: "警号、姓名，或 @wall", en: "Badge, name, or @wall"))
  var who: String

  @Flag(help: help(zh: "从标准输入读一行口令", en: "Read the passcode as a line of standard input"))
  var stdin = false

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let phrases = Phrases(console.language, setup: try station.setup())
    let holder = try station.passcodeHolder(who)
    let new = try NewPasscode(typed(console, phrases.holder(holder)), salt: console.random(16))
    _ = try station.setPasscode(of: holder.text, to: new)
    console.print(
      console.say(
        zh: "已设定 \(phrases.holder(holder)) 的口令；此前的登录已失效",
        en: "The passcode of \(phrases.holder(holder)) is set; earlier log-ins have ended"))
    return .done
  }

  /// The passcode as typed, twice and unseen at a terminal.
  private func typed(_ console: Console, _ name: String) throws(Refusal) -> String {
    guard !stdin, console.isTyped else { return try something(console.readLine()) }
    console.err(console.say(zh: "\(name) 的新口令：", en: "New passcode of \(name): "))
    let first = try something(console.readHidden())
    console.err(console.say(zh: "再输一遍：", en: "Once more: "))
    guard console.readHidden() == first else { throw .passcodesDiffer }
    return first
  }

  private func something(_ line: String?) throws(Refusal) -> String {
    guard let line, !line.isEmpty else { throw .nothingTyped }
    return line
  }
}

/// `passcode remove`.
struct RemovePasscode: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: say(zh: "收回口令：不能再登录", en: "Take a passcode away: no more log-ins"),
      discussion: say(zh: "例：dutybook passcode remove 王帅", en: "Example: dutybook passcode remove 007"))
  }

  @Argument(help: help(zh: "警号、姓名，或 @wall", en: "Badge, name, or @wall"))
  var who: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let phrases = Phrases(console.language, setup: try station.setup())
    let holder = try station.removePasscode(of: who)
    console.print(
      console.say(
        zh: "已收回 \(phrases.holder(holder)) 的口令",
        en: "The passcode of \(phrases.holder(holder)) is taken away"))
    return .done
  }
}

/// `passcode list`.
struct ListPasscodes: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(zh: "谁有口令、谁已登录", en: "Who has a passcode, who is logged in"),
      discussion: say(zh: "例：dutybook passcode list", en: "Example: dutybook passcode list"))
  }

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let list = try global.station(console).passcodes()
    console.print(
      PasscodePages(console.language, setup: list.setup, now: console.now).list(
        set: list.set, sessions: list.sessions, width: console.columns))
    return .done
  }
}

/// `passcode log`.
struct AccessLog: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log",
      abstract: say(zh: "登录、退出、拒绝、锁定、改口令", en: "Log-ins, denials, lock-outs, changed passcodes"),
      discussion: say(
        zh: "例：dutybook passcode log --limit 50", en: "Example: dutybook passcode log --limit 50"))
  }

  @Option(help: help(zh: "至多几条", en: "The most to list"))
  var limit = 20

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let (setup, records) = try global.station(console).accessRecords(limit: limit)
    console.print(
      PasscodePages(console.language, setup: setup, now: console.now).log(records, width: console.columns))
    return .done
  }
}
