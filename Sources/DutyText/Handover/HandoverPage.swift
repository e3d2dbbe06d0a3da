public import DutyModel
import DutyRules

/// A handover, item by item.
public struct HandoverPage: Sendable {
  private let phrases: Phrases
  private let style: Style
  private let setup: StationSetup

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
    self.setup = setup
  }

  /// The list, who has acknowledged what, and what to type next.
  public func text(_ state: HandoverState, now: Instant, width: Int) -> String {
    let handover = state.handover
    let by = state.author.map { phrases.say(" · 交班 ", " · by ") + phrases.name($0) } ?? ""
    let lead = handover.leader.map { phrases.say(" · 带班 ", " · leading: ") + phrases.name($0) } ?? ""
    let head = style.bold(
      phrases.say("交接 \(state.id)", "Handover \(state.id)") + " · " + phrases.moment(handover.at) + lead + by)
    guard !handover.items.isEmpty else {
      return head + "\n" + phrases.say("没有要交接的事项", "There is nothing to hand over") + "\n"
    }
    var table = TextTable([
      .init(title: "", alignedRight: true), .init(title: ""), .init(title: ""),
      .init(title: "", isWrapped: true),
    ])
    table.rows = handover.items.enumerated().map { index, item in
      [
        "\(index + 1)", word(item.kind), accepted(state.accepted[index + 1]), words(item, now: now),
      ]
    }
    let open = state.open
    let remarks = Dictionary(grouping: state.accepted.filter { $0.value.remark != nil }) {
      $0.value.remark ?? ""
    }
    .sorted { $0.key < $1.key }.map { remark, items in
      let places = items.map(\.key).sorted().map(String.init).joined(separator: phrases.listSeparator)
      return phrases.say("第 \(places) 项：", "\(items.count == 1 ? "Item" : "Items") \(places): ")
        + remark.withoutControls + "\n"
    }.joined()
    let next =
      open.isEmpty
      ? style.green(phrases.say("全部已接收", "Everything is acknowledged"))
      : phrases.say(
        "待接收 \(open.count) 项。接班人：dutybook handover accept \(state.id) --item \(open[0]) …，或 --all",
        "\(open.count) to acknowledge. Whoever takes over: dutybook handover accept \(state.id) --item \(open[0]) …, or --all"
      )
    return [head, table.text(width: width) + remarks + next].joined(separator: "\n").folded(width) + "\n"
  }

  private func accepted(_ acknowledgement: HandoverState.Acknowledgement?) -> String {
    guard let acknowledgement else { return style.red(phrases.say("待接", "open")) }
    let who = acknowledgement.by.map(phrases.name) ?? ""
    return style.green("✓ \(who) \(phrases.clock(acknowledgement.at))")
  }

  private func words(_ item: Handover.Item, now: Instant) -> String {
    let piece = piece(item, now: now)
    let words = [
      piece.about, piece.due.map { piece.isOverdue ? style.red($0) : $0 }, piece.missing.map(style.red),
      piece.text,
    ]
    return words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// An item in words, piece by piece, for a page that lays them out itself.
  public struct Piece: Sendable {
    /// What it is about: a call, a task, a post.
    public let about: String?
    /// Until when it is owed.
    public let due: String?
    /// Whether that has passed.
    public let isOverdue: Bool
    /// Who is missing.
    public let missing: String?
    /// What there is to know.
    public let text: String
  }

  /// An item in words, piece by piece.
  public func piece(_ item: Handover.Item, now: Instant) -> Piece {
    let phrases = phrases.asOf(now)
    let about =
      switch item.kind {
      case .incident: item.about
      case .followUp: item.about.map { phrases.say("待办 \($0)", "follow-up \($0)") }
      case .hole: item.about.map { phrases.name(PostCode($0)) }
      case .person, .equipment, .note: String?.none
      }
    let isOverdue = item.due.map { $0 < now } ?? false
    let due = item.due.map { due in
      let deadline = phrases.deadline(due, now: now)
      return isOverdue
        ? phrases.say("已逾期 \(deadline)", "overdue since \(deadline)")
        : phrases.say("应于 \(deadline) 前", "due by \(deadline)")
    }
    let returned = item.isReturned == true ? phrases.say("退回待补：", "returned: ") : ""
    return Piece(
      about: about?.withoutControls, due: due, isOverdue: isOverdue,
      missing: item.missing.map { self.missing($0) },
      text: returned + item.text[phrases.language].withoutControls)
  }

  private func missing(_ missing: Handover.Missing) -> String {
    switch missing.figure {
    case .people: phrases.missing(.total, missing.count)
    case .officers: phrases.missing(.officers, missing.count)
    case .qualified: phrases.missing(.qualification(missing.qualification ?? ""), missing.count)
    case .anOfficer: phrases.say("无民警在场", "no officer there")
    }
  }

  /// What a sort of items is called.
  public func word(_ kind: Handover.Kind) -> String {
    switch kind {
    case .incident: phrases.say("警情", "call")
    case .followUp: phrases.say("待办", "owed")
    case .hole: phrases.say("缺岗", "hole")
    case .person: phrases.say("在所人员", "person")
    case .equipment: phrases.say("装备", "equipment")
    case .note: phrases.say("其他", "note")
    }
  }
}
