extension SequentialStream {
  /// Moves on by 2^128 words.
  ///
  /// From one seed that gives 2^128 streams of 2^128 words each, none of which overlap.
  public mutating func jump() {
    jump(
      by: (
        0x180E_C6D3_3CFD_0ABA, 0xD5A6_1266_F0C9_392C, 0xA958_2618_E03F_C9AA, 0x39AB_DC45_29B1_661C
      ))
  }

  /// Moves on by 2^192 words: far enough for 2^64 starting points of ``jump()`` each.
  public mutating func longJump() {
    jump(
      by: (
        0x76E1_5D3E_FEFD_CBBF, 0xC500_4E44_1C52_2FB3, 0x7771_0069_854E_E241, 0x3910_9BB0_2ACB_E635
      ))
  }

  /// Moves on by the number of words whose power of the step is a polynomial in the step.
  ///
  /// The step is linear over the field of two elements, so any power of it is a polynomial in it of
  /// degree below 256; its coefficients are given lowest first.
  private mutating func jump(by polynomial: (UInt64, UInt64, UInt64, UInt64)) {
    var sum: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for coefficients in [polynomial.0, polynomial.1, polynomial.2, polynomial.3] {
      for bit in 0..<64 {
        if coefficients >> bit & 1 == 1 {
          sum = (sum.0 ^ s0, sum.1 ^ s1, sum.2 ^ s2, sum.3 ^ s3)
        }
        _ = nextWord()
      }
    }
    (s0, s1, s2, s3) = sum
  }
}
