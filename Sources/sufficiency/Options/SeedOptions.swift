import ArgumentParser

/// Where randomness comes from.
struct SeedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Seed of the random numbers.", valueName: "s"))
  var seed: UInt64 = 20_240_331
}
