import Foundation

/// A program that runs beside the tests and says what it has to say into a file.
///
/// Started without Foundation, whose own way has ended the tests while others of them held a thousand lines open.
struct Child: Sendable {
  private let id: pid_t

  /// A program that could not be started.
  struct NotStarted: Error { let code: Int32 }

  /// Starts a program that has nothing of this process but its environment.
  init(_ program: String, _ arguments: [String], into log: String) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    // A line of the board that it held would stay open when the board closes.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
      if let line = Int32(name), line > 2 { posix_spawn_file_actions_addclose(&files, line) }
    }

    // Threads that serve tasks hear no signals, and a program would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let words = ([program] + arguments).map { strdup($0) }
    let surroundings = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + surroundings { free(text) } }
    var id = pid_t()
    let code = posix_spawn(&id, program, &files, &attributes, words + [nil], surroundings + [nil])
    guard code == 0 else { throw NotStarted(code: code) }
    self.id = id
  }

  /// Asks it to end and waits until it has; one that does not listen is ended.
  func stop() async {
    kill(id, SIGTERM)
    for _ in 0..<500 {
      if waitpid(id, nil, WNOHANG) != 0 { return }
      try? await Task.sleep(for: .milliseconds(20))
    }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}
