import Foundation

/// The word by which a kind of fact is written in the book.
public enum FactKind: String, CaseIterable, Sendable {
  case stationDescribed = "station.described"
  case shiftSet = "shift.set"
  case postSet = "post.set"
  case memberSet = "member.set"
  case leaveSet = "leave.set"
  case leaveCancelled = "leave.cancelled"
  case wishSet = "wish.set"
  case wishWithdrawn = "wish.withdrawn"
  case lockSet = "lock.set"
  case lockRemoved = "lock.removed"
  case historySet = "history.set"
  case rulesSet = "rules.set"
  case splitSet = "split.set"
  case responseSet = "response.set"
  case playbookSet = "playbook.set"
  case rulePacksSet = "rule-packs.set"
  case reportsSet = "reports.set"
  case calendarSet = "calendar.set"
  case rosterDrafted = "roster.drafted"
  case rosterEdited = "roster.edited"
  case rosterPublished = "roster.published"
  case rosterCalled = "roster.called"
  case actualSet = "actual.set"
  case incidentReported = "incident.reported"
  case incidentMarked = "incident.marked"
  case incidentNoted = "incident.noted"
  case incidentPartner = "incident.partner"
  case incidentPerson = "incident.person"
  case incidentLinked = "incident.linked"
  case incidentClosed = "incident.closed"
  case incidentReopened = "incident.reopened"
  case incidentCorrected = "incident.corrected"
  case incidentActed = "incident.acted"
  case incidentReturned = "incident.returned"
  case incidentApproved = "incident.approved"
  case followUpAdded = "follow-up.added"
  case followUpDone = "follow-up.done"
  case followUpCancelled = "follow-up.cancelled"
  case clockOffset = "clock.offset"
  case handoverWritten = "handover.written"
  case handoverAccepted = "handover.accepted"
  case exportMade = "export.made"
  case referralOpened = "referral.opened"
  case referralConsented = "referral.consented"
  case referralAcknowledged = "referral.acknowledged"
  case referralSession = "referral.session"
  case referralConcluded = "referral.concluded"
  case referralPerformed = "referral.performed"
  case referralConfirmed = "referral.confirmed"
  case referralDiverted = "referral.diverted"
  case referralVisited = "referral.visited"
  case accessNoted = "access.noted"

  /// The version of the kind's body that this program writes, and the newest it reads.
  public var version: Int { 1 }

  /// Whether entries of the kind only follow each other, so that none of two can stand in the other's place.
  public var onlyAdds: Bool { self == .exportMade || self == .accessNoted }
}

extension Fact {
  /// The kind of the fact.
  public var kind: FactKind {
    switch self {
    case .stationDescribed: .stationDescribed
    case .shiftSet: .shiftSet
    case .postSet: .postSet
    case .memberSet: .memberSet
    case .leaveSet: .leaveSet
    case .leaveCancelled: .leaveCancelled
    case .wishSet: .wishSet
    case .wishWithdrawn: .wishWithdrawn
    case .lockSet: .lockSet
    case .lockRemoved: .lockRemoved
    case .historySet: .historySet
    case .rulesSet: .rulesSet
    case .splitSet: .splitSet
    case .responseSet: .responseSet
    case .playbookSet: .playbookSet
    case .rulePacksSet: .rulePacksSet
    case .reportsSet: .reportsSet
    case .calendarSet: .calendarSet
    case .rosterDrafted: .rosterDrafted
    case .rosterEdited: .rosterEdited
    case .rosterPublished: .rosterPublished
    case .rosterCalled: .rosterCalled
    case .actualSet: .actualSet
    case .incident(_, let fact): fact.kind
    case .followUp(_, .added): .followUpAdded
    case .followUp(_, .done): .followUpDone
    case .followUp(_, .cancelled): .followUpCancelled
    case .clockOffset: .clockOffset
    case .handover(_, .written): .handoverWritten
    case .handover(_, .accepted): .handoverAccepted
    case .exportMade: .exportMade
    case .referral(_, let fact): fact.kind
    case .access: .accessNoted
    }
  }

