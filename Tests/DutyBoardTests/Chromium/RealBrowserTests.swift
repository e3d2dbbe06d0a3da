import Foundation
import Testing

/// What only a real browser shows.
///
/// Its tests take turns, two at a time: each has a board, a driver and windows of its own.
@Suite(
  "In a real browser",
  .enabled(if: WebDriver.isInstalled, "chromium and chromedriver are not installed"))
struct RealBrowserTests {
  private static let turns = Turns(2)

  /// Opens a board on the night of the rumour, and a driver for windows before it.
  static func visit<Result: Sendable>(
    _ book: TestBook, at now: String = "2020-03-14T23:02", people: [String] = ["001", "002", "010", "@wall"],
    _ visit: @escaping @Sendable (LiveBoard, WebDriver) async throws -> Result
  ) async throws -> Result {
    try await turns.take {
      try await LiveBoard.open(book, at: now, people: people) { board in
        try await WebDriver.start { driver in try await visit(board, driver) }
      }
    }
  }

  /// Keeps what a page looks like, on a screen or on paper, for whoever wants to look.
  static func keep(_ picture: Data, _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../../.build/board-pictures").standardizedFileURL
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try picture.write(to: folder.appendingPathComponent(name))
  }

  /// Opens a phone that somebody has logged in on.
  static func phone(
    of who: String, in book: TestBook, _ use: @escaping @Sendable (Window, LiveBoard) async throws -> Void
  ) async throws {
    try await visit(book) { board, driver in
      try await Window.open(.phone, by: driver, at: board.address) { phone in
        try await phone.logIn(who)
        try await use(phone, board)
      }
    }
  }
}

extension Window {
  /// Logs in as people do.
  func logIn(_ who: String) async throws {
    try await go("/login")
    try await tap("#who")
    try await type(who)
    try await tap("#passcode")
    try await type(LiveBoard.passcode)
    try await tap("main form button.main")
    try await wait(
      "the log-in is over", "return location.pathname !== '/login' && document.readyState === 'complete'")
  }

  /// Logs out.
  func logOut() async throws {
    try await tap(".visitor form button")
    try await wait(
      "the log-out is over", "return location.pathname === '/login' && document.readyState === 'complete'")
  }

  /// Fills in a call, from the page on which calls are reported to the button.
  func report(_ category: String, at place: String, _ words: String) async throws {
    try await tap("label[for='\(try await choice("category", category))']")
    try await tap("label[for='\(try await choice("place", place))']")
    try await tap("#text")
    try await type(words)
    try await tap(".save button")
  }

  /// The name of the field behind a tile.
  private func choice(_ name: String, _ word: String) async throws -> String {
    try await run(
      """
      return [...document.querySelectorAll(`input[name=${arguments[0]}]`)].find(one => one.labels[0].textContent === arguments[1])?.id
      """, .text(name), .text(word)
    ).text ?? "no \(name) is called \(word)"
  }

  /// Makes the phone's own clock show another time.
  func setClock(aheadMinutes: Int) async throws {
    try await run(
      """
      const Real = window.RealDate ??= Date, ahead = arguments[0] * 60000;
      window.Date = class extends Real {
        constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
      };
      """, .number(Double(aheadMinutes)))
  }
}
