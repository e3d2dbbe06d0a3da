public import DutyModel
public import DutyRules

/// What happened at the station in some days, with what it is compared with.
public struct Bulletin: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The days.
  public let period: ReportPeriod
  /// Its days that are counted in means: those gone by, from the book's first on.
  public let countedDays: Int
  /// Whether the period is not over yet.
  public let isUnfinished: Bool
  /// Calls in all.
  public let total: Count
  /// Calls of each category, the most first; every category of the station has its line.
  public let categories: [CategoryLine]
  /// Calls whose category was changed after they were first written down.
  public let recategorised: Int
  /// Since when the categories are as they are; nil when nobody has set any.
  public let categoriesSince: Instant?
  /// Whether categories changed during the period.
  public let categoriesChanged: Bool
  /// Calls heard in each three hours of the clock, from midnight on.
  public let hours: [Int]
  /// Times by bands.
  public let bands: [BandLine]
  /// Calls open when the period ended, or now when it has not.
  public let open: Int
  /// The rates.
  public let rates: [Rate]
  /// What mediation has moved.
  public let amounts: MediationAmounts
  /// Disputes handed over.
  public let referrals: Int
  /// Hours and nights of people, in the members' order; those without duties left out.
  public let people: [(who: Badge, tally: Tally)]
  /// For how many days posts were held.
  public let posts: [PostDays]

  /// How many hours of the clock are counted as one.
  public static let hoursTogether = 3

  /// A number with what it is compared with.
  public struct Count: Hashable, Sendable {
    /// The number.
    public let now: Int
    /// The period before; nil when the book did not cover it.
    public let previous: Int?
    /// The same period a year before; nil when the book did not cover it.
    public let lastYear: Int?
  }

  /// Calls of one category.
  public struct CategoryLine: Hashable, Sendable {
    /// The category's word.
    public let category: String
    /// How many.
    public let count: Count
  }

  /// Times to one step, counted by bands.
  public struct BandLine: Hashable, Sendable {
    /// The bands.
    public let bands: TimeBands
    /// How many calls in each, the last band open above.
    public let counts: [Int]
    /// Calls for which nobody knows the time, or that had no such step.
    public let unknown: Int
  }
}
