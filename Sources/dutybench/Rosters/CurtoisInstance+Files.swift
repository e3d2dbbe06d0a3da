import Foundation

extension CurtoisInstance {
  /// Reads an instance from disk.
  static func read(file: String) throws -> CurtoisInstance {
    let text: String
    do { text = try String(contentsOfFile: file, encoding: .utf8) } catch {
      throw Complaint("\(file): cannot be read as UTF-8 text")
    }
    do { return try CurtoisInstance(text) } catch { throw Complaint("\(file): \(error)") }
  }

  /// The text files of a folder, those with numbers in their names in the numbers' order; nil when it is no folder.
  static func files(in path: String) throws -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return nil
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".txt") }
    guard !names.isEmpty else { throw Complaint("\(path): no file that ends with .txt") }
    func number(_ name: String) -> Int { Int(name.filter(\.isNumber)) ?? 0 }
    return names.sorted { (number($0), $0) < (number($1), $1) }.map { "\(path)/\($0)" }
  }
}
