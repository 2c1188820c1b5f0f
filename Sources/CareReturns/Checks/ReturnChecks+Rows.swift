internal import SimulationKernel

// What a row must keep by itself.
extension ReturnChecks {
  func checkCodes(_ row: EpisodeRow, _ page: inout FindingPage) {
    let year = page.year
    page.expect(
      ReturnCodes.newEpisode.contains(row.reasonNew), .newEpisodeCode, "RNE \(row.reasonNew)")
    page.expect(
      ReturnCodes.legalStatus.contains(row.legalStatus), .legalStatusCode,
      "LS \(row.legalStatus)")
    page.expect(ReturnCodes.need.contains(row.need), .needCode, "CIN \(row.need)")
    page.expect(
      ReturnCodes.placement(in: year).contains(row.placement), .placementCode,
      "PLACE \(row.placement)")
    page.expect(
      row.reasonCeased.isEmpty || ReturnCodes.episodeCeased(in: year).contains(row.reasonCeased),
      .ceasedCode, "REC \(row.reasonCeased)")
    page.expect(
      isProvider(row.provider, of: row.placement), .providerCode,
      "PLACE \(row.placement) by \(row.provider)")
  }

  private func isProvider(_ provider: String, of placement: String) -> Bool {
    if ReturnCodes.withoutProvider.contains(placement) { return provider.isEmpty }
    guard ReturnCodes.provider.contains(provider) else { return false }
    if (provider == "PR0") != (placement == "P1") { return false }
    // No other public body fosters, runs homes or places for adoption.
    let never = ReturnCodes.foster.union(ReturnCodes.adoption).union(["K1", "K2"])
    return provider != "PR3" || !never.contains(placement)
  }

  func checkDates(_ row: EpisodeRow, _ page: inout FindingPage) {
    page.expect(
      row.commenced <= page.year.last && row.ceased.map { $0 >= page.year.first } ?? true
        && row.ceased.map { $0 <= page.year.last } ?? true,
      .year, "\(row.commenced) to \(row.ceased.map { "\($0)" } ?? "open")")
    page.expect(
      row.ceased.map { row.commenced < $0 } ?? true, .dates,
      "\(row.commenced) to \(row.ceased.map { "\($0)" } ?? "open")")
    page.expect(
      (row.ceased == nil) == row.reasonCeased.isEmpty, .ending,
      "DEC \(row.ceased.map { "\($0)" } ?? "blank"), REC \(row.reasonCeased)")
  }

  func checkStatus(_ row: EpisodeRow, isUnaccompanied: Bool, _ page: inout FindingPage) {
    let detail = "PLACE \(row.placement) under \(row.legalStatus)"
    switch row.placement {
    case "A5", "A6": page.expect(row.legalStatus == "E1", .adoptionStatus, detail)
    case "A3", "A4": page.expect(row.legalStatus != "E1", .adoptionStatus, detail)
    case "P1":
      page.expect(["C1", "C2", "D1", "E1"].contains(row.legalStatus), .parentsStatus, detail)
    case "R5":
      page.expect(["J1", "J2", "J3"].contains(row.legalStatus), .custodyStatus, detail)
    default: break
    }
    if ["E11", "E12"].contains(row.reasonCeased) {
      page.expect(
        ReturnCodes.adoption.contains(row.placement), .adoptedFrom,
        "\(row.reasonCeased) from \(row.placement)")
    }
    if isUnaccompanied {
      page.expect(row.legalStatus == "V2", .unaccompaniedStatus, "LS \(row.legalStatus)")
    }
  }

  func checkAge(_ row: EpisodeRow, born: CivilDate, _ page: inout FindingPage) {
    let birthday = born.adding(months: 12 * 18)
    page.expect(
      born <= row.commenced && row.commenced < birthday, .age,
      "born \(born), episode from \(row.commenced)")
    page.expect(
      (row.ceased ?? page.end.adding(days: 1)) <= birthday, .birthday,
      "18 on \(birthday), episode to \(row.ceased.map { "\($0)" } ?? "the end of the return")")
    page.expect(
      row.reasonCeased != "E17" || row.ceased == birthday, .birthday,
      "18 on \(birthday), stays with carers from \(row.ceased.map { "\($0)" } ?? "blank")")
  }
}
