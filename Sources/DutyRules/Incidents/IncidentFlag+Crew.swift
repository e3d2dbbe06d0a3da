import DutyModel

extension IncidentFlag {
  /// What there is to look at in who went.
  static func crew(
    _ incident: Incident, setup: StationSetup, onDuty: (Instant) -> Set<Badge>?
  ) -> [IncidentFlag] {
    var flags: [IncidentFlag] = []
    let crew = incident.crew
    if incident.marks.contains(where: { $0.mark.step.isOut }), crew.isEmpty { flags.append(.noCrew) }
    func isOfficer(_ who: Badge) -> Bool { setup.member(who)?.isOfficer == true }
    if !crew.isEmpty, !crew.contains(where: isOfficer) {
      flags.append(.noOfficer(crew))
    } else if let alone = leftAlone(incident, isOfficer: isOfficer) {
      flags.append(alone)
    }
    let strangers = incident.outings.filter { outing in
      onDuty(outing.from).map { !$0.contains(outing.who) } ?? false
    }.map(\.who)
    if !strangers.isEmpty {
      flags.append(.offDuty(strangers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
    }
    return flags
  }

  /// The first moment at which people are out and no officer is.
  private static func leftAlone(_ incident: Incident, isOfficer: (Badge) -> Bool) -> IncidentFlag? {
    let outings = incident.outings
    let moments = Set(outings.flatMap { [$0.from] + ($0.until.map { [$0] } ?? []) }).sorted()
    for moment in moments {
      let out = outings.filter { $0.from <= moment && ($0.until ?? .distantFuture) > moment }.map(\.who)
      if !out.isEmpty, !out.contains(where: isOfficer) { return .leftAlone(out.sorted(), since: moment) }
    }
    return nil
  }

  /// What there is to look at in acts of an investigation, by the law in force at the time of each.
  static func acts(_ incident: Incident, playbook: Playbook?, setup: StationSetup) -> [IncidentFlag] {
    var flags: [IncidentFlag] = []
    for line in incident.timeline {
      guard case .acted(let act) = line.fact else { continue }
      let moment = line.moment
      let there =
        act.crew
        ?? incident.outings.filter { $0.from <= moment && ($0.until ?? .distantFuture) > moment }.map(\.who)
      let officers = Set(there).count { setup.member($0)?.isOfficer == true }
      for pack in RulePack.inForce(on: setup.zone.date(moment), at: setup) {
        guard let provision = pack.provision(on: .investigation) else { continue }
        let allowsOne = pack.parameters.singleOfficerActs.contains(act.act)
        let need =
          allowsOne && act.inCasePlace && act.recording != nil ? 1 : pack.parameters.investigationOfficers
        if officers < need {
          let law = Law(pack: pack.name, provision: provision, need: need, allowsOneRecorded: allowsOne)
          flags.append(.fewOfficers(act.act, have: officers, law: law))
        }
      }
    }
    if isRecordingMissing(incident, playbook) { flags.append(.noRecording) }
    return flags
  }

  /// Whether an act, or a scene of a category that is to be recorded, has no recording's number.
  private static func isRecordingMissing(_ incident: Incident, _ playbook: Playbook?) -> Bool {
    let unrecorded = incident.timeline.contains {
      if case .acted(let act) = $0.fact { act.recording == nil } else { false }
    }
    let isSceneDue = playbook?.isRecorded == true && incident.time(of: .onscene) != nil
    return unrecorded || isSceneDue && !incident.timeline.contains { $0.value(of: .recording) != nil }
  }
}
