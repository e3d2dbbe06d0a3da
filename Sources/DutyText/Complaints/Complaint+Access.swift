import DutyModel

extension Complaint {
  /// The words for a passcode that was not taken; empty for any other refusal.
  func access(_ refusal: Refusal) -> String {
    switch refusal {
    case .lockedOut(let minutes):
      say(
        "口令错误次数过多，\(minutes) 分钟后再试。急用请所长重设口令",
        "Too many wrong passcodes; wait \(minutes) minute\(minutes == 1 ? "" : "s") and try again. If it is urgent, have the chief set a new one"
      )
    case .weakPasscode:
      say(
        "口令太短或太好猜：至少 8 个字符，其中至少 5 种不同，不能是警号，不能是 12345678 这样的顺序",
        "The passcode is too short or too easily guessed: 8 characters at least, 5 of them different, no badge and no run such as 12345678"
      )
    case .passcodesDiffer: say("两次输入的口令不一样，没有改动", "The two passcodes differ; nothing was changed")
    case .nothingTyped:
      say(
        "没有输入口令，没有改动。请在终端上输入，或用 --stdin 给一行",
        "No passcode was typed; nothing was changed. Type it at a terminal, or give it as a line with --stdin"
      )
    case .wrongPasscode: say("口令不对", "The passcode is not right")
    default: ""
    }
  }
}
