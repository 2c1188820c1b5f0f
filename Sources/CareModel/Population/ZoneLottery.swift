import SimulationKernel

/// The zones on one side of the boundary among which a draw chooses by weight, made once a replication.
struct ZoneLottery: ~Copyable {
  private var tickets: FlatBuffer<Ticket>
  private let total: Double

  struct Ticket: BitwiseCopyable {
    var weight: Double
    var disc: ZoneDisc
  }

  init(_ base: ModelParameters, inside: Bool, weight: (Zone) -> Double) {
    tickets = FlatBuffer(minimumCapacity: base.zones.count)
    var total = 0.0
    for row in base.zones.indices where (base.zones[row].authority == 0) == inside {
      let weight = weight(base.zones[row])
      total += weight
      if weight > 0 { tickets.append(Ticket(weight: weight, disc: ZoneDisc(base, zone: row))) }
    }
    self.total = total
  }

  /// The zone in which a uniform draw falls; no place at all when there is none.
  func zone(_ draw: Double) -> ZoneDisc {
    var left = draw * total
    for index in 0..<tickets.count {
      left -= tickets[index].weight
      if left < 0 { return tickets[index].disc }
    }
    return tickets.isEmpty ? ZoneDisc() : tickets[tickets.count - 1].disc
  }
}

/// Where positions in a zone lie: a disc, with the authority it is in.
struct ZoneDisc: BitwiseCopyable {
  private var easting = 0.0
  private var northing = 0.0
  private var radius = 0.0
  private var authority: UInt16 = 0
  private var isInside = true
  private var isAtADistance = false

  init() {}

  init(_ base: ModelParameters, zone row: Int) {
    guard base.zones.indices.contains(row) else { return }
    let zone = base.zones[row]
    let adjoins =
      base.authorities.indices.contains(zone.authority)
      && base.authorities[zone.authority].adjoins
    easting = zone.easting
    northing = zone.northing
    radius = zone.radius
    authority = UInt16(zone.authority)
    isInside = zone.authority == 0
    isAtADistance = !isInside && !adjoins
  }

  /// A point spread evenly over the disc; always uses two uniforms.
  func point(_ draws: inout RandomStream) -> Locality {
    let distance = radius * draws.uniform().squareRoot()
    let angle = 2 * .pi * draws.uniform()
    return Locality(
      easting: easting + distance * Elementary.cos(angle),
      northing: northing + distance * Elementary.sin(angle),
      authority: authority, isInside: isInside, isAtADistance: isAtADistance)
  }
}

/// The zones in which homes of origin and places supplied lie.
struct ZoneLotteries: ~Copyable {
  let homes: ZoneLottery
  let supplyInside: ZoneLottery
  let supplyOutside: ZoneLottery

  init(_ base: ModelParameters) {
    homes = ZoneLottery(base, inside: true) { $0.homeWeight }
    supplyInside = ZoneLottery(base, inside: true) { $0.supplyWeight }
    supplyOutside = ZoneLottery(base, inside: false) { $0.supplyWeight }
  }
}
