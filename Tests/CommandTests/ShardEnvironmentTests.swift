import Testing

/// The table of variables that batch systems set, row by row.
struct ShardEnvironmentTests {
  /// Runs an empty shard where there can be one, and returns what is said.
  private func auto(_ variables: [String: String]) throws -> CommandResult {
    let workspace = try Workspace()
    return try RunningCommand(
      [
        "run", Workspace.baseline, "--months", "1", "--replications", "1", "--shard", "auto",
        "--output", "out",
      ], in: workspace, environment: variables
    ).finish()
  }

  @Test(arguments: [
    (["SUFFICIENCY_SHARD_INDEX=0", "SUFFICIENCY_SHARDS=1"], "1/1"),
    (["SUFFICIENCY_SHARD_INDEX=6", "SUFFICIENCY_SHARDS=7", "PARALLEL_SEQ=2"], "7/7"),
    (
      [
        "SLURM_ARRAY_TASK_ID=4", "SLURM_ARRAY_TASK_MIN=1", "SLURM_ARRAY_TASK_MAX=7",
        "SLURM_ARRAY_TASK_STEP=3", "SLURM_ARRAY_TASK_COUNT=3", "SLURM_PROCID=0", "SLURM_NTASKS=2",
      ], "2/3"
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID=5", "SLURM_ARRAY_TASK_MIN=5", "SLURM_ARRAY_TASK_MAX=5",
        "SLURM_ARRAY_TASK_STEP=1", "SLURM_ARRAY_TASK_COUNT=1", "SUFFICIENCY_SHARDS=8",
      ], "6/8"
    ),
    (["JOB_COMPLETION_INDEX=2", "SUFFICIENCY_SHARDS=4"], "3/4"),
    (["AWS_BATCH_JOB_ARRAY_INDEX=2", "AWS_BATCH_JOB_ARRAY_SIZE=4"], "3/4"),
    (["AWS_BATCH_JOB_ARRAY_INDEX=3", "SUFFICIENCY_SHARDS=4"], "4/4"),
    (["CLOUD_RUN_TASK_INDEX=1", "CLOUD_RUN_TASK_COUNT=2"], "2/2"),
    (
      [
        "SGE_TASK_ID=4", "SGE_TASK_FIRST=2", "SGE_TASK_LAST=7", "SGE_TASK_STEPSIZE=2",
        "PARALLEL_SEQ=9",
      ], "2/3"
    ),
    (["SGE_TASK_ID=undefined", "PARALLEL_SEQ=2", "SUFFICIENCY_SHARDS=2"], "2/2"),
    (["PBS_ARRAY_INDEX=10", "SUFFICIENCY_SHARD_BASE=9", "SUFFICIENCY_SHARDS=3"], "2/3"),
    (["LSB_JOBINDEX=3", "SUFFICIENCY_SHARD_BASE=1", "SUFFICIENCY_SHARDS=3"], "3/3"),
    (["CI_NODE_INDEX=2", "CI_NODE_TOTAL=5"], "2/5"),
    (["PARALLEL_SEQ=3", "SUFFICIENCY_SHARDS=3"], "3/3"),
    (["OMPI_COMM_WORLD_RANK=1", "OMPI_COMM_WORLD_SIZE=2", "SLURM_PROCID=0"], "2/2"),
    (["SLURM_PROCID=1", "SLURM_NTASKS=6"], "2/6"),
  ])
  func `a batch system's variables make a shard`(_ variables: [String], _ shard: String) throws {
    let result = try auto(Self.dictionary(variables))
    #expect(result.code == 0, "\(result.errors)")
    let first = variables[0].hasSuffix("undefined") ? variables[1] : variables[0]
    #expect(result.errors.hasPrefix("Shard \(shard), from \(first)"), "\(result.errors)")
    #expect(result.output.contains("\"shard\":\"\(shard)\""))
  }

  @Test(arguments: [
    ([], "no variable of a batch system is set"),
    (["SUFFICIENCY_SHARD_INDEX=0"], "SUFFICIENCY_SHARDS is not"),
    (["SUFFICIENCY_SHARD_INDEX=3", "SUFFICIENCY_SHARDS=3"], "indices go from 0 to 2"),
    (["SUFFICIENCY_SHARD_INDEX=", "SUFFICIENCY_SHARDS=3"], "SUFFICIENCY_SHARD_INDEX is “”"),
    (["SUFFICIENCY_SHARD_INDEX=-1", "SUFFICIENCY_SHARDS=3"], "not a whole number"),
    (["SUFFICIENCY_SHARD_INDEX=0", "SUFFICIENCY_SHARDS=many"], "SUFFICIENCY_SHARDS is “many”"),
    (["SUFFICIENCY_SHARD_INDEX=0", "SUFFICIENCY_SHARDS=0"], "make 0 shards; there may be 1 to"),
    (
      ["SUFFICIENCY_SHARD_INDEX=9223372036854775807", "SUFFICIENCY_SHARDS=3"], "which is too large"
    ),
    (["SUFFICIENCY_SHARD_INDEX=0", "SUFFICIENCY_SHARDS=900000000"], "there may be 1 to"),
    // The first system decides, even where a later one could.
    (
      ["JOB_COMPLETION_INDEX=0", "CI_NODE_INDEX=1", "CI_NODE_TOTAL=2"], "SUFFICIENCY_SHARDS is not"
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID=2", "SLURM_ARRAY_TASK_MIN=1", "SLURM_ARRAY_TASK_MAX=5",
        "SLURM_ARRAY_TASK_STEP=1", "SLURM_ARRAY_TASK_COUNT=3",
      ], "a list with gaps"
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID=5", "SLURM_ARRAY_TASK_MIN=1", "SLURM_ARRAY_TASK_STEP=1",
        "SLURM_ARRAY_TASK_COUNT=3",
      ], "indices go from 0 to 2"
    ),
    (
      [
        "SLURM_ARRAY_TASK_ID=3", "SLURM_ARRAY_TASK_MIN=1", "SLURM_ARRAY_TASK_STEP=3",
        "SLURM_ARRAY_TASK_COUNT=3",
      ], "do not fit each other"
    ),
    (["SLURM_ARRAY_TASK_ID=1", "SLURM_ARRAY_TASK_MIN=1"], "SLURM_ARRAY_TASK_STEP is not set"),
    (["SLURM_ARRAY_TASK_ID=8", "SUFFICIENCY_SHARDS=8"], "indices go from 0 to 7"),
    (
      ["AWS_BATCH_JOB_ARRAY_INDEX=0", "AWS_BATCH_JOB_ARRAY_SIZE=4", "SUFFICIENCY_SHARDS=5"],
      "make 4 shards and SUFFICIENCY_SHARDS says 5"
    ),
    (["AWS_BATCH_JOB_ARRAY_INDEX=0"], "AWS_BATCH_JOB_ARRAY_SIZE or SUFFICIENCY_SHARDS is not"),
    (["CLOUD_RUN_TASK_INDEX=2", "CLOUD_RUN_TASK_COUNT=2"], "indices go from 0 to 1"),
    (["SGE_TASK_ID=1"], "SGE_TASK_FIRST is not set"),
    (["SGE_TASK_ID=undefined"], "no variable of a batch system is set"),
    (
      [
        "SGE_TASK_ID=5", "SGE_TASK_FIRST=5", "SGE_TASK_LAST=5", "SGE_TASK_STEPSIZE=1",
        "SUFFICIENCY_SHARDS=8",
      ], "make 1 shards and SUFFICIENCY_SHARDS says 8"
    ),
    (["PBS_ARRAY_INDEX=1", "SUFFICIENCY_SHARDS=3"], "SUFFICIENCY_SHARD_BASE is not"),
    (["LSB_JOBINDEX=0", "SUFFICIENCY_SHARD_BASE=1", "SUFFICIENCY_SHARDS=3"], "index -1 of 3"),
    (["CI_NODE_INDEX=0", "CI_NODE_TOTAL=5"], "index -1 of 5"),
    (["PARALLEL_SEQ=4", "SUFFICIENCY_SHARDS=3"], "indices go from 0 to 2"),
    (["OMPI_COMM_WORLD_RANK=0"], "OMPI_COMM_WORLD_SIZE or SUFFICIENCY_SHARDS is not"),
    (["SLURM_PROCID=0"], "SLURM_NTASKS or SUFFICIENCY_SHARDS is not"),
  ])
  func `what is missing, out of range or at odds is refused`(
    _ variables: [String], _ reason: String
  ) throws {
    let result = try auto(Self.dictionary(variables))
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("error: --shard auto: "), "\(result.errors)")
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `a stated shard wins over the variables`() throws {
    let workspace = try Workspace()
    let result = try RunningCommand(
      [
        "run", Workspace.baseline, "--months", "1", "--replications", "1", "--shard", "2/3",
        "--output", "out",
      ], in: workspace,
      environment: ["SUFFICIENCY_SHARD_INDEX": "0", "SUFFICIENCY_SHARDS": "1"]
    ).finish()
    #expect(result.output.contains(#""shard":"2/3""#))
  }

  private static func dictionary(_ variables: [String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: variables.map { variable in
        let parts = variable.split(separator: "=", omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
      })
  }
}
