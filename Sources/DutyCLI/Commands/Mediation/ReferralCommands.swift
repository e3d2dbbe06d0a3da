import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `referral …`: disputes handed to mediators, followed until they are performed or diverted.
struct ReferralCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "referral",
      abstract: say(zh: "警调对接：移交、调解、履行、回访、分流", en: "Mediation: hand over, follow, visit, divert"),
      subcommands: [
        OpenReferral.self, ConsentReferral.self, AcknowledgeReferral.self, SitReferral.self,
        ConcludeReferral.self, PerformReferral.self, ConfirmReferral.self, VisitReferral.self,
        DivertReferral.self, ListReferrals.self, ShowReferral.self, ScreenDisputes.self,
      ])
  }
}

/// When a step of a mediation was taken, and whatever every command takes.
struct MediationStepOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var at: String?

  @OptionGroup var global: GlobalOptions
}

/// A command that takes one step of a mediation and prints how it stands then.
protocol MediationStep: DutyCommand {
  /// When it was taken.
  var step: MediationStepOptions { get }

  /// Takes it.
  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView
}

extension MediationStep {
  func run(on console: Console) throws -> Outcome {
    let station = try step.global.station(console)
    let at = try console.occurrence(step.at.map { [$0] } ?? [], zone: try station.setup().zone)
    console.print(console.page(try take(station, at: at, on: console)))
    return .done
  }
}

extension Console {
  func page(_ view: ReferralView) -> String {
    let pages = ReferralPages(language, setup: view.setup, isColoured: isColoured)
    let owed = FollowUpPages(language, setup: view.setup, isColoured: isColoured)
    return pages.page(view.state, next: view.next, flags: view.flags, now: now, width: columns)
      + owed.text(view.dueFlags)
      + (view.reopened.map { say(zh: "警情 \($0) 已重开\n", en: "Call \($0) is open again\n") } ?? "")
  }
}

/// `referral open`.
struct OpenReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open", abstract: say(zh: "移交一件纠纷，出调解单", en: "Hand a dispute over, with a slip"),
      discussion: say(
        zh: "例：dutybook referral open 20200312-02 人民 --party 张某 --party 李某 --consent 全部 --to 街道调委会",
        en:
          "Example: dutybook referral open 20200312-02 peoples --party Zhang --party Li --consent all --to \"Street committee\""
      ))
  }

  @Argument(help: help(zh: "警情编号、当日序号，或 last", en: "The call's number, its last digits, or last"))
  var incident: String

  @Argument(
    help: help(
      zh: "种类：治安、人民、行政、司法、联合、委托",
      en: "By whom: police, peoples, administrative, judicial, joint, entrusted"))
  var kind: String

  @Argument(help: help(zh: "事由（默认取警情内容）", en: "What it is about (default: what the call says)"))
  var text: String?

  @Option(help: help(zh: "当事人，每方一个", en: "A party, one option each"))
  var party: [String] = []

  @Option(help: help(zh: "同意调解的当事人，或“全部”", en: "A party that agrees, or all"))
  var consent: [String] = []

  @Option(help: help(zh: "调解组织", en: "The mediators"))
  var to: String?

  @Option(
    name: .customLong("case"),
    help: help(
      zh: "法律上的情形，如 civil、寻衅滋事、repeat-offender", en: "What it is by law, such as civil, repeat-offender"))
  var cases: [String] = []

  @Option(help: help(zh: "标的，元", en: "At stake, in yuan"))
  var amount: String?

  @Option(help: help(zh: "调解单号（默认本所编号）", en: "The slip's number (default: ours)"))
  var slip: String?

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.openReferral(
      NewReferral(
        incident: incident, kind: kind, mediators: to, parties: party, consented: consent, text: text,
        cases: cases, amount: amount, slip: slip), at: at)
  }
}

/// `referral consent`.
struct ConsentReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "consent", abstract: say(zh: "当事人同意调解", en: "A party agrees to be mediated"),
      discussion: say(
        zh: "例：dutybook referral consent 2020-001 李某",
        en: "Example: dutybook referral consent 2020-001 Li"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "当事人，或“全部”", en: "The parties, or all"))
  var parties: [String]

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.consent(id, of: parties, at: at)
  }
}

/// `referral acknowledge`.
struct AcknowledgeReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "acknowledge", abstract: say(zh: "调解组织签收", en: "The mediators have the slip"),
      discussion: say(
        zh: "例：dutybook referral acknowledge 2020-001 --by 调委会王某 --slip 调字12号",
        en: "Example: dutybook referral acknowledge 2020-001 --by \"Wang, committee\" --slip M-12"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Option(help: help(zh: "谁签收", en: "Who took it"))
  var by: String?

  @Option(help: help(zh: "对方编号", en: "Their number for it"))
  var slip: String?

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.acknowledge(id, by: by, slip: slip, at: at)
  }
}

