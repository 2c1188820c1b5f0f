import SimulationKernel

/// A clock that rings when an accumulated hazard reaches a level drawn beforehand.
///
/// The level is exponential with mean one, so whatever the hazard does later, the time is right: when
/// the hazard changes, what was used is taken off and the rest goes on at the new rate. Nothing is
/// drawn again, which keeps scenarios that share a child in step.
struct HazardClock: BitwiseCopyable {
  /// What is left of the level at `since`.
  var remaining = Double.infinity
  /// The day up to which the level has been used.
  var since = 0.0
  /// The hazard that the clock's baseline has summed by `since`, where it has a baseline.
  var baseline = 0.0
  var handle = EventHandle.none
}
