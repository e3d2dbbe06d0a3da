import DutyBook
import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

@Suite("The live feed")
struct LiveFeedTests {
  @Test("tells every follower of an entry that another holder of the book wrote", .timeLimit(.minutes(5)))
  func changes() async throws {
    let book = try TestBook(withCalls: false)
    let feed = LiveFeed({ try Book(opening: book.path) }, interval: .milliseconds(10))
    try await withThrowingTaskGroup { group in
      group.addTask { try await feed.run() }
      let (first, second) = (try feed.follow(), try feed.follow())
      group.addTask {
        // The feed may have taken its first look before or after an entry, but hardly after all of these.
        for _ in 0..<100 {
          _ = try book.station(as: "001", at: "2020-03-12T10:00").addFollowUp(
            incident: nil, "回访", due: "1d", time: { _, _ in throw Refusal.notATime("") })
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(await first.first { _ in true } == .changed)
      #expect(await second.first { _ in true } == .changed)
      group.cancelAll()
      try? await group.waitForAll()
    }
    #expect(throws: Crowded.self, "a closed board takes no followers") { try feed.follow() }
  }

  @Test("takes no more followers than it may, and others when some have left")
  func crowded() async throws {
    let feed = LiveFeed({ throw Crowded() }, most: 2)
    let first = try feed.follow()
    let second = try feed.follow()
    #expect(throws: Crowded.self) { try feed.follow() }
    let reading = Task { for await _ in second {} }
    reading.cancel()
    await reading.value
    _ = try feed.follow()
    withExtendedLifetime(first) {}
  }
}
