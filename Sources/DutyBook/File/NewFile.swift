import DutyModel
import Foundation

/// A file in the making beside the place it is meant for.
struct NewFile {
  /// Where it is until it is done.
  let path: String
  private var files: FileManager { .default }

  /// Names a file in the making; the mark tells it from another that is made for the same place.
  init(for path: String, mark: String) {
    self.path = "\(path).\(mark.prefix(8)).new"
    discard()
  }

  /// Gives the file its name; one that is there already is never replaced.
  ///
  /// - Throws: `BookError.exists`, or `BookError.cannotOpen`.
  func take(_ name: String) throws(BookError) {
    sync(path)
    // A link, unlike a move, cannot replace a file that came meanwhile.
    do { try files.linkItem(atPath: path, toPath: name) } catch {
      guard !files.fileExists(atPath: name) else { throw .exists(path: name) }
      // A disk that knows no links.
      do { try files.moveItem(atPath: path, toPath: name) } catch {
        throw .cannotOpen(path: name, detail: error.localizedDescription)
      }
    }
    sync(URL(fileURLWithPath: name).deletingLastPathComponent().path)
  }

  /// Gives the file its name in place of the one that has it, in one step.
  func replace(_ name: String) throws(BookError) {
    sync(path)
    guard rename(path, name) == 0 else {
      throw .cannotOpen(path: name, detail: String(cString: strerror(errno)))
    }
    sync(URL(fileURLWithPath: name).deletingLastPathComponent().path)
  }

  /// Removes what is left of it.
  func discard() {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? files.removeItem(atPath: path + suffix) }
  }

  /// Puts a file, or the names in a folder, on the disk.
  private func sync(_ path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    try? file.synchronize()
    try? file.close()
  }
}
