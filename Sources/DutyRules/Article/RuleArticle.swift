/// The manual page of the rules, made of what the rules themselves say and show.
public enum RuleArticle {
  /// The page in Markdown: every rule with its sentence, a roster that breaks it and one that keeps it.
  public static func text() -> String {
    ([introduction] + Rule.all.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Rules

    Every rule by its word in the station file, with a roster that breaks it and one that keeps it.

    This page is made from the rules themselves: set `DUTY_WRITE_DOCS=1` and run the tests to write it anew.

    The example rosters are read like this: one line a person, one word a day; `AD` is post A by day, `-` a day off.
    Day one is Monday, 2 March 2020; days before `|` were worked before the roster. O1 (who may lead), O2 and O3 are
    officers, X1 and X2 auxiliaries, U1 is of unknown class. Posts A and B are at one place, C at another. Shifts are
    D 08:00–20:00, N 20:00–08:00 and T 24 hours from 08:00, unless a line says otherwise.
    """

  private static func section(_ rule: Rule) -> String {
    """
    ## \(rule.name.rawValue)

    \(rule.sentence)

    \(example("Breaks it", rule.breaking))

    \(example("Keeps it", rule.keeping))
    """
  }

  private static func example(_ verdict: String, _ example: RosterExample) -> String {
    """
    **\(verdict).** \(example.title):

    ```
    \((example.settings + rows(example)).joined(separator: "\n"))
    ```
    """
  }

  /// One line a person: the days before the roster, a bar when there are any, the roster's days.
  private static func rows(_ example: RosterExample) -> [String] {
    func words(_ lines: [String]) -> [(who: Substring, days: Substring)] {
      lines.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (parts[0], parts.dropFirst().first?.drop { $0 == " " } ?? "")
      }
    }
    let (now, past) = (words(example.lines), words(example.history))
    let absent = past.map(\.who).filter { who in !now.contains { $0.who == who } }
    return (now.map(\.who) + absent).map { who in
      let before = past.first { $0.who == who }?.days
      let days = now.first { $0.who == who }?.days ?? "-"
      return "\(who): \(before.map { "\($0) | " } ?? "")\(days)"
    }
  }
}
