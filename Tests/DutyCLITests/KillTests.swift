import DutyBook
import DutyModel
import Foundation
import Testing

/// What was acknowledged is in the book, however the process ended.
struct KillTests {
  /// The program beside the running tests.
  static var program: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("dutybook").path
  }

  /// Runs the program as another process, and says how it ended.
  static func run(_ arguments: [String]) throws -> Int32 {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: program)
    child.arguments = arguments
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    try child.run()
    child.waitUntilExit()
    return child.terminationStatus
  }

  @Test func acceptance11TwoHundredAppendsKilledAtRandomLoseNothingAcknowledged() throws {
    let session = Transcript(.en)
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    #expect(session.type("init --station ~/station.yaml") == 0)
    let path = "\(session.folder)/book.dutybook"
    let seed = UInt64.random(in: 1...1_000_000)
    var state = seed
    var acknowledged: [Badge] = []
    var killed = 0
    for number in 1...200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let badge = "K\(number)"
      let child = Process()
      child.executableURL = URL(fileURLWithPath: Self.program)
      child.arguments = ["member", "add", badge, "Killed", "--book", path]
      let out = Pipe()
      child.standardOutput = out
      child.standardError = FileHandle.nullDevice
      try child.run()
      if number % 4 != 0 {
        usleep(UInt32(state >> 33) % 25_000)
        kill(child.processIdentifier, SIGKILL)
      }
      let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      child.waitUntilExit()
      if child.terminationReason == .uncaughtSignal { killed += 1 }
      if text.contains(badge) { acknowledged.append(Badge(badge)) }
    }
    let book = try Book(opening: path)
    let there = Set(try book.read { try $0.setup() }.members.map(\.badge))
    #expect(acknowledged.filter { !there.contains($0) } == [], "seed \(seed)")
    #expect(acknowledged.count >= 50, "seed \(seed)")
    #expect(killed > 0, "seed \(seed)")
    #expect(try book.verify().isOK, "seed \(seed)")
    #expect(try book.rebuild() == [], "seed \(seed)")
  }
}
