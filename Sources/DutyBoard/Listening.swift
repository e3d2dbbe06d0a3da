public import DutyModel
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore

/// Where a board can be reached: on this machine alone unless the way to it is closed to listeners, or somebody has
/// said that it need not be.
public struct Listening: Hashable, Sendable {
  /// The address it listens at.
  public let host: String
  /// The port; 0 for any that is free.
  public let port: Int
  private let certificate: String?
  private let key: String?

  /// Decides where to listen.
  ///
  /// - Parameters:
  ///   - host: an address of this machine; nil for its own alone, or for all of them when others may come.
  ///   - certificate: a PEM file with the certificate and those that vouch for it.
  ///   - key: a PEM file with its private key.
  ///   - plainLAN: whether others may come although everybody on the network can read along.
  /// - Throws: `Refusal` when others could come and read along without anybody having said so.
  public init(
    host: String? = nil, port: Int, certificate: String? = nil, key: String? = nil, plainLAN: Bool = false
  ) throws(Refusal) {
    guard (0...65_535).contains(port) else { throw .outOfRange("--port", least: 0, most: 65_535) }
    guard (certificate == nil) == (key == nil) else { throw .certificateWithoutKey }
    let isOpen = certificate != nil || plainLAN
    self.host = host ?? (isOpen ? "0.0.0.0" : "127.0.0.1")
    self.port = port
    self.certificate = certificate
    self.key = key
    guard isOpen || isLoopback else { throw .plainNetwork(self.host) }
  }

  /// Whether only this machine reaches it.
  public var isLoopback: Bool { host == "localhost" || OwnHost.isLoopback(address: host) }

  /// Whether what goes over the network can be read by nobody else.
  var isSealed: Bool { certificate != nil }

  /// How it is typed into a browser.
  func url(port: Int) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(isSealed ? "https" : "http")://\(name):\(port)"
  }

  /// The server, with a hold on those that begin and never end.
  func server() throws -> HTTPServerBuilder {
    let lines = Lines()
    let plain = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [lines.counter(), Patience()], idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)))
    guard let certificate, let key else { return plain }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate)
      var tls = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
      tls.minimumTLSVersion = .tlsv12
      return try .tls(plain, tlsConfiguration: tls)
    } catch { throw Refusal.unusableCertificate(certificate, key: key) }
  }
}
