import Foundation
import Testing

/// The same bytes on processors with and without fused multiply-add.
///
/// The GNU C library chooses between two versions of its maths functions when a program starts, by what
/// the processor can do, and the versions differ in the last bit now and then. It can be told to
/// overlook abilities of the processor, which makes this machine choose as an older one would.
struct NonFusedLibraryTests {
  /// The abilities that choose fused versions, by their names in older and newer libraries; a library
  /// passes over names it does not know, and others pass over the variable.
  static let nonFused = [
    "GLIBC_TUNABLES":
      "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX512F,-FMA_Usable,-FMA4_Usable,-AVX2_Usable"
  ]

  /// Whether the processor has fused multiply-add and the library is one that asks for it.
  static var choosesFused: Bool {
    #if os(Linux) && arch(x86_64) && canImport(Glibc)
      let processor = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      let flags = processor?.split(separator: "\n").first { $0.hasPrefix("flags") }
      let abilities = Set((flags ?? "").split(separator: " "))
      return abilities.isSuperset(of: ["fma", "avx2"])
    #else
      return false
    #endif
  }

  /// Many values of the C library's own functions, printed to the last digit by `awk`.
  private func libraryValues(_ variables: [String: String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "awk",
      """
      BEGIN {
        for (k = 1; k <= 20000; k++) {
          x = k * 0.00731
          printf "%.17g %.17g %.17g %.17g\\n", exp(x), log(x), sin(x), x ^ 1.37
        }
      }
      """,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  // Without this the test below could pass because nothing had been changed.
  @Test(.enabled(if: choosesFused, "this machine's C library has no fused version to leave"))
  func `the C library's own functions differ without fused multiply-add`() throws {
    let fused = try libraryValues([:]).split(separator: "\n")
    let nonFused = try libraryValues(Self.nonFused).split(separator: "\n")
    #expect(fused.count == 20_000 && nonFused.count == 20_000)
    #expect(try libraryValues([:]).split(separator: "\n") == fused)
    let differing = zip(fused, nonFused).filter { $0 != $1 }.count
    #expect((1..<2_000).contains(differing), "\(differing) lines differ")
  }

  // The printed tables are rounded too far to show a difference in a last bit; the store has every
  // number in full. At this size the logarithm of the C library instead of the kernel's own shows.
  @Test func `a run gives the same bytes without fused multiply-add`() throws {
    let workspace = try Workspace()
    let runs = try [("fused", [:]), ("other", Self.nonFused)].map { folder, variables in
      try RunningCommand(
        [
          "run", Workspace.baseline, "--months", "36", "--replications", "60", "--threads", "1",
          "--output", folder, "--quiet",
        ], in: workspace, environment: variables)
    }
    for run in runs {
      let result = try run.finish()
      #expect(result.code == 0, "\(result.errors)")
    }
    let tables = try workspace.tables("fused")
    #expect(tables.count == 5)
    #expect(try workspace.tables("other") == tables)
    // One thread writes in the order of the replications, and the store knows no time of day.
    let store = try #require(workspace.contents("fused/results.sqlite"))
    #expect(workspace.contents("other/results.sqlite") == store)
    // What the manifest says of the run is when and where it was.
    let manifests = try ["fused", "other"].map { folder in
      var manifest = try workspace.manifest(folder)
      manifest["run"] = nil
      return manifest as NSDictionary
    }
    #expect(manifests[0] == manifests[1])
  }
}
