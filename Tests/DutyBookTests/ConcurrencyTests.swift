import DutyModel
import Foundation
import Testing

@testable import DutyBook

@Suite struct ConcurrencyTests {
  /// Each writer has a connection of its own, as each process has.
  @Test func severalWritersShareABook() async throws {
    let scratch = try Scratch()
    try scratch.book().put([.station])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (writer, device) in ["desk", "desk", "hospital", "hotel"].enumerated() {
        group.addTask {
          let book = try Book(opening: scratch["book"])
          for number in 0..<25 {
            try book.put(
              [.member(Badge("\(writer)-\(number)")), .member("shared")], device: DeviceName(device))
          }
        }
      }
      group.addTask {
        let book = try Book(opening: scratch["book"])
        // A busy healthy book is never called tampered with.
        for _ in 0..<10 { #expect(try book.verify().problems == []) }
      }
      try await group.waitForAll()
    }
    let book = try Book(opening: scratch["book"])
    let check = try book.verify()
    #expect(check.problems == [])
    #expect(check.devices.map(\.count) == [101, 50, 50])
    #expect(try book.read { try $0.setup() }.members.count == 101)
    let stamps = try book.read { try $0.entries() }.map(\.stamp)
    #expect(Set(stamps).count == 201)
    #expect(try book.rebuild() == [])
  }

  /// Programs that know nothing of this one may hold the file at the same time.
  @Test func aReaderSeesOneMoment() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    let other = try Book(opening: scratch["book"])
    try book.read { reader in
      #expect(try reader.entries().count == 1)
      try other.put([.member("001")])
      #expect(try reader.entries().count == 1)
    }
    #expect(try book.read { try $0.entries() }.count == 2)
  }
}
