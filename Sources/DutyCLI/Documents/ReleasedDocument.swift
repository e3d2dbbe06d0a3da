import DutyModel
import DutyStation

/// A call as it leaves the station, for programs: masked, or its number, category and day only.
enum ReleasedDocument: Encodable {
  case masked(IncidentDocument)
  case brief(Brief)

  /// What is said of a sensitive call.
  struct Brief: Encodable {
    let number: IncidentNumber
    let category: String
    let date: CalendarDate
    let masked = true
    let brief = true
  }

  init(_ released: ReleasedIncident) {
    switch released {
    case .masked(let state): self = .masked(IncidentDocument(state, isMasked: true))
    case .brief(let number, let category, let day):
      self = .brief(Brief(number: number, category: category, date: day))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .masked(let document): try document.encode(to: encoder)
    case .brief(let brief): try brief.encode(to: encoder)
    }
  }
}

/// `incident list --mask`, for programs.
struct ReleasedListDocument: Encodable {
  let incidents: [ReleasedDocument]
  let total: Int
  let masked = true
}

/// The first line of a masked export.
struct MaskedExportHead: Encodable {
  let book: String
  let masked = true
  let made: String
}

/// `book exports`, for programs.
struct ExportsDocument: Encodable {
  let exports: [Line]

  struct Line: Encodable {
    let at: String
    let by: Explicit<Badge>
    let device: DeviceName
    let what: String
    let incidents: [IncidentNumber]
    let masked: Bool
  }
}
