extension SearchState {
  /// Compares the running cost with the plain evaluator's; does nothing unless `DUTY_INTERNAL_CHECKS` is set.
  @inline(__always) func checkInvariant() {
    #if DUTY_INTERNAL_CHECKS
      let plain = Evaluation(schedule, of: problem.source).total
      precondition(cost == plain, "the running cost is \(cost), the schedule's is \(plain)")
    #endif
  }
}
