/// How one batch system tells a process which of its tasks it is.
struct BatchSystem {
  /// Where the number of tasks of an array comes from.
  enum Size {
    /// A variable with the count, and one with the last number to check it by.
    case count(String, last: String)
    /// A variable with the last number.
    case last(String)
  }

  /// How indices are numbered.
  enum Numbering {
    /// From a number on, one by one; the count is in a variable of the system, or else in ours.
    case from(Int, count: String?)
    /// From a first number in steps, all of them variables.
    case steps(first: String, step: String, Size)
    /// As submitted: a variable of ours says what the first number is.
    case stated(base: String)
  }

  /// The variable that says that this is the system.
  var index: String
  var numbering: Numbering
  /// A value of the variable that means no array.
  var ignored: String?
  /// Whether our count makes the number the index itself, as when a few tasks are run again.
  var yieldsToOurs = false
}

extension ShardEnvironment {
  /// The number of shards, where no system says it.
  static let ours = "SUFFICIENCY_SHARDS"

  /// The systems in the order in which they are looked for.
  static let systems = [
    BatchSystem(index: "SUFFICIENCY_SHARD_INDEX", numbering: .from(0, count: nil)),
    BatchSystem(
      index: "SLURM_ARRAY_TASK_ID",
      numbering: .steps(
        first: "SLURM_ARRAY_TASK_MIN", step: "SLURM_ARRAY_TASK_STEP",
        .count("SLURM_ARRAY_TASK_COUNT", last: "SLURM_ARRAY_TASK_MAX")),
      yieldsToOurs: true),
    BatchSystem(index: "JOB_COMPLETION_INDEX", numbering: .from(0, count: nil)),
    BatchSystem(
      index: "AWS_BATCH_JOB_ARRAY_INDEX", numbering: .from(0, count: "AWS_BATCH_JOB_ARRAY_SIZE")),
    BatchSystem(index: "CLOUD_RUN_TASK_INDEX", numbering: .from(0, count: "CLOUD_RUN_TASK_COUNT")),
    BatchSystem(
      index: "SGE_TASK_ID",
      numbering: .steps(
        first: "SGE_TASK_FIRST", step: "SGE_TASK_STEPSIZE", .last("SGE_TASK_LAST")),
      ignored: "undefined"),
    BatchSystem(index: "PBS_ARRAY_INDEX", numbering: .stated(base: "SUFFICIENCY_SHARD_BASE")),
    BatchSystem(index: "LSB_JOBINDEX", numbering: .stated(base: "SUFFICIENCY_SHARD_BASE")),
    BatchSystem(index: "CI_NODE_INDEX", numbering: .from(1, count: "CI_NODE_TOTAL")),
    BatchSystem(index: "PARALLEL_SEQ", numbering: .from(1, count: nil)),
    BatchSystem(
      index: "OMPI_COMM_WORLD_RANK", numbering: .from(0, count: "OMPI_COMM_WORLD_SIZE")),
    BatchSystem(index: "SLURM_PROCID", numbering: .from(0, count: "SLURM_NTASKS")),
  ]
}
