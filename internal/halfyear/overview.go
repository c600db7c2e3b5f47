package halfyear

import (
	"cmp"
	"slices"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// UnitCount is how many cases a unit has in a half, and how many of their values are unknown.
type UnitCount struct {
	Unit    string
	Half    period.Half
	N       int
	Unknown int // of the values in the fields that a report shows
}

// ReviewRow is how one unit's half stands beside others, without a single case.
type ReviewRow struct {
	Unit     cases.Unit
	Standing Standing
	N        int
	LastHalf int // how many the half before had
	LastYear int // how many the same half a year before had
	Unknown  int // per cent of the values: see counts.Percent
	Unknowns int // how many values are unknown
	Values   int // how many values there are
	Findings []Sighting
}

// Open is how many findings are still to be settled.
func (r ReviewRow) Open() int {
	n := 0
	for _, f := range r.Findings {
		if f.Open() {
			n++
		}
	}
	return n
}

// Missing reports whether the unit has still to hand in.
func (r ReviewRow) Missing() bool {
	return r.Standing.Unit == Open || r.Standing.Unit == Returned
}

// Ready reports whether a coordinator can approve the half without another thought: it is handed in, and nothing is
// found in it.
func (r ReviewRow) Ready() bool { return r.Standing.May(Approve) && r.Open() == 0 }

// LastYear is the same half a year before.
func LastYear(h period.Half) period.Half { return h.Previous().Previous() }

// Overview sets out every unit of the scheme's half, by name.
func Overview(p SchemePlace, units []cases.Unit, states States, all []UnitCount,
	found map[string][]Sighting,
) []ReviewRow {
	of := map[string]map[period.Half]UnitCount{}
	for _, c := range all {
		if of[c.Unit] == nil {
			of[c.Unit] = map[period.Half]UnitCount{}
		}
		of[c.Unit][c.Half] = c
	}
	var out []ReviewRow
	for _, u := range units {
		if u.Scheme != p.Scheme {
			continue
		}
		now := of[u.Code][p.Half]
		r := ReviewRow{
			Unit: u, Standing: states.Of(Place{p.Scheme, u.Code, p.Half}), N: now.N, Findings: found[u.Code],
			LastHalf: of[u.Code][p.Half.Previous()].N, LastYear: of[u.Code][LastYear(p.Half)].N,
		}
		r.Unknowns, r.Values = now.Unknown, len(unknownFields())*now.N
		r.Unknown, _ = counts.Percent(r.Unknowns, r.Values)
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b ReviewRow) int {
		return cmp.Or(strings.Compare(a.Unit.Name, b.Unit.Name), strings.Compare(a.Unit.Code, b.Unit.Code))
	})
	return out
}

// ReviewFilter picks rows of an overview.
type ReviewFilter string

// The filters.
const (
	AllUnits      ReviewFilter = ""
	UnitsMissing  ReviewFilter = "missing"  // have still to hand in
	UnitsWaiting  ReviewFilter = "waiting"  // wait to be approved
	UnitsFound    ReviewFilter = "found"    // have findings to settle
	UnitsApproved ReviewFilter = "approved" // are done
)

// ReviewFilters are all filters.
func ReviewFilters() []ReviewFilter {
	return []ReviewFilter{AllUnits, UnitsMissing, UnitsWaiting, UnitsFound, UnitsApproved}
}

// Holds reports whether the filter lets the row through.
func (f ReviewFilter) Holds(r ReviewRow) bool {
	switch f {
	case UnitsMissing:
		return r.Missing()
	case UnitsWaiting:
		return r.Standing.Unit == HandedIn
	case UnitsFound:
		return r.Open() > 0
	case UnitsApproved:
		return r.Standing.Unit == Approved
	default:
		return true
	}
}

// ReviewOrder is what the rows of an overview are sorted by.
type ReviewOrder string

// The orders. All but the first have the largest first.
const (
	ByName    ReviewOrder = ""
	ByState   ReviewOrder = "state" // those that have least been done with first
	ByCases   ReviewOrder = "cases"
	ByChange  ReviewOrder = "change" // from the same half a year before, whichever way
	ByUnknown ReviewOrder = "unknown"
	ByFound   ReviewOrder = "found"
)

// ReviewOrders are all orders.
func ReviewOrders() []ReviewOrder {
	return []ReviewOrder{ByName, ByState, ByCases, ByChange, ByUnknown, ByFound}
}

// Sort sorts the rows. Those that are alike stay as they were.
func (o ReviewOrder) Sort(rows []ReviewRow) {
	by := map[ReviewOrder]func(ReviewRow) int{
		ByState: func(r ReviewRow) int {
			return slices.Index([]UnitState{Approved, HandedIn, Returned, Open}, r.Standing.Unit)
		},
		ByCases:   func(r ReviewRow) int { return r.N },
		ByChange:  func(r ReviewRow) int { return max(r.N-r.LastYear, r.LastYear-r.N) },
		ByUnknown: func(r ReviewRow) int { return r.Unknown },
		ByFound:   ReviewRow.Open,
	}[o]
	if by != nil {
		slices.SortStableFunc(rows, func(a, b ReviewRow) int { return by(b) - by(a) })
	}
}

// SchemeTotal is how many cases a scheme has in a half, and in the same half a year before.
type SchemeTotal struct {
	Half        period.Half
	N, LastYear int
}

// Totals are the scheme's halves up to h, the newest first, as many as are wanted.
func Totals(h period.Half, wanted int, counts []UnitCount) []SchemeTotal {
	sums := map[period.Half]int{}
	for _, c := range counts {
		sums[c.Half] += c.N
	}
	var out []SchemeTotal
	for range wanted {
		out = append(out, SchemeTotal{Half: h, N: sums[h], LastYear: sums[LastYear(h)]})
		h = h.Previous()
	}
	return out
}

// ReviewPlace is a scheme's half of the overview, for a front page: what is still to be done.
type ReviewPlace struct {
	Scheme                  codebook.Scheme
	Missing, Waiting, Found int // units
}

// Left is what is still to be done in the rows.
func Left(scheme codebook.Scheme, rows []ReviewRow) ReviewPlace {
	out := ReviewPlace{Scheme: scheme}
	for _, r := range rows {
		for filter, n := range map[ReviewFilter]*int{
			UnitsMissing: &out.Missing, UnitsWaiting: &out.Waiting,
			UnitsFound: &out.Found,
		} {
			if filter.Holds(r) {
				*n++
			}
		}
	}
	return out
}
