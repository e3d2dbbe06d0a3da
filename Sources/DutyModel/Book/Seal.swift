/// What a slip on the wall says of a book at a time: enough to find a cut tail and a chain made anew.
public struct Seal: Hashable, Sendable {
  /// The book's id, or as many of its first digits as the slip shows.
  public var book: String
  /// When it was made.
  public var at: Instant
  /// Each device's count and head digest, or as many of its first digits as the slip shows.
  public var devices: [ChainHead]

  /// Makes a seal.
  public init(book: String, at: Instant, devices: [ChainHead]) {
    self.book = book
    self.at = at
    self.devices = devices
  }

  /// Digits of a digest that a slip shows: 128 bits, in groups that can be read aloud.
  public static let digitsShown = 32

  /// The slip: no line longer than 40 columns, only letters, digits, dashes and colons after the heading.
  public func slip(heading: String, zone: Zone) -> String {
    var lines = [heading, "DUTYBOOK \(book.prefix(16))", zone.iso(at)]
    for device in devices {
      lines.append("\(device.device) : \(device.count)")
      let groups = Self.groups(device.head.prefix(Self.digitsShown).uppercased())
      lines += [groups.prefix(4), groups.dropFirst(4)].map { "  " + $0.joined(separator: "-") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func groups(_ digits: String) -> [String] {
    let all = Array(digits)
    return stride(from: 0, to: all.count, by: 4).map { String(all[$0..<min($0 + 4, all.count)]) }
  }

  /// Reads a slip back, typed from the wall: case, spaces and dashes do not matter.
  public init?(slip: String) {
    let lines = slip.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    guard let mark = lines.firstIndex(where: { $0.uppercased().hasPrefix("DUTYBOOK ") }),
      mark + 1 < lines.count, let at = Instant(iso: String(lines[mark + 1]))
    else { return nil }
    book = lines[mark].dropFirst(9).lowercased().filter(\.isHexDigit)
    self.at = at
    devices = []
    for line in lines[(mark + 2)...] {
      let parts = line.split(separator: ":")
      if parts.count == 2, let count = Int(parts[1].filter { !$0.isWhitespace }) {
        let name = parts[0].reversed().drop { $0 == " " }.reversed()
        devices.append(ChainHead(device: DeviceName(String(name)), count: count, head: ""))
      } else if !devices.isEmpty {
        devices[devices.count - 1].head += line.lowercased().filter(\.isHexDigit)
      }
    }
    guard !devices.isEmpty, devices.allSatisfy({ $0.head.count >= 16 && $0.count > 0 }) else { return nil }
  }
}

/// How big a book is.
public struct BookStats: Hashable, Sendable {
  /// Entries.
  public var entries: Int
  /// Devices that wrote them.
  public var devices: Int
  /// Members the station has.
  public var members: Int
  /// Rosters, drafts included.
  public var rosters: Int
  /// Bytes of the file.
  public var bytes: Int
  /// The version of its form.
  public var schema: Int
  /// Entries of kinds that only a newer program knows; they are kept and not shown.
  public var unknown: Int

  /// Makes the figures.
  public init(
    entries: Int, devices: Int, members: Int, rosters: Int, bytes: Int, schema: Int, unknown: Int
  ) {
    self.entries = entries
    self.devices = devices
    self.members = members
    self.rosters = rosters
    self.bytes = bytes
    self.schema = schema
    self.unknown = unknown
  }
}

/// What bringing entries in has changed.
public struct MergeResult: Hashable, Sendable {
  /// Entries that were new.
  public var added: Int
  /// Entries that were there already.
  public var known: Int
  /// Subjects that both sides changed without seeing each other, with the device whose change stands.
  public var conflicts: [Conflict]

  /// Makes a result.
  public init(added: Int, known: Int, conflicts: [Conflict]) {
    self.added = added
    self.known = known
    self.conflicts = conflicts
  }

  /// One subject that both sides changed.
  public struct Conflict: Hashable, Sendable {
    /// What both changed.
    public var subject: String
    /// The device whose change came later and stands.
    public var stands: DeviceName
    /// The device whose change does not.
    public var falls: DeviceName

    /// Makes a conflict.
    public init(subject: String, stands: DeviceName, falls: DeviceName) {
      self.subject = subject
      self.stands = stands
      self.falls = falls
    }
  }
}
