public import DutyModel

/// What is said when something was refused: what was wrong, where, and what to do instead.
public struct Complaint: Sendable {
  let phrases: Phrases
  private let desk: Desk

  /// Where somebody works who is told what to do instead.
  public enum Desk: Sendable {
    /// At a terminal, with commands.
    case terminal
    /// On the board's pages.
    case board
  }

  /// Makes the words of a language for somebody who works there.
  public init(_ language: Language, on desk: Desk = .terminal) {
    phrases = Phrases(language)
    self.desk = desk
  }

  /// The words for an error; nil when it is none of ours.
  public func text(_ error: any Error) -> String? {
    switch error {
    case let error as InputError: text(error)
    case let error as BookError: text(error)
    case let error as Refusal: text(error)
    default: nil
    }
  }

  func say(_ zh: String, _ en: String) -> String { phrases.say(zh, en) }

  /// What to do instead: with which command, or where on the board.
  func way(terminal: (zh: String, en: String), board: (zh: String, en: String)) -> String {
    switch desk {
    case .terminal: say(terminal.zh, terminal.en)
    case .board: say(board.zh, board.en)
    }
  }

  /// A question after the near words, if there are any.
  func near(_ words: [String]) -> String {
    guard !words.isEmpty else { return "" }
    return say("（是否指：", " (did you mean ") + words.joined(separator: phrases.listSeparator) + say("？）", "?)")
  }

  func list(_ words: [String]) -> String { words.joined(separator: phrases.listSeparator) }
}
