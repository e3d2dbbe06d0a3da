public import ArgumentParser
public import DutyModel

/// Reads dates, times and choices as people type them, refusing what is not one with the fix.
enum Typed {
  /// A date `YYYY-MM-DD`.
  static func date(_ text: String) throws(Refusal) -> CalendarDate {
    guard let date = CalendarDate(text) else { throw .notADate(text) }
    return date
  }

  /// Names with commas between them.
  static func names(_ text: String) -> [String] { text.split { ",，、".contains($0) }.map(String.init) }

  /// The people of a crew, refusing a time among them.
  static func crew(_ words: [String]) throws(Refusal) -> [String] {
    let people = words.flatMap(Typed.names)
    if let time = people.first(where: { word in word.contains { ":：?？".contains($0) } }) {
      throw .timeAmongCrew(time)
    }
    return people
  }

  /// One end of a leave: a date, or a time by the station's clocks.
  static func edge(_ text: String, zone: Zone) throws(Refusal) -> Leave.Edge {
    if let date = CalendarDate(text) { return .date(date) }
    if let instant = zone.instant(iso: text) { return .instant(instant) }
    throw .notADate(text)
  }
}

extension LegalClass: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Leave.Kind: ExpressibleByArgument {}
extension Wish.Want: ExpressibleByArgument {}
extension Post.Kind: ExpressibleByArgument {}
extension Weekday: ExpressibleByArgument {}
extension IncidentLink.Relation: ExpressibleByArgument {}
