public import DutyModel

extension Phrases {
  /// A time of day; its date too when it is another than that of `now`.
  public func time(_ instant: Instant, near now: Instant) -> String {
    let date = zone.date(instant)
    return (date == zone.date(now) ? "" : shortDate(date) + " ") + clock(instant)
  }

  /// What a category of calls is called.
  public func category(_ word: String) -> String {
    setup?.playbook(word)?.name[language] ?? word.withoutControls
  }

  /// That people stand somewhere without an officer.
  public var noOfficerThere: String { say("无民警在场", "no officer there") }

  /// How many posts are short of people.
  public func holes(posts count: Int) -> String {
    switch count {
    case 0: say("各岗满员", "every post is manned")
    case 1: say("1 个岗位有缺口", "1 post is short")
    default: say("\(count) 个岗位有缺口", "\(count) posts are short")
    }
  }
}
