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
  /// How far its review is.
  public let review: Incident.Review.State
  /// The line in which what was looked for stands, when it is not what was said; nil when nothing was looked for.
  public let found: String?

  /// Makes a line of the list.
  public init(
    number: IncidentNumber, category: String, heard: Instant, place: String?, text: String, isClosed: Bool,
    review: Incident.Review.State = .unreviewed, found: String? = nil
  ) {
    self.number = number
    self.category = category
    self.heard = heard
    self.place = place
    self.text = text
    self.isClosed = isClosed
    self.review = review
    self.found = found
  }

  /// The same call with what a report says of it, without its review; with neither place nor words when there is none.
  public func told(_ report: IncidentReport?) -> IncidentSummary {
    IncidentSummary(
      number: number, category: category, heard: heard, place: report?.place, text: report?.text ?? "",
      isClosed: isClosed)
  }
}
