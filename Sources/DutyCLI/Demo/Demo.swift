import ArgumentParser
import DutyBook
import DutyModel
import DutyRules
import DutyStation
import DutyText
import Foundation

/// `demo`: the station of the story, from nothing to a published roster and its call-outs.
struct Demo: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: say(
        zh: "演示：用一个真实的所建簿、排班、发布、查岗、看警情",
        en: "See it work: a real station, its book, roster, call-outs and who stood where"),
      discussion: say(
        zh: "例：dutybook demo --into 试用.dutybook", en: "Example: dutybook demo --into try.dutybook"))
  }

  @Option(help: help(zh: "值班簿写到何处（不覆盖）", en: "Where to make the book (never over a file)"))
  var into: String?

  @OptionGroup var global: GlobalOptions

  /// Enough for a good roster in a second or two, and the same one on every machine.
  private static let moves = 400_000

  func run(on console: Console) throws -> Outcome {
    let path = try place(console)
    let setup = try StationFile.read(PackageResources.hongsheng_yaml, file: "hongsheng.yaml")
    let calendar = try HolidayList.read(PackageResources.holidays2020_json, file: "holidays2020.json")
    let zone = setup.zone
    guard let from = CalendarDate("2020-03-09"), let call = zone.instant(iso: "2020-03-14T23:00") else {
      return .found
    }
    // The book is written as it would have been then: the chief's on the evening before the first day.
    var hand = global.hand(console)
    hand.now = zone.instant(from.advanced(days: -1), minute: 18 * 60)
    let station = try Station.create(at: path, id: console.bookID(), setup: setup, hand: hand)
    _ = try station.importCalendar(calendar)
    _ = try station.build(
      PlanOrder(from: from, days: 28, moves: Self.moves), until: { console.isInterrupted() })
    let judged = try station.publish(roster: nil, reason: nil).roster
    console.print(
      RosterGrid(console.sheet(judged), width: console.columns, isColoured: console.isColoured).text)
    let story = try IncidentStory(PackageResources.incidents_yaml, file: "incidents.yaml")
    let calls = try station.replay(story, language: console.language)
    console.print(console.text(try station.duty(at: { _ in call.advanced(minutes: 10) })))
    let found = try station.incidents()
    console.print(
      console.pages(setup).list(found.incidents, total: found.total, width: console.columns))
    if let last = calls.last {
      console.print(try console.page(of: try station.incident(last.text), in: station, history: false))
    }
    if let repair = try sickCall(judged, after: from.advanced(days: 5), at: station) {
      let page = RepairPage(repair, language: console.language, isColoured: console.isColoured)
      console.print(page.text(width: console.columns))
    }
    console.print(next(path, console))
    return .done
  }

  /// What would be if an officer called in sick at half past five before one of the next day shifts: of a few the first
  /// that can be repaired without breaking a rule; nothing is written.
  private func sickCall(
    _ judged: JudgedRoster, after date: CalendarDate, at station: Station
  ) throws -> Repair? {
    let zone = judged.rosterCase.setup.zone
    let duties = judged.rosterCase.duties.filter { $0.who == "003" && $0.date >= date && $0.shift == "D" }
    var first: Repair?
    for duty in duties.prefix(4) {
      let order = RepairOrder(absent: ["003"], from: zone.instant(duty.date, minute: 5 * 60 + 30))
      guard let repair = try station.repair(order).first else { continue }
      if repair.plan.isLawful { return repair }
      first = first ?? repair
    }
    return first
  }

  /// Where the book goes: where it is wanted, or beside the user's own, an earlier demonstration moving away.
  private func place(_ console: Console) throws -> String {
    if let wanted = into ?? global.book ?? console.environment["DUTYBOOK_BOOK"], !wanted.isEmpty {
      return wanted
    }
    let path = GlobalOptions.demoPath(console)
    let files = FileManager.default
    try? files.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    guard files.fileExists(atPath: path) else { return path }
    for suffix in ["", "-wal", "-shm"] {
      try? files.removeItem(atPath: path + ".old" + suffix)
      try? files.moveItem(atPath: path + suffix, toPath: path + ".old" + suffix)
    }
    return path
  }

  private func next(_ path: String, _ console: Console) -> String {
    console.say(
      zh: """
        值班簿在 \(path)
        再试  dutybook roster check          独立核查
        　　  dutybook roster show --by day  按日查看
        　　  dutybook roster show --format html --out 墙报.html
        　　  dutybook roster build --from 2020-04-06  排下四周
        　　  dutybook roster repair --absent 张兵 --from 2020-03-14T05:30
        　　  dutybook incident search 武汉
        　　  dutybook duty at 2020-03-12T15:10  出警时各岗的缺口
        　　  dutybook book verify
        """,
      en: """
        The book is \(path)
        Try next  dutybook roster check          an independent check
                  dutybook roster show --by day  day by day
                  dutybook roster show --format html --out wall.html
                  dutybook roster build --from 2020-04-06  the next four weeks
                  dutybook roster repair --absent 003 --from 2020-03-14T05:30
                  dutybook incident search Wuhan
                  dutybook duty at 2020-03-12T15:10  the holes a call-out made
                  dutybook book verify
        """)
  }
}
