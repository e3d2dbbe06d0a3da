import Crypto
import Foundation
import Hummingbird

/// The files that pages refer to: embedded, the same for everybody.
enum Asset: String, CaseIterable {
  case css = "board.css"
  case script = "board.js"
  case outbox = "outbox.js"
  case icon = "icon.svg"

  private var bytes: [UInt8] {
    switch self {
    case .css: PackageResources.board_css
    case .script: PackageResources.board_js
    case .outbox: PackageResources.outbox_js
    case .icon: PackageResources.icon_svg
    }
  }

  private var type: String {
    switch self {
    case .css: "text/css; charset=utf-8"
    case .script, .outbox: "text/javascript; charset=utf-8"
    case .icon: "image/svg+xml"
    }
  }

  /// Puts the files on the board; a browser keeps them and asks whether they are still the same.
  static func add(to routes: BoardRoutes) {
    for asset in allCases {
      let (buffer, type) = (ByteBuffer(bytes: asset.bytes), asset.type)
      let digest = SHA256.hash(data: Data(asset.bytes)).prefix(8).hexadecimal
      let tag = "\"\(digest)\""
      routes.on(.get, "/assets/\(asset.rawValue)", nil) { request, _ in
        let headers: HTTPFields = [.contentType: type, .eTag: tag, .cacheControl: "no-cache"]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: buffer))
      }
    }
  }
}
