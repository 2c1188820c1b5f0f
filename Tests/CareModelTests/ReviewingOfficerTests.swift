import CareModel
import SimulationKernel
import Testing
import Verification

/// Reviewing officers as capacity: with too many children to each, reviews of children in homes slow.
struct ReviewingOfficerTests {
  /// Days in a home until the first review, which finds every child ready, with those looked after when
  /// the child came.
  private static func reviews(
    _ change: (inout ModelParameters) -> Void
  ) -> [(days: Double, children: Double)] {
    let outcome = EntryMechanismTests.run { p in
      p.entries.startsPerYear = [0, 0, 30, 0, 0]
      p.leaving.ageEffect = [0, 0, 0, 0, 0]
      p.carers.households = 150
      p.search.homePreferredStandard = [1, 1, 1, 1, 1]
      p.endings.stepDownReviewDays = 90
      p.endings.stepDownReady = 1
      p.homes = PlacementMechanismTests.homes(1, places: 200)
      p.startingChildren = (0..<100).map { _ in
        StartingChild(age: 5, daysInCare: 900, daysInPlacement: 900, placement: .withParents)
      }
      // Nobody but reviewing officers does reviews.
      p.workforce.socialWorkers = 1
      p.workforce.targetCaseload = 1
      p.workforce.delayEffect = [0, 0.5, 0, 0, 0]
      change(&p)
    }
    // Nobody leaves.
    var children = 100.0
    var came: [UInt64: (day: Double, children: Double)] = [:]
    var reviews: [(days: Double, children: Double)] = []
    for record in outcome.trace {
      guard let child = record.child else { continue }
      if record.kind == .entered { children += 1 }
      guard record.kind == .placed else { continue }
      if record.placement == .childrensHome { came[child] = (record.day, children) }
      if record.placement == .ownFoster, let start = came[child] {
        reviews.append((record.day - start.day, start.children))
      }
    }
    return reviews
  }

  @Test func `above the target reviews come later by a power of the load`() {
    let reviews = Self.reviews { p in
      p.workforce.reviewingOfficers = 2
      p.workforce.targetReviewload = 20
    }
    #expect(reviews.count > 25)
    for review in reviews {
      let ratio = review.children / 2 / 20
      #expect(abs(review.days - 90 * ratio.squareRoot()) < 1e-6, "\(review)")
    }
  }

  @Test(arguments: [(0.0, 1.0), (10, 60)])
  func `uncounted, or with time, they hold reviews when due`(officers: Double, target: Double) {
    let reviews = Self.reviews { p in
      p.workforce.reviewingOfficers = officers
      p.workforce.targetReviewload = target
    }
    #expect(reviews.count > 25)
    for review in reviews { #expect(abs(review.days - 90) < 1e-6, "\(review)") }
  }
}
