import Testing

/// The whole help text is a public interface: each change of it shows here.
struct HelpTests {
  @Test func `help of the program`() throws {
    let result = try Workspace().run("--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Forecast whether a council has enough homes for the children it looks
        after.

        A Monte Carlo discrete-event simulation. Results go to standard output or the
        output folder, progress and messages to standard error.

        Exit codes: 0 done; 1 failed while running, a check of verify differs or
        reproduce finds a difference; 2 bad usage or an invalid scenario; 4 an
        expectation failed; 5 the wanted precision was not reached; 6 a merge lacks
        replications; 75 interrupted or another run is writing: run the same command
        again.

        USAGE: sufficiency <subcommand>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          run                     Forecast one scenario into an output folder.
          compare                 Compare scenarios on the same random numbers.
          validate                Check files and print every problem; nothing is run.
          show                    Print a scenario's values with their units and
                                  sources.
          search                  Choose levers with sizes and dates under a budget.
          sensitivity             Find which uncertain values matter, and which datum
                                  is worth buying.
          trace                   Print the event log of one replication as CSV.
          patterns                Set simulated beside published numbers.
          merge                   Join shards into one folder and write its tables.
          export                  Write the tables of a folder again from its store.
          reproduce               Run again what a manifest describes and compare byte
                                  by byte.
          verify                  Check the simulator against published runs and exact
                                  results.

          See 'sufficiency help <subcommand>' for detailed help.

        """)
  }

  @Test func `help of run`() throws {
    let result = try Workspace().run("run", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Forecast one scenario into an output folder.

        A folder that holds results of the same scenario, seed, start and months is
        extended: only missing replications are computed. Stop with Ctrl-C and go on
        later with the same command.

        USAGE: sufficiency run [<options>] <scenario>

        ARGUMENTS:
          <scenario>              The scenario file.

        SCENARIO OPTIONS:
          --with <lever>          Levers to pull: names or paths, listed, separated by
                                  commas or repeated.
          --start <YYYY-MM-DD>    First day, instead of the scenario's.
          --months <m>            Months to simulate, 1 to 600. (default: 120)
          --authority <name>      In a region, the authority whose indicators are
                                  reported. (default: the scenario's own)

        RUN OPTIONS:
          --replications <n>      Replications wanted in total, 1 to 100000; results
                                  that are there already are kept. (default: 200)
          --precision <indicator@YYYY-MM=halfwidth>
                                  Stop once the mean of an indicator is known to within
                                  a half-width of its 95% interval; --replications is
                                  then the most. Without a month, the last one shown.
                                  Repeatable. Of a comparison, the differences are
                                  meant.
          --inner <m>             Replications that share a draw of the uncertain
                                  parameters; from 2 on, the tables tell parameters
                                  from chance. (default: 1)
          --seed <s>              Seed of the random numbers. (default: 20240331)
          --threads <t>           Trials at the same time (default: all processors this
                                  process may use).
          --output <folder>       Output folder (default: results/ and the scenario's
                                  path under scenarios/).
          --shard <i/k|auto>      Compute only part i of k into a store of its own, for
                                  sufficiency merge; auto takes the part from the
                                  variables of a batch system.
          --quiet                 Print one line instead of the tables, and no progress.
          --json                  Print the summary as JSON.
          --no-progress           Show no progress.

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `help of compare`() throws {
    let result = try Workspace().run("compare", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Compare scenarios on the same random numbers.

        With an experiment file, simulates what the file asks for: its base, its levers
        alone, together and all but each. With a scenario and --with, simulates the
        base, the base with each lever alone and, for several levers, with all of them
        together. Differences are paired replication by replication. Months and
        replications given here win over those of an experiment file.

        USAGE: sufficiency compare [<options>] <base>

        ARGUMENTS:
          <base>                  An experiment file, or the scenario file to compare
                                  with.

        SCENARIO OPTIONS:
          --with <lever>          Levers to pull: names or paths, listed, separated by
                                  commas or repeated.
          --start <YYYY-MM-DD>    First day, instead of the scenario's.
          --months <m>            Months to simulate, 1 to 600. (default: 120)
          --authority <name>      In a region, the authority whose indicators are
                                  reported. (default: the scenario's own)

        RUN OPTIONS:
          --replications <n>      Replications wanted in total, 1 to 100000; results
                                  that are there already are kept. (default: 200)
          --precision <indicator@YYYY-MM=halfwidth>
                                  Stop once the mean of an indicator is known to within
                                  a half-width of its 95% interval; --replications is
                                  then the most. Without a month, the last one shown.
                                  Repeatable. Of a comparison, the differences are
                                  meant.
          --inner <m>             Replications that share a draw of the uncertain
                                  parameters; from 2 on, the tables tell parameters
                                  from chance. (default: 1)
          --seed <s>              Seed of the random numbers. (default: 20240331)
          --threads <t>           Trials at the same time (default: all processors this
                                  process may use).
          --output <folder>       Output folder (default: results/ and the scenario's
                                  path under scenarios/).
          --shard <i/k|auto>      Compute only part i of k into a store of its own, for
                                  sufficiency merge; auto takes the part from the
                                  variables of a batch system.
          --quiet                 Print one line instead of the tables, and no progress.
          --json                  Print the summary as JSON.
          --no-progress           Show no progress.

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `help of validate`() throws {
    let result = try Workspace().run("validate", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Check files and print every problem; nothing is run.

        USAGE: sufficiency validate <file> ...

        ARGUMENTS:
          <file>                  Scenario, lever, experiment and search files.

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `help of show`() throws {
    let result = try Workspace().run("show", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Print a scenario's values with their units and sources.

        Of an experiment or a search, prints what it asks and what it runs or chooses
        from.

        USAGE: sufficiency show <scenario> [--with <lever> ...] [--start <YYYY-MM-DD>] \
        [--months <m>] [--authority <name>] [--diff <other>] [--json]

        ARGUMENTS:
          <scenario>              The scenario, experiment or search file.

        SCENARIO OPTIONS:
          --with <lever>          Levers to pull: names or paths, listed, separated by
                                  commas or repeated.
          --start <YYYY-MM-DD>    First day, instead of the scenario's.
          --months <m>            Months to simulate, 1 to 600. (default: 120)
          --authority <name>      In a region, the authority whose indicators are
                                  reported. (default: the scenario's own)

        OPTIONS:
          --diff <other>          Print only what differs from another scenario.
          --json                  Print JSON.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }

  @Test func `help of trace`() throws {
    let result = try Workspace().run("trace", "--help")
    #expect(result.code == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        OVERVIEW: Print the event log of one replication as CSV.

        With --child it prints one life course as text. With --returns it writes the
        statutory return on children looked after (SSDA903), a folder a collection
        year, and checks it: when a rule is broken nothing is written.

        USAGE: sufficiency trace <scenario> --replication <r> [--child <n>] [--returns <folder>] \
        [--stacked] [--with <lever> ...] [--start <YYYY-MM-DD>] [--months <m>] \
        [--authority <name>] [--seed <s>] [--inner <m>]

        ARGUMENTS:
          <scenario>              The scenario file.

        SCENARIO OPTIONS:
          --with <lever>          Levers to pull: names or paths, listed, separated by
                                  commas or repeated.
          --start <YYYY-MM-DD>    First day, instead of the scenario's.
          --months <m>            Months to simulate, 1 to 600. (default: 120)
          --authority <name>      In a region, the authority whose indicators are
                                  reported. (default: the scenario's own)
          --seed <s>              Seed of the random numbers. (default: 20240331)
          --inner <m>             Replications that share a draw of the uncertain
                                  parameters; from 2 on, the tables tell parameters
                                  from chance. (default: 1)

        OPTIONS:
          --replication <r>       The replication, from 1.
          --child <n>             Print the life course of one child.
          --returns <folder>      Write the statutory return into a new folder.
          --stacked               All years in one file a table, with LA and YEAR and
                                  ISO dates.
          --version               Show the version.
          -h, --help              Show help information.


        """)
  }
}
