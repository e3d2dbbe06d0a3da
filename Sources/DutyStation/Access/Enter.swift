import DutyBook
public import DutyModel

extension Station {
  /// Counts an attempt to log in before the passcode is looked at, so that many made at once are many.
  ///
  /// - Parameter method: what takes the time for who has no passcode.
  /// - Returns: what the passcode is to be checked against, the same for a person that does not exist.
  /// - Throws: `Refusal.lockedOut` when there were too many wrong ones; this one is not counted then.
  public func beginEntering(
    as typed: String, from address: String?, method: StoredPasscode.Method = .today
  ) throws -> PasscodeCheck {
    try write { writer in
      try writer.dropAccess(
        sessionsBefore: hand.now.advanced(minutes: -BoardSession.longest(.wallScreen)),
        attemptsBefore: hand.now.advanced(minutes: -Attempts.memory))
      let who = try writer.holderWhoMayEnter(typed, at: hand.now)
      for (subject, free) in Self.subjects(who, typed, address) {
        let until = try writer.attempts(subject.text).locked(after: free)
        guard until <= hand.now else {
          let seconds = (until.milliseconds - hand.now.milliseconds + 999) / 1000
          throw Refusal.lockedOut(minutes: Int((seconds + 59) / 60))
        }
      }
      for (subject, _) in Self.subjects(who, typed, address) {
        try writer.keep(try writer.attempts(subject.text).adding(at: hand.now), subject.text)
      }
      return PasscodeCheck(try who.flatMap { try writer.passcode(of: $0) }, method: method)
    }
  }

  private static func subjects(
    _ who: Badge?, _ typed: String, _ address: String?
  ) -> [(subject: AttemptSubject, free: Int)] {
    let person = AttemptSubject.person(who ?? Badge(String(typed.prefix(64))))
    return [(person, Attempts.ofPerson)]
      + (address.map { [(.address($0), Attempts.fromAddress)] } ?? [])
  }

  /// Lets somebody in whose passcode was right: their session begins and an earlier one of this browser ends.
  ///
  /// Their own wrong attempts are forgotten; of the address's only this one, or whoever knows one passcode
  /// could try another's for ever.
  ///
  /// - Parameters:
  ///   - check: what the passcode was checked against.
  ///   - session: the digest of what the browser will show.
  ///   - earlier: the digest of what it showed until now.
  /// - Throws: `Refusal.wrongPasscode` when the passcode was changed meanwhile.
  public func enter(
    as typed: String, check: PasscodeCheck, session: String, from address: String?,
    instead earlier: String? = nil
  ) throws -> Badge {
    try write { writer in
      guard let who = try writer.holderWhoMayEnter(typed, at: hand.now), let kept = check.kept,
        try writer.passcode(of: who) == kept
      else { throw Refusal.wrongPasscode }
      try writer.keep(Attempts.none, AttemptSubject.person(who).text)
      if let address {
        let subject = AttemptSubject.address(address).text
        try writer.keep(try writer.attempts(subject).givenBack, subject)
      }
      if let earlier { try writer.dropSession(earlier) }
      try writer.keep(BoardSession(id: session, who: who, began: hand.now, seen: hand.now, from: address))
      try writer.append(.access(AccessNote(.entered, who: who, from: address)))
      return who
    }
  }

  /// Says that a passcode was wrong; when that was one too many, that is an entry.
  public func refuseEntry(as typed: String, from address: String?) throws {
    try write { writer in
      func isLocked(_ subject: AttemptSubject, _ free: Int) throws -> Bool {
        try writer.attempts(subject.text).locked(after: free) > hand.now
      }
      if let who = try writer.holderWhoMayEnter(typed, at: hand.now),
        try isLocked(.person(who), Attempts.ofPerson)
      {
        try writer.append(.access(AccessNote(.lockedOut, who: who, from: address)))
      } else if let address, try isLocked(.address(address), Attempts.fromAddress) {
        try writer.append(.access(AccessNote(.lockedOut, who: nil, from: address)))
      }
    }
  }

  /// Changes the passcode of somebody who has just shown that they know the old one; all their sessions end, and
  /// one begins.
  ///
  /// - Throws: `Refusal.wrongPasscode` when it was changed meanwhile.
  public func changePasscode(
    of who: Badge, check: PasscodeCheck, to new: NewPasscode, session: String, from address: String?
  ) throws {
    guard try book.read({ try $0.passcode(of: who) }) == check.kept else { throw Refusal.wrongPasscode }
    _ = try setPasscode(of: who.text, to: new)
    try write { writer in
      if let address {
        let subject = AttemptSubject.address(address).text
        try writer.keep(try writer.attempts(subject).givenBack, subject)
      }
      try writer.keep(BoardSession(id: session, who: who, began: hand.now, seen: hand.now, from: address))
    }
  }
}

extension BookReader {
  /// Who is meant by a typed word, if they are at the station now.
  fileprivate func holderWhoMayEnter(_ text: String, at now: Instant) throws -> Badge? {
    if text == Badge.wallScreen.text { return .wallScreen }
    let setup = try setup()
    guard let member = try? setup.member(called: text), member.serves(on: setup.zone.date(now)) else {
      return nil
    }
    return member.badge
  }
}
