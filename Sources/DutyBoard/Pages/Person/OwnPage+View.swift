import DutyModel
import DutyRules
import DutyStation
import DutyText

extension OwnPage {
  /// One person's side of the rosters in words.
  struct View: Sendable {
    let heading: String
    let rank: String
    let refusal: String?
    let returned: [ReturnedCall]
    let isAnswering: Bool
    let isOwn: Bool
    let next: String?
    let duties: [DutyLine]
    let weekdays: [String]
    let weeks: [Week]
    let measures: [Measure]
    let changed: String
    let changes: [String]
    let leave: [String]
    let wishes: [WishLine]
    let typedDate: String
    let firstDate: String
    let isDateWrong: Bool
    let open: [OpenLine]
    let roster: String
    let seen: String
    let feed: String?
    let feedText: String
    let isLeader: Bool
    let people: [Link]

    /// A duty to come.
    struct DutyLine: Sendable {
      let date: String
      let time: String
      let shift: String
      let post: String
    }

    /// A line of the calendar.
    struct Week: Sendable { let days: [Day] }

    /// A date in the calendar.
    struct Day: Sendable {
      let number: String
      let classes: String
      let duties: [DayDuty]
      let isAway: Bool
      let isToday: Bool
    }

    /// What somebody does on a date.
    struct DayDuty: Sendable {
      let shift: String
      let post: String
    }

    /// Something that is shared out.
    struct Measure: Sendable {
      let name: String
      let have: String
      let fair: String
      let year: String
      let isOver: Bool
    }

    /// A wish; `key` takes it back.
    struct WishLine: Sendable {
      let text: String
      let key: String
    }

    /// An open duty.
    struct OpenLine: Sendable {
      let text: String
      let effects: String
      let isHard: Bool
      let date: String
      let post: String
      let shift: String
    }

    /// Somebody else.
    struct Link: Sendable {
      let name: String
      let path: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let (setup, who) = (own.setup, own.member.badge)
    let today = setup.zone.date(ask.now)
    let coming = own.duties.filter { $0.span.end > ask.now }
    let isLeader = ask.visitor.may(.seePeople)
    return View(
      heading: isOwn ? "\(OwnWord.title[ask.language]) · \(phrases.name(who))" : phrases.name(who),
      rank: [who.text, phrases.word(own.member.rank), phrases.word(own.member.role)]
        .filter { !$0.isEmpty }.joined(separator: " · "),
      refusal: refusal, returned: returned.map { ReturnedCall($0.incident, phrases) },
      isAnswering: !returned.isEmpty, isOwn: isOwn,
      next: coming.first.map { "\(phrases.shortDate($0.date)) \(phrases.spoken($0))" },
      duties: coming.prefix(Self.mostDuties).map { line($0, phrases) },
      weekdays: Weekday.allCases.map(phrases.weekday), weeks: weeks(today, phrases),
      measures: FairMeasure.allCases.map { measure($0, phrases) },
      changed: difference.flatMap { $0.old.id == $0.new.id ? nil : $0 }.map {
        phrases.versions($0.old, $0.new)
      } ?? "",
      changes: difference?.changes.flatMap { phrases.lines(removed: $0.removed, added: $0.added) } ?? [],
      leave: setup.leave.filter { $0.who == who && $0.span(in: setup.zone).end > ask.now }
        .map { phrases.line($0) },
      wishes: setup.wishes.filter { $0.who == who && $0.date >= today }.map {
        View.WishLine(text: phrases.line($0), key: $0.key)
      },
      typedDate: typedDate, firstDate: today.description, isDateWrong: !typedDate.isEmpty && refusal != nil,
      open: isOwn ? own.open.map { line($0, phrases) } : [], roster: own.openRoster?.text ?? "",
      seen: "\(own.state)", feed: isOwn ? own.calendarToken.map { Place.feed($0).path } : nil,
      feedText: own.calendarToken.map { (ask.host ?? "") + Place.feed($0).path } ?? "", isLeader: isLeader,
      people: isLeader
        ? setup.members.filter { $0.badge != who }.map {
          View.Link(name: phrases.name($0.badge), path: Place.person($0.badge).path)
        } : [])
  }

  /// As many duties as anybody plans by.
  private static let mostDuties = 14

  private func line(_ duty: Duty, _ phrases: Phrases) -> View.DutyLine {
    View.DutyLine(
      date: phrases.shortDate(duty.date),
      time: "\(phrases.clock(duty.span.start))–\(phrases.clock(duty.span.end))",
      shift: phrases.name(duty.shift), post: phrases.name(duty.post))
  }

  private func line(_ option: DutyOption, _ phrases: Phrases) -> View.OpenLine {
    let duty = option.duty
    return View.OpenLine(
      text: "\(phrases.shortDate(duty.date)) \(phrases.spoken(duty))",
      effects: phrases.effects(appeared: option.appeared, cost: option.soft), isHard: !option.breaks.isEmpty,
      date: duty.date.description, post: duty.post.text, shift: duty.shift.text)
  }

  /// Five weeks from this one on, Monday first.
  private func weeks(_ today: CalendarDate, _ phrases: Phrases) -> [View.Week] {
    let index = Weekday.allCases.firstIndex(of: today.weekday) ?? 0
    let first = today.advanced(days: -index)
    return (0..<5).map { week in
      View.Week(days: (0..<7).map { day(first.advanced(days: 7 * week + $0), today, phrases) })
    }
  }

  private func day(_ date: CalendarDate, _ today: CalendarDate, _ phrases: Phrases) -> View.Day {
    let duties = own.duties.filter { $0.date == date }
    let setup = own.setup
    let isAway = setup.leave.contains {
      $0.who == own.member.badge && $0.span(in: setup.zone).overlaps(setup.zone.day(date))
    }
    var classes = setup.calendar.isWorkingDay(date) ? "" : "off"
    if let duty = duties.first {
      let post = setup.posts.firstIndex { $0.code == duty.post } ?? 0
      classes += " duty p\(post % 6)" + (duty.isNight && duty.span.minutes < 20 * 60 ? " night" : "")
    }
    return View.Day(
      number: date.parts.day == 1 ? "\(phrases.month(date)) 1" : "\(date.parts.day)", classes: classes,
      duties: duties.map { View.DayDuty(shift: phrases.name($0.shift), post: phrases.name($0.post)) },
      isAway: isAway && duties.isEmpty, isToday: date == today)
  }

  private func measure(_ measure: FairMeasure, _ phrases: Phrases) -> View.Measure {
    func text(_ value: Int) -> String { measure == .hours ? phrases.hours(value) : "\(value)" }
    let (have, fair) = (own.tally?[measure], own.fairShare(measure))
    return View.Measure(
      name: phrases.word(measure), have: have.map(text) ?? "–",
      fair: fair.map { $0.count == 1 ? text($0.lowerBound) : "\(text($0.lowerBound))–\(text($0.upperBound))" }
        ?? "–",
      year: text(own.year[measure]),
      isOver: have.flatMap { have in fair.map { have > $0.upperBound } } ?? false)
  }
}
