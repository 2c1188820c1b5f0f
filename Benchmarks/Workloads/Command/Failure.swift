#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ends the program with a message, which does not go to standard output: that holds only JSON.
func fail(_ message: String, status: Int32) -> Never {
  let line = message + "\n"
  _ = line.utf8.withContiguousStorageIfAvailable { write(2, $0.baseAddress, $0.count) }
  exit(status)
}
