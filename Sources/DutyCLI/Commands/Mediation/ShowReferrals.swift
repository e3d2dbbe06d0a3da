import ArgumentParser
import DutyModel
import DutyStation
import DutyText

extension Console {
  fileprivate func list(_ views: [ReferralView], open: Int, _ setup: StationSetup) -> String {
    ReferralPages(language, setup: setup, isColoured: isColoured).list(
      views.map { ($0.state, $0.next) }, open: open, now: now, width: columns)
  }

  /// A dispute as it leaves the station.
  fileprivate func page(_ released: ReleasedReferral) -> String {
    let view = released.view
    guard released.isBrief else { return page(view) }
    return ReferralPages(language, setup: view.setup, isColoured: isColoured).brief(view.state)
  }
}

/// `referral show`.
struct ShowReferral: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(zh: "一件调解：调解单与经过", en: "A mediation: the slip and what came of it"),
      discussion: say(
        zh: "例：dutybook referral show 2020-001", en: "Example: dutybook referral show 2020-001"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    if release.mask {
      let released = try station.releaseReferral(id)
      console.print(
        format == .json
          ? try JSONDocument.text(MaskedReferralDocument(referral: ReleasedReferralDocument(released)))
          : console.heading(release, released.view.setup) + console.page(released))
      return .done
    }
    let view = try station.referral(id)
    switch format {
    case .json: console.print(try JSONDocument.text(ReferralDocument(view.state, setup: view.setup)))
    case .text: console.print(console.page(view))
    }
    return .done
  }
}

/// `referral list`.
struct ListReferrals: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(zh: "未了的调解", en: "Mediations that are not over"),
      discussion: say(
        zh: "例：dutybook referral list --overdue", en: "Example: dutybook referral list --overdue"))
  }

  @Flag(help: help(zh: "连同已了的", en: "With those that are over"))
  var all = false

  @Flag(help: help(zh: "只列逾期", en: "Only what is overdue"))
  var overdue = false

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let isOpen: Bool? = all ? nil : true
    let open = overdue ? try station.referrals(isOpen: true, isOverdue: false).referrals.count : 0
    if release.mask {
      let (setup, released) = try station.releaseReferrals(isOpen: isOpen, isOverdue: overdue)
      console.print(
        format == .json
          ? try JSONDocument.text(
            ReleasedReferralListDocument(referrals: released.map { ReleasedReferralDocument($0) }))
          : console.heading(release, setup) + console.list(released.map(\.view), open: open, setup))
      return .done
    }
    let (setup, views) = try station.referrals(isOpen: isOpen, isOverdue: overdue)
    switch format {
    case .json:
      console.print(
        try JSONDocument.text(
          ReferralListDocument(referrals: views.map { ReferralDocument($0.state, setup: setup) })))
    case .text: console.print(console.list(views, open: open, setup))
    }
    return .done
  }
}

/// `referral screen`.
struct ScreenDisputes: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screen",
      abstract: say(zh: "预警排查：反复发生纠纷的地点", en: "Places where disputes come up again and again"),
      discussion: say(
        zh: "例：dutybook referral screen --days 90", en: "Example: dutybook referral screen --days 90"))
  }

  @Option(help: help(zh: "往回看几天（含今天）", en: "Days to look back, today included"))
  var days = 90

  @Option(help: help(zh: "至少几起", en: "The fewest calls at a place"))
  var least = 2

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let found = try global.station(console).screening(days: days, least: least)
    let places = found.places
    switch format {
    case .json:
      console.print(
        try JSONDocument.text(
          ScreeningDocument(
            from: found.from,
            places: places.map { .init(place: $0.place, incidents: $0.incidents, referrals: $0.referrals) })))
    case .text:
      console.print(
        ReferralPages(console.language, setup: found.setup, isColoured: console.isColoured).screening(
          places.map { ($0.place, $0.incidents, $0.referrals) }, from: found.from, isKnown: found.isKnown,
          width: console.columns))
    }
    return .done
  }
}
