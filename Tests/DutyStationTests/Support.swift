import DutyModel
import DutyStation
import Foundation
import Testing

/// A station in a file of its own, gone afterwards, whose clock the test sets.
final class ScratchStation {
  let path = NSTemporaryDirectory() + "station-\(UUID().uuidString).dutybook"
  let zone: Zone

  init(at now: String, _ change: (inout StationSetup) -> Void = { _ in }) throws {
    var setup = try Fixture.station("minimal/station.yaml")
    zone = setup.zone
    change(&setup)
    _ = try Station.create(at: path, id: "0f", setup: setup, hand: try hand(now))
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  func at(_ now: String) throws -> Station { try Station(opening: path, hand: try hand(now)) }

  /// The station in the hand of somebody else.
  func `as`(_ who: Badge, at now: String) throws -> Station {
    var station = try at(now)
    station.hand.author = who
    return station
  }

  /// Days by whose end tasks are due, with their words and whether they are open.
  func owed() throws -> [String] {
    try at("2020-01-01T00:00").followUps(status: nil).followUps.map { task in
      let day = zone.date(task.followUp.due.advanced(minutes: -1))
      return "\(task.id) \(task.followUp.text.zh) \(day) \(task.status.rawValue)"
    }
  }

  private func hand(_ now: String) throws -> Hand {
    Hand(author: "1", device: "desk", now: try #require(zone.instant(iso: now)))
  }
}
