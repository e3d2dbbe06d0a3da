public import DutyModel
public import DutyRules

/// What a report says beside its figures, the same on the terminal and on the board.
extension Phrases {
  /// Which report it is.
  public func word(_ kind: ReportPeriod.Kind) -> String {
    switch kind {
    case .daily: BulletinWord.daily[language]
    case .weekly: BulletinWord.weekly[language]
    case .monthly: BulletinWord.monthly[language]
    case .period: BulletinWord.period[language]
    }
  }

  /// Of which dates it is.
  public func dates(_ period: ReportPeriod) -> String {
    period.days == 1 ? date(period.from) : "\(date(period.from)) – \(date(period.until))"
  }

  /// By which rule its days are counted, and which of them count.
  public func days(_ period: ReportPeriod, counted: Int, isUnfinished: Bool) -> String {
    let starts = setup?.reports.dayStarts ?? .midnight
    let rule = starts == .midnight ? "" : say("，每日自 \(starts) 起", ", days begin at \(starts)")
    let days =
      say(
        "\(period.days) 天（首尾都算）", "\(period.days) \(period.days == 1 ? "day" : "days"), both ends counted")
      + rule
    guard counted != period.days else { return days }
    return days + say("；日均按 \(counted) 天", "; means over \(counted)")
      + (isUnfinished ? say("（尚未期满）", " (not over yet)") : "")
  }

  /// Why there is a dash instead of a figure.
  public var nothingToCompare: String {
    say("—：值班簿当时还没有开始，或基数为 0", "—: the book had not begun then, or there was nothing to compare with")
  }

  /// Calls that were open at the end, and those whose category was changed.
  public func leftOver(open: Int, recategorised: Int) -> String {
    say(
      "期末未办结 \(open) 起；后来改过类别 \(recategorised) 起（按现类别统计）",
      "\(open) open at the end; \(recategorised) had their category changed and count under the new one")
  }

  /// Of which moment the categories are.
  public func categories(since: Instant, isChanged: Bool) -> String {
    say("类别表：\(moment(since)) 版", "Categories as of \(moment(since))")
      + (isChanged ? say("，期内有变动，前后不可直接相比", "; changed within the period: compare with care") : "")
  }

  /// What the bands of a step are called, from the shortest on.
  public func names(_ bands: TimeBands) -> [String] {
    let ends = bands.limits.map(TimeBands.text)
    return zip(["0"] + ends, ends).map { "\($0)–\($1)" } + [ends.last.map { ">\($0)" } ?? ""]
  }

  /// What so many hours of the clock are called, from an hour on.
  public func hours(from first: Int, _ count: Int) -> String {
    "\(clock(minute: first * 60).prefix(2))–\(clock(minute: (first + count) * 60).prefix(2))"
  }

  /// A count in hundredths of all; a dash where there is nothing.
  public func share(_ n: Int, of all: Int) -> String { all == 0 ? "—" : percent(n, of: all) }

  /// A rate's share, marked where there is too little to say it without the figures.
  public func share(_ rate: Rate) -> String {
    share(rate.n, of: rate.of) + (rate.of > 0 && rate.isSmall ? "*" : "")
  }

  /// What a rate leaves out, and how much of it.
  public func leftOut(_ rate: Rate) -> String {
    rate.excluded.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\(word($0.key)) \($0.value)" }
      .joined(separator: listSeparator)
  }

  /// What the mark behind a share means.
  public var fewerThanTen: String { say("* 不足 10，只看原数", "* fewer than ten: read the figures, not the share") }

  /// What mediation has moved.
  public func moved(_ amounts: MediationAmounts, referrals: Int) -> String {
    let unknown =
      amounts.unknown == 0 ? "" : say("，另 \(amounts.unknown) 件金额不明", ", unknown in \(amounts.unknown) more")
    return say(
      "移交调解 \(referrals) 件；协议金额 \(money(amounts.agreed))（\(amounts.known) 件\(unknown)），已付 \(money(amounts.paid))",
      "\(referrals) handed to mediators; agreed \(money(amounts.agreed)) (in \(amounts.known)\(unknown)), paid \(money(amounts.paid))"
    )
  }

  /// A change against an earlier count; a dash where there is nothing to compare with.
  public func change(_ before: Int?, _ now: Int) -> String {
    before.flatMap { $0 == 0 ? nil : change(from: $0, to: now) } ?? "—"
  }

  /// An earlier count; a dash where the book did not cover it.
  public func earlier(_ count: Int?) -> String { count.map(String.init) ?? "—" }

  /// How many a day; a dash where no day counts.
  public func perDay(_ count: Int, days: Int) -> String { days == 0 ? "—" : mean(count, days: days) }
}
