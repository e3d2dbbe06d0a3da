import DutyBook
import DutyModel
import Foundation
import Testing

/// A process that holds a book keeps it, whatever another does with the same file meanwhile.
struct HoldTests {
  private static func inode(_ path: String) -> UInt64? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber)?.uint64Value
  }

  /// Another process that leaves a book takes its log away when nobody seems to hold it.
  @Test func anotherProcessLeavesTheLogOfWhoHoldsTheBookMoreThanOnce() throws {
    let session = Transcript(.en)
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    #expect(session.type("init --station ~/station.yaml") == 0)
    let path = "\(session.folder)/book.dutybook"
    let book = try Book(opening: path)
    let more = try book.again()
    func put(_ badge: Badge, _ book: Book) throws {
      _ = try book.write(now: Instant(minutes: 26_400_000), author: nil, device: "desk") { writer in
        try writer.append(.memberSet(Member(badge: badge, name: "Held", rank: .auxiliary)))
      }
    }
    try put("H1", more)
    let log = try #require(Self.inode(path + "-wal"))
    for number in 1...5 {
      // A hold that is taken and given back must not loosen the others.
      let brief = try book.again()
      #expect(try brief.read { try $0.setup() }.members.contains { $0.badge.text == "H\(number)" })
      withExtendedLifetime(brief) {}
      #expect(try KillTests.run(["member", "add", "O\(number)", "Other", "--book", path]) == 0)
      #expect(Self.inode(path + "-wal") == log, "the other process took the log away")
      try put(Badge("H\(number + 1)"), number % 2 == 0 ? book : more)
    }
    let badges = Set(try book.read { try $0.setup() }.members.map(\.badge.text))
    #expect(badges.isSuperset(of: (1...5).flatMap { ["H\($0)", "O\($0)"] } + ["H6"]))
    #expect(try KillTests.run(["book", "verify", "--book", path]) == 0)
    #expect(try book.rebuild() == [])
  }

  /// What is known of a book is old as soon as another process has said that it is done.
  @Test func anotherProcessIsSeenByWhoeverKeepsWhatTheyRead() throws {
    let session = Transcript(.en)
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    #expect(session.type("init --station ~/station.yaml") == 0)
    let path = "\(session.folder)/book.dutybook"
    let version = try BookVersion(of: try Book(opening: path))
    for number in 1...5 {
      let before = try #require(version.known)
      #expect(try KillTests.run(["member", "list", "--book", path]) == 0)
      #expect(version.known == before)
      #expect(try KillTests.run(["member", "add", "O\(number)", "Other", "--book", path]) == 0)
      #expect(try #require(version.known) != before)
    }
  }
}
