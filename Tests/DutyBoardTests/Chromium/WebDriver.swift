import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What drives a real browser: Debian's `chromedriver`, spoken to as the WebDriver standard says.
struct WebDriver: Sendable {
  private let base: String

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
    _ use: @Sendable (WebDriver) async throws -> Result
  ) async throws -> Result {
    let log = NSTemporaryDirectory() + "chromedriver-\(UUID().uuidString).log"
    FileManager.default.createFile(atPath: log, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: log) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--port=0"]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    return try await use(WebDriver(base: "http://127.0.0.1:\(try await port(log))"))
  }

  /// The port on which a driver says it listens.
  private static func port(_ log: String) async throws -> Int {
    for _ in 0..<1500 {
      let said = try String(contentsOfFile: log, encoding: .utf8)
      if let port = said.firstMatch(of: /successfully on port (\d+)/).flatMap({ Int($0.1) }) { return port }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Refused(command: "start", description: "the driver does not say on which port it listens")
  }

  /// Sends a command and gives back what comes of it.
  @discardableResult
  func send(_ method: String, _ command: String, _ body: JSON = [:]) async throws -> JSON {
    guard let url = URL(string: base + command) else {
      throw Refused(command: command, description: "no address")
    }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.timeoutInterval = 120
    if method == "POST" {
      request.httpBody = try JSONEncoder().encode(body)
      request.setValue("application/json; charset=utf-8", forHTTPHeaderField: "Content-Type")
    }
    let (data, answer) = try await URLSession.shared.data(for: request)
    let value = try JSONDecoder().decode(JSON.self, from: data)["value"]
    guard (answer as? HTTPURLResponse)?.statusCode == 200 else {
      throw Refused(command: command, description: value["message"].text ?? "\(value)")
    }
    return value
  }
}
