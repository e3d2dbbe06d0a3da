import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// What drives a real browser: Debian's `chromedriver`, spoken to as the WebDriver standard says.
struct WebDriver: Sendable {
  private let client: TestClient

  /// What has to be installed: `apt-get install chromium chromium-driver`.
  static let isInstalled = [browser, program].allSatisfy(FileManager.default.isExecutableFile)
  static let browser = "/usr/bin/chromium"
  private static let program = "/usr/bin/chromedriver"

  /// A command that the driver refused.
  struct Refused: Error, CustomStringConvertible {
    let command: String
    let description: String
  }

  /// Starts a driver on a port of its own for as long as it is used.
  static func start<Result: Sendable>(
    _ use: @escaping @Sendable (WebDriver) async throws -> Result
  ) async throws -> Result {
    let log = NSTemporaryDirectory() + "chromedriver-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let driver = try Child(program, ["--port=0"], into: log)
    let result: Result
    do { result = try await connect(try await port(log), use) } catch {
      await driver.stop()
      throw error
    }
    await driver.stop()
    return result
  }

  private static func connect<Result: Sendable>(
    _ port: Int, _ use: @escaping @Sendable (WebDriver) async throws -> Result
  ) async throws -> Result {
    try await TestClient.withClient(
      host: "127.0.0.1", port: port, configuration: .init(timeout: .seconds(120))
    ) { client in
      try await use(WebDriver(client: client))
    }
  }

  /// The port on which a driver says it listens.
  private static func port(_ log: String) async throws -> Int {
    for _ in 0..<1500 {
      let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      if let port = said.firstMatch(of: /successfully on port (\d+)/).flatMap({ Int($0.1) }) { return port }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Refused(command: "start", description: "the driver does not say on which port it listens")
  }

  /// Sends a command and gives back what comes of it.
  @discardableResult
  func send(_ method: String, _ command: String, _ body: JSON = [:]) async throws -> JSON {
    let isTold = method == "POST"
    let answer = try await client.execute(
      TestClient.Request(
        command, method: HTTPRequest.Method(method) ?? .get, authority: "127.0.0.1",
        headers: isTold ? [.contentType: "application/json; charset=utf-8"] : [:],
        body: isTold ? ByteBuffer(bytes: try JSONEncoder().encode(body)) : nil))
    let value = try JSONDecoder().decode(
      JSON.self, from: Data((answer.body ?? ByteBuffer()).readableBytesView))["value"]
    guard answer.status == .ok else {
      throw Refused(command: command, description: value["message"].text ?? "\(value)")
    }
    return value
  }
}
