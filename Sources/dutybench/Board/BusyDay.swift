import NIOHTTP1

/// A day of a busy station's traffic: calls reported, marked and closed, pages that follow each change, people who look.
struct BusyDay {
  let site: Loopback
  let cookie: String
  let server: ServerProcess

  /// What came of it.
  struct Outcome {
    var requests = 0
    var seconds = 0.0
    /// The server's memory after each hour.
    var mebibytes: [Double] = []
  }

  private static let callsAnHour = 2
  /// Pages that get themselves anew after each change.
  private static let following = 20
  private static let looking = 100
  private static let hands = 8
  private static let steps = ["dispatched", "enroute", "onscene", "cleared", "back", "feedback"]
  private static let pages = [
    "/", "/month", "/me", "/incidents", "/report", "/wall", "/bulletins", "/account",
  ]

  /// Lets some hours of the board's clock pass; everybody asks as fast as they are answered.
  func run(hours: Int, firstAddress: Int) async throws -> Outcome {
    var (phones, outcome): ([Phone], Outcome) = ([], Outcome())
    for hand in 0..<Self.hands {
      phones.append(try await Phone(site, from: firstAddress + hand, cookie: cookie))
    }
    let start = ContinuousClock.now
    for _ in 0..<hours {
      for _ in 0..<Self.callsAnHour { outcome.requests += try await call(phones) }
      outcome.requests += try await look(phones, (0..<Self.looking).map { Self.pages[$0 % Self.pages.count] })
      server.step(minutes: 60 - Self.callsAnHour * 3 * (Self.steps.count + 2))
      outcome.mebibytes.append(server.mebibytes)
    }
    outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
    for phone in phones { try await phone.close() }
    return outcome
  }

  /// One call from its report to its end, and how many requests it took.
  private func call(_ phones: [Phone]) async throws -> Int {
    let phone = phones[0]
    let form = try await phone.get("/report")
    let reported = try await phone.fill(
      form, "/report", [("category", "rumor"), ("text", "群里说有人从武汉回来"), ("place", "某小区")])
    let place = (reported.headers.first(name: "Location") ?? "").prefix { $0 != "?" }
    var requests = 2
    for (action, fields) in Self.steps.map({ ("mark", [("step", $0), ("crew", "003,004")]) })
      + [("close", [("text", "已处置")])]
    {
      server.step(minutes: 3)
      let page = try await phone.get("\(place)")
      _ = try await phone.fill(
        page, "\(place)/\(action)", action == "mark" && fields[0].1 != "dispatched" ? [fields[0]] : fields)
      requests += 2 + (try await look(phones, Array(repeating: "/", count: Self.following)))
    }
    server.step(minutes: 3)
    return requests
  }

  /// Gets pages, shared among all hands, and says how many.
  private func look(_ phones: [Phone], _ pages: [String]) async throws -> Int {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (hand, phone) in phones.enumerated() {
        group.addTask {
          for page in stride(from: hand, to: pages.count, by: Self.hands) {
            _ = try await phone.get(pages[page])
          }
        }
      }
      try await group.waitForAll()
    }
    return pages.count
  }
}
