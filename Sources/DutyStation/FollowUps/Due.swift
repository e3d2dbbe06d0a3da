import DutyModel
import DutyRules

/// Until when something is owed, as it was typed.
struct Due {
  /// Until when.
  let due: Instant
  /// The time allowed, when one was typed.
  let allowance: Allowance?

  /// Reads `3wd`, a date, which ends with its day, or a time as `time` reads it.
  ///
  /// - Parameters:
  ///   - option: what it was typed after.
  ///   - from: the instant from which an allowance counts.
  /// - Throws: `Refusal` when it is no due time, or is more than ten years away.
  init(
    _ text: String, option: String, from: Instant, setup: StationSetup, now: Instant,
    time: (String, Zone) throws -> Instant
  ) throws {
    allowance = Allowance(text)
    if let allowance {
      guard allowance.isPlausible else {
        throw Refusal.outOfRange("\(option) …\(allowance.unit)", least: 1, most: allowance.most)
      }
      due = allowance.due(after: from, setup: setup)
    } else if let date = CalendarDate(text) {
      due = setup.zone.day(date).end
    } else {
      do { due = try time(text, setup.zone) } catch is Refusal { throw Refusal.notADueTime(text) }
    }
    guard (-367 * 1440...3670 * 1440).contains(now.minutes(to: due)) else {
      throw Refusal.implausibleDueTime(setup.zone.iso(due))
    }
  }
}
