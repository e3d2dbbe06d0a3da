import Foundation
import Testing

/// A window of a real browser with nobody's memory but its own, and the hand before it.
struct Window: Sendable {
  private let driver: WebDriver
  private let session: String
  private let address: String
  private let device: Device

  /// What somebody looks through.
  enum Device: String, Sendable {
    /// A phone of 360 pixels that is touched.
    case phone
    /// A desk with a mouse.
    case desk
    /// A screen across the room.
    case wall

    var width: Int {
      switch self {
      case .phone: 360
      case .desk: 1280
      case .wall: 1920
      }
    }

    var height: Int {
      switch self {
      case .phone: 740
      case .desk: 900
      case .wall: 1080
      }
    }
  }

  /// What did not come in time.
  struct NeverCame: Error, CustomStringConvertible { let description: String }

  /// Opens a window for as long as it is used.
  static func open<Result: Sendable>(
    _ device: Device, by driver: WebDriver, at address: String,
    _ use: @Sendable (Window) async throws -> Result
  ) async throws -> Result {
    var arguments: [JSON] = [
      "--headless=new", "--accept-lang=zh-CN", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
      "--hide-scrollbars",
      "--disable-background-networking", .text("--window-size=\(device.width),\(device.height)"),
    ]
    // The browser locks itself in only for users who may not do everything anyway.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    var options: [String: JSON] = ["binary": .text(WebDriver.browser), "args": .list(arguments)]
    if device == .phone {
      options["mobileEmulation"] = [
        "deviceMetrics": ["width": 360, "height": 740, "pixelRatio": 1, "touch": true, "mobile": true]
      ]
    }
    let made = try await driver.send(
      "POST", "/session",
      [
        "capabilities": [
          "alwaysMatch": ["goog:chromeOptions": .record(options), "goog:loggingPrefs": ["browser": "ALL"]]
        ]
      ])
    let window = Window(
      driver: driver, session: made["sessionId"].text ?? "", address: address, device: device)
    let result: Result
    do { result = try await use(window) } catch {
      _ = try? await window.send("DELETE", "")
      throw error
    }
    try await window.send("DELETE", "")
    return result
  }

  @discardableResult
  private func send(_ method: String, _ command: String, _ body: JSON = [:]) async throws -> JSON {
    try await driver.send(method, "/session/\(session)\(command)", body)
  }

  /// Goes to an address of the board.
  func go(_ path: String) async throws { try await send("POST", "/url", ["url": .text(address + path)]) }

  /// Loads the page again.
  func reload() async throws { try await send("POST", "/refresh") }

  /// Where the window is, without the board's address.
  var path: String {
    get async throws {
      String((try await send("GET", "/url").text ?? "").dropFirst(address.count))
    }
  }

  /// Runs a script in the page.
  @discardableResult
  func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await send("POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
  }

  /// Tells the browser itself something.
  @discardableResult
  func command(_ name: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await send("POST", "/goog/cdp/execute", ["cmd": .text(name), "params": parameters])
  }

