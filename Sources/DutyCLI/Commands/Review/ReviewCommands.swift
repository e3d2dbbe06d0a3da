import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `review …`: the instructor's desk.
struct ReviewCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say(zh: "审核：待审、查看、退回、通过", en: "The reviewer's desk: queue, show, return, approve"),
      subcommands: [ReviewQueueCommand.self, ShowReview.self, ReturnIncident.self, ApproveIncidents.self])
  }
}

/// `review queue`.
struct ReviewQueueCommand: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "queue", abstract: say(zh: "待审警情，最早的在前", en: "Calls that wait, the oldest first"),
      discussion: say(
        zh: "例：dutybook review queue；被退回给本人的：dutybook review queue --returned --as 003",
        en:
          "Example: dutybook review queue; what was returned to you: dutybook review queue --returned --as 003"
      ))
  }

  @Flag(help: help(zh: "退回待补的（写明 --as 时只列本人的）", en: "Those that were returned (with --as only one's own)"))
  var returned = false

  @Option(help: help(zh: "至多几起", en: "The most to list"))
  var limit = 20

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let list = returned ? station.hand.author.map(ReviewList.returnedTo) ?? .returned : .waiting
    let queue = try station.reviewQueue(list, limit: limit)
    switch format {
    case .json:
      console.print(
        try JSONDocument.text(
          ReviewQueueDocument(incidents: queue.calls.map { IncidentDocument($0) }, total: queue.total)))
    case .text:
      let elsewhere =
        queue.calls.isEmpty && !returned ? try station.reviewQueue(.returned, limit: 1).total : 0
      console.print(
        console.pages(queue.setup).queue(
          queue.calls.map { ($0.incident, $0.flags) }, total: queue.total, isReturned: returned,
          returned: elsewhere, width: console.columns))
    }
    return .done
  }
}

/// `review queue`, for programs.
struct ReviewQueueDocument: Encodable {
  let incidents: [IncidentDocument]
  let total: Int
}

/// `review show`.
struct ShowReview: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(zh: "一起警情，连同更正前的原文", en: "A call with what was struck"),
      discussion: say(
        zh: "例：dutybook review show 20200314-01", en: "Example: dutybook review show 20200314-01"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let state = try station.incident(number)
    console.print(
      try console.page(of: state, in: station, history: true)
        + console.pages(state.setup).reviewNext(state.incident))
    return .done
  }
}

/// `review return`.
struct ReturnIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "return", abstract: say(zh: "退回补正", en: "Give a call back"),
      discussion: say(
        zh: "例：dutybook review return 20200313-01 \"缺录像编号\" --as 002",
        en: "Example: dutybook review return 20200313-01 \"The recording's number is missing\" --as 002"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "意见", en: "What is missing"))
  var comment: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let state = try global.station(console).returnForCorrection(number, comment: comment)
    console.print(console.saved(state))
    return .done
  }
}

/// `review approve`.
struct ApproveIncidents: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve", abstract: say(zh: "审核通过：以后只能补充", en: "Approve: supplements only from then on"),
      discussion: say(
        zh: "例：dutybook review approve 20200312-01 20200313-01 --as 002",
        en: "Example: dutybook review approve 20200312-01 20200313-01 --as 002"))
  }

  @Argument(help: help(zh: "编号，可多个", en: "The numbers"))
  var numbers: [String]

  @Option(help: help(zh: "意见", en: "A word on it"))
  var comment = ""

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    for number in numbers { console.print(console.saved(try station.approve(number, comment: comment))) }
    return .done
  }
}
