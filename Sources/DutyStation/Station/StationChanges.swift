import DutyBook
public import DutyModel

extension StationSetup {
  /// The facts that make this station out of nothing, in the order a reader expects them.
  public var facts: [Fact] {
    var facts: [Fact] = [.stationDescribed(profile)]
    facts += shifts.map { .shiftSet($0) } + posts.map { .postSet($0) }
    facts += members.map { .memberSet($0) }
    facts += [.rulesSet(rules)]
    if !split.isEmpty { facts.append(.splitSet(split)) }
    if let response { facts.append(.responseSet(response)) }
    facts += leave.map { .leaveSet($0) } + wishes.map { .wishSet($0) } + locks.map { .lockSet($0) }
    if !history.isEmpty { facts.append(.historySet(history)) }
    facts += playbooks.map { .playbookSet($0) }
    if !rulePacks.isEmpty { facts.append(.rulePacksSet(rulePacks)) }
    if reports != ReportRules() { facts.append(.reportsSet(reports)) }
    return facts + calendars.map { .calendarSet($0) }
  }
}

/// What a station file brings into a book, and what the book has that the file does not name.
public struct StationDifference: Hashable, Sendable {
  /// Things the book did not have.
  public var added: [Fact]
  /// Things the book had otherwise.
  public var changed: [Fact]
  /// Subjects that only the book has; they are left alone.
  public var leftAlone: [String]

  /// Whether the book already says all of it.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty }

  /// Compares a file's station with the book's.
  public init(from book: StationSetup, to file: StationSetup) {
    let known = Dictionary(book.facts.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
    let wanted = file.facts
    added = wanted.filter { known[$0.subject] == nil }
    changed = wanted.filter { fact in known[fact.subject].map { $0 != fact } ?? false }
    let named = Set(wanted.map(\.subject))
    leftAlone = book.facts.map(\.subject).filter { !named.contains($0) }
  }
}

extension Station {
  /// Brings a station file's changes in; nothing is ever taken away.
  ///
  /// A second time it changes nothing.
  public func importStation(_ file: StationSetup) throws -> StationDifference {
    try write { writer in
      let difference = StationDifference(from: try writer.setup(), to: file)
      for fact in difference.added + difference.changed { try writer.append(fact) }
      return difference
    }
  }

  /// Brings a year's public calendar in and says how it differs from the one the book had.
  ///
  /// - Returns: the station, for names; the difference; and the tasks whose due times it moved.
  public func importCalendar(
    _ calendar: CalendarYear
  ) throws -> (setup: StationSetup, difference: CalendarDifference, moved: [MovedDeadline]) {
    try write { writer in
      let setup = try writer.setup()
      let old = setup.calendars.first { $0.year == calendar.year }
      let difference = CalendarDifference(from: old, to: calendar)
      guard old != calendar else { return (setup, difference, []) }
      try writer.append(.calendarSet(calendar))
      return (try writer.setup(), difference, try writer.moveDeadlines(from: setup))
    }
  }

  /// A year's public calendar.
  ///
  /// - Parameter year: nil for this year.
  /// - Throws: `Refusal.noCalendar` when none of the year was brought in.
  public func calendar(_ year: Int?) throws -> CalendarYear {
    let setup = try setup()
    let year = year ?? setup.zone.date(hand.now).year
    guard let calendar = setup.calendars.last(where: { $0.year == year }) else {
      throw Refusal.noCalendar(year, known: setup.calendars.map(\.year).sorted())
    }
    return calendar
  }
}
