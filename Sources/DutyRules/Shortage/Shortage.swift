public import DutyModel

/// One sum anybody can check by hand: what is needed of some people, and what they can give.
public struct Shortage: Hashable, Sendable {
  /// The rule that caps what people can give.
  public var rule: RuleName
  /// Whose time is short.
  public var of: Figure
  /// The time meant: seven days, the whole period, one shift, or for a count of people a moment.
  public var span: Span
  /// What is needed: counted person-minutes, or people where it is a count of people.
  public var need: Int
  /// What is there, in the same unit.
  public var have: Int
  /// The terms the need is the sum of.
  public var needTerms: [NeedTerm]
  /// Where it is a count of people, the duties of which nobody can have two: on them or not rested from them yet.
  public var dutyTerms: [DutyTerm] = []
  /// The terms what is there is the sum of.
  public var haveTerms: [HaveTerm]
  /// People missing: the shortage divided by what one more person could give, rounded up.
  public var people: Int

  /// What is missing, in the same unit; nothing when enough is there.
  public var short: Int { max(0, need - have) }

  /// Whether people are counted, not their time.
  public var isCount: Bool { !dutyTerms.isEmpty }

  /// Makes a sum of time.
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

  /// People who have a duty, or who rest from it.
  public struct DutyTerm: Hashable, Sendable {
    /// Where.
    public var post: PostCode
    /// In which shift.
    public var shift: ShiftCode
    /// When.
    public var span: Span
    /// When whoever had it may have another.
    public var rested: Instant
    /// How many people.
    public var people: Int

    /// Makes a term.
    public init(post: PostCode, shift: ShiftCode, span: Span, rested: Instant, people: Int) {
      (self.post, self.shift, self.span) = (post, shift, span)
      (self.rested, self.people) = (rested, people)
    }
  }
}
