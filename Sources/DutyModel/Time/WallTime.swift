/// A date and a time of day as a clock on the wall shows them, without saying where the wall is.
struct WallTime {
  let date: CalendarDate
  let milliseconds: Int
  /// What follows the time: an offset, `Z` or nothing.
  let suffix: Substring

  /// The wall time read as if the wall stood in Greenwich.
  var utcMilliseconds: Int64 { Int64(date.dayNumber) * 86_400_000 + Int64(milliseconds) }

  /// Reads `YYYY-MM-DDTHH:MM[:SS[.fff]]`, a space allowed for the `T`.
  init?(_ text: String, allowingSuffix: Bool = false) {
    guard text.utf8.count >= 16, text.utf8.allSatisfy({ $0 < 128 }),
      let date = CalendarDate(String(text.prefix(10)))
    else { return nil }
    let separator = text[text.index(text.startIndex, offsetBy: 10)]
    guard separator == "T" || separator == " " else { return nil }
    let tail = text.dropFirst(11)
    let clockEnd = tail.firstIndex { "Z+-".contains($0) } ?? tail.endIndex
    let suffix = tail[clockEnd...]
    guard allowingSuffix || suffix.isEmpty else { return nil }
    let parts = tail[..<clockEnd].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].count == 2, parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if parts.count == 3 {
      let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard second[0].count == 2, let whole = Int(second[0]), (0..<60).contains(whole) else { return nil }
      milliseconds += whole * 1000
      if second.count == 2 {
        let digits = second[1].prefix(3)
        guard !second[1].isEmpty, second[1].allSatisfy(\.isNumber), let fraction = Int(digits) else {
          return nil
        }
        milliseconds += fraction * (digits.count == 1 ? 100 : digits.count == 2 ? 10 : 1)
      } else if second.count > 2 {
        return nil
      }
    }
    self.date = date
    self.milliseconds = milliseconds
    self.suffix = suffix
  }
}
