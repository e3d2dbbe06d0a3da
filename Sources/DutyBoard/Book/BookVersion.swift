import Synchronization

/// How far the board knows the book, so that what was read is not read again while nothing has changed.
///
/// Its own commands are known at once, what other processes write as soon as the feed sees it: a tenth of a second
/// later, and then every open page is told, too. While nobody looks out for others nothing is known.
final class BookVersion: Sendable {
  private let latest = Atomic(0)
  private let isWatched = Atomic(false)

  /// The latest entry that is known of; nil while others could write unseen.
  var known: Int? { isWatched.load(ordering: .acquiring) ? latest.load(ordering: .acquiring) : nil }

  /// Takes notice of an entry; one that was known of already changes nothing.
  func note(_ entry: Int) { latest.max(entry, ordering: .acquiringAndReleasing) }

  /// Says whether somebody looks out for what others write.
  func watch(_ isWatched: Bool) { self.isWatched.store(isWatched, ordering: .releasing) }
}
