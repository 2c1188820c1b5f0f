/// Why a pattern misses, as far as anybody has found out.
///
/// Written by hand beside the numbers they explain and printed only while the pattern misses, so each
/// has to be read again when the model or its values change. Keys are those of the patterns, and
/// `backtest` for the authority's own years.
enum PatternReasons {
  static let text: [String: String] = placements.merging(others) { first, _ in first }

  private static let shortStays =
    "Too few stays of a week or less. The published ones hold respite and emergency beds and changes of "
    + "status with the same carer, 18 % of all published changes, which are hardly simulated. One "
    + "placement in twenty is a bridge here, and only a quarter of bridges end within a week."

  private static let placements = [
    "durations_all": shortStays
      + " Too many long ones come mostly from placements with parents and supported accommodation.",
    "durations_foster": shortStays,
    "durations_homes":
      "Every stay of five years or more was under way at the start: the starting state "
      + "gives some children longer stays than there are. Breakdowns come a few weeks late, see the "
      + "hazard below. Few children are counted.",
    "durations_supported": "Nearly every stay of two years or more was under way at the start, and "
      + "began before the age of 16: the starting state draws how long a child has been in this "
      + "placement without asking whether the child was old enough. A fault to be mended. The other "
      + "stays are somewhat long because planned moves out are as rare as out of foster care.",
    "durations_with_parents": "Two thirds of the stays of two years or more were under way at the "
      + "start. Cheshire East places twice England's share with parents, and says that delay in the "
      + "discharge of orders keeps them there; how long is an assumption. England's many short stays "
      + "are perhaps placements made for days or weeks during proceedings, which are not simulated.",
    "durations_adoptive":
      "The time from moving in to the order has an assumed shape that is too wide: "
      + "too many short and too many long.",
    "durations_other":
      "Hospital, family centre, custody and other residential settings move on at "
      + "rates in judged proportions, and the days in hospital are still too few.",
    "durations_mean":
      "With parents: see there. Supported accommodation: see there; both pull up the "
      + "mean of all.",
    "durations_median": "As for the means.",
    "breakdown_hazard":
      "The level is stated as published, less what carers who stop and homes that "
      + "close make happen here, and the effects of age, type and match average one over the starting "
      + "children. Two things raise it: proneness to break down belongs to the "
      + "child, so those who begin a second or later "
      + "placement are frailer than average (their rate is about half as high again as in first "
      + "placements); and notice, which moves a breakdown that was decided in the first fortnight "
      + "into the next band. The published rate is a lower bound, because a quarter of changes are "
      + "coded “other”. Closures are counted in and are twice as common as published.",
    "moves":
      "Closures: households that leave are simulated with a child more often than published. "
      + "Placements that began: the published count holds changes of status with the same carer, "
      + "which are no moves.",
  ]

  private static let others = [
    "three_or_more_by_age":
      "Few babies are counted. England's go, perhaps, from hospital to carers and "
      + "to a family centre or parents within months; of these moves only the first and last are "
      + "simulated, and rarely both for one child.",
    "three_or_more_by_first":
      "Children who begin the year with parents hardly move: their short stays "
      + "are missing, see the durations of placements with parents.",
    "same_carer_by_placement":
      "England's foster carers keep children longer while the total is nearly "
      + "right, because too many stable children are with parents here and planned moves do not spare "
      + "the long settled. In adoptive placements the published children are those whose foster "
      + "carers adopt them; here nearly all who are placed for adoption change carer.",
    "first_placement": "A difference of mix: England's starts include three times as many "
      + "unaccompanied children, who begin in supported accommodation, and remands, hospital and "
      + "family centres, which an authority of this kind has few of. The rest begin in foster care.",
    "placement_mix":
      "Cheshire East has fewer children in homes and more with parents than England, "
      + "and begins so. Other settings shrink because they are left faster than they are entered.",
    "legal_status_at_start": "Fewer interim orders and more police protection are a difference of "
      + "place; remand is not simulated as a way in, and emergency protection orders are not told "
      + "apart from police protection.",
    "legal_status": "How many children accommodated under section 20 are later made subject to "
      + "proceedings, and when, is not published: both are assumptions, and too few or too late by this "
      + "table. The starting state is as published and drifts as children are replaced.",
    "reasons_ceased":
      "Place: Cheshire East's leavers turn 18 more often than England's, and hardly any "
      + "are taken over by another authority, which in England is mostly the transfer of "
      + "unaccompanied children. Returns home are too common among the others: how reasons divide by "
      + "age is judgement.",
    "exit_rate": "The rate before 18 is that of Cheshire East in 2022 to 2024 (0.197 a child-year, "
      + "England 0.25), chosen for the forecast from 2024.",
    "care_periods": "The hazard of leaving falls slowly from the first day, by one Weibull shape. "
      + "England shows a burst of exits in the first months – children who go home within days, "
      + "transfers of unaccompanied children – and then a slower rate. One shape cannot give both.",
    "care_periods_mean": "As for the distribution: too few short periods.",
    "outside":
      "Children's homes: Cheshire East's own are few, and the homes in the county compete for "
      + "other authorities' children; its published share by type is not held.",
    "others_here": "The published total holds children with relatives, parents, adopters and other "
      + "authorities' carers, a third of those whom England places outside their authority; of Cheshire "
      + "East's no split is published, and here all are in shared places. Homes and supported "
      + "accommodation take more of them than England's split says, because their places are those "
      + "registered, all of them in use. With fewer inside, our own young people would live outside more "
      + "often than published.",
    "over_20": "Geography, and one assumption: the nearest place that accepts is taken, so "
      + "children in homes live nearer than in England; foster places beyond the county are perhaps "
      + "spread over wider zones than they are in reality.",
    "new_locality": "The county is small: few places inside it are over 20 miles from home.",
    "new_locality_foster":
      "The county is small, so few places inside are far. For those outside see "
      + "“over 20 miles”.",
    "new_locality_homes": "Nearest first, see “over 20 miles”. Those at a distance not known are "
      + "unaccompanied children, of whom few live in homes.",
    "new_locality_with_parents":
      "Few are counted: parents who live elsewhere in the county are drawn "
      + "anywhere in its zones.",
    "carer_flows": "Carers stop mostly while they have no child, at rates that make the published "
      + "one with the empty households of the first day; as places grow short fewer are empty and "
      + "fewer stop. Approvals follow from an assumption on enquiries. The published approvals may "
      + "include relatives and friends.",
    "accommodation_18":
      "Where young people go at 18 is published for those who remained with carers "
      + "and not for the others; family is overstated. “Other” holds lodgings, community homes and "
      + "those not in touch, of which the model has only some.",
    "accommodation_17_to_21": "As at 18; what happens afterwards is mostly judgement.",
    "backtest":
      "Entries and exits are those of 2022 to 2024. Unaccompanied children fell from 48 to "
      + "28, which nothing known in March 2024 said, and with them new placements at a distance not "
      + "known. Fewer leave care here than in 2025, which was, after 258 in 2024, another year of many "
      + "exits. Placements that began are too few because changes of status with the same carer, "
      + "which the published count holds, are hardly simulated. The share outside rises because agency "
      + "carers, most of them outside, take what own carers cannot.",
  ]
}
