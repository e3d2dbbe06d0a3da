import DutyModel
import GRDB

/// The form of the file.
///
/// What has once been released is never changed; a new version is a new step.
enum Schema {
  /// What SQLite's own header says of every book: "DUTY".
  static let applicationID = 0x4455_5459

  /// The steps, oldest first; a book of version n has had the first n.
  static let migrations = [
    Migration(name: "entries, chains and rosters", sql: v1), Migration(name: "calls", sql: v2),
    Migration(name: "review, handover, wrong clocks", sql: v3),
    Migration(name: "mediation, changes of categories, exports", sql: v4),
    Migration(name: "words found by call, when calls were closed, names", sql: v5 + SearchIndex.follow),
    Migration(name: "who was asked, what was really worked", sql: v6),
    Migration(name: "private addresses of calendars", sql: calendarAddresses),
    Migration(name: "what devices send until they hear that it arrived", sql: sendings),
    Migration(name: "passcodes, sessions, what happened at the board's door", sql: access),
  ]

  /// A step from one version to the next.
  struct Migration {
    /// What it brings.
    let name: String
    /// What it does; frozen once it has been released.
    let sql: String
  }

  /// The version this program writes and the newest it reads.
  static var version: Int { migrations.count }

  /// Makes the newest form in an empty file.
  static func make(_ db: Database) throws {
    try migrate(db, from: 0)
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// Brings an older book to today's form and leaves a newer one alone.
  static func bringUpToDate(_ db: Database, path: String) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else { throw BookError.newerVersion(path: path, found: found, known: version) }
    guard found < version else { return }
    try db.inTransaction(.immediate) {
      // Another process may have been first.
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if found < version {
        try migrate(db, from: found)
        // A newer form may read entries that the older one kept unread.
        try Book.replayAll(db)
      }
      return .commit
    }
  }

  private static func migrate(_ db: Database, from version: Int) throws {
    for step in migrations.dropFirst(version) { try db.execute(sql: step.sql) }
    try db.execute(sql: "PRAGMA user_version = \(Self.version)")
  }

  /// What is worked out from entries; a rebuild empties these and nothing else.
  static let projections = [
    "station", "shift", "post", "member", "leave", "wish", "lock", "setting", "playbook", "calendar",
    "roster", "assignment", "roster_lock", "incident", "timeline", "words",
    "follow_up", "clock_offset", "handover", "acknowledgement",
    "referral", "referral_line", "category_change", "export", "named", "duty_call", "actual", "access",
  ]

  private static let v1 = """
    CREATE TABLE meta (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      device TEXT NOT NULL,
      serial INTEGER NOT NULL CHECK (serial > 0),
      wall INTEGER NOT NULL,
      counter INTEGER NOT NULL,
      written INTEGER NOT NULL,
      occurred_from INTEGER,
      occurred_until INTEGER,
      author TEXT,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      previous TEXT,
      digest TEXT NOT NULL,
      UNIQUE (device, serial)
    ) STRICT;
    CREATE INDEX entry_order ON entry (wall, counter, device);

    CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
    CREATE TRIGGER entry_never_replaced BEFORE INSERT ON entry
    WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)
      OR EXISTS (SELECT 1 FROM entry WHERE device = NEW.device AND serial = NEW.serial)
    BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END;
    CREATE TRIGGER meta_never_changes BEFORE UPDATE ON meta
    BEGIN SELECT RAISE(ABORT, 'what a book is never changes'); END;
    CREATE TRIGGER meta_never_goes BEFORE DELETE ON meta
    BEGIN SELECT RAISE(ABORT, 'what a book is never changes'); END;
    CREATE TRIGGER meta_never_replaced BEFORE INSERT ON meta
    WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
    BEGIN SELECT RAISE(ABORT, 'what a book is never changes'); END;

    CREATE TABLE station (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE shift (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE post (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE member (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE leave (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE wish (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE lock (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE setting (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE playbook (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE calendar (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE roster (
      id TEXT NOT NULL PRIMARY KEY,
      from_date TEXT NOT NULL,
      days INTEGER NOT NULL,
      origin TEXT NOT NULL,
      plan TEXT,
      based_on TEXT,
      version INTEGER,
      touched INTEGER NOT NULL,
      published INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assignment (
      roster TEXT NOT NULL,
      date TEXT NOT NULL,
      shift TEXT NOT NULL,
      post TEXT NOT NULL,
      who TEXT NOT NULL,
      PRIMARY KEY (roster, date, shift, post, who)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE roster_lock (
      roster TEXT NOT NULL,
      date TEXT NOT NULL,
      shift TEXT NOT NULL,
      post TEXT NOT NULL,
      who TEXT NOT NULL,
      PRIMARY KEY (roster, date, shift, post, who)
    ) STRICT, WITHOUT ROWID;

    """

