/// A roster in a list.
public struct RosterSummary: Hashable, Sendable {
  /// Its number.
  public var id: RosterID
  /// The first date.
  public var from: CalendarDate
  /// How many dates.
  public var days: Int
  /// The version it was published as; nil for a draft.
  public var version: Int?
  /// Its place among the publications of the book; 0 for a draft.
  public var publishedOrder: Int

  /// Makes a line of the list.
  public init(id: RosterID, from: CalendarDate, days: Int, version: Int?, publishedOrder: Int) {
    self.id = id
    self.from = from
    self.days = days
    self.version = version
    self.publishedOrder = publishedOrder
  }

  /// The last date.
  public var until: CalendarDate { from.advanced(days: days - 1) }
}
