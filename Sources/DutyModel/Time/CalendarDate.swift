/// A day of the Gregorian calendar, without a zone; written `YYYY-MM-DD`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let dayNumber: Int

  /// Makes the date so many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes a date from its parts; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...CalendarDate.length(ofMonth: month, in: year)).contains(day),
      (0...9999).contains(year)
    else { return nil }
    // Days from civil: years run from March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil when the form is another or there is no such day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date's year, month (1–12) and day (1–31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year of the date.
  public var year: Int { parts.year }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = dayNumber + 3
    return Weekday.allCases[index - index.flooredQuotient(7) * 7]
  }

  /// The date so many days later (earlier when negative).
  public func advanced(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day so many months later (earlier when negative), or the month's last day when it has no such day.
  public func advanced(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let index = 12 * year + month - 1 + months
    let (newYear, newMonth) = (index.flooredQuotient(12), index - 12 * index.flooredQuotient(12) + 1)
    let length = CalendarDate.length(ofMonth: newMonth, in: newYear)
    return CalendarDate(year: newYear, month: newMonth, day: min(day, length)) ?? self
  }

  /// Days from this date to another; negative when the other is earlier.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Orders dates by time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.dayNumber < b.dayNumber }

  /// How many days a month has.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Codable, CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    let padding = String(repeating: "0", count: max(0, 4 - String(year).count))
    return "\(padding)\(year)-\(two(month))-\(two(day))"
  }

  /// Reads `YYYY-MM-DD`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date YYYY-MM-DD: \(text)"))
    }
    self = date
  }

  /// Writes `YYYY-MM-DD`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the week, Monday first.
public enum Weekday: String, Codable, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { self == .sat || self == .sun }
}
