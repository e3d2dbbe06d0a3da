import DutyModel

/// Reads what is expected of calls.
enum PlaybookReader {
  static func playbooks(_ value: YAMLValue) -> [Playbook] {
    (value.pairs() ?? []).compactMap { category, entry in
      guard
        let map = entry.value.map([
          "name", "steps", "follow_ups", "recording", "mediation", "sensitive",
        ])
      else { return nil }
      return Playbook(
        category: category, name: map["name"]?.name() ?? Name(category),
        steps: (map["steps"]?.elements() ?? []).compactMap(step),
        followUps: (map["follow_ups"]?.elements() ?? []).compactMap(followUp),
        recording: map["recording"]?.truth(),
        mediation: map["mediation"]?.value(.mediation) { DisputeCase($0) },
        sensitive: map["sensitive"]?.truth())
    }
  }

  private static func step(_ value: YAMLValue) -> Playbook.Step? {
    guard let map = value.map(["step", "within"], required: ["step"]), let step = map["step"]?.text() else {
      return nil
    }
    return Playbook.Step(step: step, within: map["within"]?.allowance())
  }

  private static func followUp(_ value: YAMLValue) -> Playbook.FollowUpTemplate? {
    guard let map = value.map(["text", "due"], required: ["text", "due"]), let text = map["text"]?.name(),
      let due = map["due"]?.allowance()
    else { return nil }
    return Playbook.FollowUpTemplate(text: text, due: due)
  }
}
