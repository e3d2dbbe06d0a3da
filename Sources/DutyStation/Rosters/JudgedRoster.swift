import DutyBook
public import DutyModel
public import DutyRules

/// A roster with what the referee says of it: what every view of a roster is drawn from.
public struct JudgedRoster: Sendable {
  /// The roster.
  public let roster: Roster
  /// The station and the time it was judged against.
  public let rosterCase: RosterCase
  /// The verdict.
  public let judgement: Judgement

  init(_ roster: Roster, in rosterCase: RosterCase) {
    self.roster = roster
    self.rosterCase = rosterCase
    judgement = Referee.judge(rosterCase)
  }

  /// Needs that are not met.
  public var unmet: [CoverState] { rosterCase.coverStates.filter { !$0.isMet } }
}

extension Station {
  /// A roster of the book, judged; without a number the one that a person would mean.
  ///
  /// That is the newest draft or version: the one last drafted, edited or published.
  ///
  /// - Throws: `Refusal` when there is no such roster.
  public func roster(_ text: String?) throws -> JudgedRoster {
    try book.read { reader in
      let roster = try reader.roster(called: text)
      return JudgedRoster(roster, in: try reader.rosterCase(roster))
    }
  }

  /// All rosters of the book, oldest first.
  public func rosters() throws -> [RosterSummary] { try book.read { try $0.rosters() } }
}

extension BookReader {
  /// The roster a person means by its number, or the newest.
  func roster(called text: String?) throws -> Roster {
    let known = try rosters()
    guard let newest = known.last else { throw Refusal.noRoster }
    guard let roster = try self.roster(text.map { RosterID($0) } ?? newest.id) else {
      throw Refusal.unknownRoster(text ?? "", known: known.map(\.id))
    }
    return roster
  }
}
