import DutyBook
import DutyModel
public import DutyRules

extension Station {
  /// What a year's published rosters bring each person.
  public func ledger(year: Int) throws -> Ledger {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return Ledger() }
    return try book.read { reader in
      let setup = try reader.setup()
      let duties = try reader.duties(on: first...last, setup: setup)
      return Ledger(duties, calendar: setup.calendar, zone: setup.zone)
    }
  }
}
