public import DutyModel
public import DutyRules

/// A report for people: every share with the figures behind it, every count of days with its rule.
public struct BulletinPage: Sendable {
  private let phrases: Phrases
  private let style: Style
  private let setup: StationSetup
  private let width: Int

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool, width: Int) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
    self.setup = setup
    self.width = width
  }

  /// What a number is compared with.
  public typealias Count = (now: Int, previous: Int?, lastYear: Int?)

  /// The heading: which report, which days, which of them count.
  public func heading(_ period: ReportPeriod, countedDays: Int, isUnfinished: Bool) -> String {
    let kind =
      switch period.kind {
      case .daily: phrases.say("日报", "Daily report")
      case .weekly: phrases.say("周报", "Weekly report")
      case .monthly: phrases.say("月报", "Monthly report")
      case .period: phrases.say("时段报告", "Report")
      }
    let dates =
      period.days == 1
      ? phrases.date(period.from)
      : "\(phrases.date(period.from)) – \(phrases.date(period.until))"
    let starts = setup.reports.dayStarts
    let rule =
      starts == .midnight
      ? ""
      : phrases.say("，每日自 \(starts) 起", ", days begin at \(starts)")
    let days =
      phrases.say(
        "\(period.days) 天（首尾都算）", "\(period.days) \(period.days == 1 ? "day" : "days"), both ends counted")
      + rule
    let counted =
      countedDays == period.days
      ? ""
      : phrases.say("；日均按 \(countedDays) 天", "; means over \(countedDays)")
        + (isUnfinished ? phrases.say("（尚未期满）", " (not over yet)") : "")
    return
      (style.bold("\(setup.profile.short[phrases.language]) \(kind)  \(dates)") + "\n\(days)\(counted)\n")
      .folded(width)
  }

  /// Calls by category, with what they are compared with.
  public func calls(
    total: Count, categories: [(word: String, count: Count)], countedDays: Int, open: Int, recategorised: Int,
    since: Instant?, isChanged: Bool
  ) -> String {
    var table = TextTable([
      .init(title: phrases.say("类别", "Category"), isWrapped: true),
      .init(title: phrases.say("起数", "Calls"), alignedRight: true),
      .init(title: phrases.say("占比", "Share"), alignedRight: true),
      .init(title: phrases.say("日均", "A day"), alignedRight: true),
      .init(title: phrases.say("上期", "Before"), alignedRight: true),
      .init(title: phrases.say("环比", "Change"), alignedRight: true),
      .init(title: phrases.say("去年同期", "Year ago"), alignedRight: true),
      .init(title: phrases.say("同比", "Change"), alignedRight: true),
    ])
    func row(_ name: String, _ count: Count) -> [String] {
      [
        name, "\(count.now)", total.now == 0 ? "—" : phrases.percent(count.now, of: total.now),
        countedDays == 0 ? "—" : phrases.mean(count.now, days: countedDays),
      ]
        + [count.previous, count.lastYear].flatMap { before in
          [
            before.map(String.init) ?? "—",
            before.flatMap { $0 == 0 ? nil : phrases.change(from: $0, to: count.now) } ?? "—",
          ]
        }
    }
    table.rows =
      [row(phrases.say("合计", "All"), total)]
      + categories.map { line in
        row(
          setup.playbook(line.word)?.name[phrases.language] ?? line.word.withoutControls, line.count)
      }
    var notes: [String] = []
    if total.previous == nil || total.lastYear == nil {
      notes.append(
        phrases.say(
          "—：值班簿当时还没有开始，或基数为 0", "—: the book had not begun then, or there was nothing to compare with"))
    }
    notes.append(
      phrases.say(
        "期末未办结 \(open) 起；后来改过类别 \(recategorised) 起（按现类别统计）",
        "\(open) open at the end; \(recategorised) had their category changed and count under the new one"))
    if let since {
      notes.append(
        phrases.say("类别表：\(phrases.moment(since)) 版", "Categories as of \(phrases.moment(since))")
          + (isChanged
            ? phrases.say("，期内有变动，前后不可直接相比", "; changed within the period: compare with care") : ""))
    }
    return table.text(width: width, style: style) + notes.map { $0.folded(width) + "\n" }.joined()
  }

  /// How long steps took, by the bureau's bands.
  public func bands(_ lines: [(bands: TimeBands, counts: [Int], unknown: Int)]) -> String {
    guard lines.contains(where: { $0.counts.contains { $0 > 0 } || $0.unknown > 0 }) else { return "" }
    var text = style.bold(phrases.say("接警后用时", "Time after the call was heard")) + "\n"
    for line in lines {
      let ends = line.bands.limits.map(TimeBands.text)
      let names = zip(["0"] + ends, ends).map { "\($0)–\($1)" } + [ends.last.map { ">\($0)" } ?? ""]
      let cells = zip(names, line.counts).map { "\($0) \($1)" }
      text +=
        ([phrases.word(line.bands.step)] + cells + [
          phrases.say("不明 \(line.unknown)", "unknown \(line.unknown)")
        ])
        .joined(separator: "  ").folded(width) + "\n"
    }
    return text
  }

  /// The rates, each with its figures; what is too few stands without a share.
  public func rates(_ rates: [Rate]) -> String {
    let told = rates.filter { $0.of > 0 || !$0.excluded.isEmpty }
    guard !told.isEmpty else { return "" }
    var table = TextTable([
      .init(title: phrases.say("比率", "Rate"), isWrapped: true), .init(title: "", alignedRight: true),
      .init(title: "", alignedRight: true), .init(title: phrases.say("不计入", "Left out"), isWrapped: true),
    ])
    table.rows = told.map { rate in
      [
        phrases.word(rate.name), "\(rate.n)/\(rate.of)",
        rate.of == 0 ? "—" : phrases.percent(rate.n, of: rate.of) + (rate.isSmall ? "*" : ""),
        rate.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { "\(phrases.word($0.key)) \($0.value)" }.joined(separator: phrases.listSeparator),
      ]
    }
    let small = told.contains { $0.of > 0 && $0.isSmall }
    return table.text(width: width, style: style)
      + (small
        ? phrases.say("* 不足 10，只看原数", "* fewer than ten: read the figures, not the share").folded(width)
          + "\n"
        : "")
  }

  /// What mediation has moved.
  public func amounts(_ amounts: MediationAmounts, referrals: Int) -> String {
    guard referrals > 0 else { return "" }
    let unknown =
      amounts.unknown == 0
      ? "" : phrases.say("，另 \(amounts.unknown) 件金额不明", ", unknown in \(amounts.unknown) more")
    return phrases.say(
      "移交调解 \(referrals) 件；协议金额 \(phrases.money(amounts.agreed))（\(amounts.known) 件\(unknown)），已付 \(phrases.money(amounts.paid))",
      "\(referrals) handed to mediators; agreed \(phrases.money(amounts.agreed)) (in \(amounts.known)\(unknown)), paid \(phrases.money(amounts.paid))"
    ).folded(width) + "\n"
  }

  /// Hours and nights of people.
  public func people(_ people: [(who: Badge, tally: Tally)]) -> String {
    guard !people.isEmpty else { return "" }
    var table = TextTable([
      .init(title: phrases.say("人员", "Who"), isWrapped: true),
      .init(title: phrases.say("班", "Duties"), alignedRight: true),
      .init(title: phrases.say("时数", "Hours"), alignedRight: true),
      .init(title: phrases.say("夜班", "Nights"), alignedRight: true),
      .init(title: phrases.say("周末", "Weekends"), alignedRight: true),
    ])
    table.rows = people.map { who, tally in
      [
        phrases.name(who), "\(tally.duties)", phrases.hours(tally.minutes), "\(tally.nights)",
        "\(tally.weekends)",
      ]
    }
    return table.text(width: width, style: style)
      + phrases.say("班次计入开始之日", "A duty counts for the date on which it begins") + "\n"
  }

  /// For how many days posts were held, with the rule of each count.
  public func posts(_ posts: [PostDays]) -> String {
    guard !posts.isEmpty else { return "" }
    var table = TextTable([
      .init(title: phrases.say("岗位", "Post"), isWrapped: true), .init(title: phrases.say("首日", "First")),
      .init(title: phrases.say("末日", "Last")), .init(title: phrases.say("相隔", "Elapsed"), alignedRight: true),
      .init(title: phrases.say("首尾都算", "Inclusive"), alignedRight: true),
      .init(title: phrases.say("有人的日子", "Held"), alignedRight: true),
      .init(title: phrases.say("全天有人", "Full days"), alignedRight: true),
    ])
    table.rows = posts.map { post in
      [
        phrases.name(post.post), post.first.description, post.last.description, "\(post.elapsed)",
        "\(post.inclusive)", "\(post.touched)", "\(post.full)",
      ]
    }
    return table.text(width: width, style: style)
  }
}
