public import DutyModel

extension Playbook {
  /// The steps that have a time limit, with the instant until which each is expected after a call was heard.
  public func limits(after heard: Instant, setup: StationSetup) -> [(step: DutyModel.Step, due: Instant)] {
    allowances.map { ($0.step, $0.within.due(after: heard, setup: setup)) }
  }

  /// The steps that have a time limit, with the time that each may take after a call was heard.
  public var allowances: [(step: DutyModel.Step, within: Allowance)] {
    steps.compactMap { expected in
      guard let step = DutyModel.Step(expected.step), let within = expected.within else { return nil }
      return (step, within)
    }
  }
}
