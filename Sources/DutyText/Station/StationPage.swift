public import DutyModel
import DutyRules

/// What a station is, at a glance.
public struct StationPage: Sendable {
  private let language: Language

  /// Makes the page in a language.
  public init(_ language: Language) { self.language = language }

  /// People, posts, shifts and rules.
  public func text(_ setup: StationSetup, width: Int) -> String {
    let phrases = Phrases(language, setup: setup)
    let bureau = setup.profile.bureau.map { " · \($0[language])" } ?? ""
    let head = "\(setup.profile.name[language])\(bureau) · \(setup.zone.name)"
    return [
      head, summary(setup, phrases), PostTable(language, setup: setup).text(width: width),
      shifts(setup, phrases, width),
      MemberTable(language, setup: setup).text(width: width), rules(setup, phrases, width),
    ].map(\.trimmingLineEnd).joined(separator: "\n\n")
  }

  /// How many of what.
  private func summary(_ setup: StationSetup, _ phrases: Phrases) -> String {
    let counts = LegalClass.allCases.map { rank in
      let count = setup.members.count { $0.rank == rank }
      return "\(phrases.word(rank)) \(count)"
    }
    let (people, posts, shifts) = (setup.members.count, setup.posts.count, setup.shifts.count)
    return phrases.say(
      "\(people) 人（\(counts.joined(separator: "，"))） · \(posts) 个岗位 · \(shifts) 种班次",
      "people \(people) (\(counts.joined(separator: ", "))) · posts \(posts) · shifts \(shifts)")
  }

  private func shifts(_ setup: StationSetup, _ phrases: Phrases, _ width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("班次", "Shift")), .init(title: phrases.say("名称", "Name")),
      .init(title: phrases.say("时间", "Time")),
      .init(title: phrases.say("计时", "Counts")),
    ])
    table.rows = setup.shifts.map { shift in
      [
        shift.code.text, shift.name[language],
        "\(shift.start)–\(phrases.clock(minute: shift.start.minute + shift.minutes))  \(phrases.hours(shift.minutes)) h",
        phrases.say("\(phrases.hours(shift.countedMinutes)) 小时", "\(phrases.hours(shift.countedMinutes)) h"),
      ]
    }
    return table.text(width: width)
  }

  /// The rules that hold, each as the station file sets it, and those that are off.
  private func rules(_ setup: StationSetup, _ phrases: Phrases, _ width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("规则", "Rule")),
      .init(title: phrases.say("设定（同站点文件）", "Setting, as in the station file"), isWrapped: true),
    ])
    table.rows = setup.rules.settings.compactMap { rule, words in
      words.map { [phrases.word(rule), "\(rule.rawValue): \($0)"] }
    }
    let off = setup.rules.settings.filter { $0.words == nil }.map { phrases.word($0.rule) }
    guard !off.isEmpty else { return table.text(width: width) }
    return table.text(width: width).trimmingLineEnd + "\n"
      + (phrases.say("未启用：", "Off: ") + off.joined(separator: phrases.listSeparator)).folded(width)
  }

  /// A new book, and what to do next.
  public func made(path: String, setup: StationSetup) -> String {
    let phrases = Phrases(language, setup: setup)
    return phrases.say("已建立值班簿 \(path)", "Made the book \(path)") + "\n\(setup.profile.name[language]) · "
      + summary(setup, phrases) + "\n"
      + phrases.say(
        "下一步  dutybook roster build --from 日期 --days 28", "Next: dutybook roster build --from DATE --days 28")
      + "\n"
  }

  /// What a file brought in.
  public func difference(added: [Fact], changed: [Fact], leftAlone: [String]) -> String {
    let phrases = Phrases(language)
    if added.isEmpty, changed.isEmpty {
      return phrases.say("与值班簿一致，没有改动", "The book says the same already; nothing was written") + "\n"
        + alone(leftAlone, phrases)
    }
    let lines = added.map { "+ " + label($0, phrases) } + changed.map { "~ " + label($0, phrases) }
    let sum = phrases.say(
      "新增 \(added.count)，改动 \(changed.count)", "\(added.count) added, \(changed.count) changed")
    return (lines + [sum]).joined(separator: "\n") + "\n" + alone(leftAlone, phrases)
  }

  private func alone(_ subjects: [String], _ phrases: Phrases) -> String {
    guard !subjects.isEmpty else { return "" }
    return phrases.say("文件未提及、保持不变：", "Not in the file, left alone: ")
      + subjects.joined(separator: phrases.listSeparator) + "\n"
  }

  private func label(_ fact: Fact, _ phrases: Phrases) -> String {
    switch fact {
    case .memberSet(let member): "\(member.badge) \(member.name[language]) \(phrases.word(member.rank))"
    case .postSet(let post): "\(post.code) \(post.name[language])"
    case .shiftSet(let shift): "\(shift.code) \(shift.name[language])"
    default: fact.subject
    }
  }
}

/// What a new calendar says otherwise.
public struct CalendarPage: Sendable {
  private let phrases: Phrases

  /// Makes the page in a language.
  public init(_ language: Language) { phrases = Phrases(language) }

  /// The days that are new, gone or different.
  public func text(
    year: Int, added: [CalendarDay], removed: [CalendarDay], changed: [(old: CalendarDay, new: CalendarDay)]
  ) -> String {
    func word(_ day: CalendarDay) -> String {
      "\(day.name) \(day.isOffDay ? phrases.say("放假", "day off") : phrases.say("上班", "working day"))"
    }
    let lines =
      added.map { "+ \(phrases.date($0.date))  \(word($0))" }
      + removed.map { "− \(phrases.date($0.date))  \(word($0))" }
      + changed.map { "~ \(phrases.date($0.new.date))  \(word($0.old)) → \(word($0.new))" }
    let head = heading(year)
    if lines.isEmpty { return head + phrases.say("：没有变化", ": nothing has changed") + "\n" }
    let tail = phrases.say(
      "已发布的值班表不变；节日账与工作日期限按新历计算",
      "Published rosters stay as they are; festival figures and working-day limits follow the new calendar")
    return ([head] + lines + [tail]).joined(separator: "\n") + "\n"
  }

  /// A year: each festival's days off, the weekend days that are worked, and the notices that say so.
  public func text(_ calendar: CalendarYear) -> String {
    let off = runs(calendar.days.filter(\.isOffDay)).map { days in
      let (first, last) = (days[0].date, days[days.count - 1].date)
      let dates =
        days.count == 1
        ? phrases.shortDate(first) : "\(phrases.shortDate(first)) – \(phrases.shortDate(last))"
      let count = phrases.say("\(days.count) 天", days.count == 1 ? "1 day" : "\(days.count) days")
      return [days[0].name, phrases.say("放假", "off"), dates, count]
    }
    let worked = calendar.days.filter { !$0.isOffDay }.map {
      [$0.name, phrases.say("上班", "worked"), phrases.shortDate($0.date), ""]
    }
    var table = TextTable((0..<4).map { _ in .init(title: "") })
    table.rows = off + worked
    let papers = calendar.papers.map { phrases.say("依据  ", "By  ") + $0.withoutControls + "\n" }
    return heading(calendar.year) + "\n" + table.text(width: 80) + papers.joined()
  }

  private func heading(_ year: Int) -> String { phrases.say("\(year) 年节假日", "Holidays of \(year)") }

  /// Days of one festival that follow one another.
  private func runs(_ days: [CalendarDay]) -> [[CalendarDay]] {
    days.reduce(into: []) { runs, day in
      if let last = runs.last?.last, last.name == day.name, last.date.advanced(days: 1) == day.date {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
  }
}
