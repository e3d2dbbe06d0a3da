/// What one shift leaves to the next: everything that is open, item by item.
public struct Handover: Hashable, Codable, Sendable {
  /// The moment it describes.
  public var at: Instant
  /// Who led the shift that goes; nil when no roster says.
  public var leader: Badge?
  /// What is handed over, in the order in which it is acknowledged.
  public var items: [Item]

  /// Makes a handover.
  public init(at: Instant, leader: Badge?, items: [Item]) {
    self.at = at
    self.leader = leader
    self.items = items
  }

  /// One thing that the incoming shift acknowledges.
  public struct Item: Hashable, Codable, Sendable {
    /// What sort of thing it is.
    public var kind: Kind
    /// The call's or the task's number, or the post's code; nil where there is none.
    public var about: String?
    /// What there is to know.
    public var text: Name
    /// Until when it is owed, for a task.
    public var due: Instant?
    /// Who is missing, for a post.
    public var missing: Missing?
    /// Whether its reviewer has returned it and waits for an answer, for a call; nil where not.
    public var isReturned: Bool?

    /// Makes an item.
    public init(
      kind: Kind, about: String? = nil, text: Name, due: Instant? = nil, missing: Missing? = nil,
      isReturned: Bool? = nil
    ) {
      self.kind = kind
      self.about = about
      self.text = text
      self.due = due
      self.missing = missing
      self.isReturned = isReturned
    }
  }

  /// Who is missing at a post.
  public struct Missing: Hashable, Codable, Sendable {
    /// Of which sort.
    public var figure: Figure
    /// The qualification, where one is missing.
    public var qualification: String?
    /// How many.
    public var count: Int

    /// Makes it.
    public init(figure: Figure, qualification: String? = nil, count: Int) {
      self.figure = figure
      self.qualification = qualification
      self.count = count
    }

    /// The sorts of people who may be missing.
    public enum Figure: String, Codable, Sendable {
      /// Anybody.
      case people
      /// Officers.
      case officers
      /// People of a qualification.
      case qualified
      /// An officer beside those who may not stand alone.
      case anOfficer
    }
  }

  /// The sorts of things that are handed over, in their order.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// A call that is not closed, or was returned.
    case incident
    /// A task that is owed.
    case followUp
    /// A post where somebody is missing.
    case hole
    /// Someone in the station's rooms who does not belong to it.
    case person
    /// Keys, radios, weapons, vehicles.
    case equipment
    /// Anything else.
    case note
  }
}

/// A handover's number in its book.
public typealias HandoverID = Code<Handover>

/// What an entry says of one handover.
public enum HandoverFact: Hashable, Sendable {
  /// The going shift wrote it.
  case written(Handover)
  /// The coming shift acknowledges some of its items.
  case accepted(HandoverAcceptance)
}

/// Items that the coming shift acknowledges.
public struct HandoverAcceptance: Hashable, Codable, Sendable {
  /// Their places in the list, from 1.
  public var items: [Int]
  /// What is to be said of them, such as that one is missing.
  public var remark: String?

  /// Makes an acceptance.
  public init(items: [Int], remark: String? = nil) {
    self.items = items
    self.remark = remark
  }
}

/// A handover as it is now.
public struct HandoverState: Hashable, Sendable {
  /// Its number.
  public let id: HandoverID
  /// What was handed over.
  public let handover: Handover
  /// Who wrote it.
  public let author: Badge?
  /// Who acknowledged which item, and what they said; an item of no entry is still open.
  public let accepted: [Int: Acknowledgement]

  /// An item's acknowledgement.
  public struct Acknowledgement: Hashable, Sendable {
    /// Who.
    public let by: Badge?
    /// When.
    public let at: Instant
    /// What they said.
    public let remark: String?

    /// Makes an acknowledgement.
    public init(by: Badge?, at: Instant, remark: String?) {
      self.by = by
      self.at = at
      self.remark = remark
    }
  }

  /// Makes the state of a handover.
  public init(id: HandoverID, handover: Handover, author: Badge?, accepted: [Int: Acknowledgement]) {
    self.id = id
    self.handover = handover
    self.author = author
    self.accepted = accepted
  }

  /// Whether somebody may acknowledge its items: whoever wrote it may not.
  public func isAcknowledged(by who: Badge) -> Bool { who != author }

  /// The places of the items that nobody has acknowledged, from 1.
  public var open: [Int] { handover.items.indices.map { $0 + 1 }.filter { accepted[$0] == nil } }
}
