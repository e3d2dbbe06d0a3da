/// What speaks against publishing a draft, unless somebody says why it is published all the same.
public enum Objection: Hashable, Sendable {
  /// It was made from a version that another has followed since: which, when that was published, and on how many days
  /// of people the two differ.
  case overtaken(by: RosterID, at: Instant?, cells: Int)
  /// It would change duties in force that have begun: the first date and how many dates.
  case changesPast(from: CalendarDate, dates: Int)
  /// It breaks hard rules.
  case breaksHardRules(findings: Int)
}
