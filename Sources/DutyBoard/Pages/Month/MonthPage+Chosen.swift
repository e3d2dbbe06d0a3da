import DutyModel
import DutyRules
import DutyStation
import DutyText

extension MonthPage {
  /// The chosen place of a roster in words.
  struct Chosen: Sendable {
    let heading: String
    let lines: [String]
    let problems: [Problem]
    let closePath: String
    let isEditable: Bool
    let optionsTitle: String
    let options: [Option]
    let day: Day?

    /// Something that was found there.
    struct Problem: Sendable {
      let text: String
      let isHard: Bool
    }

    /// A way to fill the place; `path` shows its effects.
    struct Option: Sendable {
      let name: String
      let effects: String
      let isHard: Bool
      let path: String
    }

    /// What can be done about a member's day.
    struct Day: Sendable {
      let who: String
      let date: String
      let isOnDuty: Bool
      let clearPath: String
      let lockPath: String
      let lockWord: String
      let changePath: String
      let absentPath: String?
      let others: [Pick]
      let posts: [Pick]
      let shifts: [Pick]
      let first: String
      let last: String
    }

    /// An entry of a list to pick from.
    struct Pick: Sendable {
      let value: String
      let label: String
    }
  }

  func chosen(_ phrases: Phrases, isEditor: Bool) -> Chosen? {
    switch month.choice {
    case .day(let who, let date): day(who, date, phrases, isEditor: isEditor)
    case .need(let date, let post, let shift): need(date, post, shift, phrases, isEditor: isEditor)
    case nil: nil
    }
  }

  private var roster: Roster { judged.roster }

  private func need(
    _ date: CalendarDate, _ post: PostCode, _ shift: ShiftCode, _ phrases: Phrases, isEditor: Bool
  ) -> Chosen? {
    let state = judged.rosterCase.coverStates.first {
      $0.need.date == date && $0.need.post == post && $0.need.shift == shift
    }
    guard let state else { return nil }
    let on = state.on.isEmpty ? MonthWord.nobody[phrases.language] : phrases.names(state.on)
    return Chosen(
      heading: "\(phrases.date(date)) \(phrases.name(shift)) \(phrases.name(post))",
      lines: [
        "\(MonthWord.on[phrases.language]) \(on)",
        "\(MonthWord.need[phrases.language]) "
          + phrases.manned(
            state.on.count, of: state.need.total, officers: state.officers, of: state.need.officers),
      ],
      problems: problems(phrases) { finding in
        finding.post == post && finding.span?.overlaps(state.span) == true
      },
      closePath: Place.month(roster.id).path, isEditable: isEditor,
      optionsTitle: MonthWord.whoCould[phrases.language],
      options: options.map { option in
        self.option(option, named: phrases.name(option.duty.who), phrases) {
          giving(option.duty)
        }
      }, day: nil)
  }

  private func day(
    _ who: Badge, _ date: CalendarDate, _ phrases: Phrases, isEditor: Bool
  ) -> Chosen? {
    guard let setup, let member = setup.member(who), (roster.from...roster.until).contains(date) else {
      return nil
    }
    let language = phrases.language
    let duties = judged.rosterCase.duties.filter { $0.who == who && $0.date == date }
    let isLocked = duties.contains { roster.locked.contains($0.assignment) }
    let now =
      duties.isEmpty ? MonthWord.noDuty[language] : duties.map(phrases.spoken).joined(separator: " + ")
    let wishes = setup.wishes.filter { $0.who == who && $0.date == date }.map(phrases.line)
    let isAway = setup.leave.contains {
      $0.who == who && $0.span(in: setup.zone).overlaps(setup.zone.day(date))
    }
    return Chosen(
      heading: "\(phrases.name(who)) · \(phrases.date(date))",
      lines: ["\(MonthWord.duty[language]) \(now)" + (isLocked ? " · \(MonthWord.locked[language])" : "")]
        + (isAway ? [MonthWord.leave[language]] : []) + wishes,
      problems: problems(phrases) { finding in
        finding.who.contains(who) && finding.dates(in: setup.zone)?.contains(date) == true
      },
      closePath: Place.month(roster.id).path, isEditable: isEditor,
      optionsTitle: (duties.isEmpty ? MonthWord.couldTake : .whoElse)[language],
      options: options.map { option in
        duties.isEmpty
          ? self.option(option, named: phrases.spoken(option.duty), phrases) {
            giving(option.duty)
          }
          : self.option(option, named: phrases.name(option.duty.who), phrases) {
            .change(roster.id, .hand(who: who.text, date: date, to: option.duty.who.text))
          }
      },
      day: Chosen.Day(
        who: who.text, date: date.description, isOnDuty: !duties.isEmpty,
        clearPath: Place.change(roster.id, .clear(who: who.text, date: date)).path,
        lockPath: Place.change(roster.id, .lock(who: who.text, date: date, isLocked: !isLocked)).path,
        lockWord: (isLocked ? MonthWord.unlock : .lock)[language], changePath: Place.change(roster.id).path,
        absentPath: roster.isPublished
          ? duties.first.map { Place.repair(who, from: setup.zone.iso($0.span.start)).path } : nil,
        others: setup.members.filter { $0.badge != member.badge && $0.serves(on: date) }.map {
          Chosen.Pick(value: $0.badge.text, label: phrases.name($0.badge))
        },
        posts: setup.posts.filter { $0.isOpen(on: date) && member.mayHold($0.code) }.map {
          Chosen.Pick(value: $0.code.text, label: phrases.name($0.code))
        },
        shifts: setup.shifts.map { Chosen.Pick(value: $0.code.text, label: phrases.name($0.code)) },
        first: roster.from.description, last: roster.until.description))
  }

  /// The effects of giving somebody a duty.
  private func giving(_ duty: Duty) -> Place {
    .change(
      roster.id,
      .assign(who: duty.who.text, date: duty.date, post: duty.post.text, shift: duty.shift.text))
  }

  private func option(
    _ option: DutyOption, named name: String, _ phrases: Phrases, _ place: () -> Place
  ) -> Chosen.Option {
    Chosen.Option(
      name: name, effects: phrases.effects(appeared: option.appeared, cost: option.soft),
      isHard: !option.breaks.isEmpty, path: place().path)
  }

  private func problems(_ phrases: Phrases, _ isThere: (Finding) -> Bool) -> [Chosen.Problem] {
    judged.judgement.findings.filter(isThere).map {
      Chosen.Problem(text: "\(phrases.word($0.rule)) — \(phrases.text($0))", isHard: $0.severity == .hard)
    }
  }
}