  /// Waits until a script says yes; a page that is just being left says nothing.
  func wait(_ what: String, _ script: String, _ arguments: JSON...) async throws {
    let start = ContinuousClock.now
    var last = ""
    repeat {
      do {
        let answer = try await send(
          "POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
        if answer == true { return }
        last = "\(answer)"
      } catch let error as WebDriver.Refused { last = error.description }
      try await Task.sleep(for: .milliseconds(15))
    } while ContinuousClock.now - start < .seconds(30)
    let shown = (try? await run("return document.body?.innerText.slice(0, 600) ?? ''").text) ?? ""
    throw NeverCame(description: "\(what) at \((try? await path) ?? "?"): \(last)\n\(shown)")
  }

  /// Waits until the page has something that a selector finds and that says a text.
  func wait(for selector: String, saying text: String = "") async throws {
    try await wait(
      "\(selector) saying \(text)",
      """
      return [...document.querySelectorAll(arguments[0])].some(one => one.checkVisibility() && one.textContent.includes(arguments[1]))
      """, .text(selector), .text(text))
  }

  /// What the first thing says that a selector finds; empty when there is none.
  func text(_ selector: String) async throws -> String {
    try await run("return document.querySelector(arguments[0])?.innerText ?? ''", .text(selector)).text ?? ""
  }

  /// Puts a finger, or the mouse, on the first thing a selector finds, and lifts it.
  func tap(_ selector: String) async throws {
    let place = try await run(
      """
      const target = document.querySelector(arguments[0]);
      if (!target) return null;
      target.scrollIntoView({ block: "center" });
      const box = target.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
      const hit = document.elementFromPoint(x, y);
      return { x: Math.round(x), y: Math.round(y), isHit: target === hit || target.contains(hit) || !!hit?.contains(target) };
      """, .text(selector))
    guard case .record = place else { throw NeverCame(description: "nothing to tap: \(selector)") }
    guard place["isHit"] == true else { throw NeverCame(description: "something lies over \(selector)") }
    let kind: JSON = device == .phone ? "touch" : "mouse"
    try await send(
      "POST", "/actions",
      [
        "actions": [
          [
            "type": "pointer", "id": "hand", "parameters": ["pointerType": kind],
            "actions": [
              ["type": "pointerMove", "duration": 0, "x": place["x"], "y": place["y"]],
              ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
            ],
          ]
        ]
      ])
  }

  /// Types into what has the keyboard.
  func type(_ text: String) async throws {
    let active = try await send("GET", "/element/active")
    guard case .record(let names) = active, let id = names.values.first?.text else {
      throw NeverCame(description: "nothing to type into")
    }
    try await send("POST", "/element/\(id)/value", ["text": .text(text)])
  }

  /// Presses the tabulator so many times.
  func tab(_ times: Int) async throws {
    let once: [JSON] = [["type": "keyDown", "value": "\u{E004}"], ["type": "keyUp", "value": "\u{E004}"]]
    let keys = (0..<times).flatMap { _ in once }
    try await send("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": .list(keys)]]])
  }

  /// Takes the network away, or gives it back.
  func setOffline(_ isOffline: Bool) async throws {
    try await send(
      "POST", "/chromium/network_conditions",
      [
        "network_conditions": [
          "offline": .truth(isOffline), "latency": 0, "download_throughput": 100_000_000,
          "upload_throughput": 100_000_000,
        ]
      ])
  }

  /// What the page complained of to the browser since this was last asked: scripts that failed, what the board's
  /// policy did not allow.
  func complaints() async throws -> [String] {
    try await send("POST", "/se/log", ["type": "browser"]).list
      .filter { $0["level"] == "SEVERE" }.compactMap { $0["message"].text }
  }

  /// The page on paper of A4, as a PDF.
  func print(isLandscape: Bool) async throws -> Data {
    let page = try await send(
      "POST", "/print",
      [
        "orientation": isLandscape ? "landscape" : "portrait", "shrinkToFit": false, "background": true,
        "page": ["width": 21.0, "height": 29.7], "margin": ["top": 0, "bottom": 0, "left": 0, "right": 0],
      ])
    return try #require(Data(base64Encoded: page.text ?? ""))
  }

  /// The whole page as a picture, as on a screen that is high enough for it.
  func picture(_ device: Device) async throws -> Data {
    let height = try await command("Page.getLayoutMetrics")["cssContentSize"]["height"].number ?? 0
    try await resize(device, height: max(height, Double(device.height)))
    let size = try await command("Page.getLayoutMetrics")["cssContentSize"]
    let shot = try await command(
      "Page.captureScreenshot",
      [
        "captureBeyondViewport": true, "optimizeForSpeed": true,
        "clip": ["x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1],
      ])
    return try #require(Data(base64Encoded: shot["data"].text ?? ""))
  }

  /// Makes the window as wide as a device's, and as light or dark as wanted.
  func resize(_ device: Device, height: Double? = nil, isDark: Bool = false) async throws {
    let isPhone: JSON = .truth(device == .phone)
    try await command(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(device.width)), "height": .number(height ?? Double(device.height)),
        "deviceScaleFactor": 1, "mobile": isPhone,
      ])
    try await command("Emulation.setTouchEmulationEnabled", ["enabled": isPhone])
    try await command(
      "Emulation.setEmulatedMedia",
      [
        "features": [
          ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"],
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
      ])
  }
}
