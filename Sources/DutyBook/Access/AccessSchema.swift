extension Schema {
  /// Passcodes, sessions and wrong attempts are of this file alone: no entries, neither exported nor merged.
  ///
  /// What happened at the door is worked out from entries like anything else.
  static let access = """
    CREATE TABLE passcode (
      who TEXT NOT NULL PRIMARY KEY,
      rounds INTEGER NOT NULL,
      block INTEGER NOT NULL,
      lanes INTEGER NOT NULL,
      salt BLOB NOT NULL,
      digest BLOB NOT NULL,
      written INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session (
      id TEXT NOT NULL PRIMARY KEY,
      who TEXT NOT NULL,
      began INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      address TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_who ON session (who);
    CREATE TABLE attempt (
      subject TEXT NOT NULL PRIMARY KEY,
      count INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE access (
      number INTEGER PRIMARY KEY,
      written INTEGER NOT NULL,
      author TEXT,
      device TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX access_written ON access (written);

    """
}
