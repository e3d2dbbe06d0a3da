import DutyModel
import DutyStation

/// `incident list` and `incident search`, for programs.
struct IncidentListDocument: Encodable {
  let incidents: [Line]
  let total: Int

  struct Line: Encodable {
    let number: IncidentNumber
    let category: String
    let status: String
    let heard: String
    let place: Explicit<String>
    let summary: String
    /// The line in which what was looked for stands.
    let found: Explicit<String>
  }

  init(_ incidents: [IncidentSummary], _ total: Int, _ setup: StationSetup) {
    self.incidents = incidents.map { incident in
      Line(
        number: incident.number, category: incident.category, status: incident.isClosed ? "closed" : "open",
        heard: setup.zone.iso(incident.heard), place: Explicit(incident.place), summary: incident.text,
        found: Explicit(incident.found))
    }
    self.total = total
  }
}
