/// What a line break does not part if it can be helped: letters between two spaces or marks, with the spaces before
/// them.
private struct Piece {
  /// Spaces before it.
  var gap = 0
  /// What must not be parted at all as long as it fits on a line.
  var atoms: [Atom] = []

  var width: Int { atoms.map(\.width).reduce(0, +) }

  /// The columns up to which Han characters are taken for a name and kept together.
  static let name = 16
}

/// A Latin word or a number, or a Han character with the marks that belong to it.
private struct Atom {
  var glyphs: [Glyph] = []

  var width: Int { glyphs.map(\.width).reduce(0, +) }
}

/// A character with the colour codes that stand at it.
private struct Glyph {
  var text: String
  var width: Int
}

extension String {
  /// In lines of at most so many columns.
  ///
  /// Lines break at spaces and after Chinese marks, not within what is `unbroken`. A run of Han characters is broken only when it is longer than a
  /// name; a word or a number only when it is longer than a line.
  ///
  /// - Parameter hanging: by how many columns the lines after the first are set in.
  func wrapped(_ columns: Int, hanging: Int = 0) -> [String] {
    guard DisplayWidth.of(self) > columns else { return [spaced] }
    var (lines, line, width) = ([String](), "", 0)
    var limit: Int { lines.isEmpty ? columns : max(1, columns - hanging) }
    func end() {
      guard !line.isEmpty else { return }
      lines.append(line)
      (line, width) = ("", 0)
    }
    func put(_ glyphs: [Glyph], _ more: Int, gap: Int = 0) {
      line += String(repeating: " ", count: gap) + glyphs.map(\.text).joined()
      width += gap + more
    }
    for piece in pieces(within: columns - hanging) {
      var gap = line.isEmpty ? 0 : piece.gap
      if width + gap + piece.width > limit, piece.width <= min(columns - hanging, Piece.name) {
        end()
        gap = 0
      }
      for atom in piece.atoms {
        if width + gap + atom.width > limit {
          end()
          gap = 0
        }
        if atom.width <= limit {
          put(atom.glyphs, atom.width, gap: gap)
        } else {
          for glyph in atom.glyphs {
            if width + glyph.width > limit { end() }
            put([glyph], glyph.width)
          }
        }
        gap = 0
      }
    }
    end()
    return lines.enumerated().map { ($0 == 0 ? $1 : String(repeating: " ", count: hanging) + $1).spaced }
  }

  /// Every line of it in lines of at most so many columns, what goes on set in below.
  func folded(_ columns: Int, hanging: Int = 2) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard DisplayWidth.of(line) > columns else { return String(line).spaced }
      let lead = line.prefix { $0 == " " }
      let within = max(1, columns - lead.count)
      return String(line.dropFirst(lead.count)).wrapped(within, hanging: min(hanging, within / 2))
        .map { lead + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The most columns of anything in it that should not be parted.
  var widestPiece: Int {
    pieces(within: .max).map { piece in
      piece.width <= Piece.name ? piece.width : piece.atoms.map(\.width).max() ?? 0
    }.max() ?? 0
  }

  /// Kept on one line where it fits on one.
  var unbroken: String { String(map { $0 == " " ? Self.noBreak : $0 }) }

  /// Its letters held together, also where a longer run of Han characters around them is broken.
  var joined: String { map(String.init).joined(separator: String(Self.joiner)) }

  /// As it is shown: what held it together while lines were made is gone.
  var spaced: String {
    String(compactMap { $0 == Self.joiner ? nil : $0 == Self.noBreak ? " " : $0 })
  }

  private static let noBreak: Character = "\u{A0}"
  /// Stands between letters that are held together.
  static let joiner: Character = "\u{2060}"

  private func pieces(within columns: Int) -> [Piece] {
    glyphs.split(maxSplits: .max, omittingEmptySubsequences: false) { $0.text.last == " " }
      .reduce(into: (pieces: [Piece](), gap: 0)) { all, word in
        guard !word.isEmpty else {
          all.gap += 1
          return
        }
        let whole = Atom(glyphs: Array(word))
        let isUnbroken = word.contains { $0.text.last == Self.noBreak }
        if isUnbroken, whole.width <= columns {
          all.pieces.append(Piece(gap: all.gap, atoms: [whole]))
        } else if isUnbroken {
          // Too long for any line: then its spaces are spaces.
          var pieces = word.map(\.text).joined().spaced.pieces(within: columns)
          if !pieces.isEmpty { pieces[0].gap = all.gap }
          all.pieces += pieces
        } else {
          all.pieces += Self.pieces(of: Array(word), gap: all.gap)
        }
        all.gap = 1
      }.pieces
  }

  /// The pieces of letters without a space.
  private static func pieces(of glyphs: [Glyph], gap: Int) -> [Piece] {
    var (all, piece) = ([Piece](), Piece(gap: gap))
    var isOpen = false
    func end() {
      guard !piece.atoms.isEmpty else { return }
      all.append(piece)
      piece = Piece()
    }
    for glyph in glyphs {
      let mark = glyph.text.last ?? " "
      let isClosing = "，。、；：！？）〕」》".contains(mark)
      let isOpening = "（〔「《".contains(mark)
      if isOpening, !isOpen { end() }
      let isLatin = glyph.width < 2 && (piece.atoms.last?.glyphs.last.map { $0.width < 2 } ?? false)
      if isClosing || isOpen || isLatin || glyph.width == 0, !piece.atoms.isEmpty {
        piece.atoms[piece.atoms.count - 1].glyphs.append(glyph)
      } else {
        piece.atoms.append(Atom(glyphs: [glyph]))
      }
      isOpen = isOpening || glyph.text.last == joiner
      if isClosing { end() }
    }
    end()
    return all
  }

  /// Its characters; a code that begins a colour stands before one, the code that ends it after one.
  private var glyphs: [Glyph] {
    var (all, code) = ([Glyph](), "")
    for character in self {
      if character == "\u{1B}" || !code.isEmpty && !code.hasSuffix("m") {
        code.append(character)
        if code == "\u{1B}[0m", !all.isEmpty {
          all[all.count - 1].text += code
          code = ""
        }
        continue
      }
      all.append(Glyph(text: code + String(character), width: DisplayWidth.of(character)))
      code = ""
    }
    return all
  }
}
