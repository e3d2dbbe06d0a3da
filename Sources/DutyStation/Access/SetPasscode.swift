import DutyBook
public import DutyModel

/// A passcode that has been worked out and is not yet in the book.
public struct NewPasscode: Sendable {
  fileprivate let passcode: String
  fileprivate let method: StoredPasscode.Method
  fileprivate let salt: [UInt8]
  fileprivate let digest: [UInt8]

  /// Works a passcode out; slow on purpose, so never while the book is held.
  ///
  /// - Parameter salt: sixteen random bytes.
  /// - Throws: `Refusal.weakPasscode` when it is too short or too easily guessed.
  public init(_ passcode: String, salt: [UInt8], method: StoredPasscode.Method = .today) throws(Refusal) {
    guard !Self.isWeak(passcode) else { throw .weakPasscode }
    self.passcode = passcode
    self.method = method
    self.salt = salt
    digest = method.digest(of: passcode, salt: salt)
  }

  /// Whether a passcode is too short or too easily guessed, whoever's it is.
  public static func isWeak(_ passcode: String) -> Bool {
    !(8...128).contains(passcode.count) || Set(passcode).count < 5 || isRun(passcode)
  }

  /// Whether every character follows the one before it by the same step: 12345678, hgfedcba.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
    return steps.count == 1 && steps.allSatisfy { (-1...1).contains($0) }
  }
}

/// Who has a passcode since when, and who is logged in.
public struct PasscodeList: Sendable {
  /// The station.
  public let setup: StationSetup
  /// When each passcode was set.
  public let set: [Badge: Instant]
  /// Who set them, where that is known.
  public let setters: [Badge: Badge]
  /// The sessions that hold, the one used last first.
  public let sessions: [BoardSession]

  /// Who else chose somebody's passcode, and so knows it; nil when nobody is known to.
  public func otherWhoKnows(passcodeOf who: Badge) -> Badge? {
    who == .wallScreen ? nil : setters[who].flatMap { $0 == who ? nil : $0 }
  }
}

extension Station {
  /// Sets somebody's passcode; their sessions end, and what they have tried wrongly is forgotten.
  ///
  /// - Parameter who: a member as typed, or the wall screen's word.
  /// - Throws: `Refusal` when there is no such member, or the passcode is somebody's badge.
  public func setPasscode(of who: String, to new: NewPasscode) throws -> Badge {
    try write { writer in
      let holder = try writer.passcodeHolder(who)
      guard try !writer.badges().contains(new.passcode) else { throw Refusal.weakPasscode }
      try writer.keep(
        StoredPasscode(method: new.method, salt: new.salt, digest: new.digest, set: hand.now), of: holder)
      try writer.dropSessions(of: holder)
      try writer.keep(Attempts.none, AttemptSubject.person(holder).text)
      try writer.append(.access(AccessNote(.passcodeSet, who: holder)))
      return holder
    }
  }

  /// Who is meant by a typed word: the wall screen, or a member.
  ///
  /// - Throws: `Refusal` when nobody or more than one is called so.
  public func passcodeHolder(_ who: String) throws -> Badge { try book.read { try $0.passcodeHolder(who) } }

  /// Takes somebody's passcode away: they cannot log in any more, and their sessions end.
  ///
  /// - Throws: `Refusal` when there is no such member, or they have none.
  public func removePasscode(of who: String) throws -> Badge {
    try write { writer in
      let holder = try writer.passcodeHolder(who)
      guard try writer.passcode(of: holder) != nil else { throw Refusal.nothingToChange }
      try writer.dropPasscode(of: holder)
      try writer.dropSessions(of: holder)
      try writer.append(.access(AccessNote(.passcodeRemoved, who: holder)))
      return holder
    }
  }

  /// Who has a passcode, and who is logged in.
  public func passcodes() throws -> PasscodeList {
    try book.read { reader in
      PasscodeList(
        setup: try reader.setup(), set: try reader.passcodes().mapValues(\.set),
        setters: try reader.passcodeSetters(),
        sessions: try reader.sessions().filter { $0.holds(at: hand.now) })
    }
  }
}

/// Whose wrong attempts are counted.
enum AttemptSubject {
  case person(Badge)
  case address(String)

  /// The word under which they are kept.
  var text: String {
    switch self {
    case .person(let who): "person/\(who)"
    case .address(let address): "address/\(address)"
    }
  }
}

extension BookReader {
  /// Who is meant by a typed word: the wall screen, or a member.
  func passcodeHolder(_ text: String) throws -> Badge {
    text == Badge.wallScreen.text ? .wallScreen : try setup().member(called: text).badge
  }
}
