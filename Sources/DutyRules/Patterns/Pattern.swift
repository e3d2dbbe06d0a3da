public import DutyModel

/// A rotation that is known by a name: what each team does on each day of a cycle of any length.
public struct Pattern: Hashable, Sendable {
  /// Its word on the command line, such as `24-48`.
  public let word: String
  /// What it is called.
  public let name: Name
  /// What else it is called; several patterns may share a name.
  public let aliases: [String]
  /// What each letter of the cycles stands for; a letter that is not here is off.
  public let letters: [Letter]
  /// The teams, each with its cycle and where in it the team is on the first day.
  public let teams: [Team]

  /// What a letter stands for.
  public struct Letter: Hashable, Sendable {
    /// The letter.
    public let letter: Character
    /// Minutes from the midnight that begins the date the duty belongs to; 1440 is the midnight that ends it.
    public let start: Int
    /// Length in minutes.
    public let minutes: Int
    /// Whether it is duty; comp rest and office days are named and are not.
    public let isDuty: Bool

    /// Makes a letter.
    public init(_ letter: Character, start: Int, minutes: Int, isDuty: Bool = true) {
      self.letter = letter
      self.start = start
      self.minutes = minutes
      self.isDuty = isDuty
    }
  }

  /// A team: its cycle, and how many days into it the team is on the first day.
  public struct Team: Hashable, Sendable {
    /// One letter a day.
    public let cycle: String
    /// Days into the cycle on the first day.
    public let offset: Int

    /// Makes a team.
    public init(cycle: String, offset: Int) {
      self.cycle = cycle
      self.offset = offset
    }

    /// The letter of a day; the first day is 0.
    public func letter(on day: Int) -> Character? {
      let letters = Array(cycle)
      guard !letters.isEmpty else { return nil }
      let place = (day + offset) % letters.count
      return letters[place < 0 ? place + letters.count : place]
    }
  }

  /// Makes a pattern whose teams share one cycle.
  public init(
    _ word: String, _ name: Name, aliases: [String] = [], letters: [Letter], cycle: String, offsets: [Int]
  ) {
    self.init(
      word, name, aliases: aliases, letters: letters,
      teams: offsets.map { Team(cycle: cycle, offset: $0) })
  }

  /// Makes a pattern of teams.
  public init(_ word: String, _ name: Name, aliases: [String] = [], letters: [Letter], teams: [Team]) {
    self.word = word
    self.name = name
    self.aliases = aliases
    self.letters = letters
    self.teams = teams
  }

  /// The longest of the teams' cycles, in days.
  public var length: Int { teams.map(\.cycle.count).max() ?? 0 }

  /// What a letter stands for; nil for off.
  public func meaning(of letter: Character) -> Letter? { letters.first { $0.letter == letter } }

  /// The patterns a person may mean: by word or name if one fits whole, else by a part of either.
  public static func called(_ text: String) -> [Pattern] {
    let wanted = text.lowercased()
    let whole = all.filter { $0.calledNames.contains(wanted) }
    if !whole.isEmpty { return whole }
    return all.filter { $0.calledNames.contains { $0.contains(wanted) } }
  }

  private var calledNames: [String] { ([word, name.zh, name.en] + aliases).map { $0.lowercased() } }
}
