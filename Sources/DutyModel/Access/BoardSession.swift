/// Somebody's stay on the board from one browser.
public struct BoardSession: Hashable, Sendable {
  /// The digest of what the browser shows; what it shows itself is kept nowhere.
  public let id: String
  /// Whose.
  public let who: Badge
  /// Since when.
  public let began: Instant
  /// When it was last used, to a few minutes.
  public let seen: Instant
  /// The address it began at; nil when there was none.
  public let from: String?

  /// Makes a session.
  public init(id: String, who: Badge, began: Instant, seen: Instant, from: String?) {
    self.id = id
    self.who = who
    self.began = began
    self.seen = seen
    self.from = from
  }

  /// Whether it still holds: a shift without use and a week at most; a wall screen stays up for a season.
  public func holds(at now: Instant) -> Bool {
    let idle = who == .wallScreen ? 7 * 1440 : 12 * 60
    return seen.minutes(to: now) < idle && began.minutes(to: now) < Self.longest(who)
  }

  /// How many minutes a session of somebody lasts at most.
  public static func longest(_ who: Badge) -> Int { who == .wallScreen ? 90 * 1440 : 7 * 1440 }
}
