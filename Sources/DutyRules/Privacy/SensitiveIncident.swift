public import DutyModel

extension Incident {
  /// Whether only the category and the day of the call may leave the station: its category says so, it concerns
  /// a minor, or its words tell of a suicide or a sexual offence.
  public func isSensitive(playbook: Playbook?) -> Bool {
    if playbook?.isSensitive == true { return true }
    return lines.contains { line in
      if case .person(let person) = line.fact, let age = person.age, age < 18 { return true }
      guard let text = line.value(of: .text)?.lowercased() else { return false }
      return Self.sensitiveWords.contains(where: text.contains)
    }
  }

  private static let sensitiveWords = [
    "自杀", "轻生", "自缢", "服毒", "强奸", "猥亵", "性侵", "suicide", "overdose", "rape", "molest", "sexual",
  ]

  /// Every name that was ever written about the call, in the order of writing: what was struck as well.
  public var namesWritten: [String] {
    lines.flatMap { line -> [String] in
      let now = [line.value(of: .caller), line.value(of: .name)]
      let struck = line.corrections.filter { [.caller, .name].contains($0.correction.field) }
        .flatMap { [$0.before, $0.after] }
      return (now + struck).compactMap(\.self)
    }
  }

  /// The call as it may leave the station: masked, and nothing of what was struck or of its review.
  public func masked(by mask: Mask) -> Incident {
    rewritten { field, value in
      switch field {
      case .caller, .name: mask.name(value)
      case .phone, .document: mask.number(value)
      case .age: (Int(value) ?? 18) < 18 ? nil : value
      case .text, .place, .role, .service, .recording: mask.text(value)
      case .category, .heard, .at, .step, .crew: value
      }
    }
  }
}

extension ReferralState {
  /// Every name that was written about the dispute.
  public var namesWritten: [String] { referral.parties }

  /// The dispute as it may leave the station.
  public func masked(by mask: Mask) -> ReferralState { rewritten(name: mask.name, text: mask.text) }
}
