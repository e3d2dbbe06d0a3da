public import DutyModel

/// What was really worked, beside what was planned.
public struct ActualPage: Sendable {
  private let phrases: Phrases

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup) { phrases = Phrases(language, setup: setup) }

  /// A record with the plan that it stands beside.
  public func text(_ actual: ActualDuty, planned: Duty?) -> String {
    let plan =
      planned.map { phrases.span($0.span) } ?? phrases.say("不在表上", "not on the roster")
    let longer = (actual.worked?.minutes ?? 0) - (planned?.span.minutes ?? .max / 2)
    let more =
      longer > 0
      ? phrases.say("，实际长 \(phrases.length(longer))", ", worked \(phrases.length(longer)) longer") : ""
    return line(actual) + "\n" + phrases.say("计划  \(plan)（不变）", "Planned  \(plan) (as it was)") + more + "\n"
  }

  /// Records, a line each.
  public func list(_ records: [ActualDuty]) -> String {
    guard !records.isEmpty else { return phrases.say("都按计划上的班", "Everything was worked as planned") + "\n" }
    return records.map { line($0) + "\n" }.joined()
  }

  private func line(_ actual: ActualDuty) -> String {
    let duty =
      "\(phrases.shortDate(actual.duty.date)) \(phrases.name(actual.duty.shift)) \(phrases.name(actual.duty.post))  \(phrases.name(actual.duty.who))"
    let worked =
      actual.worked.map { phrases.say("实际 \(phrases.span($0))", "worked \(phrases.span($0))") }
      ?? phrases.say("没有上", "not worked")
    let why = actual.reason.withoutControls
    return phrases.say("\(duty)  \(worked)（\(why)）", "\(duty)  \(worked) (\(why))")
  }
}
