import DutyModel
import Testing

@testable import DutyBoard

@Suite("Where the board listens")
struct ListeningTests {
  @Test("this machine alone unless the way is closed to listeners or somebody said it need not be")
  func loopback() throws {
    #expect(try Listening(port: 8080).isLoopback)
    #expect(try Listening(host: "localhost", port: 8080).isLoopback)
    #expect(try Listening(host: "127.0.0.2", port: 8080).isLoopback)
    #expect(try Listening(host: "::1", port: 8080).url(port: 1) == "http://[::1]:1")
    #expect(try Listening(port: 1, plainLAN: true).host == "0.0.0.0")
    #expect(try Listening(port: 1, certificate: "c", key: "k").url(port: 1) == "https://0.0.0.0:1")
    for host in ["0.0.0.0", "192.168.1.5", "127.0.0.1.evil.example", "::", "127.1"] {
      #expect(throws: Refusal.plainNetwork(host)) { try Listening(host: host, port: 8080) }
    }
    #expect(throws: Refusal.certificateWithoutKey) { try Listening(port: 1, certificate: "c") }
    #expect(throws: Refusal.outOfRange("--port", least: 0, most: 65_535)) { try Listening(port: 70_000) }
  }

  @Test("nobody is at home on a network")
  func resident() throws {
    #expect(throws: Refusal.residentOnNetwork) {
      try BoardSettings(
        path: "", device: "desk", clock: { Instant(milliseconds: 0) }, random: { _ in [] }, language: .zh,
        listening: try Listening(port: 1, plainLAN: true), resident: "001")
    }
  }

  @Test("a name that was given this machine's address elsewhere is not its own")
  func hosts() {
    for own in ["localhost:8080", "127.0.0.1", "127.0.0.1:9", "[::1]:8080"] {
      #expect(OwnHost.isLoopback(own))
    }
    for other in ["evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", nil] {
      #expect(!OwnHost.isLoopback(other))
    }
  }
}
