import DutyModel

/// What is drawn of a call: a lane for whoever had to do with it.
struct TimelineLane {
  /// Whose it is.
  let title: String
  /// Stretches of time, each with the class that colours it.
  var bars: [(from: Instant, until: Instant, look: String)] = []
  /// Moments, each with a word.
  var dots: [(at: Instant, label: String)] = []
}

extension IncidentPages {
  /// The lanes: the caller, the station, each crew, each partner, the hospital; those with nothing left out.
  func lanes(_ incident: Incident) -> [TimelineLane] {
    let lanes = [callerLane(incident), stationLane(incident)] + crewLanes(incident) + partnerLanes(incident)
    return (lanes + [hospitalLane(incident)]).filter { !$0.bars.isEmpty || !$0.dots.isEmpty }
  }

  private func label(_ at: Instant, _ word: String) -> String { "\(clock(at)) \(word)" }

  private func callerLane(_ incident: Incident) -> TimelineLane {
    var lane = TimelineLane(title: incident.report.caller?.withoutControls ?? phrases.say("报警人", "Caller"))
    let heard = incident.report.heard
    switch incident.occurred {
    case .unknown: break
    case .at(let at): lane.dots.append((at, label(at, phrases.say("发生", "happened"))))
    case .within(let span):
      lane.bars.append((span.start, span.end, "maybe"))
      lane.dots.append((span.start, label(span.start, phrases.say("发生", "happened"))))
    }
    lane.dots.append((heard, label(heard, phrases.say("接警", "heard"))))
    return lane
  }

  /// What was done in the station: notes by their numbers, feedback, the end.
  private func stationLane(_ incident: Incident) -> TimelineLane {
    var lane = TimelineLane(title: phrases.say("所里", "Station"))
    for line in incident.timeline {
      guard let at = line.occurred.start else { continue }
      switch line.fact {
      case .noted:
        let number = incident.number(of: line.entry) ?? 0
        lane.dots.append((at, label(at, phrases.say("第 \(number) 行", "line \(number)"))))
      case .acted, .closed, .reopened: lane.dots.append((at, label(at, what(line))))
      case .marked(let mark) where mark.step == .feedback:
        lane.dots.append((at, label(at, phrases.word(mark.step))))
      default: continue
      }
    }
    return lane
  }

  /// A lane for all who went and came back together.
  private func crewLanes(_ incident: Incident) -> [TimelineLane] {
    let end = incident.timeline.compactMap(\.occurred.start).max() ?? incident.report.heard
    var groups: [(from: Instant, until: Instant?, who: [Badge])] = []
    for outing in incident.outings.sorted(by: { ($0.from, $0.who) < ($1.from, $1.who) }) {
      if let index = groups.firstIndex(where: { $0.from == outing.from && $0.until == outing.until }) {
        groups[index].who.append(outing.who)
      } else {
        groups.append((outing.from, outing.until, [outing.who]))
      }
    }
    return groups.map { group in
      var lane = TimelineLane(title: phrases.names(group.who))
      // Who was free again on the scene still came home, until they were sent out anew.
      let anew = groups.filter { $0.from > group.from && !Set($0.who).isDisjoint(with: group.who) }.map(
        \.from)
      let home = anew.min() ?? .distantFuture
      let marks = incident.marks.filter { one in
        guard one.at >= group.from, one.mark.step != .feedback,
          one.mark.crew.map({ !Set($0).isDisjoint(with: group.who) }) ?? true
        else { return false }
        if one.at <= group.until ?? end { return true }
        // A way back that names nobody is that of those who were still out, where anybody was.
        let isTheirs = one.mark.crew != nil || !incident.isAnybodyOut(at: one.at)
        return one.mark.step == .back && one.at < home && isTheirs
      }
      for (index, one) in marks.enumerated() {
        lane.dots.append((one.at, label(one.at, phrases.word(one.mark.step))))
        let next = index + 1 < marks.count ? marks[index + 1] : nil
        let until = next?.at ?? group.until ?? end
        let isWayHome = one.mark.step.endsOuting && next?.mark.step == .back
        if until > one.at, one.mark.step.isOut || isWayHome {
          lane.bars.append((one.at, until, look(one.mark.step)))
        }
      }
      return lane
    }
  }

  /// How the time after a step is coloured.
  private func look(_ step: Step) -> String {
    switch step {
    case .dispatched, .enroute: "way"
    case .onscene: "scene"
    case .toHospital, .leftHospital, .broughtHome: "way"
    case .atHospital: "hospital"
    case .cleared, .withdrawn, .back, .feedback: "maybe"
    }
  }

  private func partnerLanes(_ incident: Incident) -> [TimelineLane] {
    var lanes: [TimelineLane] = []
    for line in incident.timeline {
      guard case .partner(let partner) = line.fact, let at = line.occurred.start else { continue }
      let title = partner.service.withoutControls
      let index = lanes.firstIndex { $0.title == title } ?? lanes.endIndex
      if index == lanes.endIndex { lanes.append(TimelineLane(title: title)) }
      lanes[index].dots.append((at, label(at, partner.step.map(phrases.word) ?? phrases.say("在场", "there"))))
    }
    return lanes.map { lane in
      var lane = lane
      if let first = lane.dots.map(\.at).min(), let last = lane.dots.map(\.at).max(), first < last {
        lane.bars.append((first, last, "partner"))
      }
      return lane
    }
  }

  private func hospitalLane(_ incident: Incident) -> TimelineLane {
    var lane = TimelineLane(title: phrases.say("医院", "Hospital"))
    if let at = incident.time(of: .atHospital) {
      lane.dots.append((at, label(at, phrases.word(.atHospital))))
      if let left = incident.time(of: .leftHospital), left > at {
        lane.bars.append((at, left, "hospital"))
        lane.dots.append((left, label(left, phrases.word(.leftHospital))))
      }
    }
    return lane
  }
}

extension Incident {
  /// Whether somebody was away on the call up to a moment.
  fileprivate func isAnybodyOut(at moment: Instant) -> Bool {
    outings.contains { $0.from < moment && $0.until.map { $0 >= moment } ?? true }
  }
}
