public import DutyModel

extension Phrases {
  /// What an act of an investigation is called.
  public func word(_ act: InvestigationAct) -> String {
    switch act {
    case .questioning: say("询问", "questioning")
    case .seizure: say("扣押", "seizure")
    case .identification: say("辨认", "identification")
    case .mediation: say("调解", "mediation")
    case .search: say("检查", "search")
    case .evidence: say("现场调查取证", "evidence")
    }
  }

  /// What a step is called.
  public func word(_ step: Step) -> String {
    switch step {
    case .dispatched: say("派警", "dispatched")
    case .enroute: say("出警", "en route")
    case .onscene: say("到场", "on scene")
    case .toHospital: say("送医", "to hospital")
    case .atHospital: say("到院", "at hospital")
    case .leftHospital: say("离院", "left hospital")
    case .broughtHome: say("送返", "brought home")
    case .cleared: say("处结", "cleared")
    case .withdrawn: say("撤离", "withdrew")
    case .back: say("返所", "back")
    case .feedback: say("反馈", "feedback")
    }
  }

  /// What a field of a line is called.
  public func word(_ field: Correction.Field) -> String {
    switch field {
    case .category: say("类别", "category")
    case .text: say("内容", "text")
    case .heard: say("接警时间", "heard")
    case .place: say("地点", "place")
    case .caller: say("报警人", "caller")
    case .phone: say("电话", "phone")
    case .at: say("时间", "at")
    case .step: say("步骤", "step")
    case .crew: say("人员", "crew")
    case .service: say("单位", "service")
    case .name: say("姓名", "name")
    case .role: say("身份", "role")
    case .document: say("证件", "document")
    case .age: say("年龄", "age")
    case .recording: say("录像", "recording")
    }
  }
}
