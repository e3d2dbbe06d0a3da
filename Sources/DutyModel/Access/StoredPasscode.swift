/// What is kept of a passcode: enough to know it again, and too little to find it out.
public struct StoredPasscode: Hashable, Sendable {
  /// How it was worked out.
  public let method: Method
  /// Random bytes that make equal passcodes look different.
  public let salt: [UInt8]
  /// What came out.
  public let digest: [UInt8]
  /// When it was set.
  public let set: Instant

  /// Makes what is kept.
  public init(method: Method, salt: [UInt8], digest: [UInt8], set: Instant) {
    self.method = method
    self.salt = salt
    self.digest = digest
    self.set = set
  }

  /// scrypt with its three measures; a later program may use greater ones and still know the old.
  public struct Method: Hashable, Sendable {
    /// Rounds, a power of two.
    public let rounds: Int
    /// The size of a block.
    public let block: Int
    /// How many lanes.
    public let lanes: Int

    /// Makes a method.
    public init(rounds: Int, block: Int, lanes: Int) {
      self.rounds = rounds
      self.block = block
      self.lanes = lanes
    }

    /// What new passcodes are worked out with: 64 MiB twice, which takes a third of a second.
    public static let today = Method(rounds: 1 << 16, block: 8, lanes: 2)
  }
}
