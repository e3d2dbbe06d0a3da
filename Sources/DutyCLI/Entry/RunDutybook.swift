import DutyModel
import Foundation
import Synchronization

/// Runs the command line this process was started with, and exits.
///
/// The only place that reads the clock, the environment and the terminal.
public func runDutybook() -> Never {
  let environment = ProcessInfo.processInfo.environment
  let isTerminal = isatty(STDOUT_FILENO) == 1
  let console = Console(
    now: Instant(Date()), clock: { Instant(Date()) }, environment: environment, language: .en,
    columns: columns(environment: environment),
    isColoured: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb",
    isInteractive: isatty(STDERR_FILENO) == 1, isTyped: isatty(STDIN_FILENO) == 1,
    readLine: { Swift.readLine() }, readHidden: { withoutEcho { Swift.readLine() } },
    out: { write($0, to: .standardOutput) }, err: { write($0, to: .standardError) },
    random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
    seconds: {
      let now = ContinuousClock.now - began
      return Double(now.components.seconds) + Double(now.components.attoseconds) / 1e18
    },
    isInterrupted: { interrupted.load(ordering: .relaxed) })
  signal(SIGINT) { _ in
    // The second time means it.
    if interrupted.exchange(true, ordering: .relaxed) { _exit(130) }
  }
  exit(Dutybook.run(Array(CommandLine.arguments.dropFirst()), on: console))
}

/// When the process began to run, for elapsed time.
private let began = ContinuousClock.now

/// Runs something while the terminal does not show what is typed.
private func withoutEcho<Result>(_ body: () -> Result) -> Result {
  var shown = termios()
  guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return body() }
  var hidden = shown
  hidden.c_lflag &= ~tcflag_t(ECHO)
  guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else { return body() }
  defer {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
    write("\n", to: .standardError)
  }
  return body()
}

/// Whether Ctrl-C was pressed; the handler may do nothing else.
private let interrupted = Atomic(false)

/// The terminal's width: what `COLUMNS` says, else what the terminal says, else 80.
private func columns(environment: [String: String]) -> Int {
  if let text = environment["COLUMNS"], let columns = Int(text), columns > 0 { return columns }
  var size = winsize()
  if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  return 80
}

/// Writes text; a reader that went away ends the process quietly.
private func write(_ text: String, to handle: FileHandle) {
  do { try handle.write(contentsOf: Data(text.utf8)) } catch { exit(1) }
}
