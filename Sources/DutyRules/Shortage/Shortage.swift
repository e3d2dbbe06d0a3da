public import DutyModel

/// One sum anybody can check by hand: what is needed of some people, and what they can give.
public struct Shortage: Hashable, Sendable {
  /// The rule that caps what people can give.
  public var rule: RuleName
  /// Whose time is short.
  public var of: Figure
  /// The time meant: seven days, the whole period, or one shift.
  public var span: Span
  /// Counted person-minutes that are needed.
  public var need: Int
  /// Counted person-minutes that are there.
  public var have: Int
  /// The terms the need is the sum of.
  public var needTerms: [NeedTerm]
  /// The terms what is there is the sum of.
  public var haveTerms: [HaveTerm]
  /// People missing: the shortage divided by what one more person could give, rounded up.
  public var people: Int

  /// Person-minutes missing; nothing when enough is there.
  public var short: Int { max(0, need - have) }

  /// Makes a sum.
  public init(
    rule: RuleName, of: Figure, span: Span, need: Int, have: Int, needTerms: [NeedTerm],
    haveTerms: [HaveTerm], people: Int
  ) {
    self.rule = rule
    self.of = of
    self.span = span
    self.need = need
    self.have = have
    self.needTerms = needTerms
    self.haveTerms = haveTerms
    self.people = people
  }

  /// Posts that need the same: so many people at each, for so many minutes a day over so many days.
  public struct NeedTerm: Hashable, Sendable {
    /// The posts, or one place whose posts need the person together.
    public var posts: [PostCode]
    /// People at each.
    public var people: Int
    /// Counted minutes of one person there over the time meant.
    public var minutes: Int

    /// Makes a term.
    public init(posts: [PostCode], people: Int, minutes: Int) {
      self.posts = posts
      self.people = people
      self.minutes = minutes
    }
  }

  /// People who can give the same: so many, each at most so many minutes.
  public struct HaveTerm: Hashable, Sendable {
    /// How many people.
    public var people: Int
    /// The most counted minutes of each.
    public var minutes: Int

    /// Makes a term.
    public init(people: Int, minutes: Int) {
      self.people = people
      self.minutes = minutes
    }
  }
}
