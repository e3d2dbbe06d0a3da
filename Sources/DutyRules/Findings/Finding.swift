public import DutyModel

/// One breach of one rule, as the referee found it: facts only, the words are made elsewhere.
public struct Finding: Hashable, Sendable {
  /// The rule that is broken.
  public var rule: RuleName
  /// Whether it must or should have held.
  public var severity: Severity
  /// How much: the price of a soft finding; the size of a hard one in the rule's unit, at least 1.
  public var amount: Int
  /// Who, where, when and by how much.
  public var breach: Breach

  /// Makes a finding.
  public init(rule: RuleName, severity: Severity, amount: Int, breach: Breach) {
    self.rule = rule
    self.severity = severity
    self.amount = amount
    self.breach = breach
  }

  /// Whether a rule must or should hold.
  public enum Severity: String, Codable, Sendable {
    case hard, soft
  }
}

/// What exactly was found.
public enum Breach: Hashable, Sendable {
  /// Two duties of one person share time.
  case overlap(Duty, Duty, shared: Span)
  /// Fewer minutes of rest between two duties than are due after the first.
  case shortRest(after: Duty, before: Duty, minutes: Int, due: Int)
  /// People who are not officers stand at some posts without one.
  case auxiliariesAlone(posts: [PostCode], who: [Badge], span: Span)
  /// A duty during leave.
  case duringLeave(Duty, Leave, shared: Span)
  /// Too few people for a need.
  case short(Need, of: Figure, span: Span, need: Int, have: Int)
  /// Too many counted minutes in some 168 hours.
  case tooLong7d(who: Badge, window: Span, minutes: Int, most: Int)
  /// Counted minutes over the roster outside their limits.
  case periodMinutes(who: Badge, minutes: Int, least: Int?, most: Int?)
  /// Too many nights in a row.
  case nightsInRow(who: Badge, dates: ClosedRange<CalendarDate>, most: Int)
  /// Too many duties in a row.
  case dutiesInRow(who: Badge, dates: ClosedRange<CalendarDate>, most: Int)
  /// Too few days off in a row.
  case daysOffInRow(who: Badge, dates: ClosedRange<CalendarDate>, least: Int)
  /// Nobody who may lead is on duty throughout a shift.
  case noLeader(date: CalendarDate, shift: ShiftCode, span: Span)
  /// Two duties on consecutive dates at different posts.
  case postChanged(Duty, Duty)
  /// Two duties on consecutive dates, the second starting earlier in the day.
  case rotatedBackward(Duty, Duty)
  /// A figure of a person away from the fair share.
  case unfair(who: Badge, measure: FairMeasure, have: Int, least: Int, most: Int)
  /// Person-minutes that are not split as they should be; `points` whole percentage points off.
  case splitOff(SplitShare, part: Int, whole: Int, points: Int)
  /// Too few people who could be sent out.
  case fewReachable(of: Figure, span: Span, need: Int, have: Int)
  /// A wish that was not granted.
  case wishNotGranted(Wish)
  /// Fewer people than preferred.
  case belowPreferred(Need, span: Span, preferred: Int, have: Int)
  /// More people than preferred.
  case abovePreferred(Need, span: Span, preferred: Int, have: Int)
  /// A duty of someone who is not at the station on its date.
  case notServing(Duty)
  /// A duty at a post that is not open on its date.
  case postClosed(Duty)
  /// A duty at a post the member may not hold.
  case mayNotHold(Duty)
  /// An assignment whose person, post or shift the station does not have.
  case unknownCode(Assignment)
  /// A locked assignment that is missing.
  case lockMissing(Assignment)
}

/// Which figure of a need is meant.
public enum Figure: Hashable, Sendable {
  case total
  case officers
  case qualification(String)
}

/// What is shared out evenly.
public enum FairMeasure: String, Codable, CaseIterable, Sendable {
  /// Counted minutes.
  case hours
  /// Nights.
  case nights
  /// Weekends worked.
  case weekends
  /// Festival days worked.
  case festivals
}
