import DutyModel
import DutyText

/// What somebody is on the board, which decides what they may do there.
enum BoardRole: String, CaseIterable, Sendable {
  case chief, instructor, leader, officer, auxiliary
  /// A screen on the wall, which shows who is where and nothing else.
  case wallScreen
  /// Whoever has not said who they are.
  case nobody

  /// What a member is: their part in leading the station before their legal class.
  init(_ member: Member) {
    switch member.role {
    case .chief: self = .chief
    case .instructor: self = .instructor
    case .leader: self = .leader
    case .none: self = member.isOfficer ? .officer : .auxiliary
    }
  }

  /// What it is called.
  var word: RoleWord {
    switch self {
    case .chief: .chief
    case .instructor: .instructor
    case .leader: .leader
    case .officer: .officer
    case .auxiliary: .auxiliary
    case .wallScreen: .wallScreen
    case .nobody: .nobody
    }
  }
}
