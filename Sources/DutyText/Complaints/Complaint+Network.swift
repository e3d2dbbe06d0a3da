import DutyModel

extension Complaint {
  /// The words for a board that cannot be served as was asked; empty for any other refusal.
  func network(_ refusal: Refusal) -> String {
    switch refusal {
    case .plainNetwork(let host):
      say(
        "\(host) 在网内可达，而口令和警情会明文传输。请加证书：--tls-cert 文件.pem --tls-key 文件.pem；确知网络可信时可加 --plain-lan",
        "\(host) can be reached from the network, where passcodes and calls could be read along. Give a certificate: --tls-cert FILE.pem --tls-key FILE.pem; or, on a network you trust, --plain-lan"
      )
    case .certificateWithoutKey:
      say("--tls-cert 与 --tls-key 要一起给", "--tls-cert and --tls-key go together; give both")
    case .unusableCertificate(let certificate, let key):
      say(
        "证书 \(certificate) 与私钥 \(key) 读不了或不成对。两者都应是 PEM 文件",
        "The certificate \(certificate) and the key \(key) cannot be read or do not belong together. Both are PEM files"
      )
    case .residentOnNetwork:
      say(
        "--as 只用于本机自己看；网内的每个人用自己的口令登录。去掉 --as",
        "--as is for this machine alone; on a network everybody logs in with their own passcode. Leave --as away"
      )
    case .cannotListen(let address, let detail):
      say(
        "不能在 \(address) 上开放（\(detail)）。换一个端口：--port 8081，或停掉占用它的程序",
        "The board cannot listen at \(address) (\(detail)). Take another port, --port 8081, or stop what holds this one"
      )
    default: ""
    }
  }
}
