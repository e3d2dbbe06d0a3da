/// Something that happened at the station: what an entry of the book says.
///
/// Facts about people, posts and rules carry the whole thing as it is from then on, so that the later of
/// two is right without knowing the earlier. A new kind is one case here, one line in `FactKind`, and one
/// line wherever the compiler then asks.
public enum Fact: Hashable, Sendable {
  case stationDescribed(StationProfile)
  case shiftSet(Shift)
  case postSet(Post)
  case memberSet(Member)
  case leaveSet(Leave)
  case leaveCancelled(Leave)
  case wishSet(Wish)
  case wishWithdrawn(Wish)
  case lockSet(Assignment)
  case lockRemoved(Assignment)
  case historySet([Assignment])
  case rulesSet(StationRules)
  case splitSet([SplitShare])
  case responseSet(ResponseCrew?)
  case playbookSet(Playbook)
  case rulePacksSet([String])
  case reportsSet(ReportRules)
  case calendarSet(CalendarYear)
  case rosterDrafted(Roster)
  case rosterEdited(RosterEdit)
  case rosterPublished(RosterPublication)
  case rosterCalled(DutyCall)
  case actualSet(ActualDuty)
  case incident(IncidentNumber, IncidentFact)
  case followUp(FollowUpID, FollowUpFact)
  case clockOffset(ClockOffset)
  case handover(HandoverID, HandoverFact)
  case exportMade(ExportMade)
  case referral(ReferralID, ReferralFact)
  case access(AccessNote)
}

/// A change made by hand to a draft.
public struct RosterEdit: Hashable, Codable, Sendable {
  /// The draft.
  public var roster: RosterID
  /// Duties added.
  public var added: [Assignment]
  /// Duties taken away.
  public var removed: [Assignment]
  /// Duties that planning must not touch from now on.
  public var locked: [Assignment]
  /// Duties that planning may touch again.
  public var unlocked: [Assignment]

  /// Makes an edit.
  public init(
    roster: RosterID, added: [Assignment] = [], removed: [Assignment] = [], locked: [Assignment] = [],
    unlocked: [Assignment] = []
  ) {
    self.roster = roster
    self.added = added.sorted()
    self.removed = removed.sorted()
    self.locked = locked.sorted()
    self.unlocked = unlocked.sorted()
  }
}

/// A draft made binding.
public struct RosterPublication: Hashable, Codable, Sendable {
  /// The draft.
  public var roster: RosterID
  /// Its version among the published rosters of its first date, from 1.
  public var version: Int
  /// Why; it must be said when a hard rule is broken.
  public var reason: String?

  /// Makes a publication.
  public init(roster: RosterID, version: Int, reason: String? = nil) {
    self.roster = roster
    self.version = version
    self.reason = reason
  }
}

extension Roster {
  /// The roster after a fact about it; facts about anything else leave it as it is.
  public mutating func apply(_ fact: Fact) {
    switch fact {
    case .rosterEdited(let edit) where edit.roster == id:
      assignments = (Set(assignments).subtracting(edit.removed).union(edit.added)).sorted()
      locked = (Set(locked).subtracting(edit.unlocked).subtracting(edit.removed).union(edit.locked)).sorted()
    case .rosterPublished(let publication) where publication.roster == id:
      version = publication.version
    default: break
    }
  }
}
