import Foundation

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

  /// How many entries each device had.
  public var counts: [DeviceName: Int] {
    Dictionary(devices.map { ($0.device, $0.count) }, uniquingKeysWith: { $1 })
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

  /// Reads a slip back: as it was printed, as somebody typed it from the wall, or as JSON.
  ///
  /// Case, spaces and dashes do not matter, and lines that are no part of a slip are passed over.
  public init?(slip: String) {
    if slip.first(where: { !$0.isWhitespace }) == "{" {
      guard let seal = try? JSONDecoder().decode(Seal.self, from: Data(slip.utf8)) else { return nil }
      self = seal
    } else {
      self.init(lines: slip.split(whereSeparator: \.isNewline).map { $0.filter { $0 != "\r" } })
    }
    guard !devices.isEmpty, devices.allSatisfy({ (16...64).contains($0.head.count) && $0.count > 0 }) else {
      return nil
    }
  }

  private init?(lines: [String]) {
    let words = lines.map { $0.split(separator: " ").joined(separator: " ").uppercased() }
    guard let mark = words.firstIndex(where: { $0.hasPrefix("DUTYBOOK ") }), mark + 1 < lines.count,
      let at = Instant(iso: words[mark + 1])
    else { return nil }
    self.init(book: words[mark].dropFirst(9).lowercased().filter(\.isHexDigit), at: at, devices: [])
    for line in lines[(mark + 2)...] {
      if let colon = line.lastIndex(of: ":"),
        let count = Int(line[line.index(after: colon)...].filter { !$0.isWhitespace })
      {
        let name = line[..<colon].split(separator: " ").joined(separator: " ")
        devices.append(ChainHead(device: DeviceName(name), count: count, head: ""))
      } else if !devices.isEmpty, line.allSatisfy({ $0.isHexDigit || $0 == "-" || $0.isWhitespace }) {
        devices[devices.count - 1].head += line.lowercased().filter(\.isHexDigit)
      }
    }
  }
}

extension Seal: Codable {}

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
