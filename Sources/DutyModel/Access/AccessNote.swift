/// Something that happened at the board's door: who came in or went, who was kept out, whose passcode changed.
public struct AccessNote: Hashable, Codable, Sendable {
  /// What happened.
  public var event: Event
  /// Whom it concerns: a badge, or `Badge.wallScreen`; nil when only the address is known.
  public var who: Badge?
  /// The address it came from; nil for what was done at a terminal.
  public var from: String?
  /// What was denied; nil for anything else.
  public var what: String?

  /// Makes a note.
  public init(_ event: Event, who: Badge?, from: String? = nil, what: String? = nil) {
    self.event = event
    self.who = who
    self.from = from
    self.what = what
  }

  /// What can happen at the door.
  public enum Event: String, Codable, CaseIterable, Sendable {
    /// Somebody logged in.
    case entered
    /// Somebody logged out, here or everywhere.
    case left
    case leftEverywhere = "left-everywhere"
    /// Somebody asked for what they may not do.
    case denied
    /// Too many wrong passcodes: for a while none is looked at any more.
    case lockedOut = "locked-out"
    /// A passcode was set, or taken away.
    case passcodeSet = "passcode-set"
    case passcodeRemoved = "passcode-removed"
  }
}

extension Code where Named == Member {
  /// Who a screen on the wall logs in as; no badge, because it can write nothing.
  public static var wallScreen: Badge { "@wall" }
}

/// An entry about the board's door, as it is listed.
public struct AccessRecord: Hashable, Sendable {
  /// When it was written.
  public let at: Instant
  /// Who wrote it; nil where nobody had said who they are.
  public let by: Badge?
  /// What happened.
  public let note: AccessNote

  /// Makes a record.
  public init(at: Instant, by: Badge?, note: AccessNote) {
    self.at = at
    self.by = by
    self.note = note
  }
}
