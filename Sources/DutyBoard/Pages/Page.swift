import DutyModel
import DutyText

/// A page of the board, read from the book and not yet in words: a plain value that a test can look at.
///
/// From the book to the browser it goes through three functions: a question of the station makes the page, `view` puts
/// it into words, and its template puts the words into HTML.
protocol Page: Sendable {
  /// The words that stand in its template.
  associatedtype Words: BoardWords
  /// What its template shows: texts in the reader's language, truths, and lists of such.
  associatedtype View: Sendable

  /// The template it is written with.
  static var template: Template { get }
  /// Whether it is for a screen that nobody touches: nothing to choose stands around it.
  static var isWall: Bool { get }
  /// Whether parts of it are renewed while it is looked at.
  static var isLive: Bool { get }
  /// The station, for names; nil when the page knows none.
  var setup: StationSetup? { get }
  /// What the window is called.
  func title(_ phrases: Phrases) -> String
  /// The page in words.
  func view(_ phrases: Phrases, _ ask: Ask) -> View
}

extension Page {
  static var isWall: Bool { false }
  static var isLive: Bool { false }
}
