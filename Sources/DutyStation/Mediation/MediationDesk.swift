import DutyBook
public import DutyModel

/// All disputes as they lie on a desk: what is owed first, what is over below.
public struct MediationDesk: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Those of which something is owed, the earliest due first, so that what is overdue lies on top.
  public let waiting: [ReferralView]
  /// Those of which nothing is owed any more, the latest first.
  public let over: [ReferralView]

  /// How many of them are overdue.
  public var overdue: Int { waiting.count { $0.isOverdue } }
}

extension Station {
  /// All disputes as they lie on a desk.
  public func mediationDesk() throws -> MediationDesk {
    let (setup, views) = try referrals(isOpen: nil, isOverdue: false)
    let owed = views.compactMap { view in view.next.map { (view: view, due: $0.due) } }
    return MediationDesk(
      setup: setup,
      waiting: owed.sorted { ($0.due, $0.view.state.id.text) < ($1.due, $1.view.state.id.text) }.map(\.view),
      over: views.filter { $0.next == nil }.reversed())
  }
}
