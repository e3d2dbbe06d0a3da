import Foundation

/// A disk in memory so small that it can be filled.
struct SmallDisk {
  let folder = NSTemporaryDirectory() + "disk-\(UUID().uuidString)"

  /// Whether this machine lets one be made.
  static let canBeMade: Bool = {
    guard let disk = try? SmallDisk(mebibytes: 1) else { return false }
    disk.remove()
    return true
  }()

  init(mebibytes: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard Self.run(["mount", "-t", "tmpfs", "-o", "size=\(mebibytes)m", "tmpfs", folder]) else {
      try FileManager.default.removeItem(atPath: folder)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  private var filler: String { folder + "/filler" }

  /// Leaves no room at all.
  func fill() throws {
    _ = FileManager.default.createFile(atPath: filler, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: filler))
    for size in [65_536, 4096] {
      while (try? file.write(contentsOf: Data(count: size))) != nil {}
    }
    try file.close()
  }

  /// Makes room again.
  func clear() throws { try FileManager.default.removeItem(atPath: filler) }

  func remove() {
    _ = Self.run(["umount", "-l", folder])
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func run(_ command: [String]) -> Bool {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    child.arguments = command
    child.standardError = FileHandle.nullDevice
    guard (try? child.run()) != nil else { return false }
    child.waitUntilExit()
    return child.terminationStatus == 0
  }
}

/// How many files and lines this process may have open.
enum OpenFiles {
  /// Allows so many, as far as the machine does.
  static func allow(_ wanted: rlim_t) throws {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < wanted else {
      return
    }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      throw CocoaError(.featureUnsupported)
    }
  }
}
