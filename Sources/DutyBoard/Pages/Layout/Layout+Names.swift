import Mustache

/// Every page is written with these: found by name at once, where any other value is searched for its properties.
extension Layout: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "language": language
    case "otherLanguage": otherLanguage
    case "title": title
    case "content": content
    case "station": station
    case "menu": menu
    case "isWall": isWall
    case "isLive": isLive
    case "zone": zone
    case "isNobody": isNobody
    case "canLeave": canLeave
    case "account": account
    case "logIn": logIn
    case "logOut": logOut
    case "say": say
    case "outbox": outbox
    default: nil
    }
  }
}

extension Layout.Item: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "word": word
    case "path": path
    case "isHere": isHere
    default: nil
    }
  }
}