  private static let v2 = """
    CREATE TABLE incident (
      number TEXT NOT NULL PRIMARY KEY,
      entry TEXT NOT NULL,
      category TEXT NOT NULL,
      first_category TEXT NOT NULL,
      heard INTEGER NOT NULL,
      occurred_from INTEGER,
      occurred_until INTEGER,
      written INTEGER NOT NULL,
      author TEXT,
      place TEXT,
      caller TEXT,
      phone TEXT,
      text TEXT NOT NULL,
      status TEXT NOT NULL,
      out_from INTEGER,
      out_until INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incident_heard ON incident (heard);
    CREATE INDEX incident_out ON incident (out_from) WHERE out_from IS NOT NULL;
    CREATE TABLE timeline (
      incident TEXT NOT NULL,
      device TEXT NOT NULL,
      serial INTEGER NOT NULL,
      at INTEGER,
      step TEXT,
      everybody INTEGER NOT NULL,
      corrected TEXT,
      PRIMARY KEY (incident, device, serial)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE follow_up (
      id TEXT NOT NULL PRIMARY KEY,
      incident TEXT,
      due INTEGER NOT NULL,
      body TEXT NOT NULL,
      status TEXT NOT NULL,
      result TEXT,
      ended INTEGER,
      ended_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX follow_up_due ON follow_up (status, due);
    CREATE INDEX follow_up_incident ON follow_up (incident) WHERE incident IS NOT NULL;
    CREATE VIRTUAL TABLE search USING fts5(words, incident UNINDEXED);

    """

  private static let v3 = """
    ALTER TABLE incident ADD COLUMN review TEXT NOT NULL DEFAULT 'unreviewed';
    CREATE INDEX incident_review ON incident (review, heard);
    CREATE TABLE clock_offset (
      position INTEGER PRIMARY KEY,
      device TEXT NOT NULL,
      from_at INTEGER NOT NULL,
      until_at INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE handover (
      id TEXT NOT NULL PRIMARY KEY,
      body TEXT NOT NULL,
      author TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE acknowledgement (
      handover TEXT NOT NULL,
      item INTEGER NOT NULL,
      at INTEGER NOT NULL,
      author TEXT,
      remark TEXT,
      PRIMARY KEY (handover, item)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE draft (
      incident TEXT NOT NULL,
      author TEXT NOT NULL,
      device TEXT NOT NULL,
      text TEXT NOT NULL,
      saved INTEGER NOT NULL,
      PRIMARY KEY (incident, author, device)
    ) STRICT, WITHOUT ROWID;

    """

  private static let v4 = """
    CREATE TABLE referral (
      id TEXT NOT NULL PRIMARY KEY,
      incident TEXT NOT NULL,
      opened INTEGER NOT NULL,
      is_open INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX referral_incident ON referral (incident);
    CREATE INDEX referral_opened ON referral (opened);
    CREATE TABLE referral_line (
      referral TEXT NOT NULL,
      device TEXT NOT NULL,
      serial INTEGER NOT NULL,
      PRIMARY KEY (referral, device, serial)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE category_change (
      number INTEGER PRIMARY KEY,
      category TEXT NOT NULL,
      written INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE export (
      number INTEGER PRIMARY KEY,
      written INTEGER NOT NULL,
      author TEXT,
      device TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_category ON incident (category, heard);

    """

  private static let v5 = """
    DROP TABLE search;
    DROP TABLE incident;
    CREATE TABLE incident (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      entry TEXT NOT NULL,
      category TEXT NOT NULL,
      first_category TEXT NOT NULL,
      heard INTEGER NOT NULL,
      occurred_from INTEGER,
      occurred_until INTEGER,
      written INTEGER NOT NULL,
      author TEXT,
      place TEXT,
      caller TEXT,
      phone TEXT,
      text TEXT NOT NULL,
      status TEXT NOT NULL,
      review TEXT NOT NULL,
      out_from INTEGER,
      out_until INTEGER,
      closed INTEGER
    ) STRICT;
    CREATE INDEX incident_heard ON incident (heard);
    CREATE INDEX incident_out ON incident (out_from) WHERE out_from IS NOT NULL;
    CREATE INDEX incident_review ON incident (review, heard);
    CREATE INDEX incident_category ON incident (category, heard);
    CREATE INDEX incident_open ON incident (heard) WHERE status = 'open';
    CREATE INDEX incident_closed ON incident (closed, heard) WHERE status = 'closed';
    CREATE TABLE words (
      id INTEGER PRIMARY KEY,
      device TEXT NOT NULL,
      serial INTEGER NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE TABLE named (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search USING fts5(words, content='words', content_rowid='id', columnsize=0);

    """

  private static let v6 = """
    CREATE TABLE duty_call (
      number INTEGER PRIMARY KEY,
      roster TEXT NOT NULL,
      date TEXT NOT NULL,
      shift TEXT NOT NULL,
      post TEXT NOT NULL,
      who TEXT NOT NULL,
      answer TEXT NOT NULL,
      written INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE actual (position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE INDEX actual_date ON actual (body ->> '$.duty.date');

    """

  private static let sendings = """
    CREATE TABLE sending (
      author TEXT NOT NULL,
      key TEXT NOT NULL,
      device TEXT NOT NULL,
      serial INTEGER NOT NULL,
      typed INTEGER,
      slow INTEGER NOT NULL,
      PRIMARY KEY (author, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sending_entry ON sending (device, serial);

    """
}
