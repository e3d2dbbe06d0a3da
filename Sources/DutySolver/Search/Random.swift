/// A small generator with the same numbers on every machine (Steele, Lea and Flood, "SplitMix64", 2014).
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including `bound`, which is at least 1.
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// Negative logarithms of evenly spaced chances, for accepting a worse roster with probability e^(-Δ/T)
/// without a library's exponential.
struct Chances {
  private let negativeLogs: [Double]

  init() {
    negativeLogs = (0..<4096).map { -Self.log((Double($0) + 0.5) / 4096) }
  }

  /// The greatest worsening, in units of the temperature, that this draw accepts.
  func draw(_ random: inout SplitMix64) -> Double {
    negativeLogs[Int(truncatingIfNeeded: random.next() >> 52)]
  }

  /// The natural logarithm of a positive number, by the series of the inverse hyperbolic tangent.
  static func log(_ x: Double) -> Double {
    let y = (x.significand - 1) / (x.significand + 1)
    var (term, sum, n) = (y, 0.0, 1.0)
    while n < 60 {
      sum += term / n
      term *= y * y
      n += 2
    }
    return 2 * sum + Double(x.exponent) * 0.693_147_180_559_945_3
  }

  /// The exponential, by its series after halving the argument until it is small.
  static func exp(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    let small = x / 1024
    for n in 1...8 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
