public import DutyModel

extension Phrases {
  /// What the holder of a passcode is called: a member, or the screen on the wall.
  public func holder(_ holder: Badge) -> String {
    holder == .wallScreen ? say("墙上大屏", "the wall screen") : name(holder)
  }

  /// What happened at the board's door.
  public func word(_ event: AccessNote.Event) -> String {
    switch event {
    case .entered: say("登录", "logged in")
    case .left: say("退出", "logged out")
    case .leftEverywhere: say("全部退出", "logged out everywhere")
    case .denied: say("越权被拒", "denied")
    case .lockedOut: say("多次输错，锁定", "locked out")
    case .passcodeSet: say("设定口令", "passcode set")
    case .passcodeRemoved: say("收回口令", "passcode taken away")
    }
  }

  /// What was denied.
  public func denied(_ what: String) -> String {
    RightWord(rawValue: what)?[language] ?? what.withoutControls
  }

  /// That somebody else chose one's passcode, and what to do.
  public func passcodeIsKnown(to other: Badge) -> String {
    say(
      "这个口令是\(name(other))设的，\(name(other))也知道。请在这里改成只有自己知道的",
      "\(name(other)) chose this passcode and knows it. Change it here to one that only you know")
  }

  /// That nobody can log in yet, and what to do at the terminal.
  public func nobodyCanLogIn(chief: Badge?) -> String {
    let who = chief?.text ?? say("警号", "BADGE")
    return say(
      "还没有人设过口令，谁也登不进来。先设一个：dutybook passcode set \(who)",
      "Nobody has a passcode yet, so nobody can log in. Set one: dutybook passcode set \(who)")
  }
}
