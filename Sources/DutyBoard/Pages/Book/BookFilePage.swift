import DutyBook
import DutyModel
import DutyStation
import DutyText

/// The book as an object: what is in it, whether it is sound, and what was taken out of it.
struct BookFilePage: Page {
  /// The station, for names.
  let station: StationSetup
  /// How big the book is.
  let stats: BookStats
  /// Each device's entries.
  let seal: Seal
  /// What was taken away, the latest first.
  let exports: [ExportRecord]
  /// The slip that was typed; empty when none was.
  var slip = ""
  /// What a check found; nil when none was made.
  var check: Result<Verification, Wrong>?

  /// Why a check was not made.
  enum Wrong: Error, Sendable {
    /// What was typed is no slip.
    case notASlip
    /// It is another book's.
    case other(BookError)
  }

  static let template = Template.book
  typealias Words = BookWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { BookWord.title[phrases.language] }

  /// Reads the book.
  init(_ station: Station) throws {
    (self.station, exports) = try station.exports(limit: 50)
    stats = try station.book.stats()
    seal = try station.book.seal(at: station.hand.now)
  }

  /// Reads the book and checks it, against a slip when one was typed.
  init(_ station: Station, checkedAgainst slip: String?) throws {
    try self.init(station)
    guard let slip else {
      check = .success(try station.book.verify())
      return
    }
    self.slip = slip
    guard let seal = Seal(slip: slip) else {
      check = .failure(.notASlip)
      return
    }
    do { check = .success(try station.book.verify(against: seal)) } catch let error as BookError {
      guard case .otherBook = error else { throw error }
      check = .failure(.other(error))
    }
  }
}

extension Place {
  /// The book itself.
  static let book = Place("book")
  /// The book's slip.
  static let bookSlip = Place("book", "slip")
  /// Where a check is asked for.
  static let verifyBook = Place("book", "verify")
  /// Where a copy is asked for.
  static let copyBook = Place("book", "copy")
  /// Where a masked export is asked for.
  static let maskedBook = Place("book", "masked")
}
