import ArgumentParser
import Dispatch
import DutyBoard
import DutyModel
import DutyStation
import DutyText
import Synchronization

/// `serve`: the book as pages on the station's network.
struct Serve: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve", abstract: say(zh: "看板：在浏览器中看值班簿", en: "The board: the book in a browser"),
      discussion: say(
        zh: """
          例：dutybook serve --as 001（只在本机）
          　　dutybook serve --tls-cert 证书.pem --tls-key 私钥.pem（网内）
          """,
        en: """
          Example: dutybook serve --as 001 (this machine alone)
                   dutybook serve --tls-cert CERT.pem --tls-key KEY.pem (the network)
          """))
  }

  @Option(help: help(zh: "端口", en: "The port"))
  var port = 8080

  @Option(help: help(zh: "本机地址（默认只限本机）", en: "An address of this machine (default: this machine alone)"))
  var host: String?

  @Option(help: help(zh: "证书（PEM）", en: "A certificate (PEM)"))
  var tlsCert: String?

  @Option(help: help(zh: "证书的私钥（PEM）", en: "The certificate's key (PEM)"))
  var tlsKey: String?

  @Flag(help: help(zh: "不加密也向网内开放（网络可信时）", en: "Open to the network unencrypted (one you trust)"))
  var plainLan = false

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let hand = global.hand(console)
    let listening = try Listening(
      host: host, port: port, certificate: tlsCert, key: tlsKey, plainLAN: plainLan)
    // The book is opened and let go before the board holds it: a process must not open what it holds (`Book.again`).
    let warning = try nobodyCanLogIn(console)
    let board = try Board(
      BoardSettings(
        path: global.path(console), device: hand.device, clock: console.clock, random: console.random,
        language: console.language, listening: listening, resident: global.typedAuthor))
    try Self.wait {
      try await board.serve { url in
        if let warning { console.note(warning) }
        console.note(
          console.say(zh: "看板已开放：\(url)（Ctrl-C 停止）", en: "The board is open: \(url) (Ctrl-C stops it)"))
      }
    }
    return .done
  }

  /// What to do when nobody has a passcode and nobody is at home; nil when somebody can log in.
  private func nobodyCanLogIn(_ console: Console) throws -> String? {
    let list = try global.station(console).passcodes()
    guard list.set.isEmpty, global.typedAuthor == nil else { return nil }
    let chief = list.setup.members.first { $0.role == .chief }?.badge
    return Phrases(console.language, setup: list.setup).nobodyCanLogIn(chief: chief)
  }

  /// Waits for something that takes turns with others; nothing else runs on this thread.
  private static func wait(for work: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Mutex(Result<Void, any Error>.success(()))
    let done = DispatchSemaphore(value: 0)
    Task {
      do { try await work() } catch { outcome.withLock { $0 = .failure(error) } }
      done.signal()
    }
    done.wait()
    try outcome.withLock { $0 }.get()
  }
}
