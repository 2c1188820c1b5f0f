extension UnsafeMutableBufferPointer<Double> {
  /// Sorts a few numbers in ascending order; equal ones, as 0 and −0, stay in the order in which they came.
  ///
  /// Takes time in proportion to the square of their number, and less where they are nearly in order.
  ///
  /// - Precondition: no number is not-a-number.
  package func sortByInsertion() {
    var end = 1
    while end < count {
      let value = self[end]
      var place = end
      while place > 0, self[place - 1] > value {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = value
      end += 1
    }
  }
}
