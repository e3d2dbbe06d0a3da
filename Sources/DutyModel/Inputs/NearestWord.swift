/// The known word that someone may have meant.
public enum NearestWord {
  /// The nearest known word, if one is near enough: at most a third of its characters differ, or two.
  public static func to(_ word: String, among known: [String]) -> String? {
    all(to: word, among: known).first
  }

  /// Up to three near words, the nearest first.
  public static func all(to word: String, among known: [String]) -> [String] {
    let wanted = Array(word.lowercased())
    let near = Set(known).sorted().compactMap { candidate -> (distance: Int, word: String)? in
      let distance = distance(wanted, Array(candidate.lowercased()))
      return distance <= max(1, min(2, candidate.count / 2)) && distance < candidate.count
        ? (distance, candidate) : nil
    }
    return near.sorted { $0.distance < $1.distance }.prefix(3).map(\.word)
  }

  /// Insertions, deletions and changes of a character (Levenshtein).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard abs(a.count - b.count) <= 2 else { return .max / 2 }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let old = row[j + 1]
        row[j + 1] = x == y ? diagonal : 1 + min(diagonal, old, row[j])
        diagonal = old
      }
    }
    return row[b.count]
  }
}
