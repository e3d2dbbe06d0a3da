extension StationSetup {
  /// The station after a fact; facts about rosters and calls leave it as it is.
  public mutating func apply(_ fact: Fact) {
    switch fact {
    case .stationDescribed(let profile): self.profile = profile
    case .shiftSet(let shift): shifts.put(shift, by: \.code)
    case .postSet(let post): posts.put(post, by: \.code)
    case .memberSet(let member): members.put(member, by: \.badge)
    case .leaveSet(let leave): self.leave.put(leave, by: \.key)
    case .leaveCancelled(let leave): self.leave.removeAll { $0.key == leave.key }
    case .wishSet(let wish): wishes.put(wish, by: \.key)
    case .wishWithdrawn(let wish): wishes.removeAll { $0.key == wish.key }
    case .lockSet(let lock): locks.put(lock, by: \.self)
    case .lockRemoved(let lock): locks.removeAll { $0 == lock }
    case .historySet(let duties): history = duties
    case .rulesSet(let rules): self.rules = rules
    case .splitSet(let split): self.split = split
    case .responseSet(let response): self.response = response
    case .playbookSet(let playbook): playbooks.put(playbook, by: \.category)
    case .rulePacksSet(let packs): rulePacks = packs
    case .reportsSet(let rules): reports = rules
    case .calendarSet(let calendar):
      calendars.put(calendar, by: \.year)
      calendars.sort { $0.year < $1.year }
    case .rosterDrafted, .rosterEdited, .rosterPublished, .rosterCalled, .actualSet, .incident, .followUp,
      .clockOffset, .handover, .exportMade, .referral, .access:
      break
    }
  }
}

extension Array {
  /// Replaces the element with the same key in its place, or appends.
  mutating func put<Key: Equatable>(_ element: Element, by key: (Element) -> Key) {
    if let index = firstIndex(where: { key($0) == key(element) }) {
      self[index] = element
    } else {
      append(element)
    }
  }
}
