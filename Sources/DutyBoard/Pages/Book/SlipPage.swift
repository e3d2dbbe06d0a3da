import DutyBook
import DutyModel
import DutyStation
import DutyText

/// The book's slip, as wide as a till roll, to pin up.
struct SlipPage: Page {
  /// The station, for its name and zone.
  let station: StationSetup
  /// What the slip vouches for.
  let seal: Seal

  static let template = Template.slip
  typealias Words = BookWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { BookWord.slip[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/book/slip", .verifyBook) { station, ask in
      SlipPage(station: try station.setup(), seal: try station.book.seal(at: ask.now))
    }
  }

  /// What the template shows.
  struct View: Sendable {
    let slipText: String
    let backPath: String
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    View(slipText: BookPage(ask.language, setup: station).slip(seal), backPath: Place.book.path)
  }
}
