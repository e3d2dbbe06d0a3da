import DutyBook
import DutyModel
import Foundation
import Testing

/// The board beside the terminal: two processes with one book.
struct ServeTests {
  /// A board in a process of its own, from the moment it is open.
  private final class Board {
    let url: String
    private let child = Process()

    init(_ book: String) throws {
      let said = Pipe()
      child.executableURL = URL(fileURLWithPath: KillTests.program)
      child.arguments = ["serve", "--as", "001", "--port", "0", "--lang", "en", "--book", book]
      child.standardOutput = FileHandle.nullDevice
      child.standardError = said
      try child.run()
      var text = ""
      while !text.contains(" (Ctrl-C") {
        let part = said.fileHandleForReading.availableData
        guard !part.isEmpty else { break }
        text += String(decoding: part, as: UTF8.self)
      }
      let words = text.split { $0.isWhitespace }
      url = words.first { $0.hasPrefix("http") }.map(String.init) ?? ""
      try #require(!url.isEmpty, "\(text)")
    }

    /// Asks it to close, and says how it ended.
    func close() -> Int32 {
      child.interrupt()
      child.waitUntilExit()
      return child.terminationStatus
    }

    deinit { if child.isRunning { child.terminate() } }
  }

  private static func book() throws -> (Transcript, path: String) {
    let session = Transcript(.en)
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    try #require(session.type("init --station ~/station.yaml") == 0)
    return (session, "\(session.folder)/book.dutybook")
  }

  /// A board that held its book in several ways once lost its log to the next command that was done.
  @Test func theBoardKeepsItsLogWhateverTheTerminalDoes() throws {
    let (session, path) = try Self.book()
    let board = try Board(path)
    let log = try #require(number(of: path + "-wal"))
    for turn in 1...5 {
      #expect(try KillTests.run(["member", "add", "O\(turn)", "Other", "--book", path]) == 0)
      #expect(number(of: path + "-wal") == log, "command \(turn) took the board's log away")
    }
    #expect(board.close() == 0)
    let badges = Set(try Book(opening: path).read { try $0.setup() }.members.map(\.badge.text))
    #expect(badges.isSuperset(of: (1...5).map { "O\($0)" }))
    withExtendedLifetime(session) {}
  }

  /// A backup takes the book's place only when no board would go on with the old one.
  @Test func aBookIsNotReplacedUnderTheBoard() throws {
    let (session, path) = try Self.book()
    let backup = "\(session.folder)/backup"
    #expect(try KillTests.run(["book", "backup", backup, "--book", path]) == 0)
    let board = try Board(path)
    let book = try #require(number(of: path))
    #expect(try KillTests.run(["book", "restore", backup, "--force", "--book", path]) == 1)
    #expect(number(of: path) == book)
    #expect(board.close() == 0)
    #expect(try KillTests.run(["book", "restore", backup, "--force", "--book", path]) == 0)
    #expect(number(of: path) != book)
  }

  private func number(of path: String) -> UInt64? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}
