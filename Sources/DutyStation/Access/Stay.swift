import DutyBook
public import DutyModel

extension Station {
  /// Whose session it is and what they are now; nil when it does not hold any more, or they have left the station.
  ///
  /// The member is nil for a screen on the wall.
  public func visitor(session id: String) throws -> (session: BoardSession, member: Member?)? {
    try book.read { reader in
      guard let session = try reader.session(id), session.holds(at: hand.now) else { return nil }
      guard session.who != .wallScreen else { return (session, nil) }
      guard let (member, zone) = try reader.member(session.who), member.serves(on: zone.date(hand.now)) else {
        return nil
      }
      return (session, member)
    }
  }

  /// Says that a session is in use.
  public func keepSession(_ session: BoardSession) throws {
    try book.write(now: hand.now, author: nil, device: hand.device) { try $0.touchSession(session.id) }
  }

  /// Ends a session, or all of the same holder's.
  public func leave(_ session: BoardSession, everywhere: Bool) throws {
    try write { writer in
      if everywhere { try writer.dropSessions(of: session.who) } else { try writer.dropSession(session.id) }
      try writer.append(
        .access(AccessNote(everywhere ? .leftEverywhere : .left, who: session.who, from: session.from)))
    }
  }

  /// Ends all of somebody's sessions in another's name.
  ///
  /// - Throws: `Refusal` when there is no such member.
  public func endSessions(of typed: String) throws -> Badge {
    try write { writer in
      let who = try writer.passcodeHolder(typed)
      try writer.dropSessions(of: who)
      try writer.append(.access(AccessNote(.leftEverywhere, who: who)))
      return who
    }
  }

  /// Puts down that somebody asked for what they may not do, once an hour for each such thing.
  public func deny(_ what: String, to who: Badge, from address: String?) throws {
    let since = hand.now.advanced(minutes: -60)
    guard try !book.read({ try $0.wasDenied(what, to: who, after: since) }) else { return }
    try write { writer in
      guard try !writer.wasDenied(what, to: who, after: since) else { return }
      try writer.append(.access(AccessNote(.denied, who: who, from: address, what: what)))
    }
  }

  /// What happened at the board's door, the latest first.
  public func accessRecords(limit: Int) throws -> (setup: StationSetup, records: [AccessRecord]) {
    try book.read { (try $0.setup(), try $0.accessRecords(limit: limit)) }
  }
}
