import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

/// After any sequence of commands a rebuild changes nothing and the book verifies.
struct CommandSequenceTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func aRebuildChangesNothing(seed: UInt64) throws {
    let path = NSTemporaryDirectory() + "sequence-\(UUID().uuidString).dutybook"
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    var dice = PlannerAndRefereeTests.Dice(state: seed)
    let from = try #require(CalendarDate("2020-03-09"))
    let setup = try Fixture.station("minimal/station.yaml")
    func station(_ step: Int) throws -> Station {
      try Station(opening: path, hand: hand(step, &dice))
    }
    _ = try Station.create(
      at: path, id: "0f", setup: setup, hand: Hand(author: "1", device: "desk", now: Instant(milliseconds: 0))
    )
    for step in 1...80 {
      let station = try station(step)
      let number = Int.random(in: 0...9, using: &dice)
      // What is refused changes nothing, which is part of what is tested.
      do {
        switch Int.random(in: 0...22, using: &dice) {
        case 0: try station.add(Member(badge: Badge("\(number)"), name: Name("N\(number)"), rank: .officer))
        case 1: _ = try station.change("\(number)") { $0.quals = ["q\(step)"] }
        case 2:
          _ = try station.enterLeave(
            "1", from: .date(from.advanced(days: number)), until: .date(from.advanced(days: number + 1)),
            kind: .annual)
        case 3:
          _ = try station.enterWish(
            "2", date: from.advanced(days: number), shift: nil, want: .off, weight: step)
        case 4:
          try station.add(Post(code: PostCode("P\(number)"), name: Name("P"), needs: [NeedLine(total: 1)]))
        case 5:
          _ = try station.build(
            PlanOrder(from: from, days: 3 + number, seed: seed, moves: 50), until: { false })
        case 6: _ = try station.publish(roster: nil, reason: "test")
        case 7:
          _ = try station.assign(
            roster: nil, who: "1", date: from.advanced(days: number),
            duty: number % 2 == 0 ? nil : ("DK", "D"))
        case 8:
          _ = try station.lock(
            roster: nil, who: "2", date: from.advanced(days: number), isLocked: number % 3 != 0)
        case 9:
          _ = try station.report(
            NewIncident(category: "c\(number)", text: "报警 \(step)", caller: "白\(number)"))
        case 10:
          _ = try station.mark(
            "last", step: Step.allCases[number].rawValue,
            at: number % 3 == 0 ? .unknown : .at(station.hand.now),
            crew: number % 2 == 0 ? ["1"] : [])
        case 11:
          _ = try station.correct(
            "last", entry: "\(1 + number % 4)", field: number % 2 == 0 ? "at" : "text",
            to: number % 2 == 0 ? nil : "更正 \(step)", reason: "test", time: { _, _ in station.hand.now })
        case 12:
          _ = try station.partner("last", service: "120", step: nil, at: .at(station.hand.now), text: "等候")
        case 13: _ = try station.person("last", PersonConcerned(name: "姜\(number)", age: number))
        case 14: _ = try station.close("last", "办结", at: .at(station.hand.now))
        case 15: _ = try station.reopen("last", reason: "再报")
        case 16:
          _ = try station.addFollowUp(
            incident: "last", "回访", due: "\(number)wd", time: { _, _ in station.hand.now })
        case 17: _ = try station.finishFollowUp("\(number)", result: "已访", at: .at(station.hand.now))
        case 18:
          _ = try station.swap(
            roster: nil, ("1", from.advanced(days: number % 4)), with: ("2", from.advanced(days: number % 3)))
        case 19:
          _ = try station.recordActual(
            who: "\(1 + number % 3)", date: CalendarDate(dayNumber: -1), duty: ("DK", "D"),
            outcome: number % 2 == 0 ? .notWorked : .worked(from: nil, until: nil), reason: "test \(step)")
        case 20:
          _ = try station.carryOut(
            RepairOrder(
              absent: number % 3 == 0 ? [] : ["\(1 + number % 3)"],
              from: setup.zone.instant(from.advanced(days: number % 3), minute: 330),
              choices: number % 2 == 0 ? [] : ["0"], declined: ["2"]), acceptsHoles: number % 4 == 0
          ) { _ in "test" }
        case 21:
          _ = try station.volunteer(
            roster: nil, who: "\(1 + number % 3)", date: from.advanced(days: number % 3), post: "DK",
            shift: "D")
        default: _ = try station.importStation(setup)
        }
      } catch is Refusal {}
    }
    let book = try Book(opening: path)
    let before = try book.read { try $0.setup() }
    let owed = try book.read { try $0.followUps(status: nil) }
    #expect(try book.rebuild() == [], "seed \(seed)")
    #expect(try book.read { try $0.setup() } == before)
    #expect(try book.read { try $0.followUps(status: nil) } == owed)
    #expect(try book.verify().isOK, "seed \(seed)")
  }

  private func hand(_ step: Int, _ dice: inout PlannerAndRefereeTests.Dice) -> Hand {
    Hand(
      author: "1", device: Bool.random(using: &dice) ? "desk" : "hospital",
      now: Instant(milliseconds: Int64(step) * 1000))
  }
}
