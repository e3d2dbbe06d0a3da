import Foundation

/// The most memory that this process has held.
enum PeakMemory {
  /// In mebibytes.
  static var mebibytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