/// `referral session`.
struct SitReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "session", abstract: say(zh: "一次调解", en: "The parties sat down together"),
      discussion: say(
        zh: "例：dutybook referral session 2020-001 \"双方各执一词\" --mediator 王某",
        en: "Example: dutybook referral session 2020-001 \"Both hold to their story\" --mediator Wang"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "内容", en: "What was said or done"))
  var text: String

  @Option(help: help(zh: "调解员", en: "Who mediated"))
  var mediator: String?

  @Option(help: help(zh: "地点", en: "Where"))
  var place: String?

  @Flag(help: help(zh: "调解中又挑起事端", en: "A party provoked trouble again"))
  var provoked = false

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.session(
      id, MediationSession(text: text, mediator: mediator, place: place, provoked: provoked), at: at)
  }
}

/// `referral outcome`.
struct ConcludeReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outcome",
      abstract: say(zh: "结果：达成、未达成、撤回、退回", en: "What came of it: agreed, failed, withdrawn, returned"),
      discussion: say(
        zh: "例：dutybook referral outcome 2020-001 达成 \"赔偿医药费\" --amount 3000 --perform-by 2020-03-31",
        en:
          "Example: dutybook referral outcome 2020-001 agreed \"He pays the doctor\" --amount 3000 --perform-by 2020-03-31"
      ))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "达成、未达成、撤回或退回", en: "agreed, failed, withdrawn or returned"))
  var result: String

  @Argument(help: help(zh: "内容", en: "What was said or done"))
  var text: String

  @Option(help: help(zh: "协议金额，元", en: "What was agreed to be paid, in yuan"))
  var amount: String?

  @Option(help: help(zh: "履行期限：2020-03-31 或 7wd", en: "Until when it is to be done: 2020-03-31 or 7wd"))
  var performBy: String?

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.conclude(
      id, result, text, amount: amount, performBy: performBy, at: at,
      time: { try TypedTime.instant($0, now: console.now, zone: $1) })
  }
}

/// `referral performed`.
struct PerformReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "performed", abstract: say(zh: "协议已履行", en: "What was agreed was done"),
      discussion: say(
        zh: "例：dutybook referral performed 2020-001 \"已付清\" --amount 3000",
        en: "Example: dutybook referral performed 2020-001 \"Paid in full\" --amount 3000"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "内容", en: "What was said or done"))
  var text: String

  @Option(help: help(zh: "实付金额，元", en: "What was paid, in yuan"))
  var amount: String?

  @Flag(help: help(zh: "只履行了一部分", en: "Only in part"))
  var part = false

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.perform(id, text, amount: amount, isPartial: part, at: at)
  }
}

/// `referral confirm`.
struct ConfirmReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm", abstract: say(zh: "司法确认", en: "A court confirmed the agreement"),
      discussion: say(
        zh: "例：dutybook referral confirm 2020-001 \"新城区法院确认\"",
        en: "Example: dutybook referral confirm 2020-001 \"Confirmed by the district court\""))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "内容", en: "What was said or done"))
  var text: String

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.confirm(id, text, at: at)
  }
}

/// `referral visit`.
struct VisitReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "visit", abstract: say(zh: "回访", en: "Ask a party afterwards"),
      discussion: say(
        zh: "例：dutybook referral visit 2020-001 --party 李某 --satisfied 满意",
        en: "Example: dutybook referral visit 2020-001 --party Li --satisfied satisfied"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "说明", en: "A word on it"))
  var text = ""

  @Option(help: help(zh: "当事人（不写为各方）", en: "Which party (all when left out)"))
  var party: String?

  @Option(help: help(zh: "满意、基本满意或不满意", en: "satisfied, mostly or dissatisfied"))
  var satisfied: String?

  @Flag(help: help(zh: "未联系上", en: "Could not be reached"))
  var unreached = false

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.visit(
      id, party: party, reached: !unreached, satisfaction: satisfied, text, at: at)
  }
}

/// `referral divert`.
struct DivertReferral: MediationStep {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "divert",
      abstract: say(zh: "分流：复议、裁决、仲裁、诉讼", en: "Another way: review, ruling, arbitration, lawsuit"),
      discussion: say(
        zh: "例：dutybook referral divert 2020-001 诉讼",
        en: "Example: dutybook referral divert 2020-001 lawsuit"))
  }

  @Argument(help: help(zh: "调解编号、单号，或 last", en: "The mediation's number, its slip's, or last"))
  var id: String

  @Argument(help: help(zh: "复议、裁决、仲裁或诉讼", en: "review, ruling, arbitration or lawsuit"))
  var route: String

  @Argument(help: help(zh: "说明", en: "A word on it"))
  var text = ""

  @OptionGroup var step: MediationStepOptions

  func take(_ station: Station, at: Occurrence, on console: Console) throws -> ReferralView {
    try station.divert(id, to: route, text, at: at)
  }
}
