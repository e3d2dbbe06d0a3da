/// Somebody asked for what they may not do.
struct Denied: Error, Hashable {
  /// What it was.
  let permission: Permission
  /// What they are.
  let role: BoardRole
}
