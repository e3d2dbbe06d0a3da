/// Something that can be done on the board, and who may do it: the one table of rights.
///
/// What the trade itself forbids, such as reviewing one's own call, is refused by the station's rules whoever asks.
enum Permission: String, CaseIterable, Sendable {
  /// Say who one is; leave again; see one's own sessions and change one's own passcode.
  case logIn, logOut, seeAccount
  /// See who stands where.
  case seeNow
  /// See rosters; see one's own duties, hours and calendar.
  case seeMonth, seeOwn
  /// Offer to take an open duty, enter wishes, make one's calendar's address.
  case changeOwn
  /// See what belongs to another person.
  case seePeople
  /// See calls.
  case seeCalls
  /// Report a call; mark its steps and note what is seen; correct it; close it or open it again.
  case reportCall, markCall, correctCall, closeCall
  /// Take tasks on, do them, cancel them.
  case seeOwed, finishOwed, cancelOwed
  /// Record an act of investigation.
  case recordAct
  /// Read a handover; write one; accept one.
  case seeHandover, writeHandover, acceptHandover
  /// See the queue of calls to be reviewed; approve a call or return it.
  case seeReviews, review
  /// See disputes; take their steps.
  case seeMediation, mediate
  /// See counts and rates.
  case seeBulletins
  /// Change a draft or mend a roster; put one in force.
  case editMonth, publishMonth
  /// Record what was really worked.
  case recordActual
  /// Verify the book and print its slip; take a copy of it.
  case verifyBook, copyBook
  /// Set another's passcode, and end another's sessions.
  case managePasscodes
  /// See who came in, who was kept out, and whose passcode changed.
  case seeAccess

  /// Who may.
  var roles: Set<BoardRole> {
    switch self {
    case .logIn: Self.anybody
    case .logOut, .seeNow: Self.everybodyAndWall
    case .seeAccount, .seeMonth, .seeOwn, .changeOwn, .seeCalls, .reportCall, .markCall, .seeOwed,
      .finishOwed, .seeHandover, .acceptHandover:
      Self.everybody
    case .correctCall, .closeCall, .recordAct, .writeHandover, .seeMediation, .mediate: Self.officers
    case .seePeople, .cancelOwed, .seeBulletins, .editMonth, .recordActual, .verifyBook: Self.leaders
    case .publishMonth, .copyBook, .managePasscodes: Self.chief
    case .seeAccess, .seeReviews, .review: Self.heads
    }
  }

  private static let chief: Set<BoardRole> = [.chief]
  private static let heads: Set<BoardRole> = [.chief, .instructor]
  private static let leaders: Set<BoardRole> = [.chief, .instructor, .leader]
  private static let officers = leaders.union([.officer])
  private static let everybody = officers.union([.auxiliary])
  private static let everybodyAndWall = everybody.union([.wallScreen])
  private static let anybody = Set(BoardRole.allCases)

  /// Whether somebody of a role may.
  func allows(_ role: BoardRole) -> Bool { roles.contains(role) }
}
