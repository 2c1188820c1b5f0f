/// Everything that can happen in the model, with the small integer ids it happens to.
enum CareEvent: BitwiseCopyable {
  /// The next candidate of an entry stream is due.
  case groupReferred(stream: EntryStream)
  /// A referred group comes into care.
  case groupEntered(group: Int32)
  /// A child who went home comes back into care.
  case childReturned(child: Int32)
  /// Police protection ends, or a hearing is held.
  case legalStageEnded(child: Int32)
  /// The second review, or the day on which a late plan for permanence is made.
  case permanenceReviewed(child: Int32)
  /// The fostering panel decides on the temporary approval of a connected person.
  case temporaryApprovalDecided(child: Int32)
  /// A placement breaks down, or its provider gives notice.
  case placementBrokeDown(child: Int32)
  /// The notice of a provider runs out.
  case noticeEnded(child: Int32)
  /// The care plan asks for a move.
  case plannedMoveDue(child: Int32)
  /// A search that goes on looks at the vacancies again.
  case searchReviewed(child: Int32)
  /// Panel and funding decision on the place held for a child are there.
  case placementAgreed(child: Int32)
  /// The panel looks at a placement made the same day.
  case panelLookedBack(child: Int32, placement: UInt32)
  /// A reservation is sought again for a group that has not entered yet.
  case reservationReviewed(group: Int32)
  /// It is decided whether a parent can care for the child placed together with the parent.
  case parentAndChildDecided(child: Int32)
  /// A child in a children's home is reviewed for a foster family.
  case stepDownReviewed(child: Int32)
  /// Places inside are looked for, for settled children who live outside the authority.
  case repatriationReviewed
  /// A period of care ends before the 18th birthday.
  case careEnded(child: Int32)
  case adopterMatched(child: Int32)
  case movedToAdopters(child: Int32)
  case adoptionOrdered(child: Int32)
  /// The court discharges the care order of a child who lives at home.
  case orderDischarged(child: Int32)
  case turnedEighteen(child: Int32)
  case rateClockRang(RateClock.Name)
  /// A prospective carer reaches the end of a stage.
  case applicantAdvanced(enquiry: Int32, stage: UInt8)
  /// The panel approves a prospective carer.
  case householdApproved(enquiry: Int32)
  /// An agency approves a household, by the number of its enquiry.
  case agencyHouseholdApproved(number: UInt32)
  case householdAvailabilityChanged(household: Int32)
  /// The approval of a household is reviewed.
  case householdReviewed(household: Int32)
  /// The panel agrees to wider terms of a household.
  case approvalVaried(household: Int32, variation: TermsVariation)
  case shortBreakEnded(household: Int32)
  case householdMayStop(household: Int32)
  /// Children of other authorities leave shared places and others come, once a day.
  case competitorsMoved
  case homeOpened(home: Int32)
  case homeClosed(home: Int32)
  /// A home that has changed hands takes children again.
  case homeResumed(home: Int32)
  /// A place that several authorities of a region share has closed.
  case sharedPlaceClosed(PlaceReference)
  case constellationOpened(constellation: Int32)
  case satelliteJoined(constellation: Int32)
  /// The children of a satellite are expected at the hub for a sleepover.
  case sleepoverDue(constellation: Int32)
  case sleepoverEnded(hub: Int32, children: UInt8)
  /// A panel plans the home after 18 of a young person in care.
  case leaverPlanned(child: Int32)
  /// The accommodation, contact or support of a care leaver changes.
  case leaverChanged(leaver: Int32)
  /// A young person no longer supported comes back for support.
  case leaverReturned(leaver: Int32)
  case emergencyMeetingHeld
  /// A dated change begins, grows or ends.
  case policyChanged
  case monthEnded(month: Int32)
}

/// The two processes by which children come into care.
enum EntryStream: UInt8, BitwiseCopyable {
  case families, unaccompanied
}
