public import DutyBook
public import DutyModel
public import DutyRules

/// Everything that whoever works on a call wants to have before them, all of one snapshot of the book.
public struct IncidentFile: Sendable {
  /// The call with what there is to look at.
  public let state: IncidentState
  /// Who stood where when it was heard, and what its crew's going left open; nil when no published roster says.
  public let cover: CallCover?
  /// Who could go, as long as nobody has gone and it is open; nil when no roster says, too.
  public let proposal: CrewProposal?
  /// Who is on duty now, for a crew to be chosen from; nobody when no roster says.
  public let onDuty: [Badge]
  /// What devices said about themselves when they sent its entries.
  public let sendings: [EntryName: Sending]
  /// What whoever asks was typing about it and has not put into the book, the latest first.
  public let drafts: [Draft]
}

/// What a call can be reported with at one touch.
public struct ReportChoices: Sendable {
  /// The station, for its categories.
  public let setup: StationSetup
  /// Where its posts are and calls lately were, the posts' places first.
  public let places: [String]
}

extension Station {
  /// A call with everything about it.
  ///
  /// - Parameter text: its number, as typed.
  /// - Throws: `Refusal.unknownIncident` when there is no such call.
  public func incidentFile(_ text: String) throws -> IncidentFile {
    try book.read { reader in
      let setup = try reader.setup()
      let number = try reader.incident(called: text)
      let state = try reader.state(number, setup: setup, now: hand.now)
      let isWaiting = !state.incident.isClosed && state.incident.crew.isEmpty
      let standing = try reader.standing(at: hand.now, setup: setup)
      return IncidentFile(
        state: state, cover: try reader.cover(of: state.incident, setup: setup, now: hand.now),
        proposal: isWaiting ? try reader.proposal(at: hand.now, setup: setup) : nil,
        onDuty: standing.map { $0.posts.flatMap { $0.on + $0.out } } ?? [],
        sendings: try reader.sendings(of: number),
        drafts: try hand.author.map { try reader.drafts(of: $0, incident: number) } ?? [])
    }
  }

  /// What a call can be reported with at one touch.
  ///
  /// - Parameter limit: the most places.
  public func reportChoices(limit: Int = 9) throws -> ReportChoices {
    try book.read { reader in
      let setup = try reader.setup()
      let recent = try reader.incidents(BookReader.IncidentFilter(limit: 60)).incidents.map(\.place)
      let places = (setup.posts.map(\.place) + recent).compactMap(\.self).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return ReportChoices(setup: setup, places: Array(places.prefix(limit)))
    }
  }
}
