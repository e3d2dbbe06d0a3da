public import DutyModel

/// Something to look for in calls: any one of what is given is enough.
public struct SearchTerm: Hashable, Sendable {
  /// Words that stand together in something written about the call.
  public var phrase: String
  /// People who went to it.
  public var crew: [Badge]
  /// Categories that it may have.
  public var categories: [String]
  /// When it may have been heard.
  public var heard: Span?
  /// Its number.
  public var number: IncidentNumber?

  /// Makes a term.
  public init(
    _ phrase: String, crew: [Badge] = [], categories: [String] = [], heard: Span? = nil,
    number: IncidentNumber? = nil
  ) {
    self.phrase = phrase
    self.crew = crew
    self.categories = categories
    self.heard = heard
    self.number = number
  }
}
