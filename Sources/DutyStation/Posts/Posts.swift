import DutyBook
public import DutyModel

extension Station {
  /// Adds a post.
  ///
  /// - Throws: `Refusal` when the code is taken or the post closes before it opens.
  public func add(_ post: Post) throws {
    try check(from: post.from, until: post.until)
    try write { writer in
      guard try writer.setup().post(post.code) == nil else { throw Refusal.postTaken(post.code) }
      try writer.append(.postSet(post))
    }
  }

  /// Adds a line to what a post needs; it goes before all earlier lines where both set a figure.
  ///
  /// - Throws: `Refusal` when there is no such post, or the line's time ends before it begins.
  public func addDemand(_ text: String, line: NeedLine) throws -> Post {
    try check(from: line.from, until: line.until)
    return try write { writer in
      var post = try writer.setup().post(called: text)
      post.needs.append(line)
      try writer.append(.postSet(post))
      return post
    }
  }

  private func check(from: CalendarDate?, until: CalendarDate?) throws(Refusal) {
    if let from, let until, until < from {
      throw .endsBeforeItBegins(from: from.description, until: until.description)
    }
  }
}