  /// What the fact is about: two facts of one subject are about the same thing.
  public var subject: String {
    switch self {
    case .stationDescribed: "station"
    case .shiftSet(let shift): "shift/\(shift.code)"
    case .postSet(let post): "post/\(post.code)"
    case .memberSet(let member): "member/\(member.badge)"
    case .leaveSet(let leave), .leaveCancelled(let leave): "leave/\(leave.key)"
    case .wishSet(let wish), .wishWithdrawn(let wish): "wish/\(wish.key)"
    case .lockSet(let lock), .lockRemoved(let lock):
      "lock/\(lock.who)/\(lock.date)/\(lock.post)/\(lock.shift)"
    case .historySet: "history"
    case .rulesSet: "rules"
    case .splitSet: "split"
    case .responseSet: "response"
    case .playbookSet(let playbook): "playbook/\(playbook.category)"
    case .rulePacksSet: "rule-packs"
    case .reportsSet: "reports"
    case .calendarSet(let calendar): "calendar/\(calendar.year)"
    case .rosterDrafted(let roster): "roster/\(roster.id)"
    case .rosterEdited(let edit): "roster/\(edit.roster)"
    case .rosterPublished(let publication): "roster/\(publication.roster)"
    case .rosterCalled(let call): "roster/\(call.roster)"
    case .actualSet(let actual): "actual/\(actual.key)"
    case .incident(let number, _): "incident/\(number)"
    case .followUp(let id, _): "follow-up/\(id)"
    case .clockOffset(let offset): "clock/\(offset.device)"
    case .handover(let id, _): "handover/\(id)"
    case .exportMade: "export"
    case .referral(let id, _): "referral/\(id)"
    case .access: "access"
    }
  }

