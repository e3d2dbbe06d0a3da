import DutyModel
import DutyStation
import DutyText

/// Now for a screen on the wall: the same, larger, and nothing to choose.
struct WallPage: Page {
  /// What is going on.
  let now: NowPage

  static let template = Template.wall
  static let isWall = true
  static let isLive = true
  typealias Words = NowWord
  var setup: StationSetup? { now.setup }

  func title(_ phrases: Phrases) -> String { now.title(phrases) }

  func view(_ phrases: Phrases, _ ask: Ask) -> NowPage.View { now.view(phrases, ask) }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.sharedPage("/wall", .seeNow) { WallPage(now: NowPage(overview: try $0.overview())) }
  }
}

extension Place {
  /// The screen on the wall.
  static let wall = Place("wall")
}
