import DutyModel
import DutySolver

extension GeneratedStation {
  /// A precinct of a district: its posts, its people, and what they ask for.
  struct Precinct {
    private(set) var posts: [Post]
    private(set) var members: [Member] = []
    private(set) var leave: [String] = []
    private(set) var wishes: [String] = []

    struct Post {
      enum Kind { case gate, desk, patrol, hotel, response, rail }
      let code: String
      let kind: Kind
      let place: String
      /// People and officers by shift.
      var needs: [(shift: String, total: Int, officers: Int)]

      /// Duties a day.
      var daily: Int { needs.reduce(0) { $0 + $1.total } }
      var officers: Int { needs.reduce(0) { $0 + $1.officers } }

      private var word: String {
        switch kind {
        case .gate: "hospital"
        case .desk: "desk"
        case .patrol: "patrol"
        case .hotel: "hotel"
        case .response: "response"
        case .rail: "rail-station"
        }
      }

      /// The post in a station file; a gate would rather have one more at weekends.
      var lines: [String] {
        let drivers = kind == .response ? ", quals: {driver: 1}" : ""
        let plain = needs.map {
          "      - {shifts: [\($0.shift)], total: \($0.total), officers: \($0.officers)\(drivers)}"
        }
        let weekends =
          kind == .gate
          ? ["      - {shifts: [D], days: [sat, sun], preferred: \((needs.first?.total ?? 0) + 1)}"] : []
        return [
          "  - code: \(code)", "    name: \(code)", "    place: \(place)", "    kind: \(word)", "    needs:",
        ]
          + plain + weekends
      }
    }

    struct Member {
      let badge: String
      let rank: String
      let more: String
      /// The dates on which duties may be given.
      let dates: Range<Int>

      var line: String { "  - {badge: \"\(badge)\", name: P\(badge), class: \(rank)\(more)}" }
    }

    init(
      _ index: Int, people: Int, posts count: Int, of precincts: Int, load: Int, _ random: inout SplitMix64
    ) {
      posts = (0..<count).map { Self.post($0, of: index) }
      let own = posts.map(\.code).joined(separator: ", ")
      var (all, officers) = (0, 0)
      for person in 0..<people {
        let badge = String(10_000 + 1_000 * index + person)
        let isOfficer = person * 20 < people * 7
        var (dates, more) = (0..<GeneratedStation.days, "")
        if person < 2 { more += ", role: \(index == 0 ? ["chief", "instructor"][person] : "leader")" }
        if random.below(10) < 4 || person % 5 == 0 { more += ", quals: [driver]" }
        // One in ten may be sent to any precinct.
        if precincts > 1, person % 10 != 9 { more += ", posts: [\(own)]" }
        if person % 20 == 19 {
          dates = random.below(7)..<(GeneratedStation.days - random.below(7))
          more +=
            ", home: Bureau, from: \(Self.date(dates.lowerBound)), until: \(Self.date(dates.upperBound - 1))"
        }
        let rank = isOfficer ? "officer" : person % 20 == 19 ? "unknown" : "auxiliary"
        members.append(Member(badge: badge, rank: rank, more: more, dates: dates))
        var days = dates.count
        if random.below(10) == 0 {
          let length = 2 + random.below(3)
          let first = dates.lowerBound + random.below(dates.count - length)
          leave.append(
            "  - {who: \"\(badge)\", from: \(Self.date(first)), until: \(Self.date(first + length - 1)), kind: annual}"
          )
          days -= length
        }
        if random.below(2) == 0 { wishes.append(Self.wish(badge, in: dates, &random)) }
        all += days
        if isOfficer { officers += days }
      }
      grow(days: all, officers: officers, load: load, &random)
    }

    /// Adds people to the posts until they ask for so much in 100 of six duties a week of everybody, and of officers.
    private mutating func grow(days: Int, officers: Int, load: Int, _ random: inout SplitMix64) {
      func most(_ days: Int) -> Int { days * 6 * load / (7 * 100 * GeneratedStation.days) }
      while posts.reduce(0, { $0 + $1.daily }) < most(days) {
        let post = random.below(posts.count)
        let need = random.below(posts[post].needs.count)
        posts[post].needs[need].total += 1
        if posts.reduce(0, { $0 + $1.officers }) < most(officers) { posts[post].needs[need].officers += 1 }
      }
    }

    private static func post(_ number: Int, of precinct: Int) -> Post {
      let kinds: [Post.Kind] = [.gate, .desk, .patrol, .hotel, precinct % 2 == 0 ? .response : .rail]
      let kind = kinds[number % kinds.count]
      let round = number / kinds.count
      let place =
        switch kind {
        case .gate, .patrol: "Hospital"
        case .desk, .response: "Station"
        case .hotel: "Hotel"
        case .rail: "Rail"
        }
      let officer = kind == .patrol ? 0 : 1
      let shifts = kind == .desk ? ["S"] : kind == .rail ? ["D"] : ["D", "N"]
      return Post(
        code: "P\(precinct)\(Array("ABCDE")[number % kinds.count])\(round == 0 ? "" : "\(round)")",
        kind: kind,
        place: "\(place) \(precinct) \(round)", needs: shifts.map { ($0, 2, officer) })
    }

    private static func wish(_ badge: String, in dates: Range<Int>, _ random: inout SplitMix64) -> String {
      let date = Self.date(dates.lowerBound + random.below(dates.count))
      let shift = random.below(2) == 0 ? ", shift: \(["D", "N"][random.below(2)])" : ""
      let want = random.below(4) == 0 ? "on" : "off"
      return
        "  - {who: \"\(badge)\", date: \(date)\(shift), want: \"\(want)\", weight: \(1 + random.below(5))}"
    }

    private static func date(_ day: Int) -> CalendarDate { GeneratedStation.from.advanced(days: day) }
  }
}
