/// A matrix modulo a number below 2^32: what a linear generator does in some number of steps.
struct ModularMatrix: Sendable {
  /// The columns.
  let columns: [SIMD3<UInt64>]
  /// The modulus.
  let modulus: UInt64

  /// Makes a matrix from its rows, whose numbers are taken modulo the modulus.
  init(rows: [SIMD3<Int64>], modulus: UInt64) {
    columns = (0..<3).map { column in
      SIMD3(rows.map { UInt64(($0[column] + Int64(modulus)) % Int64(modulus)) })
    }
    self.modulus = modulus
  }

  private init(columns: [SIMD3<UInt64>], modulus: UInt64) {
    self.columns = columns
    self.modulus = modulus
  }

  /// What becomes of a state.
  func times(_ state: SIMD3<UInt64>) -> SIMD3<UInt64> {
    // Each product is below 2^64, but three of them together need not be.
    (0..<3).reduce(SIMD3()) { sum, column in
      (sum &+ columns[column] &* SIMD3(repeating: state[column]) % modulus) % modulus
    }
  }

  /// The matrix of 2^exponent times as many steps.
  func power(ofTwo exponent: Int) -> ModularMatrix {
    (0..<exponent).reduce(self) { matrix, _ in
      ModularMatrix(columns: matrix.columns.map(matrix.times), modulus: modulus)
    }
  }
}
