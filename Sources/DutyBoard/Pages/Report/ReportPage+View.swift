import DutyModel
import DutyStation
import DutyText

extension ReportPage {
  /// The page in words.
  struct View: Sendable {
    let path: String
    let wrongs: [Wrong]
    let isWrong: Bool
    let categories: [Tile]
    let hasTiles: Bool
    let places: [Tile]
    let category: String
    let otherPlace: String
    let text: String
    let heard: String
    let occurred: String
    let caller: String
    let phone: String
    let isNowhere: Bool
    let isMoreOpen: Bool
    let categoryWrong: String?
    let textWrong: String?
    let heardWrong: String?
    let occurredWrong: String?

    /// Something that was wrong, and where.
    struct Wrong: Sendable {
      let field: String
      let why: String
    }

    /// Something to choose at one touch.
    struct Tile: Sendable {
      let id: String
      let value: String
      let name: String
      let isChosen: Bool
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let complaint = Complaint(ask.language)
    let wrongs = wrong.map { (field: $0.field, why: complaint.text($0.refusal) ?? "") }
    func why(_ field: Field) -> String? { wrongs.first { $0.field == field }?.why }
    let (category, place) = (filled.typed("category"), filled["place"])
    return View(
      path: Place.report.path, wrongs: wrongs.map { View.Wrong(field: $0.field.rawValue, why: $0.why) },
      isWrong: !wrongs.isEmpty,
      categories: choices.setup.playbooks.enumerated().map { index, playbook in
        View.Tile(
          id: "category-\(index)", value: playbook.category, name: playbook.name[ask.language],
          isChosen: playbook.category == category)
      }, hasTiles: !choices.setup.playbooks.isEmpty,
      places: choices.places.enumerated().map { index, name in
        View.Tile(id: "place-\(index)", value: name, name: name, isChosen: name == place)
      }, category: category, otherPlace: filled.typed("otherPlace"), text: filled.typed("text"),
      heard: filled.typed("heard"), occurred: filled.typed("occurred"), caller: filled.typed("caller"),
      phone: filled.typed("phone"), isNowhere: place == nil,
      isMoreOpen: ["heard", "occurred", "caller", "phone"].contains { filled[$0] != nil },
      categoryWrong: why(.category), textWrong: why(.text), heardWrong: why(.heard),
      occurredWrong: why(.occurred))
  }
}
