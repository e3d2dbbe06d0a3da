public import DutyModel

/// What a command sees of the world: the clock, the environment, the terminal, chance.
///
/// Everything comes in by this value, so that a test can pin the whole output.
public struct Console: Sendable {
  /// The time at which the command began, which is the time of all it does.
  public var now: Instant
  /// The time as it goes on, for what runs for days.
  public var clock: @Sendable () -> Instant
  /// The environment's variables.
  public var environment: [String: String]
  /// The language of messages.
  public var language: Language
  /// Columns of the terminal.
  public var columns: Int
  /// Whether colour is wanted.
  public var isColoured: Bool
  /// Whether progress may be shown.
  public var isInteractive: Bool
  /// Whether somebody types what is read, and no pipe or file.
  public var isTyped: Bool
  /// Writes to standard output.
  public var out: @Sendable (String) -> Void
  /// Reads a line of standard input; nil at its end.
  public var readLine: @Sendable () -> String?
  /// Reads a line that is not shown while it is typed; nil at the end of the input.
  public var readHidden: @Sendable () -> String?
  /// Writes to standard error.
  public var err: @Sendable (String) -> Void
  /// Makes so many random bytes.
  public var random: @Sendable (Int) -> [UInt8]
  /// Seconds of a clock that only runs forward.
  public var seconds: @Sendable () -> Double
  /// Whether the user has asked to stop.
  public var isInterrupted: @Sendable () -> Bool

  /// Makes a console.
  public init(
    now: Instant, clock: @escaping @Sendable () -> Instant, environment: [String: String], language: Language,
    columns: Int, isColoured: Bool,
    isInteractive: Bool, isTyped: Bool, readLine: @escaping @Sendable () -> String?,
    readHidden: @escaping @Sendable () -> String?,
    out: @escaping @Sendable (String) -> Void,
    err: @escaping @Sendable (String) -> Void, random: @escaping @Sendable (Int) -> [UInt8],
    seconds: @escaping @Sendable () -> Double, isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.now = now
    self.clock = clock
    self.environment = environment
    self.language = language
    self.columns = columns
    self.isColoured = isColoured
    self.isInteractive = isInteractive
    self.isTyped = isTyped
    self.readLine = readLine
    self.readHidden = readHidden
    self.out = out
    self.err = err
    self.random = random
    self.seconds = seconds
    self.isInterrupted = isInterrupted
  }

  /// Prints text and ends its line.
  func print(_ text: String) { out(text.hasSuffix("\n") ? text : text + "\n") }

  /// Prints a message beside the output and ends its line.
  func note(_ text: String) { err(text.hasSuffix("\n") ? text : text + "\n") }

  /// The lines that are left on standard input, up to one with a dot.
  func rest() -> [String] {
    var lines: [String] = []
    while let line = readLine(), line != "." { lines.append(line) }
    return lines
  }

  /// The form of a text in the console's language.
  func say(zh: String, en: String) -> String { language == .zh ? zh : en }
}
