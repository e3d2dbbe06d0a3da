import DutyBook
import DutyModel
import DutyRules

extension BookReader {
  /// What rosters in force say was or will be worked on some dates: for each date the version last published.
  ///
  /// The history of the station file counts where no roster was in force.
  func inForce(_ dates: ClosedRange<CalendarDate>, setup: StationSetup) throws -> [Assignment] {
    let published = try rosters().filter { $0.version != nil && $0.from <= dates.upperBound }
      .filter { dates.lowerBound <= $0.from.advanced(days: $0.days - 1) }
    var covered = Set<CalendarDate>()
    var worked: [Assignment] = []
    for summary in published.sorted(by: { $0.publishedOrder > $1.publishedOrder }) {
      let own = Set(dates.clamped(to: summary.from...summary.from.advanced(days: summary.days - 1)))
        .subtracting(covered)
      guard !own.isEmpty, let roster = try roster(summary.id) else { continue }
      worked += roster.assignments.filter { own.contains($0.date) }
      covered.formUnion(own)
    }
    worked += setup.history.filter { dates.contains($0.date) && !covered.contains($0.date) }
    return worked.sorted()
  }

  /// What was or will be worked on some dates: what is in force, with what really happened in its place.
  func duties(on dates: ClosedRange<CalendarDate>, setup: StationSetup) throws -> [Duty] {
    setup.duties(try inForce(dates, setup: setup), actual: try actualDuties(dates))
  }

  /// The case of a roster of the book: its duties, what came before, and the year so far.
  func rosterCase(_ roster: Roster) throws -> RosterCase {
    try rosterCase(from: roster.from, days: roster.days, assignments: roster.assignments)
  }

  /// The case of some duties from a date on.
  func rosterCase(from: CalendarDate, days: Int, assignments: [Assignment]) throws -> RosterCase {
    let setup = try setup()
    let newYear = CalendarDate(year: from.year, month: 1, day: 1) ?? from
    let before = from.advanced(days: -1)
    let lookBack = min(newYear, from.advanced(days: -RosterProblem.lookBack))
    let worked = try duties(on: lookBack...before, setup: setup)
    let thisYear = worked.filter { $0.date >= newYear }
    return RosterCase(
      setup: setup, from: from, days: days, assignments: assignments, worked: worked,
      ledger: Ledger(thisYear, calendar: setup.calendar, zone: setup.zone))
  }
}
