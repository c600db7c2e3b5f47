package halfyear

import (
	"context"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// ErrFindingGone is returned where a finding is to be answered that is not there: its data have changed, or it never
// was.
var ErrFindingGone = fault.New(fault.Conflict, "halfyear: there is no such finding")

// ErrNotAnAnswer is returned for an answer that findings of the kind can't have.
var ErrNotAnAnswer = fault.New(fault.Invalid, "halfyear: that is no answer to the finding")

// FindingAnswer settles a finding: the data of the fingerprint have been checked.
type FindingAnswer struct {
	Place
	Kind        FindingKind
	Fingerprint Fingerprint
	Code        AnswerCode
}

// ReviewStores are what a Reviewer needs of storage, by what it is about.
type ReviewStores struct {
	Findings FindingStore
	Cases    CaseStore
	Codebook interface {
		// Get returns the codebook as it is now.
		Get(ctx context.Context) (*codebook.Codebook, error)
	}
	Halves interface {
		// States are how all halves stand at the moment.
		States(ctx context.Context, at time.Time) (States, error)
	}
}

// CaseStore is what a Reviewer reads of the cases.
type CaseStore interface {
	// ToReview are the scheme's cases of the halves, both included, of one unit or, where unit is "", of all. They are
	// for looking for findings only, never for a page.
	ToReview(ctx context.Context, scheme codebook.Scheme, unit string, from, to period.Half) ([]cases.Case, error)
	// Refs are the references of the user's own cases of the halves, both included.
	Refs(ctx context.Context, u auth.User, from, to period.Half) ([]string, error)
}

// FindingStore keeps the answers to findings.
type FindingStore interface {
	// Answers are all answers to findings of the scheme's half.
	Answers(ctx context.Context, scheme codebook.Scheme, h period.Half) ([]FindingAnswer, error)
	// Answer keeps the answer with its audit entry. A finding that has been answered keeps its first answer.
	Answer(ctx context.Context, a FindingAnswer, user int64, from audit.Origin) error
}

// Reviewer looks for findings and settles them.
type Reviewer struct {
	stores ReviewStores
	now    func() time.Time
}

// NewReviewer returns a Reviewer.
func NewReviewer(stores ReviewStores, now func() time.Time) *Reviewer {
	return &Reviewer{stores: stores, now: now}
}

// OfOwn are the findings of the half of the user's own unit, settled ones too. Refs are those of the user's own cases:
// others' at the same unit are counted, not named.
func (r *Reviewer) OfOwn(ctx context.Context, u auth.User, h period.Half) ([]Finding, error) {
	scheme, _ := cases.SchemeOf(u.Role)
	found, err := r.find(ctx, SchemePlace{scheme, h}, u.Unit)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	own, err := r.stores.Cases.Refs(ctx, u, firstLooked(h), h)
	if err != nil {
		return nil, err
	}
	out := found[u.Unit]
	for i := range out {
		out[i].Refs = slices.DeleteFunc(out[i].Refs, func(ref string) bool { return !slices.Contains(own, ref) })
	}
	return out, nil
}

// OfScheme are the findings of every unit of the scheme, by unit: what a coordinator may see of them. Units without any
// are left out.
func (r *Reviewer) OfScheme(ctx context.Context, p SchemePlace) (map[string][]Sighting, error) {
	found, err := r.find(ctx, p, "")
	out := map[string][]Sighting{}
	for unit, findings := range found {
		for _, f := range findings {
			out[unit] = append(out[unit], f.Sighting)
		}
	}
	return out, err
}

// Open is how many findings of the unit's half are still to be settled.
func (r *Reviewer) Open(ctx context.Context, p Place) (int, error) {
	found, err := r.find(ctx, SchemePlace{p.Scheme, p.Half}, p.Unit)
	n := 0
	for _, f := range found[p.Unit] {
		if f.Sighting.Open() {
			n++
		}
	}
	return n, err
}

// Answer settles a finding of the half of the user's own unit. It returns ErrForbidden where the user hands in no
// halves, ErrFindingGone where the data have changed, ErrNotAnAnswer, and a MoveError where the half is closed.
func (r *Reviewer) Answer(ctx context.Context, u auth.User, h period.Half, of Fingerprint, code AnswerCode,
	request string,
) error {
	if !u.Role.May(auth.HandInHalves) {
		return ErrForbidden
	}
	scheme, _ := cases.SchemeOf(u.Role)
	p := Place{scheme, u.Unit, h}
	states, err := r.stores.Halves.States(ctx, r.now())
	if err != nil {
		return err
	}
	if now := states.Of(p); !now.Moving() {
		return MoveError{Standing: now}
	}
	found, err := r.find(ctx, SchemePlace{scheme, h}, u.Unit)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(found[u.Unit], func(f Finding) bool { return f.Fingerprint == of })
	if i < 0 {
		return ErrFindingGone
	}
	kind := found[u.Unit][i].Kind
	if !slices.Contains(kind.Answers(), code) {
		return ErrNotAnAnswer
	}
	a := FindingAnswer{Place: p, Kind: kind, Fingerprint: of, Code: code}
	return r.stores.Findings.Answer(ctx, a, u.ID,
		audit.Origin{At: r.now(), Actor: audit.UserActor(u.ID), Request: request})
}

// firstLooked is the first half that is looked at to judge h.
func firstLooked(h period.Half) period.Half {
	for range HistoryHalves {
		h = h.Previous()
	}
	return h
}

// find are the findings with their answers, by unit: of one unit or, where unit is "", of all that have had a case.
func (r *Reviewer) find(ctx context.Context, p SchemePlace, unit string) (map[string][]Finding, error) {
	book, err := r.stores.Codebook.Get(ctx)
	if err != nil {
		return nil, err
	}
	all, err := r.stores.Cases.ToReview(ctx, p.Scheme, unit, firstLooked(p.Half), p.Half)
	if err != nil {
		return nil, err
	}
	given, err := r.stores.Findings.Answers(ctx, p.Scheme, p.Half)
	if err != nil {
		return nil, err
	}
	answers := map[Fingerprint]AnswerCode{}
	for _, a := range given {
		answers[a.Fingerprint] = a.Code
	}
	of := map[string][]cases.Case{}
	for _, c := range all {
		of[c.Unit] = append(of[c.Unit], c)
	}
	out := map[string][]Finding{}
	for unit, cs := range of {
		found := Find(Facts{Place: Place{p.Scheme, unit, p.Half}, Book: book, Cases: cs})
		for i := range found {
			found[i].Answer = answers[found[i].Fingerprint]
		}
		if len(found) > 0 {
			out[unit] = found
		}
	}
	return out, nil
}
