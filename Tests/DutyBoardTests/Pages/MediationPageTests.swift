import DutyModel
import DutyRules
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("The pages of disputes")
struct MediationPageTests {
  private static let opened = "2020-03-09T09:00"
  private static let now = "2020-03-12T10:00"

  /// A station with three disputes: one overdue, one owed, one over; and a call of provoking trouble.
  private static func disputes() throws -> TestBook {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "003", at: opened)
    let at = Occurrence.at(station.hand.now)
    func report(_ category: String, _ text: String) throws -> String {
      try station.report(
        NewIncident(category: category, text: text, heard: try book.at("2020-03-09T08:40"), place: "东客站")
      ).state.incident.number.text
    }
    func open(_ call: String, _ kind: String, _ parties: [String], agreed: Bool = true) throws {
      _ = try station.openReferral(
        NewReferral(
          incident: call, kind: kind, mediators: kind == "police" ? nil : "街道调委会", parties: parties,
          consented: agreed ? ["all"] : [parties[0]], text: nil, cases: [], amount: "3000", slip: nil),
        at: at)
    }
    let quarrel = try report("dispute", "租客与房东为押金争吵")
    try open(quarrel, "peoples", ["张某", "李某"], agreed: false)
    try open(try report("dispute", "停车纠纷"), "joint", ["王某", "赵某"])
    let blow = try report("assault", "酒后互殴，各有轻伤")
    try open(blow, "police", ["孙某", "周某"])
    _ = try station.conclude(
      "3", "withdrawn", "不愿再谈", amount: nil, performBy: nil, at: at,
      time: { text, _ in throw Refusal.notATime(text) })
    try open(blow, "police", ["孙某", "周某"])
    _ = try report("affray", "寻衅滋事，推搡路人")
    return book
  }

  private static func state(_ book: TestBook, _ id: String) throws -> ReferralState {
    try book.station(as: "001", at: now).referral(id).state
  }

  private static func expect(_ answer: Browser.Answer, _ status: Int) { #expect(answer.status == status) }

  @Test("lay what is overdue on top, then what is owed, then what is over")
  func order() throws {
    let book = try Self.disputes()
    let desk = try book.station(as: "001", at: "2020-03-16T10:00").mediationDesk()
    let page = MediationDeskPage(desk: desk, shown: .waiting)
    #expect(page.disputes(.waiting).map(\.state.id) == ["2020-001", "2020-004", "2020-002"])
    #expect(page.disputes(.overdue).map(\.state.id) == ["2020-001", "2020-004"])
    #expect(page.disputes(.over).map(\.state.id) == ["2020-003"])
    #expect(page.disputes(.stage(.awaitingConsent)).map(\.state.id) == ["2020-001"])
    #expect(MediationDeskPage.Shown("handed-over") == .stage(.handedOver))
    #expect(MediationDeskPage.Shown("<b>") == .waiting)
  }

  @Test("tell what there is in both languages", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try Self.disputes()
    let pages = [
      ("mediation-desk", "/mediation?show=all"), ("mediation", "/mediation/2020-001"),
      ("mediation-slip", "/mediation/2020-001/slip"),
      ("mediation-screening", "/mediation/screening?days=30&least=2"),
      ("mediation-open", "/mediation/open?call=20200309-01"),
    ]
    try await Browser.open(book, as: "003", at: "2020-03-13T10:00", language) { browser in
      for (name, path) in pages {
        let answer = try await browser.get(path)
        #expect(answer.status == 200, "\(path)")
        try expectGolden(answer.text, "\(name)-\(language.rawValue).html")
      }
    }
  }

  @Test("tell none yet from none of a kind")
  func none() async throws {
    for (book, path, words) in [
      (try TestBook(withCalls: false), "/mediation", "No mediations yet"),
      (try Self.disputes(), "/mediation?show=overdue", "There is no such mediation"),
    ] {
      let page = try await Browser.open(book, as: "003", at: Self.opened, .en) { try await $0.get(path) }
      #expect(page.text.contains(words), "\(path)")
    }
  }

  @Test("follow a dispute from consent to the last visit, each step offered when it may follow")
  func wholeCourse() async throws {
    let book = try Self.disputes()
    let path = "/mediation/2020-001"
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      func offered() async throws -> [String] {
        let page = try await browser.get(path)
        return MediationForm.allCases.map(\.rawValue).filter {
          page.text.contains("action=\"\(path)/\($0)\"")
        }
      }
      func take(_ form: MediationForm, _ fields: KeyValuePairs<String, String>) async throws {
        let answer = try await browser.post("\(path)/\(form.rawValue)", fields)
        #expect(answer.location == "\(path)?saved=\(form.rawValue)", "\(form)")
      }
      #expect(try await offered().elementsEqual(["consent", "outcome", "divert"]))
      try await take(.consent, ["party-1": "1", "time": "09:30"])
      #expect(try await offered().elementsEqual(["acknowledge", "session", "outcome", "divert"]))
      try await take(.acknowledge, ["by": "王某", "slip": "调12"])
      #expect(try await offered().elementsEqual(["session", "outcome", "divert"]))
      try await take(.session, ["text": "各执一词", "mediator": "王某", "place": "调委会"])
      try await take(
        .outcome, ["result": "agreed", "text": "退押金", "amount": "3000", "performBy": "2020-03-31"])
      #expect(try await offered().elementsEqual(["performed", "confirm", "visit", "divert"]))
      try await take(.performed, ["text": "先退一半", "amount": "1500", "partly": "1"])
      try await take(.performed, ["text": "余款付清", "amount": "1500"])
      try await take(.confirm, ["text": "新城区法院确认"])
      try await take(.visit, ["party": "张某", "satisfied": "satisfied", "text": "满意"])
      try await take(.visit, ["party": "李某", "unreached": "1"])
      #expect(try await offered().elementsEqual(["confirm", "visit"]))
      #expect(try await browser.get(path).text.contains("已了，没有待办"))
    }
    let state = try Self.state(book, "2020-001")
    #expect(state.stage == .performed && state.slip == "调12" && state.unvisited.isEmpty)
    #expect(state.performances.map(\.value.isPartial) == [true, false])
    #expect(state.visits.map(\.value.reached) == [true, false])
  }

  @Test("open the call again that the mediators give back, and say so")
  func returned() async throws {
    let book = try Self.disputes()
    _ = try book.station(as: "003", at: Self.now).close("20200309-02", "已移交", at: .at(try book.at(Self.now)))
    let page = try await Browser.open(book, as: "003", at: Self.now) { browser in
      let sent = try await browser.post(
        "/mediation/2020-002/outcome", ["result": "returned", "text": "当事人不来"])
      return try await browser.get(sent.location)
    }
    #expect(page.text.contains("警情已重开"))
    let call = try book.station(as: "001", at: Self.now).incident("20200309-02").incident
    #expect(!call.isClosed)
  }

  @Test("hand a dispute over from a call, and keep what was typed when the law bars it")
  func opening() async throws {
    let book = try Self.disputes()
    let fields: KeyValuePairs = [
      "key": "1", "incident": "20200309-04", "kind": "police", "parties": "钱某、吴某", "agreed": "1",
    ]
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      let barred = try await browser.post("/mediation/open", fields)
      #expect(barred.status == 422)
      #expect(barred.text.contains("寻衅滋事不适用治安调解") && barred.text.contains("依据"))
      #expect(barred.text.contains("value=\"钱某、吴某\""))
      #expect(!barred.text.contains("dutybook "))
      let wrong = try await browser.post(
        "/mediation/open",
        ["kind": "police", "parties": "钱某", "amount": "很多", "time": "昨天", "case-civil": "1"])
      #expect(wrong.status == 422)
      for field in ["incident", "parties", "amount", "time"] {
        #expect(wrong.text.contains("id=\"open-\(field)-why\""), "\(field)")
      }
      #expect(wrong.text.contains("name=\"case-civil\" value=\"1\" checked"))
      for _ in 0..<2 {
        let sent = try await browser.post(
          "/mediation/open",
          ["key": "2", "incident": "4", "kind": "joint", "parties": "钱某，吴某", "case-repeat-offender": "1"])
        #expect(sent.location == "/mediation/2020-005?saved=open")
      }
    }
    #expect(try Self.state(book, "2020-005").referral.cases == [.provokingTrouble, .repeatOffender])
    #expect(try book.station(as: "001", at: Self.now).mediationDesk().waiting.count == 4)
  }

  @Test("offer the police no further sitting once trouble was provoked again")
  func provoked() async throws {
    let book = try Self.disputes()
    let path = "/mediation/2020-004"
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      _ = try await browser.post(path + "/session", ["text": "又打起来", "provoked": "1"])
      let page = try await browser.get(path)
      #expect(!page.text.contains("action=\"\(path)/session\""))
      #expect(
        !page.text.contains("<option value=\"agreed\"")
          && page.text.contains("<option value=\"failed\" selected>"))
      let barred = try await browser.post(path + "/outcome", ["result": "agreed", "text": "和好"])
      #expect(barred.status == 422 && barred.text.contains("治安调解到此为止"))
      #expect(barred.text.contains(">和好</textarea>"))
    }
    #expect(try Self.state(book, "2020-004").stage == .inMediation)
  }

  @Test("say at the top and at the field what is wrong, all at once, and write nothing")
  func refused() async throws {
    let book = try Self.disputes()
    let path = "/mediation/2020-002"
    try await Browser.open(book, as: "003", at: Self.now, .en) { browser in
      let answer = try await browser.post(
        path + "/outcome", ["result": "agreed", "text": " ", "amount": "<b>", "time": "soon"])
      #expect(answer.status == 422)
      for field in ["text", "amount", "time"] {
        #expect(answer.text.contains("id=\"outcome-\(field)-why\""), "\(field)")
      }
      #expect(answer.text.contains("value=\"&lt;b&gt;\"") && answer.text.contains("role=\"alert\""))
      let nobody = try await browser.post("/mediation/2020-001/consent", [:])
      #expect(nobody.status == 422 && nobody.text.contains("id=\"consent-party-why\""))
      let early = try await browser.post("/mediation/2020-001/session", ["text": "x"])
      #expect(
        early.status == 422 && early.text.contains("Once they do: write their consent down on its page"))
      let due = try await browser.post(
        path + "/outcome", ["result": "agreed", "text": "x", "performBy": "some day"])
      #expect(due.status == 422 && due.text.contains("id=\"outcome-performBy-why\""))
      let days = try await browser.get("/mediation/screening?days=0")
      #expect(days.status == 200 && days.text.contains("The number of days must be from 1 to 3660"))
    }
    #expect(try Self.state(book, "2020-002").stage == .handedOver)
  }

  @Test("take a form once, from whoever may send it", arguments: MediationForm.allCases)
  func denied(_ form: MediationForm) async throws {
    let book = try Self.disputes()
    let path = "/mediation/2020-001/\(form.rawValue)"
    for (who, role) in [("001", BoardRole.chief), ("003", .officer), ("010", .auxiliary)] {
      let answer = try await Browser.open(book, as: Badge(who), at: Self.now) { try await $0.post(path, [:]) }
      #expect((answer.status != 403) == Permission.mediate.allows(role), "\(form) \(role)")
    }
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      Self.expect(try await browser.send(.post, path, body: "token=1&text=x"), 403)
      Self.expect(try await browser.get(path), 405)
      Self.expect(try await browser.post("/mediation/2020-099/\(form.rawValue)", ["text": "x"]), 404)
      for page in ["/mediation/2020-099", "/mediation/x%2F..", "/mediation/2020-099/slip"] {
        Self.expect(try await browser.get(page), 404)
      }
    }
  }

  @Test("write a form that comes twice once")
  func replayed() async throws {
    let book = try Self.disputes()
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      for _ in 0..<2 {
        let sent = try await browser.post(
          "/mediation/2020-002/session", ["key": "k", "text": "第一次", "time": "09:00"])
        #expect(sent.location == "/mediation/2020-002?saved=session")
      }
    }
    #expect(try Self.state(book, "2020-002").sessions.count == 1)
  }

  @Test("show what somebody wrote as text")
  func hostile() async throws {
    let book = try Self.disputes()
    let bad = "<script>alert(1)</script>{{token}}\u{202E}"
    let station = try book.station(as: "003", at: Self.now)
    _ = try station.openReferral(
      NewReferral(
        incident: "20200309-01", kind: "joint", mediators: bad, parties: [bad, "乙"], consented: ["乙"],
        text: bad,
        cases: [], amount: nil, slip: bad), at: .at(station.hand.now))
    try await Browser.open(book, as: "003", at: Self.now) { browser in
      for page in ["/mediation", "/mediation/2020-005", "/mediation/2020-005/slip", "/incidents/20200309-01"]
      {
        let answer = try await browser.get(page)
        #expect(answer.text.contains("&lt;script&gt;"), "\(page)")
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("\u{202E}"), "\(page)")
      }
    }
  }

  @Test("lead from a call to its disputes, for whoever may see them")
  func fromTheCall() async throws {
    let book = try Self.disputes()
    let link = "href=\"/mediation/2020-001\""
    let (officer, auxiliary) = (
      try await Browser.open(book, as: "003", at: Self.now) { try await $0.get("/incidents/20200309-01") },
      try await Browser.open(book, as: "010", at: Self.now) { try await $0.get("/incidents/20200309-01") }
    )
    #expect(officer.text.contains(link))
    #expect(!auxiliary.text.contains(link) && auxiliary.text.contains("2020-001"))
  }
}
