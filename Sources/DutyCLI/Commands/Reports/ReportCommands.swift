import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `report …`: bulletins.
struct ReportCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say(zh: "日报、周报、月报：类别、时段、比率、时数", en: "Daily, weekly and monthly reports"),
      subcommands: [DailyReport.self, WeeklyReport.self, MonthlyReport.self, PeriodReport.self])
  }
}

/// Which day, week or month a report is about, and how it is printed.
struct ReportOptions: ParsableArguments {
  @Option(help: help(zh: "其中任一天", en: "Any date in it"))
  var date: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions
}

extension Console {
  /// The report on the day, the week or the month of the date typed; on the last full one when none was.
  fileprivate func report(_ options: ReportOptions, _ kind: ReportPeriod.Kind) throws -> Outcome {
    try report(options.global, options.format) { today in
      try options.date.map { ReportPeriod(kind, around: try Typed.date($0)) }
        ?? ReportPeriod(kind, around: today).previous
    }
  }

  fileprivate func report(
    _ global: GlobalOptions, _ format: ReportFormat, _ choose: (CalendarDate) throws -> ReportPeriod
  ) throws -> Outcome {
    let bulletin = try global.station(self).bulletin(choose)
    print(format == .json ? try JSONDocument.text(BulletinDocument(bulletin)) : page(bulletin))
    return .done
  }

  private func page(_ bulletin: Bulletin) -> String {
    let page = BulletinPage(language, setup: bulletin.setup, isColoured: isColoured, width: columns)
    func count(_ count: Bulletin.Count) -> BulletinPage.Count { (count.now, count.previous, count.lastYear) }
    return [
      page.heading(
        bulletin.period, countedDays: bulletin.countedDays, isUnfinished: bulletin.isUnfinished),
      page.calls(
        total: count(bulletin.total),
        categories: bulletin.categories.map { ($0.category, count($0.count)) },
        countedDays: bulletin.countedDays, open: bulletin.open, recategorised: bulletin.recategorised,
        since: bulletin.categoriesSince, isChanged: bulletin.categoriesChanged),
      page.hours(bulletin.hours, together: Bulletin.hoursTogether),
      page.bands(bulletin.bands.map { ($0.bands, $0.counts, $0.unknown) }), page.rates(bulletin.rates),
      page.amounts(bulletin.amounts, referrals: bulletin.referrals), page.people(bulletin.people),
      page.posts(bulletin.posts),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// `report daily`.
struct DailyReport: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "daily",
      abstract: say(zh: "日报（默认昨天）", en: "A day's report (yesterday when no date is given)"),
      discussion: say(
        zh: "例：dutybook report daily --date 2020-03-14",
        en: "Example: dutybook report daily --date 2020-03-14"))
  }

  @OptionGroup var options: ReportOptions

  func run(on console: Console) throws -> Outcome {
    try console.report(options, .daily)
  }
}

/// `report weekly`.
struct WeeklyReport: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weekly",
      abstract: say(zh: "周报，周一至周日（默认上一周）", en: "A week's, Monday to Sunday (the last full one)"),
      discussion: say(
        zh: "例：dutybook report weekly --date 2020-03-14",
        en: "Example: dutybook report weekly --date 2020-03-14"))
  }

  @OptionGroup var options: ReportOptions

  func run(on console: Console) throws -> Outcome {
    try console.report(options, .weekly)
  }
}

/// `report monthly`.
struct MonthlyReport: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "monthly", abstract: say(zh: "月报（默认上个月）", en: "A month's (the last full one)"),
      discussion: say(
        zh: "例：dutybook report monthly --date 2020-03-14",
        en: "Example: dutybook report monthly --date 2020-03-14"))
  }

  @OptionGroup var options: ReportOptions

  func run(on console: Console) throws -> Outcome {
    try console.report(options, .monthly)
  }
}

/// `report period`.
struct PeriodReport: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "period", abstract: say(zh: "任意一段日子", en: "Any dates"),
      discussion: say(
        zh: "例：dutybook report period --from 2020-01-24 --until 2020-03-17",
        en: "Example: dutybook report period --from 2020-01-24 --until 2020-03-17"))
  }

  @Option(help: help(zh: "自某日", en: "From a date"))
  var from: String

  @Option(help: help(zh: "至某日（含）", en: "Until a date, inclusive"))
  var until: String

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    try console.report(global, format) { _ in
      ReportPeriod(from: try Typed.date(from), until: try Typed.date(until))
    }
  }
}
