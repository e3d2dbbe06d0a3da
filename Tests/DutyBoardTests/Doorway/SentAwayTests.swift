import DutyBook
import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

/// What another holder of the book does to somebody holds at the board from their very next request.
@Suite("Who is sent away elsewhere")
struct SentAwayTests {
  private static let morning = "2020-03-12T10:00"
  private static let passcode = "gate 7 lantern"

  /// What is done at the terminal, and what the officer's own browser gets from then on.
  struct Deed: CustomTestStringConvertible {
    let testDescription: String
    var page = "/"
    let status: Int
    let act: @Sendable (Station) throws -> Void
  }

  static let deeds: [Deed] = [
    Deed(testDescription: "logged out everywhere", status: 303) { _ = try $0.endSessions(of: "002") },
    Deed(testDescription: "given another passcode", status: 303) { station in
      let new = try NewPasscode("another lantern", salt: [1], method: Guest.quick)
      _ = try station.setPasscode(of: "002", to: new)
    },
    Deed(testDescription: "left without a passcode", status: 303) { _ = try $0.removePasscode(of: "002") },
    Deed(testDescription: "gone from the station", status: 303) { station in
      _ = try station.change("002") { $0.until = "2020-03-11" }
    },
    Deed(testDescription: "no instructor any more", page: "/reviews", status: 403) { station in
      _ = try station.change("002") { $0.role = .none }
    },
    Deed(testDescription: "not meant at all", status: 200) { _ = try $0.endSessions(of: "001") },
  ]

  @Test("is sent away at once", arguments: deeds)
  func atOnce(_ deed: Deed) async throws {
    let book = try TestBook(withCalls: false)
    for who in ["001", "002"] { try book.setPasscode(Self.passcode, of: who) }
    try await Guest.open(book, at: Self.morning) { guest in
      try await guest.logIn("002", Self.passcode)
      // Known from the second time on.
      for _ in 1...3 { #expect(try await guest.get(deed.page).status == 200) }
      try deed.act(try book.station(as: "001", at: Self.morning))
      #expect(try await guest.get(deed.page).status == deed.status)
      #expect(try await guest.get(deed.page).status == deed.status)
    }
  }

  @Test("takes the wall's page along")
  func wall() async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode("far across the room", of: "@wall")
    try await Guest.open(book, at: Self.morning) { guest in
      try await guest.logIn("@wall", "far across the room")
      for _ in 1...3 { #expect(try await guest.get("/wall").status == 200) }
      _ = try book.station(as: "001", at: Self.morning).endSessions(of: "@wall")
      #expect(try await guest.get("/wall").status == 303)
    }
  }
}
