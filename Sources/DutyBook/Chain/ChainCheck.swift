import DutyModel

/// Follows one device's chain entry by entry and says of each whether it is what was written there.
///
/// An entry whose digest does not hold may be a changed one, or an unchanged one in another's place: its
/// digest then holds for the serial it was written with. So one deed is told as one problem: behind an
/// entry that was put in between, the ones that had to move up are not called edited.
struct ChainCheck {
  let device: DeviceName
  private let slip: ChainHead?
  private var last = Place(serial: 0, digest: "", links: [nil], state: .sound)
  /// By how much the entries here stand behind the serials they were written with.
  private var shift = 0
  private var kinds: [Int: Verification.Kind] = [:]

  /// Finds the serial of the entry that bears a digest; slow, and asked only when something is wrong.
  typealias Holder = (_ device: String, _ digest: String) throws -> Int?

  /// The longest run of entries put in or taken out that is told as such.
  static let longestRun = 32
  /// The most entries of one gap that are named.
  static let mostMissing = 1000

  private struct Place {
    var serial: Int
    var digest: String
    /// What the next entry may name as its previous digest; nil when there is nothing to compare with.
    var links: Set<String?>?
    var state: State

    enum State { case sound, edited, moved }
  }

  init(device: DeviceName, slip: ChainHead?) {
    self.device = device
    self.slip = slip
  }

  /// The end of the chain as it stands.
  var head: ChainHead { ChainHead(device: device, count: last.serial, head: last.digest) }

  /// Looks at the next entry.
  mutating func look(at entry: EntryRow, holder: Holder) throws {
    passGap(to: entry.serial)
    let computed = entry.computedDigest
    let own = computed == entry.digest ? entry.serial : try writtenAs(entry, holder: holder)
    var state = Place.State.sound
    if let own {
      if entry.serial - own != shift {
        state = try noteMove(entry, own: own, holder: holder)
      } else if let links = last.links, last.state == .sound, !links.contains(entry.previous) {
        // Both hold in themselves: the one before is not the one that was there when this was written.
        note(max(1, last.serial), .edited)
      }
      if let slip, own == slip.count, !entry.digest.hasPrefix(slip.head) { note(entry.serial, .edited) }
    } else {
      state = .edited
      note(entry.serial, .edited)
    }
    last = Place(serial: entry.serial, digest: entry.digest, links: [entry.digest, computed], state: state)
  }

  /// Passes an entry whose columns cannot be read.
  mutating func passUnreadable(serial: Int?) {
    if let serial { passGap(to: serial) }
    last = Place(serial: serial ?? last.serial + 1, digest: "", links: nil, state: .sound)
    note(last.serial, .unreadable)
  }

  /// What is wrong, by serial.
  var problems: [Verification.Problem] {
    var kinds = kinds
    if let slip, last.serial - shift < slip.count { kinds[last.serial + 1] = .cut }
    return kinds.sorted { $0.key < $1.key }.map { .init(device: device, serial: $0.key, kind: $0.value) }
  }

  private mutating func passGap(to serial: Int) {
    let first = last.serial + 1
    guard first < serial else { return }
    for gone in first..<min(serial, first + Self.mostMissing) { note(gone, .missing) }
    last.links = nil
  }

  private mutating func note(_ serial: Int, _ kind: Verification.Kind) { kinds[serial] = kind }

  /// The serial an entry was written with, when it stands elsewhere now; nil when it was edited.
  private func writtenAs(_ entry: EntryRow, holder: Holder) throws -> Int? {
    let here = entry.serial - shift
    var guesses = [here]
    for run in 1...Self.longestRun { guesses += [here - run, here + run] }
    if let found = guesses.first(where: { $0 > 0 && $0 != entry.serial && entry.holds(as: $0) }) {
      return found
    }
    let before = try entry.previous.map { try holder(entry.device, $0) } ?? 0
    guard let before, entry.holds(as: before + 1) else { return nil }
    return before + 1
  }

  /// Tells of an entry that stands elsewhere than the ones before it would have it.
  private mutating func noteMove(_ entry: EntryRow, own: Int, holder: Holder) throws -> Place.State {
    let before = try entry.previous.map { try holder(entry.device, $0) } ?? 0
    let displaced = entry.serial - own - shift
    if displaced > 0, kinds[own] != .reordered, before == entry.serial - displaced - 1 {
      // Its true forerunner stands just before a run that was put in between; where its own place were
      // taken by one out of place, the two would only have changed places.
      for serial in (entry.serial - displaced)..<entry.serial { note(serial, .inserted) }
      shift += displaced
      return .sound
    }
    if displaced < 0, before == nil {
      // Its true forerunner is nowhere: it was taken out and the gap closed.
      for serial in (own + displaced)..<own { note(serial, .missing) }
      shift += displaced
      return .sound
    }
    note(entry.serial, .reordered)
    return .moved
  }
}
