import ArgumentParser
import DutyModel

/// A word where a command should stand, and the commands that were known there.
struct UnknownVerb {
  /// The verbs before it, `dutybook` first.
  let path: [String]
  let word: String
  private let known: [String]

  /// The first word of a command line that is no command; nil when it is a known command to its last verb.
  init?(_ arguments: [String], under root: any ParsableCommand.Type) {
    var group = root
    var path = [Self.name(root)]
    for word in arguments {
      let commands = group.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { Self.name($0) == word }) else {
        (self.path, self.word, known) = (path, word, commands.map(Self.name))
        return
      }
      path.append(word)
      group = next
    }
    return nil
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  /// What to say of it: the nearest command, and where all are listed.
  func text(_ language: Language) -> String {
    let place = path.joined(separator: " ")
    let near = NearestWord.to(word, among: known).map { "\(place) \($0)" }
    switch language {
    case .zh:
      let question = near.map { "，是不是想用 \($0)？" } ?? "。"
      return "没有“\(place) \(word)”这个命令\(question)\n全部命令：\(place) --help"
    case .en:
      let question = near.map { ". Did you mean \($0)?" } ?? "."
      return "There is no command '\(place) \(word)'\(question)\nAll commands: \(place) --help"
    }
  }
}
