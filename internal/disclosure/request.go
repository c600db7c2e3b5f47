package disclosure

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sakstall/internal/fault"
)

// Policy is what an installation demands. It is kept with each edition.
type Policy struct {
	Threshold int `json:"threshold"` // the largest count that is hidden for its own sake, 1 to 100
	// the least distance from the lowest to the highest that a hidden small count may be, 1 to 100
	Width          int  `json:"width"`
	ProtectUnknown bool `json:"protect_unknown"`  // hide small counts of unknown gender, age or contact like all others
	StarMayBeZero  bool `json:"star_may_be_zero"` // weaker: the reader is taken not to know that zeros are printed
}

// DefaultPolicy is a threshold of 5 and a width of 3 against a reader who knows that zeros are printed.
func DefaultPolicy() Policy { return Policy{Threshold: 5, Width: 3} }

// Validate returns what is wrong with the policy, or nil.
func (p Policy) Validate() error {
	if p.Threshold < 1 || p.Threshold > 100 || p.Width < 1 || p.Width > 100 {
		return errors.New("threshold and width are whole numbers from 1 to 100")
	}
	return nil
}

// Small reports whether a count is sensitive for its size: from 1 to the threshold.
func (p Policy) Small(n int) bool { return n >= 1 && n <= p.Threshold }

// Known is a count as an earlier edition or an imported report printed it. N is 0 where it is hidden.
type Known struct {
	Where Where
	N     int
	Shown bool
}

// Earlier is something already published. World is what the register held when an edition of our own was made, as in
// Request.World; an imported report has none.
type Earlier struct {
	Name string
	// its star stands for 0 to its threshold, zeros and rows not in use included; an own star is at least 1
	Imported bool
	Cells    []Known
	Numbers  []Number
	World    []Count

	// Joined are the values that its codebook joined, of an edition of our own. ByRows says that its World is by its rows,
	// and not by values: editions were made so once.
	Joined Joined
	ByRows bool

	Threshold int // an imported report's own: the largest count that its star stands for; 0 is the policy's
}

// most is the largest count that a star of an imported report stands for.
func (e Earlier) most(policy Policy) int { return cmp.Or(e.Threshold, policy.Threshold) }

// has reports whether the publication has the count.
func (e Earlier) has(w Where) bool {
	return slices.ContainsFunc(e.Cells, func(k Known) bool { return k.Where == w })
}

// Known are the release's cells as Earlier takes them.
func (r *Release) Known() []Known {
	out := make([]Known, len(r.cells))
	for i, c := range r.cells {
		out[i] = Known{c.where, c.n, c.shown}
	}
	return out
}

// Request is what to publish, and what readers know already.
type Request struct {
	Policy  Policy
	Domains Domains

	// what the edition shows that comes from the register, zeros included: whole families, with their true counts
	Counts    []Count
	Reprinted []Known  // what it shows of earlier editions and reports, each cell as one of Earlier has it
	Numbers   []Number // figures that count no persons
	Earlier   []Earlier

	// World is the register by every characteristic at once: each count has half, category, gender, age, contact and
	// one country, and zeros may be left out. It is to be kept with the edition. It can be left out where Counts alone
	// have every count of every family that was ever published of their years.
	// Its codes are values of the codebook, of which some may be joined in one row.
	World  []Count
	Joined Joined // the values that the codebook joins

	// Withheld are totals among Counts that stand as hidden: of the scheme and time nothing else may be counted.
	Withheld []Where

	// Hide are counts that are hidden whatever they are, grand totals left out.
	Hide []Where

	// Insiders are readers who know cases besides. The promise then holds for each of them too, of the cases that they
	// do not know; the proof's bounds are those of the others.
	Insiders []Insider

	// Changes extends the promise to what has changed since earlier editions, see changes.go. Editions that were made
	// before there was such a promise are proved without it.
	Changes bool

	// Linked extends the promise for changes to imported reports of the same year, see reported.go. Editions that were
	// made before are proved without it.
	Linked bool

	// Progress is called now and then, from one goroutine at a time, where it is not nil.
	Progress func(stage string, done, of int)

	means *meanings // what the codes of the counts mean, once they have been brought to that
}

// Reason is why a count is hidden. It must not be published: it would tell small counts from larger ones.
type Reason string

// The two reasons.
const (
	Primary   Reason = "primary"   // the count itself is small, or differs by little from what was published before
	Secondary Reason = "secondary" // to protect another
)

// Result is a release with what its makers may know of it.
type Result struct {
	Release   *Release
	Reasons   map[Where]Reason // of each hidden count
	Proof     Proof
	GivenAway []Given // what imported reports had already given away of the years that the edition counts
}

// Unprotectable says that what is already out, or a total that is never hidden, gives these counts away whatever the
// edition hides.
type Unprotectable struct {
	Cells []Where
	// Changes are those of them of which it is a small change since an earlier edition that is given away, or what the
	// editions say of them together.
	Changes []Where
}

// Error names the counts.
func (e *Unprotectable) Error() string {
	names := make([]string, 0, len(e.Cells))
	for _, w := range e.Cells {
		names = append(names, w.String())
	}
	return "disclosure: these counts can't be protected: " + strings.Join(names, "; ")
}

// Fault is the kind of the error: no edition can be made of what was asked for.
func (*Unprotectable) Fault() fault.Kind { return fault.Invalid }

// Inconsistent says that the counts given can't all be true, or do not suffice.
type Inconsistent struct {
	Where Where
	Why   string
}

// Error says what is wrong with which count.
func (e *Inconsistent) Error() string { return fmt.Sprintf("disclosure: %s: %s", e.Where, e.Why) }

// String writes the where as a line of text: "advisors 2023 category=fgm_fear".
func (w Where) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d", w.Scheme, w.Year)
	for d := range dimensions {
		if v := w.Code(d); v != "" {
			fmt.Fprintf(&b, " %s=%s", d.Name(), v)
		}
	}
	if !w.Split.IsZero() {
		fmt.Fprintf(&b, " %s=%s", w.Split.name, w.Split.Answer())
	}
	return b.String()
}
