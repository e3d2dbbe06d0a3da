import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `incident act`.
struct ActIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "act",
      abstract: say(zh: "记调查行为：询问、扣押、辨认、调解、检查、取证", en: "An act of an investigation: questioning, seizure…"),
      discussion: say(
        zh: """
          例：dutybook incident act last 取证 --crew 张兵 江涛 --av AV-0312-07
          人数按行为当时有效的规则包核对；只提醒，不拒绝
          """,
        en: """
          Example: dutybook incident act last evidence --crew 003 008 --av AV-0312-07
          The rule pack in force at the time says how many officers it needs; it warns, it never refuses.
          """))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "行为", en: "The act"))
  var act: String

  @Argument(parsing: .allUnrecognized, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var time: [String] = []

  @Option(
    parsing: .upToNextOption, help: help(zh: "谁（默认在外的全部人员）", en: "Who (everybody on the call when left out)"))
  var crew: [String] = []

  @Flag(help: help(zh: "在规范的办案场所内", en: "Inside a regulated case-handling place"))
  var inCasePlace = false

  @Option(help: help(zh: "录音录像编号", en: "Number of the audio and video recording"))
  var av: String?

  @Option(help: help(zh: "说明", en: "A word on it"))
  var text: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let state = try station.act(
      number, act, at: try console.occurrence(time, zone: try station.zone), crew: try Typed.crew(crew),
      isInCasePlace: inCasePlace, recording: av, text: text)
    console.print(console.saved(state))
    return .done
  }
}
