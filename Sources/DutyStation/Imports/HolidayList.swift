public import DutyModel
import Foundation

/// Reads a year's public calendar out of JSON: `{"year": …, "papers": […], "days": [{"name", "date", "isOffDay"}]}`.
public enum HolidayList {
  private struct File: Decodable {
    let year: Int
    let papers: [String]?
    let days: [Day]
  }

  private struct Day: Decodable {
    let name: String
    let date: String
    let isOffDay: Bool
  }

  /// Reads a calendar.
  ///
  /// - Throws: `InputError` with everything that is wrong: the form, dates that do not exist or lie outside
  ///   the year, dates named twice.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> CalendarYear {
    let text = try TextFile.utf8(bytes, file: file)
    let parsed: File
    do { parsed = try JSONDecoder().decode(File.self, from: Data(text.utf8)) } catch {
      throw InputError(file: file, problems: [Self.problem(error)])
    }
    var problems: [InputProblem] = []
    var seen: [CalendarDate: Int] = [:]
    let days = parsed.days.enumerated().compactMap { index, day -> CalendarDay? in
      func note(_ kind: InputProblem.Kind) {
        problems.append(InputProblem(line: nil, path: "days[\(index)].date", kind: kind))
      }
      guard let date = CalendarDate(day.date) else {
        note(.wrongType(expected: .date, found: day.date))
        return nil
      }
      // A notice may speak of the last days of the year before.
      if date.year != parsed.year, date.advanced(days: 14).year != parsed.year {
        note(.outOfRange(String(date.year), least: parsed.year, most: parsed.year))
      }
      if seen[date] != nil { note(.duplicate(day.date, of: .date, first: nil)) }
      seen[date] = index
      return CalendarDay(date: date, name: day.name, isOffDay: day.isOffDay)
    }
    guard problems.isEmpty else { throw InputError(file: file, problems: problems) }
    return CalendarYear(
      year: parsed.year, papers: parsed.papers ?? [], days: days.sorted { $0.date < $1.date })
  }

  private static func problem(_ error: any Error) -> InputProblem {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      return InputProblem(line: nil, path: path(context.codingPath), kind: .missing(key.stringValue))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let expected: InputProblem.Expected = type == Int.self ? .number : (type == String.self ? .text : .map)
      return InputProblem(
        line: nil, path: path(context.codingPath), kind: .wrongType(expected: expected, found: "…"))
    default: return InputProblem(line: nil, path: "", kind: .syntax("JSON"))
    }
  }
}

/// What a new calendar says otherwise than the old.
public struct CalendarDifference: Hashable, Sendable {
  /// Days that only the new one names.
  public var added: [CalendarDay]
  /// Days that only the old one named.
  public var removed: [CalendarDay]
  /// Days that both name differently.
  public var changed: [Change]

  /// A day that was named otherwise.
  public struct Change: Hashable, Sendable {
    /// As it was.
    public var old: CalendarDay
    /// As it is.
    public var new: CalendarDay
  }

  /// Compares two calendars of a year.
  public init(from old: CalendarYear?, to new: CalendarYear) {
    let before = Dictionary((old?.days ?? []).map { ($0.date, $0) }, uniquingKeysWith: { $1 })
    let after = Set(new.days.map(\.date))
    added = new.days.filter { before[$0.date] == nil }
    removed = (old?.days ?? []).filter { !after.contains($0.date) }
    changed = new.days.compactMap { day in
      before[day.date].flatMap { $0 == day ? nil : Change(old: $0, new: day) }
    }
  }
}
