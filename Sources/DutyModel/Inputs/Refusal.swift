/// Why a command was refused: facts only, the words and the fix are told elsewhere; nothing was written.
public enum Refusal: Error, Hashable, Sendable {
  /// No member is called so; the nearest badges or names, if any are near.
  case unknownMember(String, near: [String])
  /// Several members are called so.
  case ambiguousMember(String, [Badge])
  /// No post is called so.
  case unknownPost(String, near: [String])
  /// Several posts are called so.
  case ambiguousPost(String, [PostCode])
  /// The station has no such shift.
  case unknownShift(String, known: [ShiftCode])
  /// The book has no such roster.
  case unknownRoster(String, known: [RosterID])
  /// The book has no roster at all.
  case noRoster
  /// No published roster covers a date.
  case nothingInForce(CalendarDate)
  /// No published roster covers a date, but another does cover others; and the same time on the nearest of its dates.
  case nothingInForceNear(
    CalendarDate, nearest: RosterID, from: CalendarDate, until: CalendarDate, time: String)
  /// Someone has the badge already.
  case badgeTaken(Badge)
  /// A post has the code already.
  case postTaken(PostCode)
  /// A time ends before it begins.
  case endsBeforeItBegins(from: String, until: String)
  /// What was typed is no date.
  case notADate(String)
  /// What was typed is no time.
  case notATime(String)
  /// A number outside what makes sense.
  case outOfRange(String, least: Int, most: Int)
  /// A date that a roster does not cover.
  case outsideRoster(CalendarDate, RosterID)
  /// One member is to have two duties on one date.
  case twoLocks(Badge, CalendarDate)
  /// The station has no members to plan with.
  case nobodyServes
  /// No post needs anybody in the time meant.
  case nothingNeeded(from: CalendarDate, days: Int)
  /// A roster that was published stays as it is.
  case alreadyPublished(RosterID)
  /// A draft breaks hard rules, and nobody has said why it is published all the same.
  case breaksHardRules(RosterID, findings: Int)
  /// No pattern is called so.
  case unknownPattern(String, near: [String])
  /// Several patterns are called so.
  case ambiguousPattern(String, [String])
  /// A station's own cycle has a letter that means nothing, at a place from 1.
  case unknownCycleLetter(String, letter: String, place: Int)
  /// A station's own cycle has no days, no teams, or more than anybody has.
  case cycleWithoutTeams(String)
  /// A pattern leaves no rest between two of its shifts.
  case patternWithoutRest(String, minutes: Int)
  /// The station has no shift like one of the pattern's.
  case patternShiftMissing(String, letter: String)
  /// Fewer people than the pattern has teams.
  case tooFewForPattern(String, teams: Int, people: Int)
  /// The duty is not in the roster.
  case notOnDuty(Badge, CalendarDate, RosterID)
  /// The member has that duty already.
  case alreadyOnDuty(Badge, CalendarDate)
  /// No call has that number; the newest ones.
  case unknownIncident(String, newest: [IncidentNumber])
  /// A call that is closed takes no more marks.
  case incidentClosed(IncidentNumber)
  /// A call that is open is closed or opened again.
  case incidentOpen(IncidentNumber)
  /// No task has that number.
  case unknownFollowUp(String)
  /// A task that was done or cancelled is not owed any more.
  case followUpEnded(FollowUpID)
  /// What was typed is neither a time limit nor a time.
  case notADueTime(String)
  /// A due time more than a year ago or more than ten years ahead.
  case implausibleDueTime(String)
  /// No public calendar of the year was brought in; the years of those that were.
  case noCalendar(Int, known: [Int])
  /// A call is reported with one word only, its category or what was said; what may be typed for a category.
  case callWithoutText(String, known: [Name])
  /// A time stands behind `--crew`, where every word is somebody.
  case timeAmongCrew(String)
  /// A category that no playbook knows.
  case unknownCategory(String, known: [Name])
  /// No step is called so.
  case unknownStep(String, near: [String])
  /// A time that cannot be meant: more than a day ahead, or before anybody's records.
  case implausibleTime(String)
  /// Nothing was written where something has to be.
  case emptyText(String)
  /// More characters than anybody reads.
  case textTooLong(characters: Int, most: Int)
  /// The call has no such entry.
  case unknownLine(String, IncidentNumber)
  /// The entry has no such field.
  case unknownField(String, known: [Correction.Field])
  /// What was typed cannot stand in the field.
  case unreadableValue(String, field: String)
  /// A call is linked with itself.
  case linkedWithItself(IncidentNumber)
  /// No act of an investigation is called so.
  case unknownAct(String, near: [String])
  /// A call that was approved takes supplements only.
  case incidentApproved(IncidentNumber)
  /// A call that is open is not reviewed.
  case notYetClosed(IncidentNumber)
  /// Only the chief, the instructor and leaders review; nil when nobody has said who they are.
  case mayNotReview(Badge?)
  /// Nobody reviews a call that they reported or went to; who could.
  case ownCall(IncidentNumber, others: [Badge])
  /// Whoever writes is none of the station's people.
  case unknownWriter(Badge, near: [String])
  /// Nobody has said who they are.
  case nobodyWrites
  /// No handover has that number.
  case unknownHandover(String)
  /// There has been no handover yet.
  case noHandover
  /// The handover has no item of that place.
  case unknownItem(Int, HandoverID, last: Int)
  /// The item has been acknowledged already.
  case itemAccepted(Int, by: Badge?)
  /// Nobody acknowledges what they handed over themselves.
  case ownHandover(HandoverID)
  /// No dispute has that number; the newest ones.
  case unknownReferral(String, newest: [ReferralID])
  /// A word that stands for none of a few choices.
  case unknownChoice(String, option: String, known: [Name])
  /// The law bars the mediation of such a case; the dispute, when one is being mediated already.
  case mediationBarred(DisputeCase, text: Name, source: Name, of: ReferralID?)
  /// The call has a dispute that is being mediated in that way already.
  case referralOpen(ReferralID, Referral.Kind, IncidentNumber)
  /// A mediation has two parties at least.
  case tooFewParties
  /// Nobody called so is a party; who is.
  case notAParty(String, parties: [String])
  /// Somebody has not agreed to be mediated.
  case withoutConsent(ReferralID, waitingFor: [String])
  /// A dispute stands where such a step cannot follow.
  case notAtThatStage(ReferralID, ReferralState.Stage)
  /// What was typed is no amount of money.
  case notAnAmount(String)
  /// A draft was made from a version that another has followed since; publishing it would undo that one's changes.
  case draftOvertaken(RosterID, by: RosterID)
  /// A draft would change duties in force that have begun, and nobody has said why; the first and how many dates.
  case changesPast(RosterID, from: CalendarDate, dates: Int)
  /// A duty that has begun is not given to somebody else in the plan.
  case alreadyBegun(Badge, CalendarDate)
  /// No change of a roster makes it right, and nobody has chosen what to break.
  case noLawfulRepair(RosterID)
  /// Somebody was chosen for some gaps of a roster and nobody was named for this one, and rules would be broken.
  case gapWithoutAnswer(Int, RosterID)
  /// Somebody who could not take the duty was chosen; who could.
  case notACandidate(Badge, known: [Badge])
  /// Two people whose days are to be exchanged have the same on them.
  case nothingToSwap(Badge, Badge)
  /// Somebody's days are to be exchanged with their own.
  case swapWithOneself(Badge)
  /// The duty is not open; the ones that are.
  case notOpen(PostCode, ShiftCode, CalendarDate, open: [Assignment])
  /// What has not happened yet cannot be put on record as it happened.
  case notYetWorked(CalendarDate)
  /// No published version has that number; the ones there are.
  case unknownVersion(Int, known: [Int])
  /// A roster has changed since somebody looked at what a change of it would do.
  case rostersChanged(RosterID)
  /// Nothing was said to change.
  case nothingToChange
  /// A file could not be read.
  case unreadableFile(String)
  /// A file could not be written.
  case unwritableFile(String)
  /// A file is in the way.
  case fileExists(String)
  /// A slip could not be read; its file, or `-` when it was typed.
  case notASlip(String)
  /// Digits of a slip where the whole of it is needed.
  case partOfASlip(String)
  /// A board that others on the network could reach, and read along, without anybody having said so; the address.
  case plainNetwork(String)
  /// A certificate or its key without the other.
  case certificateWithoutKey
  /// A certificate and key that cannot be read or do not belong together.
  case unusableCertificate(String, key: String)
  /// Others could reach a board on which everybody is one person.
  case residentOnNetwork
  /// Too many wrong passcodes: none is looked at for so many minutes more.
  case lockedOut(minutes: Int)
  /// A passcode that is too short or too easily guessed.
  case weakPasscode
  /// No passcode was typed.
  case nothingTyped
  /// A passcode that was typed twice was not the same twice.
  case passcodesDiffer
  /// The passcode is not theirs.
  case wrongPasscode
  /// An address that cannot be listened at.
  case cannotListen(String, detail: String)
}
