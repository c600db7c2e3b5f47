package edition

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
	"sakstall/internal/privacy"
)

// Outcome is what can be done about a register that is not what the standing edition was made of.
type Outcome string

// The outcomes.
const (
	First          Outcome = "first"           // no edition of the scope stands
	NothingNew     Outcome = "unchanged"       // the edition that stands says the same: there is no other
	Gathered       Outcome = "gathered"        // so few cases have changed that others are waited for
	Publishable    Outcome = "publishable"     // the corrected edition shows all rows that the standing one shows
	Loses          Outcome = "loses"           // it hides rows that readers have
	NotPublishable Outcome = "not_publishable" // no edition is safe, and the standing one remains
)

// Correction is what a preview says of the edition that stands.
type Correction struct {
	Outcome  Outcome `json:"outcome"`
	Standing string  `json:"standing,omitempty"` // the name of the edition that stands
	// the fewest cases of the scope that have been added, withdrawn or changed since the edition was made that stands
	Changed int `json:"changed"`
	// the rows that readers have, and that the corrected edition would hide or leave out
	Lost  []disclosure.Where `json:"lost"`
	Fewer int                `json:"fewer"`  // how many other counts it hides or leaves out that readers have
	Wait  int                `json:"wait"`   // about how many changes more would make it safe, or cost less; 0 where none
	CanBe bool               `json:"can_be"` // it can be published, if need be for a reason
	// the counts whose small change stands in the way
	Changes []disclosure.Where `json:"changes,omitempty"`
}

// NeedsReason reports whether the edition is published only for a reason, and after a second confirmation.
func (c Correction) NeedsReason() bool {
	return c.CanBe && (c.Outcome == Gathered || c.Outcome == Loses)
}

// Correction is what the preview means for the edition that stands.
func (p *Preview) Correction() (Correction, error) {
	c := Correction{Outcome: First, CanBe: p.Result != nil, Lost: []disclosure.Where{}}
	if p.Before == nil || p.Before.Withdrawn != nil {
		return c, nil
	}
	c.Standing, c.Changes = p.Before.Name.String(), p.changesInTheWay
	if _, same, err := p.Unchanged(); err != nil || same {
		c.Outcome, c.CanBe = NothingNew, false
		return c, err
	}
	most, now := 0, p.Basis.ordered()
	for _, scheme := range codebook.Schemes() {
		n := max(p.changed(scheme, now), p.changedSplits(scheme))
		c.Changed += n
		most = max(most, n)
	}
	if c.CanBe {
		c.Lost, c.Fewer = p.lost()
	}
	switch {
	case p.small(most):
		c.Outcome, c.Wait = Gathered, p.Basis.Policy.Threshold+1-most
	case !c.CanBe:
		c.Outcome, c.Wait = NotPublishable, max(most, p.Basis.Policy.Threshold+1)
	case len(c.Lost) > 0:
		c.Outcome = Loses
	default:
		c.Outcome = Publishable
	}
	return c, nil
}

// changed is how many of the scheme's cases of the scope have been added, withdrawn or changed since the edition was
// made that stands, by the characteristics of tables. A case that got other values has left one place and come to
// another: it is one.
func (p *Preview) changed(scheme codebook.Scheme, now []disclosure.Count) int {
	known := map[counts.Dimension]bool{}
	for _, d := range counts.Dimensions() {
		for _, c := range p.Before.Inside.World { // what an old edition does not know of cases, nobody has changed
			known[d] = known[d] || c.Code(d) != "" && !d.Unknown(c.Code(d))
		}
	}
	by := map[disclosure.Where]int{}
	add := func(list []disclosure.Count, sign int) {
		for _, c := range list {
			if c.Scheme != scheme || c.Year != p.Name.Year || p.Name.Half != "" && c.Half != p.Name.Half {
				continue
			}
			at := disclosure.Where{}
			for _, d := range counts.Dimensions() {
				if known[d] {
					at = at.With(d, rowOf(p.Before.Book, d, c.Code(d)))
				}
			}
			by[at] += sign * c.N
		}
	}
	add(now, 1)
	add(p.Before.Inside.World, -1)
	came, went := 0, 0
	for _, n := range by {
		came, went = came+max(0, n), went+max(0, -n)
	}
	return max(came, went)
}

// changedSplits is how many of the scheme's cases must have been added, withdrawn or changed by what splits count: a
// theme, a service and the like. A split that only one of the two counted says nothing.
func (p *Preview) changedSplits(scheme codebook.Scheme) int {
	was := map[disclosure.Where]int{}
	for _, c := range p.Before.Inside.Counts {
		if !c.Where.Split.IsZero() {
			was[c.Where] = c.N
		}
	}
	came, went := map[string]int{}, map[string]int{}
	most := 0
	for _, c := range p.all.Counts {
		before, counted := was[c.Where]
		if c.Scheme != scheme || !counted {
			continue
		}
		by := c.N - before
		most = max(most, by, -by)
		if list := c.Where.Split.List(); c.Where.Split.Has() && slices.Contains(p.Request.Domains.OneOf, list) {
			came[list], went[list] = came[list]+max(0, by), went[list]+max(0, -by)
			most = max(most, came[list], went[list])
		}
	}
	return most
}

// lost are the rows that the standing edition shows and the corrected one does not, and how many other counts there
// are.
func (p *Preview) lost() (rows []disclosure.Where, others int) {
	return lost(p.Name.Scope, p.Before.Release, p.Result.Release)
}

// LossError says that an edition takes something from readers, or tells of few cases, and so needs a reason and to be
// confirmed once more.
type LossError struct{ Correction }

// Error says so in one line.
func (e LossError) Error() string {
	if e.Outcome == Gathered {
		return fmt.Sprintf("few cases have changed since %s (%d): gather more, or publish with a reason", e.Standing,
			e.Changed)
	}
	return fmt.Sprintf("rows that readers have in %s would be hidden (%d): publish with a reason", e.Standing,
		len(e.Lost))
}

// Fault is the kind of the error.
func (LossError) Fault() fault.Kind { return fault.Conflict }

// CheckReason returns a NoteError where the reason for an edition can't be kept. It is for those who publish, and not
// for readers, and may have numbers.
func CheckReason(reason string) error {
	if !text(reason) {
		return NoteError{}
	}
	for _, kind := range privacy.Find(reason) {
		return NoteError{Personal: kind}
	}
	return nil
}

// Accept returns a LossError where the edition needs a reason and another confirmation, and has not got both.
func (c Correction) Accept(d Draft) error {
	if c.NeedsReason() && (!d.AcceptLoss || strings.TrimSpace(d.Reason) == "") {
		return LossError{c}
	}
	return CheckReason(cmp.Or(strings.TrimSpace(d.Reason), "-"))
}
