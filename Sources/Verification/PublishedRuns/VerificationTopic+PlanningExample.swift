extension VerificationTopic {
  /// A published planning study worked through: how many beds keep the probability of delay small.
  ///
  /// The study's units have no limit, so patients present are Poisson with the offered load as mean, and
  /// the share of time with c patients among the time with at most c is Erlang B.
  public static var planningExample: VerificationTopic {
    VerificationTopic(
      "Planning example: stroke beds",
      cases: [offeredLoads, delayByFormula, delayBySimulation, delayInPython, delayInPaper])
  }

  private static let paper = """
    Monks, Worthington, Allen, Pitt, Stein and James 2016, BMC Health Services Research 16:530, doi \
    10.1186/s12913-016-1789-4
    """
  private static let repository = "pythonhealthdatascience/pydesrap_stroke"

  private static var offeredLoads: VerificationCase {
    VerificationCase(
      "Offered load, mean patients if there were always a bed",
      source: "Computed from the parameters of \(paper), as \(repository) gives them."
    ) {
      let acute = StrokeUnits.offeredLoad(.acute)
      let rehabilitation = StrokeUnits.offeredLoad(.rehabilitation)
      return [
        .printed("acute", "8.145493", acute),
        .printed("rehabilitation", "9.718218", rehabilitation),
        .printed("pooled", "17.863710", acute + rehabilitation),
      ]
    }
  }

  private static var delayByFormula: VerificationCase {
    VerificationCase(
      "Probability of delay, by Erlang B",
      source: "Computed from the offered loads by Erlang's loss formula."
    ) {
      findings { study, row, _ in .printed(study.title(row), row.computed, study.exact(row)) }
    }
  }

  private static var delayBySimulation: VerificationCase {
    VerificationCase(
      "Probability of delay, simulated with lognormal stays",
      source: """
        Exact: Erlang B. Simulated: \(StrokeStudy.replications) replications of the plan of \(paper): \
        three years of warm-up, five of records.
        """
    ) {
      findings { study, row, line in
        .simulated(study.title(row), exact: study.exact(row), study.simulated[line])
      }
    }
  }

  private static var delayInPython: VerificationCase {
    VerificationCase(
      "Probability of delay, published re-run in Python beside Erlang B",
      source: """
        Published: \(repository), outputs/table2.csv and table3.csv. It may differ by its rounding and by \
        four standard errors of its \(StrokeStudy.studyReplications) replications.
        """
    ) {
      findings { study, row, line in
        .estimate(
          study.title(row), row.python, standardError: study.studyError(line: line),
          study.exact(row))
      }
    }
  }

  private static var delayInPaper: VerificationCase {
    VerificationCase(
      "Probability of delay, paper beside Erlang B over all parameters that print as its own",
      source: """
        Published: \(paper), from Simul8, whose inputs the paper prints rounded. It may differ by its \
        own rounding and by four standard errors of \(StrokeStudy.studyReplications) replications.
        """
    ) {
      findings { study, row, line in
        row.paper.map { paper in
          .estimate(
            study.title(row), paper, standardError: study.studyError(line: line),
            study.exactRange(row))
        }
      }
    }
  }

  /// A finding a line, now and with more admissions.
  private static func findings(
    _ finding: (StrokeStudy, StrokeStudy.Row, Int) -> VerificationFinding?
  ) -> [VerificationFinding] {
    [StrokeStudy.current, StrokeStudy.increased].flatMap { study in
      study.rows.enumerated().compactMap { line, row in finding(study, row, line) }
    }
  }
}
