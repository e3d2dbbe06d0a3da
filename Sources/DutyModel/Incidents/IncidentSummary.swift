/// A call in a list.
public struct IncidentSummary: Hashable, Sendable {
  /// Its number.
  public let number: IncidentNumber
  /// Its category's word.
  public let category: String
  /// When it was heard.
  public let heard: Instant
  /// Where.
  public let place: String?
  /// What was said.
  public let text: String
  /// Whether it is done with.
  public let isClosed: Bool
  /// The line in which what was looked for stands, when it is not what was said; nil when nothing was looked for.
  public let found: String?

  /// Makes a line of the list.
  public init(
    number: IncidentNumber, category: String, heard: Instant, place: String?, text: String, isClosed: Bool,
    found: String? = nil
  ) {
    self.number = number
    self.category = category
    self.heard = heard
    self.place = place
    self.text = text
    self.isClosed = isClosed
    self.found = found
  }

  /// The same call with what a report says of it; with neither place nor words when there is none.
  public func told(_ report: IncidentReport?) -> IncidentSummary {
    IncidentSummary(
      number: number, category: category, heard: heard, place: report?.place, text: report?.text ?? "",
      isClosed: isClosed)
  }
}
