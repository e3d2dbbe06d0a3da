import DutyModel

/// Who looks at the board, as far as the board knows.
struct Visitor: Hashable, Sendable {
  /// Whose hand writes; nil for a wall screen and for whoever has not said who they are.
  let who: Badge?
  /// What they are called, for the page's head.
  let name: Name?
  /// What their forms' tokens are made from; never shown.
  let session: String
  /// Their session in the book; nil for nobody and for whoever needs none.
  let stay: BoardSession?
  /// What a page may know of them that says the same to many.
  let kind: Kind

  /// What those have in common to whom such a page says the same.
  struct Kind: Hashable, Sendable {
    /// What they are.
    let role: BoardRole
    /// Whether there is a session that they can end.
    let canLeave: Bool
  }

  /// Whoever has not said who they are.
  static let nobody = Visitor(who: nil, name: nil, role: .nobody, session: "")

  /// A member of the station.
  init(_ member: Member, session: String, stay: BoardSession? = nil) {
    self.init(who: member.badge, name: member.name, role: BoardRole(member), session: session, stay: stay)
  }

  init(who: Badge?, name: Name?, role: BoardRole, session: String, stay: BoardSession? = nil) {
    self.who = who
    self.name = name
    self.session = session
    self.stay = stay
    kind = Kind(role: role, canLeave: stay != nil)
  }

  /// Anybody of a kind: nothing of one person.
  init(anyOf kind: Kind) {
    (who, name, session, stay) = (nil, nil, "", nil)
    self.kind = kind
  }

  /// What they are.
  var role: BoardRole { kind.role }

  /// Whether they may do something.
  func may(_ permission: Permission) -> Bool { permission.allows(role) }
}
