import ArgumentParser

/// `book …`: the book as an object.
struct BookCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "book",
      abstract: say(zh: "值班簿本身：验证、封条、备份、导出、合并", en: "The book itself: verify, seal, back up, export, merge"),
      subcommands: [
        VerifyBook.self, SealBook.self, RebuildBook.self, BackupBook.self, RestoreBook.self, ExportBook.self,
        ListExports.self, ImportEntries.self, MergeBook.self, ClockCommand.self, BookStatsCommand.self,
      ])
  }
}
