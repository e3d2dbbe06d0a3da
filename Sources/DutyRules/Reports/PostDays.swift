public import DutyModel

/// For how many days a post was held, counted in the ways that people count.
public struct PostDays: Hashable, Sendable {
  /// The post.
  public let post: PostCode
  /// The first date on which anybody held it.
  public let first: CalendarDate
  /// The last one.
  public let last: CalendarDate
  /// Dates on which anybody held it, however short.
  public let touched: Int
  /// Dates on which somebody held it every minute.
  public let full: Int

  /// Days gone by from the first date to the last: 24 January to 17 March 2020 is 53.
  public var elapsed: Int { first.days(to: last) }
  /// Days from the first date to the last, both counted: 24 January to 17 March 2020 is 54.
  public var inclusive: Int { elapsed + 1 }

  /// Counts the days of each post that was held within a span, in the posts' order.
  ///
  /// - Complexity: the product of duties and their dates.
  public static func all(_ duties: [Duty], within span: Span, setup: StationSetup) -> [PostDays] {
    setup.posts.compactMap { post in
      let spans = duties.filter { $0.post == post.code }.compactMap { $0.span.intersection(span) }
        .filter { !$0.isEmpty }.sorted { $0.start < $1.start }
      var held: [Span] = []
      for span in spans {
        if let last = held.last, span.start <= last.end {
          held[held.count - 1] = Span(start: last.start, end: max(last.end, span.end))
        } else {
          held.append(span)
        }
      }
      guard let start = held.first?.start, let end = held.last?.end else { return nil }
      let (first, last) = (setup.zone.date(start), setup.zone.date(end.advanced(minutes: -1)))
      let dates = (0...first.days(to: last)).map { setup.zone.day(first.advanced(days: $0)) }
      return PostDays(
        post: post.code, first: first, last: last,
        touched: dates.count { day in held.contains { $0.overlaps(day) } },
        full: dates.count { day in held.contains { $0.start <= day.start && day.end <= $0.end } })
    }
  }
}
