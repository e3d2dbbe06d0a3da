public import DutyModel
public import DutyRules

/// A roster with everything its views are drawn from.
public struct RosterSheet: Sendable {
  let roster: Roster
  let rosterCase: RosterCase
  let judgement: Judgement
  let phrases: Phrases
  /// One sign for each post, all different.
  public let glyphs: [PostCode: Character]
  /// What the roster's duties add up to for each member.
  public let tallies: [Badge: Tally]
  let cells: [Cell: [Duty]]
  /// People who serve on any date or have a duty, in the station's order.
  public let members: [Member]
  private let locked: Set<Assignment>

  /// A member's day.
  struct Cell: Hashable {
    let who: Badge
    let date: CalendarDate
  }

  /// Makes a sheet.
  public init(_ roster: Roster, in rosterCase: RosterCase, judgement: Judgement, language: Language) {
    self.roster = roster
    self.rosterCase = rosterCase
    self.judgement = judgement
    phrases = Phrases(language, setup: rosterCase.setup)
    glyphs = PostGlyphs.of(rosterCase.setup.posts, language: language)
    let (zone, calendar) = (rosterCase.setup.zone, rosterCase.setup.calendar)
    tallies = Dictionary(
      rosterCase.people.map { ($0.member.badge, Tally($0.duties, calendar: calendar, zone: zone)) },
      uniquingKeysWith: { a, _ in a })
    locked = Set(roster.locked)
    members = rosterCase.people.filter { person in
      !person.duties.isEmpty || rosterCase.dates.contains { person.member.serves(on: $0) }
    }.map(\.member)
    cells = Dictionary(grouping: rosterCase.duties) { Cell(who: $0.who, date: $0.date) }
  }

  var setup: StationSetup { rosterCase.setup }

  /// What a member has on a date.
  public func duties(_ who: Badge, _ date: CalendarDate) -> [Duty] { cells[Cell(who: who, date: date)] ?? [] }

  /// Whether planning leaves a duty where it is.
  public func isLocked(_ duty: Duty) -> Bool { locked.contains(duty.assignment) }

  /// Whether leave takes any of a date from somebody.
  public func isAway(_ member: Member, _ date: CalendarDate) -> Bool {
    let day = setup.zone.day(date)
    return setup.leave.contains { $0.who == member.badge && $0.span(in: setup.zone).overlaps(day) }
  }

  /// Needs that are not met; where nobody is at all, that officers are missing goes without saying.
  ///
  /// They are shown also where the station has set no rule about them.
  public var holes: [Finding] {
    let short = rosterCase.setup.rules.cover == nil ? unmet : judgement.findings.filter { $0.rule == .cover }
    return short.filter { finding in
      guard case .short(let need, let figure, let span, _, 0) = finding.breach, figure != .total else {
        return true
      }
      return !short.contains {
        if case .short(need, .total, span, _, 0) = $0.breach { true } else { false }
      }
    }
  }

  /// Needs that are not met, where no rule finds them.
  private var unmet: [Finding] {
    rosterCase.coverStates.filter { $0.on.count < $0.need.total || $0.officers < $0.need.officers }.map {
      state in
      let isTotal = state.on.count < state.need.total
      let (need, have) =
        isTotal ? (state.need.total, state.on.count) : (state.need.officers, state.officers)
      return Finding(
        rule: .cover, severity: .soft, amount: 0,
        breach: .short(state.need, of: isTotal ? .total : .officers, span: state.span, need: need, have: have)
      )
    }
  }

  /// Whether offices are closed on a date: a weekend that is not worked, or a festival.
  public func isOff(_ date: CalendarDate) -> Bool { !setup.calendar.isWorkingDay(date) }

  /// The heading: whose roster, from when to when, draft or version.
  public var title: String {
    let status =
      roster.version.map { phrases.say("第 \($0) 版 已发布", "version \($0), published") }
      ?? phrases.say("草稿 \(roster.id)", "draft \(roster.id)")
    return phrases.say(
      "\(setup.profile.short.zh) 值班表 · \(phrases.date(roster.from)) – \(phrases.date(roster.until)) · \(status)",
      "\(setup.profile.short.en) roster · \(phrases.date(roster.from)) – \(phrases.date(roster.until)) · \(status)"
    )
  }

  /// What the referee says of it: whether hard rules are broken, what the rest costs, how near it is to the best.
  public var verdict: [String] {
    let hard = judgement.findings.filter { $0.severity == .hard }.count
    let soft = judgement.findings.count - hard
    return [
      hard == 0
        ? phrases.say("硬性规则全部满足", "no hard rule broken")
        : phrases.say("违反硬性规则 \(hard) 处", "\(hard) hard finding\(hard == 1 ? "" : "s")"),
      phrases.say("其余 \(soft) 处，代价 \(judgement.soft)", "\(soft) soft, cost \(judgement.soft)"),
    ] + (nearness.map { [$0] } ?? [])
  }

  /// How near a planned, lawful roster is to the best possible, as far as that is proven; nil for others and for
  /// what was changed since.
  var nearness: String? {
    guard let plan = roster.plan, judgement.hard == 0, judgement.soft == plan.soft else { return nil }
    guard let bound = plan.bound, let permille = plan.gap(of: judgement.soft) else {
      return judgement.soft == 0 ? nil : phrases.say("未证明下限", "no bound proven")
    }
    guard permille > 0 else { return phrases.say("已证明最优", "proven the best possible") }
    let percent = "\(permille / 10).\(permille % 10) %"
    return phrases.say(
      "离最优不超过 \(percent)（至少 \(bound)）",
      "within \(percent) of the best possible, which costs at least \(bound)")
  }
}

/// One sign for each post, as telling as can be and all different.
enum PostGlyphs {
  /// Characters that say what a post is, wherever they stand in its name.
  private static let telling = "门巡店所站校库卡桥场岗院"

  static func of(_ posts: [Post], language: Language) -> [PostCode: Character] {
    var taken = Set<Character>("·假–*'°")
    var glyphs: [PostCode: Character] = [:]
    for post in posts {
      let glyph = candidates(post, posts, language).first { !taken.contains($0) } ?? "?"
      taken.insert(glyph)
      glyphs[post.code] = glyph
    }
    return glyphs
  }

  private static func candidates(_ post: Post, _ posts: [Post], _ language: Language) -> [Character] {
    switch language {
    case .zh:
      let name = post.name.zh.filter { DisplayWidth.of($0) == 2 }
      let own = name.filter { character in
        !posts.contains { $0.code != post.code && $0.name.zh.contains(character) }
      }
      return telling.filter { own.contains($0) } + own.reversed() + Array(name.reversed())
        + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    case .en:
      let words = post.name.en.uppercased().split(separator: " ")
      let letters = words.reversed().compactMap(\.first) + words.joined() + post.code.text.uppercased()
      return letters.filter { $0.isASCII && $0.isLetter } + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    }
  }
}
