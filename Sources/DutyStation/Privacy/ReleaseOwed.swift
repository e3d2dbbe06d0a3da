import DutyBook
public import DutyModel
import DutyRules

/// A dispute as it leaves the station.
public struct ReleasedReferral: Sendable {
  /// The dispute, masked.
  public let view: ReferralView
  /// Whether only its number, its kind and where it stands may be said, because its call is sensitive.
  public let isBrief: Bool
}

extension Station {
  /// What is owed, masked to leave the station; that it left is an entry.
  public func releaseFollowUps(
    status: FollowUpState.Status?, overdueOnly: Bool
  ) throws -> (setup: StationSetup, followUps: [FollowUpState]) {
    try write { writer in
      let setup = try writer.setup()
      let tasks = try writer.followUps(
        status: overdueOnly ? .open : status, before: overdueOnly ? hand.now : nil)
      let calls = Set(tasks.compactMap(\.followUp.incident)).sorted()
      try writer.append(.exportMade(ExportMade(what: .followUps, incidents: calls, isMasked: true)))
      return (setup, try Release(writer, setup: setup, now: hand.now).tasks(tasks))
    }
  }

  /// One dispute, masked to leave the station; that it left is an entry.
  public func releaseReferral(_ text: String) throws -> ReleasedReferral {
    try write { writer in
      let (setup, state) = (try writer.setup(), try writer.referral(called: text))
      try writer.append(
        .exportMade(ExportMade(what: .referral, incidents: [state.referral.incident], isMasked: true)))
      return try Release(writer, setup: setup, now: hand.now).dispute(state)
    }
  }

  /// Disputes, masked to leave the station; that they left is an entry.
  public func releaseReferrals(
    isOpen: Bool?, isOverdue: Bool
  ) throws -> (setup: StationSetup, referrals: [ReleasedReferral]) {
    try write { writer in
      let setup = try writer.setup()
      let states = try writer.referrals(isOpen: isOpen, isOverdue: isOverdue, setup: setup, now: hand.now)
      let calls = Set(states.map(\.referral.incident)).sorted()
      try writer.append(.exportMade(ExportMade(what: .referrals, incidents: calls, isMasked: true)))
      let release = try Release(writer, setup: setup, now: hand.now)
      return (setup, try states.map { try release.dispute($0) })
    }
  }

  /// A handover, masked to leave the station; that it left is an entry.
  public func releaseHandover(_ id: String?) throws -> (setup: StationSetup, state: HandoverState) {
    try write { writer in
      let (setup, state) = (try writer.setup(), try writer.handover(called: id))
      let calls = state.handover.items.compactMap {
        $0.kind == .incident ? $0.about.map { IncidentNumber($0) } : nil
      }
      try writer.append(.exportMade(ExportMade(what: .handover, incidents: calls, isMasked: true)))
      return (setup, try Release(writer, setup: setup, now: hand.now).handover(state))
    }
  }
}

extension Release {
  /// What stands for words of which nothing may be said.
  private static let withheld = Name(zh: "（不对外）", en: "(withheld)")

  fileprivate func tasks(_ tasks: [FollowUpState]) throws -> [FollowUpState] {
    var masks: [IncidentNumber: Mask?] = [:]
    return try tasks.map { task in
      guard let number = task.followUp.incident else {
        return task.rewritten(mask([task.followUp.text.zh, task.followUp.text.en, task.result ?? ""]).text)
      }
      let mask = try masks[number] ?? self.mask(number)
      masks.updateValue(mask, forKey: number)
      guard let mask else {
        var words = task.followUp
        words.text = Self.withheld
        return FollowUpState(
          id: task.id, followUp: words, status: task.status, result: nil, ended: task.ended, by: task.by)
      }
      return task.rewritten(mask.text)
    }
  }

  fileprivate func dispute(_ state: ReferralState) throws -> ReleasedReferral {
    let mask = try mask(state.referral.incident)
    let masked = mask.map { state.masked(by: $0) } ?? state.rewritten(name: { _ in "" }, text: { _ in "" })
    return ReleasedReferral(view: view(masked), isBrief: mask == nil)
  }

  fileprivate func handover(_ state: HandoverState) throws -> HandoverState {
    // What is said by hand belongs to no call; a person in it is called the same in all of it.
    let free = mask(
      state.handover.items.flatMap { [$0.text.zh, $0.text.en] } + state.accepted.values.compactMap(\.remark))
    var handover = state.handover
    handover.items = try handover.items.map { item in
      var item = item
      // What the reviewer asks of a call is the station's own.
      item.isReturned = nil
      let mask = try call(of: item).map { try self.mask($0, also: [item.text.zh, item.text.en]) } ?? free
      item.text = mask.map { Name(zh: $0.text(item.text.zh), en: $0.text(item.text.en)) } ?? Self.withheld
      return item
    }
    return HandoverState(
      id: state.id, handover: handover, author: state.author,
      accepted: state.accepted.mapValues {
        HandoverState.Acknowledgement(by: $0.by, at: $0.at, remark: $0.remark.map(free.text))
      })
  }

  private func call(of item: Handover.Item) throws -> IncidentNumber? {
    switch item.kind {
    case .incident: item.about.map { IncidentNumber($0) }
    case .followUp: try item.about.flatMap { try task(FollowUpID($0)) }?.followUp.incident
    case .hole, .person, .equipment, .note: nil
    }
  }
}
