/// A share of something, with all that is needed to believe it.
public struct Rate: Hashable, Sendable {
  /// What it is a share of.
  public let name: Name
  /// How many of them it holds for.
  public let n: Int
  /// How many there are, those left out not counted.
  public let of: Int
  /// How many were left out, and why.
  public let excluded: [Exclusion: Int]

  /// What rates a report has.
  public enum Name: String, Sendable, CaseIterable {
    /// Calls closed, of calls heard.
    case closed
    /// Steps within the playbook's time, of steps it sets a time for.
    case inTime = "in-time"
    /// Calls whose result was reported, of calls closed.
    case feedback
    /// Calls approved by a reviewer, of calls closed.
    case approved
    /// Tasks done by their time, of tasks due.
    case followedUp = "followed-up"
    /// Agreements, of mediations that are over.
    case settledOfClosed = "settled/closed"
    /// Agreements, of mediations handed over.
    case settledOfReferred = "settled/referred"
    /// Agreements performed, of agreements.
    case performedOfSettled = "performed/settled"
    /// Visits that reached somebody, of visits attempted.
    case reachedOfAttempted = "reached/attempted"
    /// Parties satisfied, of parties who said.
    case satisfiedOfReached = "satisfied/reached"
    /// Mediations over without a lawsuit, of mediations that are over.
    case preLitigation = "pre-litigation"
    /// Agreements after which a call came from the same place within 30 days, of agreements.
    case repeatCalls = "repeat-calls"

    /// Whether it is about disputes handed to mediators, not about calls and tasks.
    public var isOfMediation: Bool {
      switch self {
      case .closed, .inTime, .feedback, .approved, .followedUp: false
      case .settledOfClosed, .settledOfReferred, .performedOfSettled, .reachedOfAttempted,
        .satisfiedOfReached,
        .preLitigation, .repeatCalls:
        true
      }
    }
  }

  /// Why something is left out.
  public enum Exclusion: String, Sendable, CaseIterable {
    /// It is not over yet.
    case pending
    /// Its time has not passed yet.
    case notYetDue = "not-yet-due"
    /// Nobody knows the time.
    case timeUnknown = "time-unknown"
    /// No time is set for it.
    case noLimit = "no-limit"
    /// It is not owed any more.
    case cancelled
    /// They were reached and did not say.
    case noAnswer = "no-answer"
    /// They said "mostly": neither counted as satisfied nor by halves.
    case mostly
    /// Thirty days have not passed.
    case under30Days = "under-30-days"
    /// The place is not known.
    case placeUnknown = "place-unknown"
  }

  /// Makes a rate; exclusions of none are dropped.
  public init(_ name: Name, n: Int, of: Int, excluded: [Exclusion: Int] = [:]) {
    self.name = name
    self.n = n
    self.of = of
    self.excluded = excluded.filter { $0.value > 0 }
  }

  /// The share, from 0 to 1; nil when there is nothing to be a share of.
  public var value: Double? { of == 0 ? nil : Double(n) / Double(of) }

  /// Whether there is too little to print a share without the figures behind it.
  public var isSmall: Bool { of < 10 }

  /// Whether there is anything to say of it.
  public var isTold: Bool { of > 0 || !excluded.isEmpty }
}
