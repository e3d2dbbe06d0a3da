public import DutyModel

/// What a board is made with.
public struct BoardSettings: Sendable {
  /// The book.
  public var path: String
  /// The device on which the board writes.
  public var device: DeviceName
  /// The time.
  public var clock: @Sendable () -> Instant
  /// Makes so many random bytes.
  public var random: @Sendable (Int) -> [UInt8]
  /// The language of whoever has chosen none.
  public var language: Language
  /// Where it can be reached.
  public var listening: Listening
  /// How passcodes are worked out.
  public var method: StoredPasscode.Method
  /// For how long a roster is searched.
  public var planning = Duration.seconds(8)
  /// Who is at this machine, when the board is reached from it alone; nil for nobody.
  public var resident: Badge?

  /// Makes settings.
  ///
  /// - Throws: `Refusal.residentOnNetwork` when others could reach what is one person's.
  public init(
    path: String, device: DeviceName, clock: @escaping @Sendable () -> Instant,
    random: @escaping @Sendable (Int) -> [UInt8], language: Language, listening: Listening,
    resident: Badge? = nil, method: StoredPasscode.Method = .today
  ) throws(Refusal) {
    guard resident == nil || listening.isLoopback else { throw .residentOnNetwork }
    self.path = path
    self.device = device
    self.clock = clock
    self.random = random
    self.language = language
    self.listening = listening
    self.resident = resident
    self.method = method
  }
}
