/// Who does what from a date for so many days: a draft, or a version that was published.
public struct Roster: Hashable, Codable, Sendable {
  /// Its number in the book.
  public var id: RosterID
  /// The first date.
  public var from: CalendarDate
  /// How many dates.
  public var days: Int
  /// The duties, in order of date, shift, post and person.
  public var assignments: [Assignment]
  /// The assignments that planning must not touch, in the same order.
  public var locked: [Assignment]
  /// Where it came from.
  public var origin: Origin
  /// What the planner knew about it when it was made; nil for one that was not planned.
  public var plan: PlanRecord?
  /// The version it was published as; nil for a draft.
  public var version: Int?
  /// The roster it was made from by hand; nil when it is a new one.
  public var basedOn: RosterID?

  /// Makes a roster; the lists are put in order.
  public init(
    id: RosterID, from: CalendarDate, days: Int, assignments: [Assignment], locked: [Assignment] = [],
    origin: Origin, plan: PlanRecord? = nil, version: Int? = nil, basedOn: RosterID? = nil
  ) {
    self.id = id
    self.from = from
    self.days = days
    self.assignments = assignments.sorted()
    self.locked = locked.sorted()
    self.origin = origin
    self.plan = plan
    self.version = version
    self.basedOn = basedOn
  }

  /// The last date.
  public var until: CalendarDate { from.advanced(days: days - 1) }

  /// The dates, first to last.
  public var dates: [CalendarDate] { (0..<days).map { from.advanced(days: $0) } }

  /// Whether it was published.
  public var isPublished: Bool { version != nil }

  /// How a roster came to be.
  public enum Origin: Hashable, Sendable {
    /// Planned freely by the engine.
    case planned
    /// From a named pattern; `reason` is why one without rest was accepted.
    case pattern(String, reason: String?)
    /// Read from a file.
    case imported
    /// Changed by hand.
    case edited
  }
}

/// In a record an origin is its kind and, of a pattern, its name and the reason.
extension Roster.Origin: Codable {
  private enum CodingKeys: String, CodingKey { case kind, pattern, reason }
  private enum Kind: String { case planned, pattern, imported, edited }

  /// Reads an origin.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    switch Kind(rawValue: try record.decode(String.self, forKey: .kind)) {
    case .planned: self = .planned
    case .pattern:
      let name = try record.decode(String.self, forKey: .pattern)
      self = .pattern(name, reason: try record.decodeIfPresent(String.self, forKey: .reason))
    case .imported: self = .imported
    case .edited: self = .edited
    case nil:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: record, debugDescription: "no origin of a roster")
    }
  }

  /// Writes an origin.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(kind.rawValue, forKey: .kind)
    if case .pattern(let name, let reason) = self {
      try record.encode(name, forKey: .pattern)
      try record.encodeIfPresent(reason, forKey: .reason)
    }
  }

  private var kind: Kind {
    switch self {
    case .planned: .planned
    case .pattern: .pattern
    case .imported: .imported
    case .edited: .edited
    }
  }
}

/// What a planner knew about the roster it made.
public struct PlanRecord: Hashable, Codable, Sendable {
  /// The seed it started from.
  public var seed: Int
  /// Moves it tried.
  public var moves: Int
  /// Hard figures missed, in the planner's units; 0 when everything hard is met.
  public var hard: Int
  /// The weighted cost of the rest.
  public var soft: Int
  /// A proven lower bound of that cost; nil when none is known.
  public var bound: Int?

  /// Makes the record.
  public init(seed: Int, moves: Int, hard: Int, soft: Int, bound: Int? = nil) {
    self.seed = seed
    self.moves = moves
    self.hard = hard
    self.soft = soft
    self.bound = bound
  }

  /// By how many thousandths, rounded up, a lawful roster of some cost can be dearer than the best possible; nil when
  /// nothing is proven that says anything of it.
  public func gap(of soft: Int) -> Int? {
    guard let bound, bound > 0, soft >= bound else { return nil }
    return ((soft - bound) * 1000 + bound - 1) / bound
  }
}
