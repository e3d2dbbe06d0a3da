import DutyBook
import DutyModel
import Foundation
import GRDB

/// A folder of its own for a test; it goes when the test is over.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "dutybook-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file in it.
  subscript(name: String) -> String { "\(folder)/\(name)" }

  /// The names in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// The bytes of a file in it.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: self[name])) }

  /// A new book; its id is the same for every book of the folder.
  func book(_ name: String = "book", device: DeviceName = "desk") throws -> Book {
    try Book.create(at: self[name], id: Self.id, device: device)
  }

  static let id = "5eed0000000000000000000000000001"

  /// What any other program may do to a file.
  func foreign(_ sql: String, to name: String = "book") throws {
    let queue = try DatabaseQueue(path: self[name])
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}

extension Book {
  /// Appends facts in one transaction, at minutes after the first of March 2020.
  func put(
    _ facts: [Fact], minute: Int = 0, author: Badge? = "001", device: DeviceName = "desk"
  ) throws {
    try write(now: Instant(minutes: 26_383_680 + minute), author: author, device: device) { writer in
      for fact in facts { try writer.append(fact) }
    }
  }
}

extension Fact {
  /// A fact about a member.
  static func member(_ badge: Badge, _ name: Name = "someone") -> Fact {
    .memberSet(Member(badge: badge, name: name))
  }

  /// The fact every book begins with.
  static let station = Fact.stationDescribed(
    StationProfile(name: Name(zh: "鸿盛所", en: "Hongsheng"), zone: .utc))
}