  /// Made once: to make one costs as much as to encode a small fact.
  private static let canonical: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// The body as canonical JSON: keys in order, no white space, no escaped slash.
  ///
  /// - Throws: `EncodingError` when a value has no JSON form; none of the model's has.
  public func body() throws -> String {
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try Self.canonical.encode(value), as: UTF8.self)
    }
    return switch self {
    case .stationDescribed(let value): try json(value)
    case .shiftSet(let value): try json(value)
    case .postSet(let value): try json(value)
    case .memberSet(let value): try json(value)
    case .leaveSet(let value), .leaveCancelled(let value): try json(value)
    case .wishSet(let value), .wishWithdrawn(let value): try json(value)
    case .lockSet(let value), .lockRemoved(let value): try json(value)
    case .historySet(let value): try json(value)
    case .rulesSet(let value): try json(value)
    case .splitSet(let value): try json(value)
    case .responseSet(let value): try json(value)
    case .playbookSet(let value): try json(value)
    case .rulePacksSet(let value): try json(value)
    case .reportsSet(let value): try json(value)
    case .calendarSet(let value): try json(value)
    case .rosterDrafted(let value): try json(value)
    case .rosterEdited(let value): try json(value)
    case .rosterPublished(let value): try json(value)
    case .rosterCalled(let value): try json(value)
    case .actualSet(let value): try json(value)
    case .incident(_, .reported(let value)): try json(value)
    case .incident(_, .marked(let value)): try json(value)
    case .incident(_, .noted(let value)): try json(value)
    case .incident(_, .partner(let value)): try json(value)
    case .incident(_, .person(let value)): try json(value)
    case .incident(_, .linked(let value)): try json(value)
    case .incident(_, .closed(let value)), .incident(_, .reopened(let value)): try json(value)
    case .incident(_, .corrected(let value)): try json(value)
    case .incident(_, .acted(let value)): try json(value)
    case .incident(_, .returned(let value)), .incident(_, .approved(let value)): try json(value)
    case .followUp(_, .added(let value)): try json(value)
    case .followUp(_, .done(let value)), .followUp(_, .cancelled(let value)): try json(value)
    case .clockOffset(let value): try json(value)
    case .handover(_, .written(let value)): try json(value)
    case .handover(_, .accepted(let value)): try json(value)
    case .exportMade(let value): try json(value)
    case .referral(_, .opened(let value)): try json(value)
    case .referral(_, .consented(let value)): try json(value)
    case .referral(_, .acknowledged(let value)): try json(value)
    case .referral(_, .session(let value)): try json(value)
    case .referral(_, .concluded(let value)): try json(value)
    case .referral(_, .performed(let value)): try json(value)
    case .referral(_, .confirmed(let value)): try json(value)
    case .referral(_, .diverted(let value)): try json(value)
    case .referral(_, .visited(let value)): try json(value)
    case .access(let value): try json(value)
    }
  }

  /// Reads a fact back from its kind, subject and body.
  ///
  /// - Throws: `DecodingError` when the body is not one of this kind.
  public init(kind: FactKind, subject: String, body: String) throws {
    let decoder = JSONDecoder()
    let data = Data(body.utf8)
    func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try decoder.decode(type, from: data)
    }
    let key = String(subject.drop { $0 != "/" }.dropFirst())
    func incident(_ fact: IncidentFact) -> Fact { .incident(IncidentNumber(key), fact) }
    func referral(_ fact: ReferralFact) -> Fact { .referral(ReferralID(key), fact) }
    self =
      switch kind {
      case .stationDescribed: .stationDescribed(try value())
      case .shiftSet: .shiftSet(try value())
      case .postSet: .postSet(try value())
      case .memberSet: .memberSet(try value())
      case .leaveSet: .leaveSet(try value())
      case .leaveCancelled: .leaveCancelled(try value())
      case .wishSet: .wishSet(try value())
      case .wishWithdrawn: .wishWithdrawn(try value())
      case .lockSet: .lockSet(try value())
      case .lockRemoved: .lockRemoved(try value())
      case .historySet: .historySet(try value())
      case .rulesSet: .rulesSet(try value())
      case .splitSet: .splitSet(try value())
      case .responseSet: .responseSet(try value())
      case .playbookSet: .playbookSet(try value())
      case .rulePacksSet: .rulePacksSet(try value())
      case .reportsSet: .reportsSet(try value())
      case .calendarSet: .calendarSet(try value())
      case .rosterDrafted: .rosterDrafted(try value())
      case .rosterEdited: .rosterEdited(try value())
      case .rosterPublished: .rosterPublished(try value())
      case .rosterCalled: .rosterCalled(try value())
      case .actualSet: .actualSet(try value())
      case .incidentReported: incident(.reported(try value()))
      case .incidentMarked: incident(.marked(try value()))
      case .incidentNoted: incident(.noted(try value()))
      case .incidentPartner: incident(.partner(try value()))
      case .incidentPerson: incident(.person(try value()))
      case .incidentLinked: incident(.linked(try value()))
      case .incidentClosed: incident(.closed(try value()))
      case .incidentReopened: incident(.reopened(try value()))
      case .incidentCorrected: incident(.corrected(try value()))
      case .incidentActed: incident(.acted(try value()))
      case .incidentReturned: incident(.returned(try value()))
      case .incidentApproved: incident(.approved(try value()))
      case .followUpAdded: .followUp(FollowUpID(key), .added(try value()))
      case .followUpDone: .followUp(FollowUpID(key), .done(try value()))
      case .followUpCancelled: .followUp(FollowUpID(key), .cancelled(try value()))
      case .clockOffset: .clockOffset(try value())
      case .handoverWritten: .handover(HandoverID(key), .written(try value()))
      case .handoverAccepted: .handover(HandoverID(key), .accepted(try value()))
      case .exportMade: .exportMade(try value())
      case .referralOpened: referral(.opened(try value()))
      case .referralConsented: referral(.consented(try value()))
      case .referralAcknowledged: referral(.acknowledged(try value()))
      case .referralSession: referral(.session(try value()))
      case .referralConcluded: referral(.concluded(try value()))
      case .referralPerformed: referral(.performed(try value()))
      case .referralConfirmed: referral(.confirmed(try value()))
      case .referralDiverted: referral(.diverted(try value()))
      case .referralVisited: referral(.visited(try value()))
      case .accessNoted: .access(try value())
      }
  }
}

extension IncidentFact {
  /// The kind of the fact.
  var kind: FactKind {
    switch self {
    case .reported: .incidentReported
    case .marked: .incidentMarked
    case .noted: .incidentNoted
    case .partner: .incidentPartner
    case .person: .incidentPerson
    case .linked: .incidentLinked
    case .closed: .incidentClosed
    case .reopened: .incidentReopened
    case .corrected: .incidentCorrected
    case .acted: .incidentActed
    case .returned: .incidentReturned
    case .approved: .incidentApproved
    }
  }
}

extension ReferralFact {
  /// The kind of the fact.
  var kind: FactKind {
    switch self {
    case .opened: .referralOpened
    case .consented: .referralConsented
    case .acknowledged: .referralAcknowledged
    case .session: .referralSession
    case .concluded: .referralConcluded
    case .performed: .referralPerformed
    case .confirmed: .referralConfirmed
    case .diverted: .referralDiverted
    case .visited: .referralVisited
    }
  }
}
