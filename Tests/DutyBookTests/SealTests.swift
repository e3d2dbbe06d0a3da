import DutyModel
import Foundation
import Testing

@Suite struct SealTests {
  private static let seal = Seal(
    book: "0123456789abcdef0123456789abcdef", at: Instant(milliseconds: 1_584_230_400_000),
    devices: [
      ChainHead(device: "desk", count: 1204, head: "7f3a92c1" + String(repeating: "0ab4", count: 14)),
      ChainHead(device: "hospital 2", count: 311, head: String(repeating: "0bd477e2", count: 8)),
    ])

  private static let slip = """
    鸿盛所值班簿
    DUTYBOOK 0123456789abcdef
    2020-03-15T00:00:00+00:00
    desk : 1204
      7F3A-92C1-0AB4-0AB4
      0AB4-0AB4-0AB4-0AB4
    hospital 2 : 311
      0BD4-77E2-0BD4-77E2
      0BD4-77E2-0BD4-77E2

    """

  @Test func theSlipFitsATillRoll() {
    let slip = Self.seal.slip(heading: "鸿盛所值班簿", zone: .utc)
    #expect(slip == Self.slip)
    #expect(slip.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  static let typed: [(name: String, change: @Sendable (String) -> String)] = [
    ("as printed", { $0 }),
    ("lower case", { $0.lowercased() }),
    ("upper case", { $0.uppercased() }),
    ("without dashes", { dashes($0, as: "") }),
    ("with spaces for dashes", { dashes($0, as: " ") }),
    ("in the margin", { $0.split(separator: "\n").map { "    \($0)  \r\n" }.joined() }),
    ("with empty lines", { $0.replacingOccurrences(of: "\n", with: "\n\n") }),
    ("with a remark", { $0 + "checked by Ada and Abe, all good\n" }),
    ("without a heading", { $0.split(separator: "\n").dropFirst().joined(separator: "\n") }),
  ]

  /// The dashes of the digests as something else.
  private static func dashes(_ slip: String, as other: String) -> String {
    slip.split(separator: "\n").map { line in
      line.hasPrefix("  ") ? line.replacingOccurrences(of: "-", with: other) : String(line)
    }.joined(separator: "\n")
  }

  @Test(arguments: typed.indices) func isReadBack(_ index: Int) throws {
    let typed = Self.typed[index]
    let seal = try #require(Seal(slip: typed.change(Self.slip)), "\(typed.name)")
    #expect(seal.book == "0123456789abcdef")
    #expect(seal.at == Self.seal.at)
    #expect(seal.devices.map { $0.device.text.lowercased() } == ["desk", "hospital 2"])
    #expect(seal.devices.map(\.count) == [1204, 311])
    #expect(seal.devices.map(\.head) == Self.seal.devices.map { String($0.head.prefix(32)) })
  }

  @Test func isReadBackFromJSON() throws {
    let json = String(decoding: try JSONEncoder().encode(Self.seal), as: UTF8.self)
    #expect(Seal(slip: json) == Self.seal)
  }

  @Test(arguments: [
    "", "hello", "{}", "DUTYBOOK 01",
    "DUTYBOOK 01\nyesterday\ndesk : 1\n" + String(repeating: "ab", count: 16),
    "DUTYBOOK 01\n2020-03-15T00:00:00Z", "DUTYBOOK 01\n2020-03-15T00:00:00Z\ndesk : 5\n7F3A-92C1",
  ])
  func whatIsNoSlipIsRefused(text: String) {
    #expect(Seal(slip: text) == nil)
  }
}
