import DutyModel

extension Pattern {
  /// Which midnight an eight-hour night begins at; the same cycle rests differently under the other.
  public enum NightAnchor: String, CaseIterable, Sendable {
    /// The midnight that begins the night's date.
    case before
    /// The midnight that ends it.
    case after
  }

  /// Why a cycle cannot be read.
  public enum CycleError: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// A letter that means nothing in it, at a place from 1.
    case unknownLetter(String, place: Int)
    /// There are no teams.
    case noTeams
  }

  /// Reads a station's own cycle of any length, one letter a day.
  ///
  /// `D` 白, `N` 夜 and `T` 值 are twelve hours by day, twelve by night and 24; with `E` 早 or `L` 中 anywhere
  /// in the cycle these and `N` are eight hours; `O` 休 and `-` are off. Spaces do not count.
  /// - Parameters:
  ///   - cycle: the letters.
  ///   - offsets: how many days into the cycle each team is on the first day.
  ///   - night: which midnight an eight-hour night begins at.
  public init(cycle: String, offsets: [Int], night: NightAnchor) throws(CycleError) {
    let words: [Character: Character] = [
      "早": "E", "中": "L", "夜": "N", "白": "D", "值": "T", "休": "O", "-": "O",
    ]
    let plain = String(cycle.uppercased().filter { $0 != " " }.map { words[$0] ?? $0 })
    guard !plain.isEmpty else { throw .empty }
    guard !offsets.isEmpty else { throw .noTeams }
    let eightHours = night == .before ? Self.earlyNight : Self.lateNight
    let letters = plain.contains { $0 == "E" || $0 == "L" } ? eightHours : Self.long
    for (index, letter) in plain.enumerated()
    where letter != "O" && !letters.contains(where: { $0.letter == letter }) {
      throw .unknownLetter(String(letter), place: index + 1)
    }
    let starts = offsets.map(String.init).joined(separator: ",")
    let word = "\(plain)/\(starts)" + (night == .before ? "/before" : "")
    self.init(word, Name(word), letters: letters, cycle: plain, offsets: offsets)
  }

  /// Reads a station's own cycle as it is typed, such as `DDNNOOOO/4` or `ELNO/0,1,2,3/before`: letters, a
  /// slash, how many teams (evenly spread over the cycle) or where each begins, and which midnight an
  /// eight-hour night begins at, the one after its date when it is not said.
  ///
  /// - Returns: nil when it does not look like one.
  /// - Throws: `CycleError` when it does and cannot be read.
  public static func own(typed text: String) throws(CycleError) -> Pattern? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.count > 1 ? parts[1].split(separator: ",").map { Int($0) } : []
    guard (2...3).contains(parts.count), parts[0].contains(where: \.isLetter), !numbers.contains(nil),
      let night = parts.count == 3 ? NightAnchor(rawValue: parts[2]) : .after
    else { return nil }
    let length = parts[0].count { $0 != " " }
    let starts = numbers.compactMap(\.self)
    let teams = starts.first ?? 0
    let isCount = starts.count == 1 && !parts[1].contains(",")
    guard !isCount || (0...mostTeams).contains(teams) else { throw .noTeams }
    let offsets = isCount ? (0..<teams).map { $0 * length / teams } : starts
    return try Pattern(cycle: parts[0], offsets: offsets, night: night)
  }

  /// More teams than any station has people.
  private static let mostTeams = 1_000
}
