import DutyModel

/// A call as it leaves the station, for programs: masked, or its number, category and day only.
package enum ReleasedDocument: Encodable {
  case masked(IncidentDocument)
  case brief(Brief)

  /// What is said of a sensitive call.
  package struct Brief: Encodable {
    let number: IncidentNumber
    let category: String
    let date: CalendarDate
    let masked = true
    let brief = true
  }

  package init(_ released: ReleasedIncident) {
    switch released {
    case .masked(let state): self = .masked(IncidentDocument(state, isMasked: true))
    case .brief(let number, let category, let day):
      self = .brief(Brief(number: number, category: category, date: day))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .masked(let document): try document.encode(to: encoder)
    case .brief(let brief): try brief.encode(to: encoder)
    }
  }
}

/// The first line of a masked export.
struct MaskedExportHead: Encodable {
  let book: String
  let masked = true
  let made: String
}
