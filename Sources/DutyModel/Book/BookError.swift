/// What can be wrong with a book as a file: facts only, the words and the fix are told elsewhere.
public enum BookError: Error, Hashable, Sendable {
  /// There is no file.
  case notFound(path: String)
  /// A file is there already.
  case exists(path: String)
  /// The file is something else.
  case notABook(path: String)
  /// The book was written by a newer program.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// Another process holds the book for longer than is worth waiting.
  case busy(path: String)
  /// Another process has the book open, and it cannot be replaced under its hands.
  case inUse(path: String)
  /// Another file was put in the book's place, or the book was moved away, while it was open here.
  case replaced(path: String)
  /// The file can be opened but not read.
  case damaged(path: String, detail: String)
  /// The program asked for something that the file's own rules refuse; nothing was written, the file is sound.
  case programFault(path: String, detail: String)
  /// There is no file to put in a book's place.
  case noBackup(path: String)
  /// What should be put in a book's place is no sound book.
  case unsoundBackup(path: String, detail: String)
  /// The file cannot be opened or made.
  case cannotOpen(path: String, detail: String)
  /// A line of an export is not an entry.
  case notAnEntry(line: Int, detail: String)
  /// An export or another book belongs to a different book.
  case otherBook(found: String, own: String)
  /// Two books hold different entries under one number of one device.
  case forked(device: DeviceName, serials: [Int])
  /// An entry to be brought in does not follow the one before it.
  case brokenChain(device: DeviceName, serial: Int)
}
