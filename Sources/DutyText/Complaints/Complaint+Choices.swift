import DutyModel

extension Complaint {
  /// What an argument of a command is called.
  func argument(_ name: String) -> String {
    switch name {
    case "TEXT": say("内容", name)
    case "NAME": say("姓名", name)
    case "SERVICE": say("单位", name)
    default: name
    }
  }

  /// The Chinese words of choices, as they may be typed; choices that have none as they are.
  func chinese(_ known: [String]) -> [String] {
    words(known, of: Referral.Kind.self) ?? words(known, of: MediationOutcome.Result.self)
      ?? words(known, of: Diversion.Route.self) ?? words(known, of: ReturnVisit.Satisfaction.self)
      ?? words(known, of: DisputeCase.self) ?? known
  }

  private func words<Choice: TypedWord>(_ known: [String], of type: Choice.Type) -> [String]? {
    guard known == type.allCases.map(\.rawValue) else { return nil }
    return type.allCases.map { choice in
      choice.words.first { $0.unicodeScalars.contains { $0.properties.isIdeographic } } ?? choice.rawValue
    }
  }
}
