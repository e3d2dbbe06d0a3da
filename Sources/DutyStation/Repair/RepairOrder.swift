public import DutyModel

/// What has happened to the roster in force, and what the chief has decided so far.
public struct RepairOrder: Sendable {
  /// Who is absent, as a person would say it; nobody when the roster does not fit for another reason.
  public var absent: [String]
  /// From when; nothing before it is touched.
  public var from: Instant
  /// Until when; nil for the end of the date.
  public var until: Instant?
  /// For each gap in order, a candidate's place in the list, a name, or 0 for nobody; the plan decides the rest.
  public var choices: [String]
  /// People who were asked and said no.
  public var declined: [String]
  /// People who were asked and did not answer.
  public var unreached: [String]

  /// Makes an order.
  public init(
    absent: [String], from: Instant, until: Instant? = nil, choices: [String] = [], declined: [String] = [],
    unreached: [String] = []
  ) {
    self.absent = absent
    self.from = from
    self.until = until
    self.choices = choices
    self.declined = declined
    self.unreached = unreached
  }
}
