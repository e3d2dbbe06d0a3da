import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

/// The station of the fixtures in a book of its own, gone afterwards: four weeks from 2020-03-09 in force, dealt out in
/// turn so that no planner's change shows in a page, and the story's calls when they are wanted.
final class TestBook: Sendable {
  let path: String
  let zone: Zone

  init(
    withCalls: Bool = true, withRoster: Bool = true, in folder: String = NSTemporaryDirectory(),
    _ change: (inout StationSetup) -> Void = { _ in }
  ) throws {
    path = folder + "/board-\(UUID().uuidString).dutybook"
    var setup = try StationFile.read(Self.fixture("hongsheng/station.yaml"), file: "station.yaml")
    change(&setup)
    zone = setup.zone
    let hand = Hand(author: "001", device: "desk", now: try #require(zone.instant(iso: "2020-03-08T18:00")))
    let station = try Station.create(at: path, id: "0f", setup: setup, hand: hand)
    if withRoster {
      let roster = try Self.roster(setup)
      try station.book.write(now: hand.now, author: "001", device: "desk") { writer in
        try writer.append(.rosterDrafted(roster))
        try writer.append(.rosterPublished(RosterPublication(roster: roster.id, version: 1)))
      }
    }
    if withCalls {
      let story = try IncidentStory(Self.fixture("hongsheng/incidents.yaml"), file: "incidents.yaml")
      _ = try station.replay(story, language: .zh)
    }
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  /// A moment by the station's clocks.
  func at(_ text: String) throws -> Instant { try #require(zone.instant(iso: text)) }

  /// The station in somebody's hand.
  func station(as who: Badge, at now: String) throws -> Station {
    try Station(opening: path, hand: Hand(author: who, device: "desk", now: try at(now)))
  }

  private static func roster(_ setup: StationSetup) throws -> Roster {
    let from: CalendarDate = "2020-03-09"
    let officers = setup.members.filter(\.isOfficer).map(\.badge)
    let others = setup.members.filter { !$0.isOfficer }.map(\.badge)
    var (nextOfficer, nextOther) = (0, 0)
    var duties: [Assignment] = []
    for day in 0..<28 {
      let date = from.advanced(days: day)
      for shift in setup.shifts {
        for post in setup.posts {
          guard let need = post.need(on: date, shift: shift.code) else { continue }
          for place in 0..<need.total {
            let isOfficer = place < need.officers
            let who = isOfficer ? officers[nextOfficer % officers.count] : others[nextOther % others.count]
            if isOfficer { nextOfficer += 1 } else { nextOther += 1 }
            duties.append(Assignment(who: who, date: date, post: post.code, shift: shift.code))
          }
        }
      }
    }
    return Roster(id: "1", from: from, days: 28, assignments: duties, origin: .imported)
  }

  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
