import DutyModel
import DutyText

/// `book verify` for programs.
struct VerificationDocument: Encodable {
  let ok: Bool
  let entries: Int
  let devices: [Head]
  let problems: [Row]
  let notProven: [String]

  struct Head: Encodable {
    let device: DeviceName
    let count: Int
    let head: String
  }

  struct Row: Encodable {
    let device: DeviceName
    let serial: Int
    let kind: String
    let text: String
  }

  init(_ check: Verification, page: BookPage) {
    ok = check.isOK
    entries = check.entries
    devices = check.devices.map { Head(device: $0.device, count: $0.count, head: $0.head) }
    problems = check.problems.map {
      Row(device: $0.device, serial: $0.serial, kind: $0.kind.rawValue, text: page.text($0))
    }
    notProven = check.notProven.map { page.text($0) }
  }
}

/// `book seal` for programs: whole digests.
struct SealDocument: Encodable {
  let book: String
  let at: Instant
  let devices: [VerificationDocument.Head]

  init(_ seal: Seal) {
    book = seal.book
    at = seal.at
    devices = seal.devices.map { .init(device: $0.device, count: $0.count, head: $0.head) }
  }
}

/// `book stats` for programs.
struct StatsDocument: Encodable {
  let entries: Int
  let devices: Int
  /// Call-outs; a book of this form holds none.
  let incidents = 0
  let members: Int
  let rosters: Int
  let bytes: Int
  let schema: Int
  let unknown: Int

  init(_ stats: BookStats) {
    entries = stats.entries
    devices = stats.devices
    members = stats.members
    rosters = stats.rosters
    bytes = stats.bytes
    schema = stats.schema
    unknown = stats.unknown
  }
}
