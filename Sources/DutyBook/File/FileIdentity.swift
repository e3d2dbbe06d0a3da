import Foundation

/// Which file stands under a name: another that takes the name is another, whatever is in it.
///
/// A number is not given to a new file while the old one is held open, so that two that are equal are the same.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// Looks at the name; nil when no file has it.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
