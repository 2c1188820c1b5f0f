// swift-tools-version: 6.2
import PackageDescription

// The module table is the architecture: one module a box, and its list says what it may import.
// `Tests/ArchitectureTests` reads every import line of the sources against this table.
struct Module {
  var name: String
  var uses: [String]
  var packages: [Target.Dependency] = []
}

let modules = [
  Module(name: "SimulationKernel", uses: []),
  Module(name: "CareModel", uses: ["SimulationKernel"]),
  Module(name: "Experiments", uses: ["CareModel", "SimulationKernel"]),
  Module(name: "Verification", uses: ["Experiments", "CareModel", "SimulationKernel"]),
  Module(
    name: "Scenarios", uses: ["CareReturns", "Experiments", "CareModel", "SimulationKernel"],
    packages: [.product(name: "Yams", package: "Yams")]),
  Module(
    name: "ResultsStore", uses: ["Experiments", "CareModel", "SimulationKernel"],
    packages: [.product(name: "GRDB", package: "GRDB.swift")]),
  Module(name: "CareReturns", uses: ["CareModel", "SimulationKernel"]),
  Module(
    name: "ForecastOutput", uses: ["Experiments", "CareModel", "SimulationKernel"],
    packages: [.product(name: "Crypto", package: "swift-crypto")]),
  Module(
    name: "Patterns",
    uses: ["ForecastOutput", "CareReturns", "Experiments", "CareModel", "SimulationKernel"]),
]

let command = Module(
  name: "sufficiency",
  uses: modules.map(\.name),
  packages: [.product(name: "ArgumentParser", package: "swift-argument-parser")])

let suites = [
  Module(name: "SimulationKernelTests", uses: ["SimulationKernel"]),
  Module(name: "CareModelTests", uses: ["Verification", "CareModel", "SimulationKernel"]),
  Module(name: "ExperimentsTests", uses: ["Experiments", "CareModel", "SimulationKernel"]),
  Module(
    name: "ScenariosTests",
    uses: ["Scenarios", "CareReturns", "Experiments", "CareModel", "SimulationKernel"]),
  Module(
    name: "ResultsStoreTests",
    uses: ["ResultsStore", "Experiments", "CareModel", "SimulationKernel"],
    packages: [.product(name: "GRDB", package: "GRDB.swift")]),
  Module(
    name: "CareReturnsTests",
    uses: ["CareReturns", "Verification", "CareModel", "SimulationKernel"]),
  Module(
    name: "ForecastOutputTests",
    uses: ["ForecastOutput", "Experiments", "CareModel", "SimulationKernel"]),
  Module(
    name: "PatternsTests",
    uses: [
      "Patterns", "Scenarios", "CareReturns", "Experiments", "CareModel", "SimulationKernel",
    ]),
  Module(
    name: "VerificationTests",
    uses: ["Verification", "Experiments", "CareModel", "SimulationKernel"]),
  Module(name: "CommandTests", uses: ["sufficiency"]),
  Module(name: "ArchitectureTests", uses: []),
]

/// The benchmarks' workloads, which `kernel-workloads` runs one by one.
let workloads = Module(
  name: "BenchmarkWorkloads",
  uses: ["Scenarios", "Experiments", "CareModel", "SimulationKernel"])

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func dependencies(of module: Module) -> [Target.Dependency] {
  module.uses.map { .target(name: $0) } + module.packages
}

// The benchmark package takes minutes to build and joins only when asked for:
// SUFFICIENCY_BENCHMARKS=1 swift package benchmark
let benchmarking = Context.environment["SUFFICIENCY_BENCHMARKS"] != nil
let benchmarkPackages: [Package.Dependency] =
  benchmarking
  ? [.package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: [])] : []
let benchmarks = (benchmarking ? ["KernelBenchmarks", "CareModelBenchmarks"] : []).map {
  Target.executableTarget(
    name: $0,
    dependencies: [
      .target(name: workloads.name), .product(name: "Benchmark", package: "benchmark"),
    ],
    path: "Benchmarks/\($0)", swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
  name: "Sufficiency",
  products: [.executable(name: "sufficiency", targets: ["sufficiency"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ] + benchmarkPackages,
  targets: modules.map {
    .target(
      name: $0.name, dependencies: dependencies(of: $0), swiftSettings: settings,
      // The kernel's one symbol of the C library is the exact `sqrt`.
      linkerSettings: $0.uses.isEmpty ? [.linkedLibrary("m")] : [])
  } + [
    .executableTarget(
      name: command.name, dependencies: dependencies(of: command), swiftSettings: settings),
    .target(
      name: workloads.name, dependencies: dependencies(of: workloads),
      path: "Benchmarks/Workloads/Library", swiftSettings: settings),
    .executableTarget(
      name: "kernel-workloads", dependencies: [.target(name: workloads.name)],
      path: "Benchmarks/Workloads/Command", swiftSettings: settings),
  ]
    + benchmarks
    + suites.map {
      .testTarget(name: $0.name, dependencies: dependencies(of: $0), swiftSettings: settings)
    },
  swiftLanguageModes: [.v6]
)
