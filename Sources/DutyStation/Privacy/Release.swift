public import DutyBook
public import DutyModel
import DutyRules

/// A call as it leaves the station.
public enum ReleasedIncident: Sendable {
  /// Masked.
  case masked(IncidentState)
  /// Only its number, its category and the day it was heard: the rest is nobody else's business.
  case brief(IncidentNumber, category: String, day: CalendarDate)
}

extension Station {
  /// One call, masked to leave the station; that it left is an entry.
  ///
  /// - Parameter what: what it leaves as.
  public func release(_ text: String, as what: ExportMade.What) throws -> (
    setup: StationSetup, ReleasedIncident
  ) {
    try write { writer in
      let setup = try writer.setup()
      let number = try writer.incident(called: text)
      try writer.append(.exportMade(ExportMade(what: what, incidents: [number], isMasked: true)))
      return (setup, try Release(writer, setup: setup, now: hand.now).call(number))
    }
  }

  /// Notes that a call was put out with everything that it says.
  public func noteExport(of text: String, as what: ExportMade.What) throws {
    try write { writer in
      let number = try writer.incident(called: text)
      try writer.append(.exportMade(ExportMade(what: what, incidents: [number], isMasked: false)))
    }
  }

  /// Several calls, masked to leave the station; that they left is an entry.
  public func release(_ numbers: [IncidentNumber]) throws -> [ReleasedIncident] {
    try write { writer in
      let setup = try writer.setup()
      try writer.append(.exportMade(ExportMade(what: .list, incidents: numbers, isMasked: true)))
      let release = try Release(writer, setup: setup, now: hand.now)
      return try numbers.map { try release.call($0) }
    }
  }

  /// The whole book as entries, or what was written after a slip; that it left is an entry, and among them.
  ///
  /// - Parameter line: takes each line.
  public func exportBook(since seal: Seal?, _ line: (String) throws -> Void) throws {
    try noteCopy()
    try book.export(since: seal, line)
  }

  /// All calls, or those of which something was written after a slip, masked; that they left is an entry.
  ///
  /// - Parameter line: takes each line: a head, then the calls as documents, the one heard first first.
  public func exportMasked(since seal: Seal?, _ line: (String) throws -> Void) throws {
    _ = try write { try $0.append(.exportMade(ExportMade(what: .book, isMasked: true))) }
    try book.read { reader in
      let release = try Release(reader, setup: try reader.setup(), now: hand.now)
      try line(try JSONDocument.line(MaskedExportHead(book: try reader.bookID(), made: hand.now.iso())))
      for number in try reader.incidentNumbers(after: seal?.counts ?? [:]) {
        try line(try JSONDocument.line(ReleasedDocument(try release.call(number))))
      }
    }
  }

  /// Notes that somebody takes a copy of the whole book away.
  public func noteCopy() throws {
    _ = try write { try $0.append(.exportMade(ExportMade(what: .book, isMasked: false))) }
  }

  /// What has left the station, the latest first.
  public func exports(limit: Int) throws -> (setup: StationSetup, exports: [ExportRecord]) {
    try book.read { (try $0.setup(), try $0.exports(limit: limit)) }
  }
}

/// What leaves the station of one book, masked by every name that the book knows.
struct Release {
  private let reader: BookReader
  private let setup: StationSetup
  private let now: Instant
  private let known: KnownNames

  init(_ reader: BookReader, setup: StationSetup, now: Instant) throws {
    self.reader = reader
    self.setup = setup
    self.now = now
    known = KnownNames(
      try reader.names(), except: setup.members.flatMap { [$0.name.zh, $0.name.en] })
  }

  /// A call.
  func call(_ number: IncidentNumber) throws -> ReleasedIncident {
    let state = try reader.state(number, setup: setup, now: now)
    let incident = state.incident
    if isSensitive(incident) {
      return .brief(
        number, category: incident.report.category, day: setup.zone.date(incident.report.heard))
    }
    let mask = mask(incident, referrals: state.referrals, followUps: state.followUps)
    return .masked(
      IncidentState(
        setup: setup, incident: incident.masked(by: mask), flags: state.flags,
        followUps: state.followUps.map { $0.rewritten(mask.text) },
        referrals: state.referrals.map { $0.masked(by: mask) }, appeared: []))
  }

  /// Whether only the category and the day of a call may leave the station.
  func isSensitive(_ incident: Incident) -> Bool {
    incident.isSensitive(playbook: setup.playbook(incident.report.category))
  }

  /// The mask of a call and of everything that hangs on it, so that a person is called the same everywhere.
  func mask(
    _ incident: Incident, referrals: [ReferralState], followUps: [FollowUpState], also words: [String] = []
  ) -> Mask {
    var texts: [String] = []
    func keep(_ text: String) -> String {
      texts.append(text)
      return text
    }
    _ = incident.rewritten { keep($1) }
    _ = referrals.map { $0.rewritten(name: keep, text: keep) }
    _ = followUps.map { $0.rewritten(keep) }
    return Mask(
      names: incident.namesWritten + referrals.flatMap(\.namesWritten)
        + (texts + words).flatMap(known.found))
  }

  /// The mask of a call; nil for one of which nothing else may leave, or that the book does not have.
  func mask(_ number: IncidentNumber, also words: [String] = []) throws -> Mask? {
    guard let incident = try reader.incident(number), !isSensitive(incident) else { return nil }
    return mask(
      incident, referrals: try reader.referrals(incident: number),
      followUps: try reader.followUps(of: number), also: words)
  }

  /// A dispute with what is owed next.
  func view(_ state: ReferralState) -> ReferralView { ReferralView(state, setup: setup, now: now) }

  /// A task; nil when the book has none of that number.
  func task(_ id: FollowUpID) throws -> FollowUpState? { try reader.followUp(id) }

  /// The mask of words that belong to no call.
  func mask(_ words: [String]) -> Mask { Mask(names: words.flatMap(known.found)) }
}
