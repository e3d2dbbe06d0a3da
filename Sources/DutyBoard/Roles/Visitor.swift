import DutyModel

/// Who looks at the board, as far as the board knows.
struct Visitor: Hashable, Sendable {
  /// Whose hand writes; nil for a wall screen and for whoever has not said who they are.
  let who: Badge?
  /// What they are called, for the page's head.
  let name: Name?
  /// What they are.
  let role: BoardRole
  /// What their forms' tokens are made from; never shown.
  let session: String

  /// Whoever has not said who they are.
  static let nobody = Visitor(who: nil, name: nil, role: .nobody, session: "")

  /// A member of the station.
  init(_ member: Member, session: String) {
    self.init(who: member.badge, name: member.name, role: BoardRole(member), session: session)
  }

  init(who: Badge?, name: Name?, role: BoardRole, session: String) {
    self.who = who
    self.name = name
    self.role = role
    self.session = session
  }

  /// Whether they may do something.
  func may(_ permission: Permission) -> Bool { permission.allows(role) }
}
