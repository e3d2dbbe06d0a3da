extension Schema {
  /// The private addresses of people's calendars: of this file alone, never an entry.
  static let calendarAddresses = """
    CREATE TABLE calendar_address (
      who TEXT NOT NULL PRIMARY KEY,
      token TEXT NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID;

    """
}
