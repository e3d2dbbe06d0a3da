public import DutyModel

/// What duties add up to for one person.
public struct Tally: Hashable, Codable, Sendable {
  /// Counted minutes.
  public var minutes: Int
  /// Duties.
  public var duties: Int
  /// Nights.
  public var nights: Int
  /// Weekends: pairs of Saturday and Sunday with any minute of a duty.
  public var weekends: Int
  /// Festival days with any minute of a duty.
  public var festivals: Int

  /// Makes a tally.
  public init(minutes: Int = 0, duties: Int = 0, nights: Int = 0, weekends: Int = 0, festivals: Int = 0) {
    self.minutes = minutes
    self.duties = duties
    self.nights = nights
    self.weekends = weekends
    self.festivals = festivals
  }

  /// Adds up duties of one person; a weekend or a festival day counts once however many duties touch it.
  public init(_ duties: [Duty], calendar: HolidayCalendar, zone: Zone) {
    self.init(minutes: 0, duties: duties.count)
    var saturdays = Set<CalendarDate>()
    var festivalDays = Set<CalendarDate>()
    for duty in duties {
      minutes += duty.countedMinutes
      if duty.isNight { nights += 1 }
      for date in duty.dates(in: zone) {
        if date.weekday == .sat { saturdays.insert(date) }
        if date.weekday == .sun { saturdays.insert(date.advanced(days: -1)) }
        if calendar.festival(date) != nil { festivalDays.insert(date) }
      }
    }
    weekends = saturdays.count
    festivals = festivalDays.count
  }

  /// Adds two tallies of different times.
  public static func + (a: Tally, b: Tally) -> Tally {
    Tally(
      minutes: a.minutes + b.minutes, duties: a.duties + b.duties, nights: a.nights + b.nights,
      weekends: a.weekends + b.weekends, festivals: a.festivals + b.festivals)
  }
}

/// What each person has done over a time.
public struct Ledger: Hashable, Sendable {
  private var tallies: [Badge: Tally]

  /// Makes a ledger; who is missing has done nothing.
  public init(_ tallies: [Badge: Tally] = [:]) { self.tallies = tallies }

  /// Makes a ledger of the duties of everybody.
  public init(_ duties: [Duty], calendar: HolidayCalendar, zone: Zone) {
    tallies = Dictionary(grouping: duties, by: \.who)
      .mapValues { Tally($0, calendar: calendar, zone: zone) }
  }

  /// A person's tally.
  public subscript(who: Badge) -> Tally { tallies[who] ?? Tally() }
}
