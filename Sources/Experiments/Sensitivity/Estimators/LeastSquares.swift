/// Weighted least squares on a few columns, by Cholesky's factors of the normal equations.
enum LeastSquares {
  /// The coefficients; nil where the columns hang together.
  static func fit(_ columns: [[Double]], to values: [Double], weights: [Double]) -> [Double]? {
    let size = columns.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var right = [Double](repeating: 0, count: size)
    for row in 0..<size {
      for column in 0...row {
        for index in values.indices {
          matrix[row][column] += weights[index] * columns[row][index] * columns[column][index]
        }
      }
      for index in values.indices {
        right[row] += weights[index] * columns[row][index] * values[index]
      }
    }
    return solve(&matrix, right)
  }

  private static func solve(_ matrix: inout [[Double]], _ right: [Double]) -> [Double]? {
    let size = right.count
    for row in 0..<size {
      for column in 0...row {
        var rest = matrix[row][column]
        for before in 0..<column { rest -= matrix[row][before] * matrix[column][before] }
        guard row == column else {
          matrix[row][column] = rest / matrix[column][column]
          continue
        }
        guard rest > 1e-10 * matrix[row][row], rest > 0 else { return nil }
        matrix[row][row] = rest.squareRoot()
      }
    }
    var solution = right
    for row in 0..<size {
      for before in 0..<row { solution[row] -= matrix[row][before] * solution[before] }
      solution[row] /= matrix[row][row]
    }
    for row in (0..<size).reversed() {
      for after in (row + 1)..<max(size, row + 1) {
        solution[row] -= matrix[after][row] * solution[after]
      }
      solution[row] /= matrix[row][row]
    }
    return solution
  }
}
