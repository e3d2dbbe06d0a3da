import DutyModel
import DutyStation
import DutyText

/// Now: who stands where, who leads, who is out, what is missing, what is open and owed.
struct NowPage: Page {
  /// What is going on.
  let overview: Overview

  static let template = Template.now
  static let isLive = true
  typealias Words = NowWord
  var setup: StationSetup? { overview.setup }

  func title(_ phrases: Phrases) -> String { NowWord.title[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.sharedPage("/", .seeNow) { NowPage(overview: try $0.overview()) }
  }
}

extension Place {
  /// The page Now, where the board begins.
  static let now = Place()
}
