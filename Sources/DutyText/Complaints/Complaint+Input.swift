import DutyModel

extension Complaint {
  /// Every problem of a file, a line each, and that nothing was taken in.
  func text(_ error: InputError) -> String {
    let lines = error.problems.map { problem in
      let place = [error.file, problem.line.map(String.init)].compactMap(\.self).joined(separator: ":")
      let path = problem.path.isEmpty ? "" : " \(problem.path)"
      return "\(place):\(path) \(text(problem.kind))"
    }
    let count = error.problems.count
    let sum = say("共 \(count) 处错误，没有写入任何内容", "\(count) error\(count == 1 ? "" : "s"); nothing was written")
    return (lines + [sum]).joined(separator: "\n")
  }

  private func text(_ kind: InputProblem.Kind) -> String {
    switch kind {
    case .empty: say("文件是空的", "the file is empty")
    case .encoding(nil):
      say("这不是文本文件（应为 UTF-8 文本）", "this is no text file (text in UTF-8 is expected)")
    case .encoding(let seems?):
      say("不是 UTF-8（像是 \(seems)）。请另存为 UTF-8", "this is not UTF-8 (it looks like \(seems)). Save it as UTF-8")
    case .syntax(let detail): say("格式有误：\(detail)", "this cannot be read: \(detail)")
    case .unknownKey(let key, let near):
      say("不认识「\(key)」", "unknown \"\(key)\"") + self.near(near.map { [$0] } ?? [])
    case .missing(let key): say("缺少「\(key)」", "\"\(key)\" is missing")
    case .wrongType(let expected, let found):
      say("应为\(word(expected))，却是「\(found)」", "\(word(expected)) was expected, not \"\(found)\"")
    case .unknownWord(let word, let thing, let near):
      say("没有\(self.word(thing))「\(word)」", "there is no \(self.word(thing)) \"\(word)\"")
        + self.near(near.map { [$0] } ?? [])
    case .outOfRange(let found, let least, let most):
      say("\(found) 应在 \(least) 到 \(most) 之间", "\(found) must be from \(least) to \(most)")
    case .duplicate(let text, let thing, let first):
      say("\(word(thing))「\(text)」重复", "\(word(thing)) \"\(text)\" is there twice")
        + (first.map { say("（先见于第 \($0) 行）", " (first on line \($0))") } ?? "")
    case .wishesOppose(let first):
      say("同一天既愿上班又愿休息，请去掉一个", "the same date is wished on and off; take one away")
        + (first.map { say("（另一个在第 \($0) 行）", " (the other is on line \($0))") } ?? "")
    case .endsBeforeItBegins(let from, let until):
      say("终止（\(until)）早于起始（\(from)）", "it ends (\(until)) before it begins (\(from))")
    case .nobodyMayHold(let post, let need):
      say(
        "岗位 \(post) 需要 \(need)，本所可担任的人没有这么多",
        "post \(post) needs \(need), more than the station has people for")
    case .fields(let found, let expected):
      say("有 \(found) 栏，表头有 \(expected) 栏", "\(found) fields where the header has \(expected)")
    }
  }

  private func word(_ expected: InputProblem.Expected) -> String {
    switch expected {
    case .text: say("文字", "text")
    case .number: say("数字", "a number")
    case .date: say("日期（2020-03-14，且确有此日）", "a date (2020-03-14) that exists")
    case .time: say("时间（\"08:00\"）", "a time (\"08:00\")")
    case .instant: say("日期或时刻", "a date or a time")
    case .list: say("列表", "a list")
    case .map: say("键值表", "a map")
    case .truth: say("true 或 false", "true or false")
    case .fraction: say("分数（2/3）", "a fraction (2/3)")
    case .mediation:
      say(
        "调解类型（\(DisputeCase.allCases.map(\.rawValue).joined(separator: "、"))）",
        "a case of mediation (\(DisputeCase.allCases.map(\.rawValue).joined(separator: ", ")))")
    case .band: say("时段上限（30s、5m、2h）", "the end of a band (30s, 5m, 2h)")
    case .allowance: say("期限（5m、4h、3d、3wd、next-day）", "a time limit (5m, 4h, 3d, 3wd, next-day)")
    case .strength: say("hard、off 或权重", "hard, off or a weight")
    case .name: say("名称，或 {zh: …, en: …}", "a name, or {zh: …, en: …}")
    case .zone: say("时区（Asia/Shanghai）", "a time zone (Asia/Shanghai)")
    }
  }

  private func word(_ thing: InputProblem.Thing) -> String {
    switch thing {
    case .post: say("岗位", "post")
    case .shift: say("班次", "shift")
    case .badge: say("警号", "badge")
    case .weekday: say("星期", "day of the week")
    case .postKind: say("岗位种类", "kind of post")
    case .legalClass: say("类别", "class")
    case .role: say("职务", "role")
    case .leaveKind: say("休假种类", "kind of leave")
    case .want: say("愿望", "wish")
    case .language: say("语言", "language")
    case .scope: say("范围", "scope")
    case .key: say("键", "key")
    case .date: say("日期", "date")
    case .step: say("步骤", "step")
    }
  }
}
