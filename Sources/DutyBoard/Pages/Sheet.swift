import NIOCore

/// A page as it is kept: written, the layout around it, its blanks open.
struct Sheet: Sendable {
  private let text: [UInt8]
  private let blanks: [(blank: Blank, at: Int)]

  /// Takes a page as its templates have written it.
  init(_ html: String) {
    var (text, blanks): ([UInt8], [(Blank, Int)]) = ([], [])
    text.reserveCapacity(html.utf8.count)
    for byte in html.utf8 {
      if let blank = Blank(rawValue: byte) { blanks.append((blank, text.count)) } else { text.append(byte) }
    }
    (self.text, self.blanks) = (text, blanks)
  }

  /// The page as it is sent.
  ///
  /// - Parameter word: what stands in a blank, as text; asked once for each that the page has.
  func filled(_ word: (Blank) -> String) -> ByteBuffer {
    var (words, end): ([Blank: String], Int) = ([:], 0)
    for (blank, _) in blanks where words[blank] == nil { words[blank] = ShownText().escapeText(word(blank)) }
    let length = blanks.reduce(text.count) { $0 + (words[$1.blank]?.utf8.count ?? 0) }
    var page = ByteBufferAllocator().buffer(capacity: length)
    for (blank, place) in blanks {
      page.writeBytes(text[end..<place])
      page.writeString(words[blank] ?? "")
      end = place
    }
    page.writeBytes(text[end...])
    return page
  }
}
