import DutyModel

extension Rule {
  /// Wishes are granted.
  static let wishes = Rule(
    name: .wishes,
    sentence: "Whoever wishes a date off has no duty that starts on it; whoever wishes one on has.",
    breaking: RosterExample("Off was wished, on was given", ["O1: AD"]) {
      $0.wishes = [Wish(who: "O1", date: RosterExample.from, want: .off, weight: 5)]
    },
    keeping: RosterExample("Off at night was wished", ["O1: AD"]) {
      $0.wishes = [Wish(who: "O1", date: RosterExample.from, shift: "N", want: .off, weight: 5)]
    }
  ) { roster in
    let duties = Dictionary(grouping: roster.duties, by: \.who)
    let period = roster.from...roster.until
    return roster.setup.wishes.filter { period.contains($0.date) }.compactMap { wish in
      let has = (duties[wish.who] ?? []).contains {
        $0.date == wish.date && (wish.shift == nil || $0.shift == wish.shift)
      }
      guard has != (wish.want == .on) else { return nil }
      return Finding(.wishes, .weight(wish.weight), size: 1, .wishNotGranted(wish))
    }
  }
}
