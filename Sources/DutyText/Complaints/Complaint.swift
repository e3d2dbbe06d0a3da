public import DutyModel

/// What is said when something was refused: what was wrong, where, and what to do instead.
public struct Complaint: Sendable {
  let phrases: Phrases

  /// Makes the words of a language.
  public init(_ language: Language) { phrases = Phrases(language) }

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

  /// A question after the near words, if there are any.
  func near(_ words: [String]) -> String {
    guard !words.isEmpty else { return "" }
    return say("（是否指：", " (did you mean ") + words.joined(separator: phrases.listSeparator) + say("？）", "?)")
  }

  func list(_ words: [String]) -> String { words.joined(separator: phrases.listSeparator) }
}
