import DutyModel
import DutyStation
import Foundation
import Synchronization

@testable import DutyCLI

/// A session at a terminal with everything pinned: what was typed, what came out, and how it ended.
final class Transcript: Sendable {
  /// A folder of its own, gone afterwards.
  let folder: String
  private let language: Language
  private let columns: Int
  private let now: Instant
  private let lines = Mutex("")
  private let input = Mutex<[String]>([])

  init(_ language: Language, columns: Int = 100, now: String = "2020-03-12T07:10:00Z") {
    self.language = language
    self.columns = columns
    self.now = Instant(iso: now) ?? Instant(milliseconds: 0)
    folder = NSTemporaryDirectory() + "dutybook-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Everything so far, the folder's own name left out.
  var text: String {
    lines.withLock { $0 }.split(separator: folder, omittingEmptySubsequences: false).joined(separator: "~")
  }

  /// Writes a file into the folder.
  func write(_ bytes: [UInt8], to name: String) {
    _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(bytes))
  }

  /// Puts a fixture of the project into the folder, under its own name.
  func copy(_ name: String) throws {
    let file = URL(fileURLWithPath: fixture(name))
    try write(Array(Data(contentsOf: file)), to: file.lastPathComponent)
  }

  /// Types one command; `~` is the folder.
  @discardableResult
  func type(
    _ command: String, input: [String] = [], isPiped: Bool = false, as author: String = "001",
    at time: Instant? = nil, onTerminal: Bool = false, columns: Int? = nil
  ) -> Int32 {
    let mark = author == "001" ? "" : "[\(author)] "
    note("$ \(mark)dutybook \(command)\n" + input.map { "> \($0)\n" }.joined())
    self.input.withLock { $0 = input }
    let arguments = command.split(separator: " ").map { word in
      word.split(separator: "~", omittingEmptySubsequences: false).joined(separator: folder)
    }
    let console = Console(
      now: time ?? now, clock: { [now] in time ?? now },
      environment: [
        "DUTYBOOK_BOOK": "\(folder)/book.dutybook", "DUTYBOOK_AS": author, "DUTYBOOK_LANG": language.rawValue,
        "HOME": folder,
      ], language: language, columns: columns ?? self.columns, isColoured: false, isInteractive: onTerminal,
      isTyped: !isPiped,
      readLine: { self.input.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      readHidden: { self.input.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      out: { self.note($0) }, err: { self.note($0) },
      random: { count in (0..<count).map { UInt8($0) } }, seconds: { 0 }, isInterrupted: { false })
    let code = Dutybook.run(arguments, on: console)
    if code != 0 { note("[exit \(code)]\n") }
    return code
  }

  /// The station of the book so far, in somebody's hand.
  func station(as author: Badge) throws -> Station {
    try Station(opening: "\(folder)/book.dutybook", hand: Hand(author: author, device: "desk", now: now))
  }

  private func note(_ text: String) { lines.withLock { $0 += text } }
}

/// A fixture of the project.
func fixture(_ name: String, file: String = #filePath) -> String {
  URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("fixtures/\(name)").path
}
