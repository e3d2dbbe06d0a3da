/// What a check of a book's chains found.
public struct Verification: Hashable, Sendable {
  /// Entries looked at.
  public var entries: Int
  /// Each device with how many entries it has and the digest of its last.
  public var devices: [ChainHead]
  /// What is wrong.
  public var problems: [Problem]
  /// What cannot be proved by this check.
  public var notProven: [NotProven]

  /// Whether nothing is wrong.
  public var isOK: Bool { problems.isEmpty }

  /// Makes the result of a check.
  public init(entries: Int, devices: [ChainHead], problems: [Problem], notProven: [NotProven]) {
    self.entries = entries
    self.devices = devices
    self.problems = problems
    self.notProven = notProven
  }

  /// Something wrong with an entry.
  public struct Problem: Hashable, Sendable {
    /// Whose chain.
    public var device: DeviceName
    /// Which entry.
    public var serial: Int
    /// What is wrong.
    public var kind: Kind

    /// Makes a problem.
    public init(device: DeviceName, serial: Int, kind: Kind) {
      self.device = device
      self.serial = serial
      self.kind = kind
    }
  }

  /// What can be wrong with an entry.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It does not say what it said when it was written.
    case edited
    /// It is not there.
    case missing
    /// It was put between two others.
    case inserted
    /// It stands in another's place.
    case reordered
    /// It and all after it are gone, as a slip shows.
    case cut
    /// It cannot be read.
    case unreadable
  }

  /// What a check cannot prove.
  public enum NotProven: String, Hashable, Sendable, CaseIterable {
    /// Without a slip: that no entries were cut off the end, and that nobody wrote the whole chain anew.
    case tailWithoutSlip
    /// With a slip: anything about entries written after it.
    case afterSlip
  }
}

/// The end of a device's chain.
public struct ChainHead: Hashable, Codable, Sendable {
  /// The device.
  public var device: DeviceName
  /// How many entries it has.
  public var count: Int
  /// The digest of the last, in lower-case hexadecimal.
  public var head: String

  /// Makes a head.
  public init(device: DeviceName, count: Int, head: String) {
    self.device = device
    self.count = count
    self.head = head
  }
}
