/// A time in which a member cannot be given duties.
public struct Leave: Hashable, Codable, Sendable {
  /// Who is away.
  public var who: Badge
  /// When it begins.
  public var from: Edge
  /// When it ends; a date is included to its end.
  public var until: Edge
  /// What for.
  public var kind: Kind
  /// The station lent to, or a word of explanation.
  public var note: String?

  /// Makes a leave.
  public init(who: Badge, from: Edge, until: Edge, kind: Kind, note: String? = nil) {
    self.who = who
    self.from = from
    self.until = until
    self.kind = kind
    self.note = note
  }

  /// What a leave is for; others need not know which.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case annual, sick, course, comp, family, lent, other
  }

  /// One end of a leave: a whole date, or an instant.
  public enum Edge: Hashable, Sendable {
    /// A whole date.
    case date(CalendarDate)
    /// A moment of a date.
    case instant(Instant)
  }

  /// The time the leave covers, by the clocks of a zone.
  public func span(in zone: Zone) -> Span {
    let start =
      switch from {
      case .date(let date): zone.instant(date)
      case .instant(let instant): instant
      }
    let end =
      switch until {
      case .date(let date): zone.instant(date.advanced(days: 1))
      case .instant(let instant): instant
      }
    return Span(start: start, end: end)
  }

  /// What tells this leave from others: the person and its beginning.
  public var key: String { "\(who)/\(from)" }
}

extension Leave.Edge: Codable, CustomStringConvertible {
  /// `YYYY-MM-DD` or an ISO 8601 instant.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .instant(let instant): instant.description
    }
  }

  /// Reads a date or an instant.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let date = CalendarDate(text) {
      self = .date(date)
    } else if let instant = Instant(iso: text) {
      self = .instant(instant)
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "neither a date nor an instant: \(text)"))
    }
  }

  /// Writes the date or the instant.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
