import DutyModel
import DutyText

/// A call that its reviewer gave back, in a list.
struct ReturnedCall: Sendable {
  let link: String
  let number: String
  let category: String
  let givenBack: String
  let comment: String
  /// Who can answer.
  let waitsFor: String

  init(_ incident: Incident, _ phrases: Phrases) {
    link = Place.incident(incident.number).path
    number = incident.number.text
    category = phrases.category(incident.report.category)
    givenBack = phrases.givenBack(incident.review)
    comment = incident.review.comment ?? ""
    waitsFor = phrases.waitsFor(incident.people.sorted())
  }
}
