public import DutyModel
public import DutyRules

/// Who stands where at a moment.
public struct DutyPage: Sendable {
  private let phrases: Phrases
  private let style: Style

  /// Makes the page for a station.
  ///
  /// - Parameter now: when it is read; nil for a page that says no year but its own.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool, now: Instant? = nil) {
    phrases = Phrases(language, setup: setup, now: now)
    style = Style(isColoured: isColoured)
  }

  /// A post in a shift.
  public struct Line: Sendable {
    /// The post.
    public let post: PostCode
    /// The shift.
    public let shift: ShiftCode
    /// From its start to its end.
    public let span: Span
    /// Who stands there.
    public let on: [Badge]
    /// Who should and is away on a call.
    public let out: [Badge]
    /// What is missing, if anything.
    public let holes: [Hole]

    /// Makes a line.
    public init(
      post: PostCode, shift: ShiftCode, span: Span, on: [Badge], out: [Badge] = [], holes: [Hole]
    ) {
      self.out = out
      self.post = post
      self.shift = shift
      self.span = span
      self.on = on
      self.holes = holes
    }
  }

  /// A figure that is not met; no figure when people who are not officers stand without one.
  public struct Hole: Sendable {
    let figure: Figure?
    let need: Int
    let have: Int

    /// Makes a hole.
    public init(figure: Figure?, need: Int, have: Int) {
      self.figure = figure
      self.need = need
      self.have = have
    }
  }

  /// The page: the moment and who leads, the posts, who could come.
  public func text(
    at instant: Instant, leader: Badge?, lines: [Line],
    reachable: [(who: Badge, post: PostCode?, rested: Int?)],
    away: [(who: Badge, incident: IncidentNumber, since: Instant)], width: Int
  ) -> String {
    let lead =
      leader.map { phrases.say("带班 ", "leading: ") + phrases.name($0) }
      ?? phrases.say("无带班领导", "no leader on duty")
    var table = TextTable([
      .init(title: ""), .init(title: ""), .init(title: "", isWrapped: true),
      .init(title: "", isWrapped: true),
    ])
    table.rows = lines.map { line in
      [
        phrases.name(line.post),
        "\(phrases.name(line.shift)) \(phrases.clock(line.span.start).prefix(2))–\(phrases.clock(line.span.end).prefix(2))",
        (line.on.map(phrases.name) + line.out.map { phrases.name($0) + "°" }).map(\.unbroken)
          .joined(separator: "  "),
        holes(line),
      ]
    }
    let body = table.text(width: width)
    let few = reachable.prefix(8).map(reach)
    let more =
      reachable.count > 8 ? phrases.say("等 \(reachable.count) 人", "and \(reachable.count - 8) more") : ""
    var can = TextTable([.init(title: ""), .init(title: "", isWrapped: true)])
    can.rows = [
      [
        phrases.say("可调", "Could come"),
        few.isEmpty
          ? phrases.say("无", "nobody") : (few + [more]).filter { !$0.isEmpty }.joined(separator: "  "),
      ]
    ]
    let calls = Dictionary(grouping: away) { $0.incident }.sorted { $0.key < $1.key }.map { number, crew in
      // Who went later is named with their own time.
      let since = Dictionary(grouping: crew) { $0.since }.sorted { $0.key < $1.key }.map { since, crew in
        let names = phrases.names(crew.map(\.who).sorted())
        return phrases.say(
          "\(names) 自 \(went(since, at: instant))", "\(names) since \(went(since, at: instant))")
      }
      let words = since.joined(separator: phrases.say("；", "; "))
      return (phrases.say("° \(number) 在外  ", "° out on \(number)  ") + words).folded(width) + "\n"
    }.joined()
    let head = style.bold("\(phrases.moment(instant)) · \(lead)").folded(width)
    return "\(head)\n\(body)\(calls)\(can.text(width: width))"
  }

  /// Since when somebody is out.
  private func went(_ since: Instant, at instant: Instant) -> String { phrases.time(since, near: instant) }

  /// What is missing; that no officer is there goes without saying where all officers are missing.
  private func holes(_ line: Line) -> String {
    let noOfficer = line.holes.contains { $0.figure == .officers && $0.have == 0 }
    return line.holes.filter { $0.figure != nil || !noOfficer }.map { style.red(Self.words($0, phrases)) }
      .joined(separator: phrases.say("，", ", "))
  }

  /// A hole in words.
  static func words(_ hole: Hole, _ phrases: Phrases) -> String {
    guard let figure = hole.figure else { return phrases.noOfficerThere }
    return phrases.missing(figure, hole.need - hole.have)
  }

  private func reach(_ one: (who: Badge, post: PostCode?, rested: Int?)) -> String {
    let why: String
    if let post = one.post {
      why = phrases.name(post)
    } else if let rested = one.rested {
      why = phrases.say("休息满 ", "rested ") + phrases.length(rested / 60 * 60)
    } else {
      why = phrases.say("三天内无班", "no duty in 3 days")
    }
    return (phrases.name(one.who) + phrases.say("（\(why)）", " (\(why))")).unbroken.joined
  }
}

/// The ledger: what a year has brought each person.
public struct FairnessTable: Sendable {
  private let phrases: Phrases
  private let setup: StationSetup

  /// Makes the table for a station.
  public init(_ language: Language, setup: StationSetup) {
    phrases = Phrases(language, setup: setup)
    self.setup = setup
  }

  /// The table for a year, with each person's distance from the mean of officers or of the others.
  public func text(year: Int, ledger: Ledger, width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("警号", "Badge")), .init(title: phrases.say("姓名", "Name")),
      .init(title: phrases.say("类别", "Class")),
      .init(title: phrases.say("时数", "Hours"), alignedRight: true), .init(title: "±", alignedRight: true),
      .init(title: phrases.say("夜", "Nights"), alignedRight: true), .init(title: "±", alignedRight: true),
      .init(title: phrases.say("周末", "Weekends"), alignedRight: true),
      .init(title: phrases.say("节日", "Festivals"), alignedRight: true),
    ])
    table.rows = setup.members.map { member in
      let tally = ledger[member.badge]
      let group = setup.members.filter { $0.isOfficer == member.isOfficer }.map { ledger[$0.badge] }
      func off(_ value: (Tally) -> Int) -> Int {
        value(tally) - group.map(value).reduce(0, +) / max(1, group.count)
      }
      return [
        member.badge.text, phrases.name(member.badge), phrases.word(member.rank),
        phrases.hours(tally.minutes),
        signed(off(\.minutes), phrases.hours(abs(off(\.minutes)))), "\(tally.nights)",
        signed(off(\.nights), "\(abs(off(\.nights)))"),
        "\(tally.weekends)", "\(tally.festivals)",
      ]
    }
    let title = phrases.say(
      "\(year) 年公平账（± 为与同类平均之差；只计已发布的值班表）",
      "Ledger of \(year) (± against the mean of one's group; published rosters only)")
    let isEmpty = setup.members.allSatisfy { ledger[$0.badge].duties == 0 }
    let hint = phrases.say("这一年没有已发布的班；别的年份加 --year", "No published duty in that year; another year: --year")
    return title + "\n" + table.text(width: width) + (isEmpty ? hint + "\n" : "")
  }

  private func signed(_ value: Int, _ text: String) -> String {
    value == 0 ? "0" : (value < 0 ? "−" : "+") + text
  }
}
