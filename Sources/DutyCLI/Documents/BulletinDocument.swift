import DutyModel
import DutyRules
import DutyStation

/// `report …`, for programs.
struct BulletinDocument: Encodable {
  let kind: String
  let period: Period
  let days: Int
  let countedDays: Int
  let dayStarts: String
  let unfinished: Bool
  let total: Count
  let categories: [Category]
  let categoriesSince: Explicit<String>
  let categoriesChanged: Bool
  let recategorised: Int
  let open: Int
  let hours: [Hours]
  let bands: [Band]
  let rates: [RateDocument]
  let mediation: Mediation
  let people: [Person]
  let posts: [Post]

  struct Period: Encodable {
    let from: CalendarDate
    let until: CalendarDate
  }

  struct Count: Encodable {
    let count: Int
    let perDay: Explicit<Double>
    let previous: Explicit<Int>
    let lastYear: Explicit<Int>
  }

  struct Category: Encodable {
    let category: String
    let count: Count
  }

  struct Hours: Encodable {
    let from: Int
    let until: Int
    let count: Int
  }

  struct Band: Encodable {
    let step: String
    let limitSeconds: [Int]
    let counts: [Int]
    let unknown: Int
  }

  struct RateDocument: Encodable {
    let name: String
    let n: Int
    let of: Int
    let period: Period
    let excluded: [String: Int]
    let value: Explicit<Double>
  }

  struct Mediation: Encodable {
    let referrals: Int
    let agreedFen: Int
    let paidFen: Int
    let amountKnown: Int
    let amountUnknown: Int
  }

  struct Person: Encodable {
    let badge: Badge
    let duties: Int
    let minutes: Int
    let nights: Int
    let weekends: Int
  }

  struct Post: Encodable {
    let post: PostCode
    let first: CalendarDate
    let last: CalendarDate
    let elapsed: Int
    let inclusive: Int
    let held: Int
    let full: Int
  }

  init(_ bulletin: Bulletin) {
    let dates = Period(from: bulletin.period.from, until: bulletin.period.until)
    func count(_ count: Bulletin.Count) -> Count {
      Count(
        count: count.now,
        perDay: Explicit(bulletin.countedDays == 0 ? nil : Double(count.now) / Double(bulletin.countedDays)),
        previous: Explicit(count.previous), lastYear: Explicit(count.lastYear))
    }
    kind = bulletin.period.kind.rawValue
    period = dates
    days = bulletin.period.days
    countedDays = bulletin.countedDays
    dayStarts = bulletin.setup.reports.dayStarts.description
    unfinished = bulletin.isUnfinished
    total = count(bulletin.total)
    categories = bulletin.categories.map { Category(category: $0.category, count: count($0.count)) }
    categoriesSince = Explicit(bulletin.categoriesSince.map(bulletin.setup.zone.iso))
    categoriesChanged = bulletin.categoriesChanged
    recategorised = bulletin.recategorised
    open = bulletin.open
    hours = bulletin.hours.enumerated().map { index, count in
      Hours(
        from: index * Bulletin.hoursTogether, until: (index + 1) * Bulletin.hoursTogether, count: count)
    }
    bands = bulletin.bands.map {
      Band(
        step: $0.bands.step.rawValue, limitSeconds: $0.bands.limits, counts: $0.counts, unknown: $0.unknown)
    }
    rates = bulletin.rates.map { rate in
      RateDocument(
        name: rate.name.rawValue, n: rate.n, of: rate.of, period: dates,
        excluded: Dictionary(uniqueKeysWithValues: rate.excluded.map { ($0.key.rawValue, $0.value) }),
        value: Explicit(rate.value))
    }
    mediation = Mediation(
      referrals: bulletin.referrals, agreedFen: bulletin.amounts.agreed.fen,
      paidFen: bulletin.amounts.paid.fen, amountKnown: bulletin.amounts.known,
      amountUnknown: bulletin.amounts.unknown)
    people = bulletin.people.map {
      Person(
        badge: $0.who, duties: $0.tally.duties, minutes: $0.tally.minutes, nights: $0.tally.nights,
        weekends: $0.tally.weekends)
    }
    posts = bulletin.posts.map {
      Post(
        post: $0.post, first: $0.first, last: $0.last, elapsed: $0.elapsed, inclusive: $0.inclusive,
        held: $0.touched, full: $0.full)
    }
  }
}
