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
      return (setup, try writer.released(number, setup: setup, now: hand.now))
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
      return try numbers.map { try writer.released($0, setup: setup, now: hand.now) }
    }
  }

  /// The whole book as entries, or what was written after a slip; that it left is an entry, and among them.
  ///
  /// - Parameter line: takes each line.
  public func exportBook(since seal: Seal?, _ line: (String) throws -> Void) throws {
    _ = try write { try $0.append(.exportMade(ExportMade(what: .book, isMasked: false))) }
    try book.export(since: seal, line)
  }

  /// All calls, or those of which something was written after a slip, masked; that they left is an entry.
  ///
  /// - Parameter each: takes each call, the one heard first first.
  public func exportMasked(
    since seal: Seal?, _ each: (StationSetup, ReleasedIncident) throws -> Void
  ) throws {
    _ = try write { try $0.append(.exportMade(ExportMade(what: .book, isMasked: true))) }
    try book.read { reader in
      let setup = try reader.setup()
      for number in try reader.incidentNumbers(after: seal?.counts ?? [:]) {
        try each(setup, try reader.released(number, setup: setup, now: hand.now))
      }
    }
  }

  /// What has left the station, the latest first.
  public func exports(limit: Int) throws -> (setup: StationSetup, exports: [ExportRecord]) {
    try book.read { (try $0.setup(), try $0.exports(limit: limit)) }
  }
}

extension BookReader {
  fileprivate func released(
    _ number: IncidentNumber, setup: StationSetup, now: Instant
  ) throws -> ReleasedIncident {
    let state = try state(number, setup: setup, now: now)
    let incident = state.incident
    if incident.isSensitive(playbook: setup.playbook(incident.report.category)) {
      return .brief(
        number, category: incident.report.category, day: setup.zone.date(incident.report.heard))
    }
    let mask = Mask(names: incident.namesWritten + state.referrals.flatMap(\.namesWritten))
    return .masked(
      IncidentState(
        setup: setup, incident: incident.masked(by: mask), flags: state.flags,
        followUps: state.followUps.map { $0.rewritten(mask.text) },
        referrals: state.referrals.map { $0.masked(by: mask) }, appeared: []))
  }
}
