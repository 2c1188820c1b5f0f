/// Places shared with other authorities, and the competition for them.
public struct MarketParameters: Sendable, Equatable {
  /// Agency fostering households in the authority.
  public var agencyHouseholdsInside = 0.0
  /// Agency fostering households within reach beyond the boundary.
  public var agencyHouseholdsOutside = 0.0
  /// Places of an agency household: one, two or three.
  public var agencyPlaces = [Double](repeating: 0, count: 3)
  /// Enquiries about fostering for agencies in a year per agency household at the start.
  public var agencyEnquiries = 0.0
  /// Mean days spent in each stage on the way to approval by an agency.
  public var agencyStageDays = [Double](repeating: 0, count: 4)
  /// Share that goes on from each stage with an agency.
  public var agencyStageContinue = [Double](repeating: 0, count: 4)
  /// Agency households that leave per household-year.
  public var agencyDeregistration = 0.0
  /// Independent children's homes in the authority.
  public var homesInside = 0.0
  /// Independent children's homes within reach beyond the boundary.
  public var homesOutside = 0.0
  /// Registered places of an independent home: one to six.
  public var homePlaces = [Double](repeating: 0, count: 6)
  /// Premises of supported accommodation in the authority.
  public var supportedInside = 0.0
  /// Premises of supported accommodation within reach beyond the boundary.
  public var supportedOutside = 0.0
  /// Places of a premises: one to six.
  public var supportedPlaces = [Double](repeating: 0, count: 6)
  /// Share of places taken by children of other authorities at the start, after our own children are placed.
  public var otherChildren = [Double](repeating: 0, count: 3)
  /// Share of children of other authorities whose need is complex.
  public var otherChildrenComplex = [Double](repeating: 0, count: 3)
  /// Searches by other authorities a year, per place in the market.
  public var competingSearches = [Double](repeating: 0, count: 3)
  /// Mean stay of children of other authorities.
  public var competingStayDays = [Double](repeating: 0, count: 3)
  /// New homes and premises of the market a year, per home at the start.
  public var openings = [Double](repeating: 0, count: 2)
  /// Closures a year per home or premises of the market.
  public var closures = [Double](repeating: 0, count: 2)
  /// Sales a year per home or premises of the market.
  public var sales = [Double](repeating: 0, count: 2)
  /// Share of sales inside the authority in which the authority is the buyer.
  public var salesToAuthority = 0.0
  /// Share of the residents of a home sold whose new provider gives notice.
  public var saleNoticeShare = 0.0
  /// Days for which a home sold takes no other children.
  public var salePauseDays = 0.0
  /// Share of sales after which the contract is drawn anew.
  public var saleNewContract = 0.0
  /// Places beyond the zones offered in a year to a child of standard need of the authority.
  public var distantOffers = [Double](repeating: 0, count: 3)
  /// Days for which such an offer stays open.
  public var distantOpenDays = [Double](repeating: 0, count: 3)
  /// Mean distance of such a place beyond the edge of the farthest zone.
  public var distantMiles = [Double](repeating: 0, count: 3)
  /// Yearly growth of the searches of other authorities.
  public var competingGrowth = [Double](repeating: 0, count: 3)
  /// Share of those searches that authorities outside the run make: one where no neighbour is simulated.
  public var competingShare = [Double](repeating: 0, count: 3)
  /// Premises of supported accommodation by category of registration.
  public var supportedCategory = [Double](repeating: 0, count: 4)

