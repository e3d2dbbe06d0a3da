import DutyBook
import DutyModel
public import DutyRules

extension Station {
  /// What a year's published rosters bring each person.
  public func ledger(year: Int) throws -> Ledger {
    try book.read { reader in try reader.year(year, setup: reader.setup()) }
  }
}

extension BookReader {
  /// What a year's published rosters bring each person.
  func year(_ year: Int, setup: StationSetup) throws -> Ledger {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return Ledger() }
    return Ledger(
      try duties(on: first...last, setup: setup), calendar: setup.calendar, zone: setup.zone)
  }
}
