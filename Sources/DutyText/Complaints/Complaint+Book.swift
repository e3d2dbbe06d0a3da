import DutyModel

extension Complaint {
  func text(_ error: BookError) -> String {
    switch error {
    case .notFound(let path):
      say(
        "没有值班簿 \(path)。先建立：dutybook init --station 文件.yaml，或先试：dutybook demo",
        "There is no book at \(path). Make one: dutybook init --station FILE.yaml, or try: dutybook demo")
    case .exists(let path):
      say(
        "\(path) 已存在，没有覆盖。换个名字，或先移走它（恢复备份时可加 --force，旧文件会保留）",
        "\(path) is there already and was left alone. Choose another name or move it away (a restore takes --force and keeps the old file)"
      )
    case .notABook(let path):
      say("\(path) 不是值班簿。请用 --book 指明值班簿文件", "\(path) is not a book. Name the book with --book")
    case .newerVersion(let path, let found, let known):
      say(
        "\(path) 由新版程序写成（格式 \(found)，本程序识 \(known)）。请升级 dutybook；文件未动",
        "\(path) was written by a newer program (format \(found), this one knows \(known)). Upgrade dutybook; the file was not touched"
      )
    case .readOnly(let path):
      say(
        "\(path) 不可写。请检查文件与所在目录的权限；没有写入",
        "\(path) may not be written. Check the permissions of the file and its folder; nothing was written")
    case .diskFull(let path):
      say(
        "磁盘已满，\(path) 没有写入。请腾出空间后重试",
        "The disk is full; nothing was written to \(path). Make room and try again")
    case .busy(let path):
      say(
        "\(path) 正被另一程序占用。稍后重试；没有写入",
        "Another program holds \(path). Try again in a moment; nothing was written")
    case .inUse(let path):
      say(
        "\(path) 在另一程序中打开着，没有恢复。先停下它（看板：在 dutybook serve 的终端按 Ctrl-C），再恢复一次",
        "Another program has \(path) open; nothing was restored. Stop it (the board: Ctrl-C where dutybook serve runs) and restore again"
      )
    case .replaced(let path):
      say(
        "\(path) 打开期间被换掉或移走了，没有写入。请再运行一次命令",
        "\(path) was replaced or moved away while it was open; nothing was written. Run the command again")
    case .damaged(let path, let detail):
      say(
        "\(path) 已损坏（\(detail)）。请用备份恢复：dutybook book restore 备份 --force",
        "\(path) is damaged (\(detail)). Restore a backup: dutybook book restore BACKUP --force")
    case .programFault(let path, let detail):
      say(
        "这是程序的错误（\(detail)），没有写入，\(path) 未受损，不必恢复备份。请把命令和这行字告诉维护者；可先核对：dutybook book verify",
        "This is a fault of the program (\(detail)); nothing was written, \(path) is as it was and needs no backup. Tell whoever maintains the program the command and this line; to be sure: dutybook book verify"
      )
    case .noBackup(let path): say("没有备份文件 \(path)", "There is no backup \(path)")
    case .unsoundBackup(let path, let detail):
      say(
        "\(path) 不是完好的备份（\(detail)），没有恢复。换一份备份",
        "\(path) is no sound backup (\(detail)); nothing was restored. Take another one")
    case .cannotOpen(let path, let detail):
      say(
        "无法打开或建立 \(path)（\(detail)）。请检查目录是否存在、可写",
        "\(path) cannot be opened or made (\(detail)). Check that its folder exists and may be written")
    case .notAnEntry(let line, let detail):
      say("第 \(line) 行不是记录：\(detail)。没有导入任何内容", "Line \(line) is no entry: \(detail). Nothing was brought in")
    case .otherBook(let found, let own):
      say(
        "那是另一本值班簿（\(found.prefix(8))…，本簿 \(own.prefix(8))…）",
        "That belongs to another book (\(found.prefix(8))…; this one is \(own.prefix(8))…)")
    case .forked(let device, let serials):
      say(
        "设备 \(device) 的第 \(serials.map(String.init).joined(separator: "、")) 条在两处内容不同：其中一处被改写。没有导入；请对两处分别 book verify --against 封条",
        "Entries \(serials.map(String.init).joined(separator: ", ")) of \(device) differ between the two: one side was rewritten. Nothing was brought in; check both with book verify --against SLIP"
      )
    case .brokenChain(let device, let serial):
      say(
        "设备 \(device) 第 \(serial) 条与前一条接不上。没有导入；请重新导出",
        "Entry \(serial) of \(device) does not follow the one before it. Nothing was brought in; export it again"
      )
    }
  }
}
