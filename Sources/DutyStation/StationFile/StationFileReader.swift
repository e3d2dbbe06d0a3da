import DutyModel

/// Reads the parts of a station file in the order in which they name each other.
struct StationFileReader {
  private let root: YAMLValue

  init(_ root: YAMLValue) { self.root = root }

  private static let keys = [
    "station", "shifts", "posts", "members", "leave", "wishes", "locks", "history", "rules", "split",
    "response",
    "playbooks", "rule_packs", "reports",
  ]

  /// The station; nil when it does not even say what it is.
  ///
  /// Whatever is wrong is in the root's list.
  func setup() -> StationSetup? {
    guard let map = root.map(Self.keys, required: ["station", "shifts", "posts", "members"]) else {
      return nil
    }
    var setup = StationSetup(
      profile: map["station"].flatMap(profile) ?? StationProfile(name: "?", zone: .utc))
    setup.shifts = map["shifts"].map(shifts) ?? []
    let shiftCodes = Set(setup.shifts.map(\.code.text))
    setup.posts = map["posts"].map { posts($0, shifts: shiftCodes) } ?? []
    let postCodes = Set(setup.posts.map(\.code.text))
    setup.members = map["members"].map { MemberReader(posts: postCodes).members($0) } ?? []
    let known = KnownCodes(
      posts: postCodes, shifts: shiftCodes, badges: Set(setup.members.map(\.badge.text)))
    setup.leave = map["leave"].map { leave($0, known: known, zone: setup.zone) } ?? []
    setup.wishes = map["wishes"].map { wishes($0, known: known) } ?? []
    setup.locks = map["locks"].map { assignments($0, known: known) } ?? []
    setup.history = map["history"].map { assignments($0, known: known) } ?? []
    if let rules = map["rules"] { setup.rules = RulesReader.rules(rules) }
    setup.split = map["split"].map { split($0, known: known) } ?? []
    setup.response = map["response"].flatMap { response($0, known: known) }
    setup.playbooks = map["playbooks"].map(PlaybookReader.playbooks) ?? []
    setup.rulePacks = map["rule_packs"].map { $0.elements().compactMap { $0.text() } } ?? []
    if let reports = map["reports"] { setup.reports = ReportsReader.rules(reports) }
    if root.list.problems.isEmpty, let posts = map["posts"] { checkHolders(posts, setup) }
    return setup
  }

  private func profile(_ value: YAMLValue) -> StationProfile? {
    guard
      let map = value.map(["name", "short", "bureau", "zone", "language"], required: ["name", "zone"]),
      let name = map["name"]?.name(), let zone = map["zone"]?.value(.zone, { Zone($0) })
    else { return nil }
    return StationProfile(
      name: name, short: map["short"]?.name(), bureau: map["bureau"]?.name(), zone: zone,
      language: map["language"]?.word(.language) ?? .zh)
  }

  private func shifts(_ value: YAMLValue) -> [Shift] {
    (value.pairs() ?? []).compactMap { code, entry in
      guard let map = entry.value.map(["name", "start", "hours", "weight"], required: ["start", "hours"])
      else { return nil }
      let start = map["start"]?.value(.time) { TimeOfDay($0) }
      let minutes = map["hours"]?.hundredths(from: 1, to: 4800).map { $0 * 60 / 100 }
      let weight = map["weight"].map { $0.hundredths(from: 0, to: 200) } ?? 100
      guard let start, let minutes, let weight else { return nil }
      return Shift(
        code: ShiftCode(code), name: map["name"]?.name() ?? Name(code), start: start, minutes: minutes,
        weightPercent: weight)
    }
  }

  private func posts(_ value: YAMLValue, shifts: Set<String>) -> [Post] {
    var first: [String: Int?] = [:]
    return value.elements().compactMap { element in
      let keys = ["code", "name", "place", "kind", "from", "until", "needs"]
      guard let map = element.map(keys, required: ["code", "needs"]), let code = map["code"]?.text() else {
        return nil
      }
      if let line = first[code] { map["code"]?.note(.duplicate(code, of: .post, first: line)) }
      first[code] = element.line
      let (from, until) = map.period()
      return Post(
        code: PostCode(code), name: map["name"]?.name() ?? Name(code), place: map["place"]?.text(),
        kind: map["kind"]?.word(.postKind) ?? .other, from: from, until: until,
        needs: (map["needs"]?.elements() ?? []).compactMap { need($0, shifts: shifts) })
    }
  }

  private func need(_ value: YAMLValue, shifts: Set<String>) -> NeedLine? {
    let keys = ["shifts", "days", "dates", "from", "until", "total", "preferred", "officers", "quals"]
    guard let map = value.map(keys) else { return nil }
    let (from, until) = map.period()
    let quals = map["quals"].map { quals in
      Dictionary(
        (quals.pairs() ?? []).compactMap { key, entry in
          entry.value.number(0...1000).map { (key, $0) }
        }, uniquingKeysWith: { a, _ in a })
    }
    return NeedLine(
      shifts: map["shifts"].map { $0.elements().compactMap { $0.code(.shift, among: shifts) } },
      days: map["days"].map { $0.elements().compactMap { $0.word(.weekday) } },
      dates: map["dates"].map { $0.elements().compactMap { $0.date() } }, from: from, until: until,
      total: map["total"]?.number(0...1000), preferred: map["preferred"]?.number(0...1000),
      officers: map["officers"]?.number(0...1000), quals: quals)
  }

  /// Notes needs that nobody of the station could ever meet.
  private func checkHolders(_ value: YAMLValue, _ setup: StationSetup) {
    for (element, post) in zip(value.elements(), setup.posts) {
      for need in post.needs.flatMap({ setup.unmeetable($0, at: post.code) }) {
        element.note(.nobodyMayHold(post: post.code.text, need: need))
      }
    }
  }
}

/// Codes that later parts of a file may use.
struct KnownCodes {
  let posts: Set<String>
  let shifts: Set<String>
  let badges: Set<String>
}

extension [String: YAMLValue] {
  /// The dates `from` and `until`, in order.
  func period() -> (from: CalendarDate?, until: CalendarDate?) {
    let (from, until) = (self["from"]?.date(), self["until"]?.date())
    if let from, let until, until < from {
      self["until"]?.note(.endsBeforeItBegins(from: from.description, until: until.description))
    }
    return (from, until)
  }
}

extension YAMLValue {
  /// A number with at most two decimals, in hundredths.
  func hundredths(from least: Int, to most: Int) -> Int? {
    guard let number = value(.number, { Double($0) }) else { return nil }
    guard number * 100 >= Double(least), number * 100 <= Double(most) else {
      note(.outOfRange("\(number)", least: least / 100, most: most / 100))
      return nil
    }
    return Int((number * 100).rounded())
  }
}
