public import DutyModel

/// What is told of passcodes and of the board's door.
public struct PasscodePages: Sendable {
  private let phrases: Phrases

  /// Makes the pages in a language.
  public init(_ language: Language, setup: StationSetup, now: Instant) {
    phrases = Phrases(language, setup: setup, now: now)
  }

  /// Who has a passcode since when, and how often they are logged in.
  public func list(set: [Badge: Instant], sessions: [BoardSession], width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("警号", "Badge")), .init(title: phrases.say("姓名", "Name")),
      .init(title: phrases.say("口令设于", "Passcode set")), .init(title: phrases.say("在线", "Logged in")),
    ])
    let members = phrases.setup?.members.map(\.badge) ?? []
    table.rows = (members + [.wallScreen]).map { who in
      let count = sessions.count { $0.who == who }
      return [
        who.text, phrases.holder(who), set[who].map(phrases.moment) ?? phrases.say("无", "none"),
        count == 0 ? "" : "\(count)",
      ]
    }
    return table.text(width: width)
  }

  /// What happened at the door, a line each.
  public func log(_ records: [AccessRecord], width: Int) -> String {
    guard !records.isEmpty else { return phrases.say("还没有记录", "Nothing yet") + "\n" }
    var table = TextTable([
      .init(title: phrases.say("时间", "When")), .init(title: phrases.say("什么", "What")),
      .init(title: phrases.say("何人", "Who")), .init(title: phrases.say("经手", "By")),
      .init(title: phrases.say("来自", "From")), .init(title: phrases.say("事项", "About"), isWrapped: true),
    ])
    table.rows = records.map { record in
      [
        phrases.moment(record.at), phrases.word(record.note.event),
        record.note.who.map(phrases.holder) ?? "", record.by.map(phrases.name) ?? "",
        record.note.from ?? "", record.note.what.map(phrases.denied) ?? "",
      ]
    }
    return table.text(width: width)
  }
}
