public import DutyModel

extension IncidentPages {
  /// A line of a call in words, piece by piece, for a page that lays them out itself.
  public struct Piece: Sendable {
    /// Its number.
    public let number: Int
    /// The entry.
    public let entry: EntryName
    /// The date, where it is another than the line's before.
    public let newDay: String?
    /// The time of day.
    public let time: String
    /// What it is, in a word.
    public let what: String
    /// What it says.
    public let words: String
    /// The limit of the step and whether it was kept; empty where there is none.
    public let limit: String
    /// Whether a limit was broken.
    public let isLate: Bool
    /// How it was written down, what was corrected.
    public let notes: [String]
    /// What was struck, who did it and why.
    public let struck: [String]
  }

  /// A call's lines in the order in which things happened.
  public func pieces(_ incident: Incident) -> [Piece] {
    let plain = IncidentPages(self, isColoured: false)
    return plain.rows(incident).map { row, line in
      Piece(
        number: row.number, entry: line.entry, newDay: row.newDay, time: row.time, what: row.what,
        words: row.words, limit: row.tick, isLate: row.tick.hasPrefix(">"),
        notes: row.notes.filter { !$0.isEmpty }, struck: line.corrections.map(plain.struck))
    }
  }

  /// A call drawn as SVG: lanes over a common axis of time; what it looks like is the page's to say.
  public func drawing(_ incident: Incident) -> String {
    TimelineDrawing(incident, pages: IncidentPages(self, isColoured: false), in: .column).svg
  }

  /// What a device's clock showed when it sent a line, where it was off by a minute or more.
  public func deviceClock(slowSeconds: Int) -> String? {
    let minutes = abs(slowSeconds) / 60
    guard minutes > 0 else { return nil }
    let length = phrases.length(minutes)
    return slowSeconds > 0
      ? phrases.say("〔手机钟慢 \(length)，已换算〕", "[the phone's clock was \(length) slow; put right]")
      : phrases.say("〔手机钟快 \(length)，已换算〕", "[the phone's clock was \(length) fast; put right]")
  }
}
