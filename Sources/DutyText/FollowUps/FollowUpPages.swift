public import DutyModel
public import DutyRules

/// What is owed, for people.
public struct FollowUpPages: Sendable {
  private let phrases: Phrases
  private let style: Style

  /// Makes the pages for a station.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
  }

  /// Tasks, a line each, and how many are overdue.
  ///
  /// - Parameter owed: how many tasks are owed in all, where only what is overdue was asked for.
  public func list(_ tasks: [FollowUpState], owed: Int = 0, now: Instant, width: Int) -> String {
    let phrases = phrases.asOf(now)
    guard !tasks.isEmpty else {
      return
        (owed == 0
        ? phrases.say("没有待办", "Nothing is owed")
        : phrases.say("没有逾期的；待办 \(owed) 项", "Nothing is overdue; \(owed) \(owed == 1 ? "is" : "are") owed"))
        + "\n"
    }
    var table = TextTable([
      .init(title: phrases.say("号", "No.")), .init(title: phrases.say("期限", "Due")),
      .init(title: phrases.say("状态", "State")), .init(title: phrases.say("警情", "Call")),
      .init(title: phrases.say("事项", "What"), isWrapped: true),
    ])
    table.rows = tasks.map { task in
      [
        task.id.text, phrases.deadline(task.followUp.due, now: now), state(task, now: now),
        task.followUp.incident?.text ?? "",
        phrases.prose(
          [task.followUp.text[phrases.language], task.result].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: " → ")),
      ]
    }
    let overdue = tasks.count { $0.isOverdue(at: now) }
    let sum =
      overdue == 0 ? "" : style.red(phrases.say("\(overdue) 项逾期", "\(overdue) overdue")) + "\n"
    return table.text(width: width) + sum
  }

  /// One task on a line, which goes on below where it is longer than the width.
  public func line(_ task: FollowUpState, now: Instant, width: Int = .max) -> String {
    let phrases = phrases.asOf(now)
    let number = phrases.say("待办 \(task.id)", "Follow-up \(task.id)")
    let due = phrases.say(
      "应于 \(phrases.deadline(task.followUp.due, now: now)) 前",
      "due by \(phrases.deadline(task.followUp.due, now: now))")
    let words = [
      number, phrases.prose(task.followUp.text[phrases.language]), due.unbroken, state(task, now: now),
      phrases.prose(task.result ?? ""),
    ]
    return words.filter { !$0.isEmpty }.joined(separator: "  ").folded(width)
  }

  /// What there is to know about a due time that was just given, a line each.
  public func text(_ flags: [DueFlag]) -> String {
    flags.map { flag in
      switch flag {
      case .passed: phrases.say("期限已过", "its time has passed already")
      case .noCalendar(let year): phrases.noCalendar(year)
      }
    }.map { style.red("! " + $0) + "\n" }.joined()
  }

  /// A task that a new calendar moved, on a line.
  public func moved(_ id: FollowUpID, _ text: Name, from old: Instant, to new: Instant, now: Instant)
    -> String
  {
    let words = text[phrases.language].withoutControls
    let dates = "\(phrases.deadline(old, now: now)) → \(phrases.deadline(new, now: now))"
    return phrases.say("待办 \(id)", "Follow-up \(id)") + "  \(words)  \(dates)"
  }

  /// Whether a task is owed, in a word.
  public func state(_ task: FollowUpState, now: Instant) -> String {
    switch task.status {
    case .open:
      task.isOverdue(at: now)
        ? style.red(phrases.say("逾期", "overdue")) : phrases.say("未办", "open")
    case .done:
      (task.ended.map { $0 <= task.followUp.due } ?? true)
        ? style.green(phrases.say("已办 ✓", "done ✓")) : phrases.say("已办（迟）", "done (late)")
    case .cancelled: phrases.say("取消", "cancelled")
    }
  }
}
