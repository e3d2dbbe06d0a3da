public import DutyModel
import DutyRules

extension ReferralPages {
  /// Something that happened to a dispute, in words.
  public struct Event: Sendable {
    /// When.
    public let at: Instant
    /// What it was.
    public let what: String
    /// What was said of it, piece by piece.
    public let said: [String]

    /// What was said of it, on a line.
    var words: String { said.joined(separator: "  ") }

    init(_ at: Instant, _ what: String, _ said: [String?]) {
      self.at = at
      self.what = what
      self.said = said.compactMap { $0?.withoutControls }.filter { !$0.isEmpty }
    }
  }

  /// What happened to a dispute from its slip to the last visit, in the order of time.
  ///
  /// - Parameter now: when it is read.
  public func course(_ state: ReferralState, now: Instant) -> [Event] { course(state, phrases.asOf(now)) }

  func course(_ state: ReferralState, _ phrases: Phrases) -> [Event] {
    let events =
      opening(state, phrases) + sittings(state, phrases) + result(state, phrases) + afterwards(state, phrases)
    // What happened at one moment stays in the order in which one thing follows from another.
    return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func opening(_ state: ReferralState, _ phrases: Phrases) -> [Event] {
    let waiting =
      state.waitingFor.isEmpty
      ? nil
      : phrases.say("待 ", "waiting for ") + state.waitingFor.joined(separator: phrases.listSeparator)
    let opened = Event(
      state.opened, phrases.say("提出", "opened"), [state.author.map(phrases.name), waiting])
    let handedOver = state.handedOver.map {
      Event($0, phrases.say("移交", "handed over"), [phrases.say("各方同意", "all agree")])
    }
    let receipt = state.receipt.map {
      Event($0.at, phrases.say("签收", "received"), [$0.value.by, $0.value.slip])
    }
    return [opened, handedOver, receipt].compactMap(\.self)
  }

  private func sittings(_ state: ReferralState, _ phrases: Phrases) -> [Event] {
    state.sessions.enumerated().map { index, session in
      Event(
        session.at, phrases.say("第 \(index + 1) 次调解", "sitting \(index + 1)"),
        [
          session.value.mediator, session.value.place, session.value.text,
          session.value.provoked ? phrases.say("又挑起事端", "trouble again") : nil,
        ])
    }
  }

  private func result(_ state: ReferralState, _ phrases: Phrases) -> [Event] {
    let outcome = state.outcome.map { outcome in
      let due = ReferralTerms.performBy(state, setup: setup).map {
        phrases.say("应于 \(phrases.deadline($0)) 前履行", "to be done by \(phrases.deadline($0))")
      }
      return Event(
        outcome.at, phrases.word(outcome.value.result),
        [outcome.value.text, outcome.value.amount.map(phrases.money), due])
    }
    let confirmation = state.confirmation.map {
      Event($0.at, phrases.say("司法确认", "confirmed"), [$0.value.text])
    }
    return [outcome, confirmation].compactMap(\.self)
  }

  private func afterwards(_ state: ReferralState, _ phrases: Phrases) -> [Event] {
    let performances = state.performances.map { done in
      Event(
        done.at,
        done.value.isPartial ? phrases.say("部分履行", "done in part") : phrases.say("履行", "performed"),
        [done.value.text, done.value.amount.map(phrases.money)])
    }
    let diversion = state.diversion.map {
      Event($0.at, phrases.say("分流", "diverted"), [phrases.word($0.value.route), $0.value.text])
    }
    let visits = state.visits.map { visit in
      let answer =
        visit.value.reached
        ? visit.value.satisfaction.map(phrases.word) ?? phrases.say("未表态", "no answer given")
        : phrases.say("未联系上", "not reached")
      return Event(visit.at, phrases.say("回访", "visit"), [visit.value.party, answer, visit.value.text])
    }
    return performances + [diversion].compactMap(\.self) + visits
  }
}
