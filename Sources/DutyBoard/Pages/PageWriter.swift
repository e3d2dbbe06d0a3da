import DutyModel
import DutyText
import Mustache
import NIOCore

/// Writes pages as HTML, the layout around them.
struct PageWriter: Sendable {
  private let library: MustacheLibrary
  private let tokens: FormToken

  /// Reads the templates.
  ///
  /// - Parameter tokens: what the pages' forms prove their origin with.
  init(tokens: FormToken) throws {
    library = try Template.library.get()
    self.tokens = tokens
  }

  /// A page as it is sent to whoever asks.
  func html(_ page: some Page, _ ask: Ask) -> ByteBuffer { html(sheet(page, ask), ask) }

  /// A page that is written already, as it is sent to whoever asks.
  func html(_ sheet: Sheet, _ ask: Ask) -> ByteBuffer { sheet.filled { word($0, ask) } }

  /// A page with what stands around it, its blanks open.
  func sheet<P: Page>(_ page: P, _ ask: Ask) -> Sheet {
    let phrases = ask.phrases(page.setup)
    let content = write(
      P.template,
      Values(
        page: page.view(phrases, ask), say: Labels<P.Words>(language: ask.language),
        frame: Labels(language: ask.language)))
    return Sheet(write(.layout, Layout(page, title: page.title(phrases), content: content, ask: ask)))
  }

  private func write(_ template: Template, _ values: some Sendable) -> String {
    library.render(values, withTemplate: template.rawValue) ?? ""
  }

  /// What stands in a blank of the page that somebody asks for.
  private func word(_ blank: Blank, _ ask: Ask) -> String {
    switch blank {
    case .token: tokens.token(ask.visitor)
    case .formKey: FormKey.name(token: tokens.token(ask.visitor), now: ask.now, target: ask.target)
    case .name: ask.visitor.name?[ask.language] ?? ""
    case .badge: ask.visitor.who?.text ?? ""
    case .otherLanguage: Place.language(ask.language.other, back: ask.target).path
    }
  }

  /// What a template sees: `page`, the page's own words as `say`, those of all pages as `frame`.
  private struct Values<View: Sendable, Words: BoardWords>: Sendable {
    let page: View
    let say: Labels<Words>
    let frame: Labels<FrameWord>
  }
}

/// The words that a template finds by their names.
struct Labels<Words: BoardWords>: MustacheParent, Sendable {
  let language: Language

  func child(named name: String) -> Any? { Words(rawValue: name)?[language] }
}
