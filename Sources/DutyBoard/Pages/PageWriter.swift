import DutyModel
import DutyText
import Mustache

/// Writes pages as HTML, the layout around them.
struct PageWriter: Sendable {
  private let library: MustacheLibrary

  /// Reads the templates.
  init() throws { library = try Template.library() }

  /// A page as HTML for whoever asks.
  func html(_ page: some Page, _ ask: Ask) -> String {
    let phrases = ask.phrases(page.setup)
    let layout = Layout(
      page: page.title(phrases), content: content(page, phrases, ask), setup: page.setup, ask: ask)
    return write(.layout, layout)
  }

  /// What is the page's own, without the layout.
  private func content<P: Page>(_ page: P, _ phrases: Phrases, _ ask: Ask) -> String {
    write(
      P.template,
      Sheet(
        page: page.view(phrases, ask), say: Labels<P.Words>(language: ask.language),
        frame: Labels(language: ask.language), token: ask.token, key: ask.formKey))
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

/// The words that a template finds by their names.
struct Labels<Words: BoardWords>: MustacheParent, Sendable {
  let language: Language

  func child(named name: String) -> Any? { Words(rawValue: name)?[language] }
}
