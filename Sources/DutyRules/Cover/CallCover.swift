public import DutyModel

/// Who stood where when a call was heard, and what its crew's going left open at the posts, by the roster in force.
public struct CallCover: Hashable, Sendable {
  /// Who stood on each post when the call was heard, in the posts' order.
  public let posts: [Post]
  /// What was missing because of the call and of nothing else, in order of time.
  public let holes: [Hole]

  /// Makes it.
  public init(posts: [Post], holes: [Hole]) {
    self.posts = posts
    self.holes = holes
  }

  /// A post and who stood there.
  public struct Post: Hashable, Sendable {
    /// The post.
    public let post: PostCode
    /// Who had their duty there.
    public let on: [Badge]

    /// Makes it.
    public init(post: PostCode, on: [Badge]) {
      self.post = post
      self.on = on
    }
  }

  /// People who were missing at a post for as long as the same were missing.
  public struct Hole: Hashable, Sendable {
    /// The post.
    public let post: PostCode
    /// The figure that was not met; nil for people who are not officers and stood without one.
    public let figure: Figure?
    /// How many more were missing than would have been without the call.
    public let missing: Int
    /// How many were left.
    public let have: Int
    /// From when.
    public let from: Instant
    /// Until when; nil while it lasts.
    public var until: Instant?

    /// Makes it.
    public init(post: PostCode, figure: Figure?, missing: Int, have: Int, from: Instant, until: Instant?) {
      self.post = post
      self.figure = figure
      self.missing = missing
      self.have = have
      self.from = from
      self.until = until
    }

    /// Whether no officer was left where one has to be.
    public var isWithoutOfficer: Bool { figure == nil || figure == .officers && have == 0 }
  }
}
