import DutyModel
import DutyStation

/// `incident list --mask`, for programs.
struct ReleasedListDocument: Encodable {
  let incidents: [ReleasedDocument]
  let total: Int
  let masked = true
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
