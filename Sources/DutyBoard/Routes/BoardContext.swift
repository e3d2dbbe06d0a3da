import DutyModel
import Hummingbird
import NIOCore

/// What is known about a request besides the request: who asks, from where, when and in which language.
struct BoardContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address it came from; nil without a network.
  let address: String?
  /// What the browser showed to be known again; the doorway reads it.
  var cookies = Cookies(from: [])
  /// Who asks; the doorway finds out.
  var visitor = Visitor.nobody
  /// In which language they read.
  var language = Language.zh
  /// When it came.
  var now = Instant(milliseconds: 0)

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress
  }
}
