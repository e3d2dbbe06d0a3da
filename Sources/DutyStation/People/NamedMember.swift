public import DutyModel

extension StationSetup {
  /// The member a person means by a badge, a name, or any part of a name that only one has.
  ///
  /// - Throws: `Refusal` when nobody or more than one is called so.
  public func member(called text: String) throws(Refusal) -> Member {
    if let member = member(Badge(text)) { return member }
    let exact = members.filter { $0.name.zh == text || $0.name.en.lowercased() == text.lowercased() }
    let fitting = exact.isEmpty ? members.filter { $0.name.contains(text) } : exact
    guard let member = fitting.first else {
      let known = members.flatMap { [$0.badge.text, $0.name.zh, $0.name.en] }
      throw .unknownMember(text, near: NearestWord.all(to: text, among: known))
    }
    guard fitting.count == 1 else { throw .ambiguousMember(text, fitting.map(\.badge)) }
    return member
  }

  /// The post a person means by a code, a name, or any part of a name that only one has.
  ///
  /// - Throws: `Refusal` when no post or more than one is called so.
  public func post(called text: String) throws(Refusal) -> Post {
    if let post = posts.first(where: { $0.code.text.lowercased() == text.lowercased() }) { return post }
    let exact = posts.filter { $0.name.zh == text || $0.name.en.lowercased() == text.lowercased() }
    let fitting = exact.isEmpty ? posts.filter { $0.name.contains(text) } : exact
    guard let post = fitting.first else {
      let known = posts.flatMap { [$0.code.text, $0.name.zh, $0.name.en] }
      throw .unknownPost(text, near: NearestWord.all(to: text, among: known))
    }
    guard fitting.count == 1 else { throw .ambiguousPost(text, fitting.map(\.code)) }
    return post
  }

  /// The shift with a code or a name.
  ///
  /// - Throws: `Refusal` when there is none.
  public func shift(called text: String) throws(Refusal) -> Shift {
    let fitting = shifts.first {
      $0.code.text.lowercased() == text.lowercased() || $0.name.zh == text
        || $0.name.en.lowercased() == text.lowercased()
    }
    guard let fitting else { throw .unknownShift(text, known: shifts.map(\.code)) }
    return fitting
  }
}

extension Name {
  /// Whether the text is part of the name in either language.
  fileprivate func contains(_ text: String) -> Bool {
    !text.isEmpty && (zh.contains(text) || en.lowercased().contains(text.lowercased()))
  }
}