  static let definitions: [ParameterDefinition] = [
    .number(
      "market.agency_households_inside", .households, 0...20_000, \.market.agencyHouseholdsInside,
      "Agency fostering households in the authority."),
    .number(
      "market.agency_households_outside", .households, 0...50_000, \.market.agencyHouseholdsOutside,
      "Agency fostering households within reach beyond the boundary."),
    .table(
      "market.agency_places", .share, 0...1, categories: ["1", "2", "3"],
      \.market.agencyPlaces, rule: .sumsToOne,
      "Places of an agency household: one, two or three."),
    .number(
      "market.agency_enquiries", .perYear, 0...1000, \.market.agencyEnquiries,
      "Enquiries about fostering for agencies in a year per agency household at the start."),
    .table(
      "market.agency_stage_days", .days, 0...2000, by: ApprovalStage.self,
      \.market.agencyStageDays,
      "Mean days spent in each stage on the way to approval by an agency."),
    .table(
      "market.agency_stage_continue", .share, 0...1, by: ApprovalStage.self,
      \.market.agencyStageContinue,
      "Share that goes on from each stage with an agency."),
    .number(
      "market.agency_deregistration", .perYear, 0...5, \.market.agencyDeregistration,
      "Agency households that leave per household-year."),
    .number(
      "market.homes_inside", .homes, 0...5000, \.market.homesInside,
      "Independent children's homes in the authority."),
    .number(
      "market.homes_outside", .homes, 0...5000, \.market.homesOutside,
      "Independent children's homes within reach beyond the boundary."),
    .table(
      "market.home_places", .share, 0...1, categories: ["1", "2", "3", "4", "5", "6"],
      \.market.homePlaces, rule: .sumsToOne,
      "Registered places of an independent home: one to six."),
    .number(
      "market.supported_inside", .units, 0...5000, \.market.supportedInside,
      "Premises of supported accommodation in the authority."),
    .number(
      "market.supported_outside", .units, 0...5000, \.market.supportedOutside,
      "Premises of supported accommodation within reach beyond the boundary."),
    .table(
      "market.supported_places", .share, 0...1, categories: ["1", "2", "3", "4", "5", "6"],
      \.market.supportedPlaces, rule: .sumsToOne,
      "Places of a premises: one to six."),
    .table(
      "market.other_children", .share, 0...1, by: SharedMarket.self,
      \.market.otherChildren,
      "Share of places taken by children of other authorities at the start, after our own children are placed."
    ),
    .table(
      "market.other_children_complex", .share, 0...1, by: SharedMarket.self,
      \.market.otherChildrenComplex,
      "Share of children of other authorities whose need is complex."),
    .table(
      "market.competing_searches", .perYear, 0...50, by: SharedMarket.self,
      \.market.competingSearches, changeable: true,
      "Searches by other authorities a year, per place in the market."),
    .table(
      "market.competing_stay_days", .days, 1...10_000, by: SharedMarket.self,
      \.market.competingStayDays,
      "Mean stay of children of other authorities."),
    .table(
      "market.openings", .perYear, 0...5, by: MarketHome.self, \.market.openings, changeable: true,
      "New homes and premises of the market a year, per home at the start."),
    .table(
      "market.closures", .perYear, 0...5, by: MarketHome.self, \.market.closures, changeable: true,
      "Closures a year per home or premises of the market."),
    .table(
      "market.sales", .perYear, 0...5, by: MarketHome.self, \.market.sales, changeable: true,
      "Sales a year per home or premises of the market."),
    .number(
      "market.sales_to_authority", .share, 0...1, \.market.salesToAuthority, changeable: true,
      "Share of sales inside the authority in which the authority is the buyer."),
    .number(
      "market.sale_notice_share", .share, 0...1, \.market.saleNoticeShare, changeable: true,
      "Share of the residents of a home sold whose new provider gives notice."),
    .number(
      "market.sale_pause_days", .days, 0...365, \.market.salePauseDays, changeable: true,
      "Days for which a home sold takes no other children."),
    .number(
      "market.sale_new_contract", .share, 0...1, \.market.saleNewContract, changeable: true,
      "Share of sales after which the contract is drawn anew, on the framework or off it."),
    .table(
      "market.distant_offers", .perYear, 0...1000, by: SharedMarket.self, \.market.distantOffers,
      "Places beyond the zones offered in a year to a child of standard need of the authority."),
    .table(
      "market.distant_open_days", .days, 1...365, by: SharedMarket.self, \.market.distantOpenDays,
      "Days for which an offer of a place beyond the zones stays open."),
    .table(
      "market.distant_miles", .miles, 0...500, by: SharedMarket.self, \.market.distantMiles,
      "Mean distance of a place beyond the zones from the edge of the farthest zone."),
    .table(
      "market.competing_growth", .perYear, -0.5...0.5, by: SharedMarket.self,
      \.market.competingGrowth,
      "Yearly growth of the searches of other authorities."),
    .table(
      "market.competing_share", .share, 0...1, by: SharedMarket.self, \.market.competingShare,
      "Share of other authorities' searches that authorities outside the run make."),
    .table(
      "market.supported_category", .share, 0...1, by: SupportedCategory.self,
      \.market.supportedCategory, rule: .sumsToOne,
      "Premises of supported accommodation by category of registration."),
  ]
}
