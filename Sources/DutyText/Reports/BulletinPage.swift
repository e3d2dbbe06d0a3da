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
    let title = [
      setup.profile.short[phrases.language] + " " + phrases.word(period.kind), phrases.dates(period),
    ]
    .joined(separator: "  ")
    let days = phrases.days(period, counted: countedDays, isUnfinished: isUnfinished)
    return (style.bold(title) + "\n\(days)\n").folded(width)
  }

  /// Calls by category, with what they are compared with.
  public func calls(
    total: Count, categories: [(word: String, count: Count)], countedDays: Int, open: Int, recategorised: Int,
    since: Instant?, isChanged: Bool
  ) -> String {
    var table = TextTable(
      [wrapped(.category)]
        + [.count, .share, .perDay, .before, .change, .yearAgo, .overYear].map { right($0) })
    func row(_ name: String, _ count: Count) -> [String] {
      [
        name, "\(count.now)", phrases.share(count.now, of: total.now),
        phrases.perDay(count.now, days: countedDays),
      ]
        + [count.previous, count.lastYear].flatMap { [phrases.earlier($0), phrases.change($0, count.now)] }
    }
    table.rows =
      [row(word(.all), total)] + categories.map { row(phrases.category($0.word), $0.count) }
    var notes: [String] = []
    if total.previous == nil || total.lastYear == nil { notes.append(phrases.nothingToCompare) }
    notes.append(phrases.leftOver(open: open, recategorised: recategorised))
    if let since { notes.append(phrases.categories(since: since, isChanged: isChanged)) }
    return table.text(width: width, style: style) + notes.map { $0.folded(width) + "\n" }.joined()
  }

  /// Calls by the time of day at which they were heard; nothing where there were none.
  ///
  /// - Parameter together: how many hours each count is of.
  public func hours(_ counts: [Int], together: Int) -> String {
    guard counts.contains(where: { $0 > 0 }) else { return "" }
    let cells = counts.enumerated().map {
      "\(phrases.hours(from: $0.offset * together, together)) \($0.element)"
    }
    return ([word(.byHour)] + cells).joined(separator: "  ").folded(width) + "\n"
  }

  /// How long steps took, by the bureau's bands.
  public func bands(_ lines: [(bands: TimeBands, counts: [Int], unknown: Int)]) -> String {
    guard lines.contains(where: { $0.counts.contains { $0 > 0 } || $0.unknown > 0 }) else { return "" }
    var text = style.bold(word(.afterHeard)) + "\n"
    for line in lines {
      let cells = zip(phrases.names(line.bands), line.counts).map { "\($0) \($1)" }
      text +=
        ([phrases.word(line.bands.step)] + cells + ["\(word(.unknown)) \(line.unknown)"])
        .joined(separator: "  ").folded(width) + "\n"
    }
    return text
  }

  /// The rates, each with its figures; what is too few stands without a share.
  public func rates(_ rates: [Rate]) -> String {
    let told = rates.filter(\.isTold)
    guard !told.isEmpty else { return "" }
    var table = TextTable([
      wrapped(.rate), .init(title: "", alignedRight: true), .init(title: "", alignedRight: true),
      wrapped(.leftOut),
    ])
    table.rows = told.map { rate in
      [phrases.word(rate.name), "\(rate.n)/\(rate.of)", phrases.share(rate), phrases.leftOut(rate)]
    }
    return table.text(width: width, style: style)
      + (told.contains { $0.of > 0 && $0.isSmall } ? phrases.fewerThanTen.folded(width) + "\n" : "")
  }

  /// What mediation has moved.
  public func amounts(_ amounts: MediationAmounts, referrals: Int) -> String {
    guard referrals > 0 else { return "" }
    return phrases.moved(amounts, referrals: referrals).folded(width) + "\n"
  }

  /// Hours and nights of people.
  public func people(_ people: [(who: Badge, tally: Tally)]) -> String {
    guard !people.isEmpty else { return "" }
    var table = TextTable([wrapped(.who)] + [.duties, .hours, .nights, .weekends].map { right($0) })
    table.rows = people.map { who, tally in
      [
        phrases.name(who), "\(tally.duties)", phrases.hours(tally.minutes), "\(tally.nights)",
        "\(tally.weekends)",
      ]
    }
    return table.text(width: width, style: style) + word(.dutyRule) + "\n"
  }

  /// For how many days posts were held, with the rule of each count.
  public func posts(_ posts: [PostDays]) -> String {
    guard !posts.isEmpty else { return "" }
    var table = TextTable(
      [wrapped(.post), .init(title: word(.first)), .init(title: word(.last))]
        + [.elapsed, .inclusive, .held, .full].map { right($0) })
    table.rows = posts.map { post in
      [
        phrases.name(post.post), post.first.description, post.last.description, "\(post.elapsed)",
        "\(post.inclusive)", "\(post.touched)", "\(post.full)",
      ]
    }
    return table.text(width: width, style: style)
  }

  private func word(_ word: BulletinWord) -> String { word[phrases.language] }

  private func wrapped(_ word: BulletinWord) -> TextTable.Column {
    .init(title: self.word(word), isWrapped: true)
  }

  private func right(_ word: BulletinWord) -> TextTable.Column {
    .init(title: self.word(word), alignedRight: true)
  }
}
