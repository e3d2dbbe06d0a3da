import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `duty …`: who stands where.
struct DutyCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "duty", abstract: say(zh: "谁在哪个岗", en: "Who stands where"),
      subcommands: [Now.self, At.self])
  }

  struct Now: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "now", abstract: say(zh: "此刻谁在岗", en: "Who stands where now"))
    }

    @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
    var format = ReportFormat.text

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      try console.show(try global.station(console).duty(at: { _ in console.now }), format: format)
    }
  }

  struct At: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "at", abstract: say(zh: "某时谁在岗", en: "Who stands where at a time"),
        discussion: say(
          zh: "例：dutybook duty at 2020-03-14T23:00", en: "Example: dutybook duty at 2020-03-14T23:00"))
    }

    @Argument(
      parsing: .allUnrecognized,
      help: help(zh: "时刻：2020-03-14T23:00、23:00 或 -12", en: "The time: 2020-03-14T23:00, 23:00 or -12"))
    var time: [String]

    @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
    var format = ReportFormat.text

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let duty = try global.station(console).duty(at: { zone in
        try TypedTime.instant(time.joined(separator: " "), now: console.now, zone: zone)
      })
      return try console.show(duty, format: format)
    }
  }
}

extension Console {
  /// Prints who stands where.
  fileprivate func show(_ duty: WhoIsWhere, format: ReportFormat) throws -> Outcome {
    switch format {
    case .json: print(try JSONDocument.text(DutyDocument(duty)))
    case .text: print(text(duty))
    }
    return .done
  }

  /// Who stands where, for people.
  func text(_ duty: WhoIsWhere) -> String {
    DutyPage(language, setup: duty.setup, isColoured: isColoured, now: now).text(
      at: duty.at, leader: duty.leader,
      lines: duty.posts.map { standing in
        DutyPage.Line(
          post: standing.post, shift: standing.shift, span: standing.span, on: standing.on, out: standing.out,
          holes: standing.holes.map { DutyPage.Hole(figure: $0.kind.figure, need: $0.need, have: $0.have) })
      }, reachable: duty.reachable.map { ($0.who, $0.post, $0.restedMinutes) },
      away: duty.out.compactMap { who, outing in outing.incident.map { (who, $0, outing.since) } },
      width: columns)
  }
}

extension WhoIsWhere.Hole.Kind {
  /// The figure that is not met; nil for people alone.
  var figure: Figure? {
    switch self {
    case .figure(let figure): figure
    case .auxiliariesAlone: nil
    }
  }
}
