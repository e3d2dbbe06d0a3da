import DutyModel
import DutyText
import Mustache

/// Writes pages as HTML, the layout around them.
struct PageWriter: Sendable {
  private let library: MustacheLibrary

  /// Reads the templates.
  init() throws { library = try Template.library() }

  /// A page as HTML for whoever asks.
  func html(_ page: some Page, _ ask: Ask) -> String { html(core(page, ask), ask) }

  /// A page whose core is written already, for whoever asks.
  func html(_ core: PageCore, _ ask: Ask) -> String { write(.layout, Layout(core, ask: ask)) }

  /// What is the page's own, without what stands around it.
  func core<P: Page>(_ page: P, _ ask: Ask) -> PageCore {
    let phrases = ask.phrases(page.setup)
    let content = write(
      P.template,
      Sheet(
        page: page.view(phrases, ask), say: Labels<P.Words>(language: ask.language),
        frame: Labels(language: ask.language), token: ask.token, key: ask.formKey))
    return PageCore(
      title: page.title(phrases), content: content, station: page.setup?.profile.short,
      zone: page.setup?.zone.name, isWall: P.isWall, isLive: P.isLive)
  }

  private func write(_ template: Template, _ values: some Sendable) -> String {
    library.render(values, withTemplate: template.rawValue) ?? ""
  }

  /// What a template sees: `page`, the page's own words as `say`, those of all pages as `frame`, the forms' token and
  /// their key.
  private struct Sheet<View: Sendable, Words: BoardWords>: Sendable {
    let page: View
    let say: Labels<Words>
    let frame: Labels<FrameWord>
    let token: String
    let key: String
  }
}

/// What is a page's own, written down.
struct PageCore: Sendable {
  let title: String
  let content: String
  let station: Name?
  let zone: String?
  let isWall: Bool
  let isLive: Bool
}

/// The words that a template finds by their names.
struct Labels<Words: BoardWords>: MustacheParent, Sendable {
  let language: Language

  func child(named name: String) -> Any? { Words(rawValue: name)?[language] }
}
