import ArgumentParser
import DutyModel
import DutyText

/// The command `dutybook`: its verbs in the order of a chief's first day.
struct Dutybook: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dutybook",
      abstract: say(
        zh: "派出所值班表与接处警簿", en: "The duty roster and incident log of a police station"),
      discussion: say(
        zh: "先试：dutybook demo；建簿：dutybook init --station 文件.yaml",
        en: "Try it: dutybook demo. Begin: dutybook init --station FILE.yaml"),
      version: "0.1.0",
      subcommands: [
        Demo.self, Init.self, StationCommands.self, MemberCommands.self, PostCommands.self,
        PatternCommands.self, CalendarCommands.self, RosterCommands.self, DutyCommands.self,
        FairnessCommand.self, IncidentCommands.self, FollowUpCommands.self, ReferralCommands.self,
        HandoverCommands.self,
        ReviewCommands.self, ReportCommands.self, BookCommands.self, Serve.self,
        PasscodeCommands.self,
      ])
  }
}

/// A command that can be run on a console.
protocol DutyCommand: ParsableCommand {
  /// Does the work, prints, and says how it went; throws what was refused.
  func run(on console: Console) throws -> Outcome
}

/// How a command ended, when nothing was refused.
enum Outcome: Int32 {
  /// Done.
  case done = 0
  /// A check found something.
  case found = 2
}

extension Dutybook {
  /// Parses and runs one command line.
  ///
  /// - Returns: the exit code: 0 done, 1 refused or failed, 2 a check found something, 64 wrong usage.
  static func run(_ arguments: [String], on console: Console) -> Int32 {
    let arguments = globalsLast(arguments)
    var console = console
    console.language = language(arguments, environment: console.environment)
    return Spoken.$language.withValue(console.language) {
      if let unknown = UnknownVerb(arguments, under: Self.self) {
        console.note(unknown.text(console.language))
        return ExitCode.validationFailure.rawValue
      }
      do {
        var command = try parseAsRoot(arguments)
        if let command = command as? any DutyCommand { return try command.run(on: console).rawValue }
        // A group of commands, or `help`: it answers with the help that was asked for.
        try command.run()
        return 0
      } catch {
        return report(error, on: console)
      }
    }
  }

  private static func report(_ error: any Error, on console: Console) -> Int32 {
    if let text = Complaint(console.language).text(error) {
      console.note(text)
      return 1
    }
    let code = exitCode(for: error).rawValue
    let message = fullMessage(for: error, columns: console.columns)
    if code == 0 { console.print(message) } else { console.note(message) }
    return code == 0 ? 0 : (code == ExitCode.validationFailure.rawValue ? 64 : code)
  }

  /// The language asked for: `--lang`, then `DUTYBOOK_LANG`, then the locale's; Chinese for zh, else English.
  static func language(_ arguments: [String], environment: [String: String]) -> Language {
    let asked =
      arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
      ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    if let asked, let language = Language(rawValue: asked) { return language }
    let locale =
      ["DUTYBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  /// Puts global options that stand before the verb behind it, where the verb's own parser reads them.
  private static func globalsLast(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var moved: [String] = []
    while let first = rest.first, ["--book", "--as", "--lang", "--device"].contains(first), rest.count > 1 {
      moved += rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    return rest.first.map { $0.hasPrefix("-") } ?? true ? Array(rest) : rest + moved
  }
}

/// The language in which the parser's own pages are written while it works.
enum Spoken {
  @TaskLocal static var language = Language.en
}

/// The form of a text in the language being spoken.
func say(zh: String, en: String) -> String { Spoken.language == .zh ? zh : en }

/// A help text in the language being spoken.
func help(zh: String, en: String) -> ArgumentHelp { ArgumentHelp(say(zh: zh, en: en)) }
