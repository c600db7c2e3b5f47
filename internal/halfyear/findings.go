package halfyear

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// FindingKind is one thing that may be wrong with a unit's half.
type FindingKind string

// The kinds of findings.
const (
	NoCases          FindingKind = "no_cases"           // none, where the unit had many
	Jump             FindingKind = "jump"               // far more or fewer cases than the unit's own history
	ManyUnknown      FindingKind = "many_unknown"       // a large share of unknown values in one field
	PossibleDouble   FindingKind = "double"             // cases that say the same of persons of no common family
	CategoryNotUsed  FindingKind = "category_not_used"  // a main category that the scheme did not use that year
	FearAndCompleted FindingKind = "fear_and_completed" // of the same phenomenon in one family
	CountriesDiffer  FindingKind = "countries_differ"   // members of one family with different country backgrounds
	Unlikely         FindingKind = "unlikely"           // a main category that the person's gender can hardly have
)

// FindingKinds are all kinds, in the order in which findings are listed.
func FindingKinds() []FindingKind {
	return []FindingKind{
		NoCases, Jump, ManyUnknown, PossibleDouble, CategoryNotUsed, FearAndCompleted, CountriesDiffer, Unlikely,
	}
}

// AnswerCode is what an owner says of a finding where nothing has to be corrected. "" is no answer.
type AnswerCode string

// The answers.
const (
	CheckedCorrect   AnswerCode = "checked_correct"
	Vacancy          AnswerCode = "vacancy"           // nobody was at work, for some of the half or all of it
	TaskChanged      AnswerCode = "task_changed"      // the unit has been given more or less to do
	NotKnown         AnswerCode = "not_known"         // the person did not want to say, or nobody could ask
	DifferentPersons AnswerCode = "different_persons" // the cases are of different persons
)

// Answers are the answers that a finding of the kind can have.
func (k FindingKind) Answers() []AnswerCode {
	switch k {
	case NoCases, Jump:
		return []AnswerCode{CheckedCorrect, Vacancy, TaskChanged}
	case ManyUnknown:
		return []AnswerCode{CheckedCorrect, NotKnown}
	case PossibleDouble, FearAndCompleted, CountriesDiffer:
		return []AnswerCode{CheckedCorrect, DifferentPersons}
	case CategoryNotUsed, Unlikely:
		return []AnswerCode{CheckedCorrect}
	default:
		return nil
	}
}

// Fingerprint stands for the data that a finding was made of: while it is the same, nothing of them has changed.
type Fingerprint [sha256.Size]byte

// Sighting is what a coordinator gets to know of a finding: its kind and its counts, never a case.
type Sighting struct {
	Kind   FindingKind
	N      int         // how many cases it concerns; of NoCases and Jump, how many the half has
	Of     int         // ManyUnknown: of how many cases
	Usual  int         // NoCases, Jump: the median of the halves before
	Low    int         // Jump: the fewest cases that would not have been found
	High   int         // Jump: the most
	Field  cases.Field // ManyUnknown: where the values are unknown
	Answer AnswerCode  // "" as long as it is open
}

// Open reports whether the finding has not been settled.
func (s Sighting) Open() bool { return s.Answer == "" }

// Finding is something in a unit's half that may be wrong.
type Finding struct {
	Sighting
	Fingerprint Fingerprint
	Refs        []string // the cases that it concerns, in order; none of NoCases and Jump
}

// HistoryHalves is how many halves before are looked at.
const HistoryHalves = 8

// Facts are what a unit's half is judged by.
type Facts struct {
	Place
	Book *codebook.Codebook
	// Cases are the unit's of the half and of HistoryHalves halves before. Those of other halves are left out of
	// account.
	Cases []cases.Case
}

// Find looks for what may be wrong. It is pure: the same facts give the same findings in the same order. How each is
// found, and how often wrongly, stands in DESIGN.md.
func Find(f Facts) []Finding {
	x := newExaminer(f)
	return slices.Concat(x.numbers(), x.unknowns(), x.doubles(), x.notUsed(), x.families(), x.unlikely())
}

// examiner is the facts, set out to be looked at.
type examiner struct {
	Facts
	now    []cases.Case // of the half, by reference
	all    []cases.Case // of the half and before
	counts []int        // by half since the unit's first case, the half itself last
}

func newExaminer(f Facts) *examiner {
	x := &examiner{Facts: f}
	first := firstLooked(f.Half)
	byHalf := map[period.Half]int{}
	for _, c := range f.Cases {
		h := c.Month.Half()
		if h.Before(first) || f.Half.Before(h) {
			continue
		}
		byHalf[h]++
		x.all = append(x.all, c)
		if h == f.Half {
			x.now = append(x.now, c)
		}
	}
	slices.SortFunc(x.now, func(a, b cases.Case) int { return strings.Compare(a.Ref, b.Ref) })
	for h := first; !f.Half.Before(h); h = h.Next() {
		if n := byHalf[h]; n > 0 || len(x.counts) > 0 || h == f.Half {
			x.counts = append(x.counts, n)
		}
	}
	return x
}

// finding makes a finding. said are the data that it was made of.
func (x *examiner) finding(s Sighting, refs []string, said ...string) Finding {
	sum := sha256.New()
	for _, part := range append([]string{string(s.Kind), string(x.Scheme), x.Unit, x.Half.String()}, said...) {
		sum.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return Finding{Sighting: s, Fingerprint: Fingerprint(sum.Sum(nil)), Refs: refs}
}

// numbers looks at how many cases there are.
func (x *examiner) numbers() []Finding {
	before, n := x.counts[:len(x.counts)-1], x.counts[len(x.counts)-1]
	r, known := usual(before)
	if !known || n >= r.low && n <= r.high && (n > 0 || r.median < many) {
		return nil
	}
	var said []string
	for _, n := range x.counts {
		said = append(said, strconv.Itoa(n))
	}
	s := Sighting{Kind: Jump, N: n, Usual: r.median, Low: r.low, High: r.high}
	if n == 0 {
		s = Sighting{Kind: NoCases, Usual: r.median}
	}
	return []Finding{x.finding(s, nil, said...)}
}

// The limits of a share of unknown values: more than a quarter, and at least this many.
const (
	unknownShare = 4 // one of so many
	unknownLeast = 5
)

// unknownFields are the fields that a report shows, in which a value may be unknown.
func unknownFields() []cases.Field {
	return []cases.Field{cases.Contact, cases.Gender, cases.Age, cases.Country}
}

// unknownIn reports whether the case's value in the field is unknown.
func unknownIn(c cases.Case, f cases.Field) bool {
	d := c.Draft()
	value := d.Get(f)[0]
	return value == codebook.Unknown || f == cases.Country && value == codebook.UnknownCountry
}

func (x *examiner) unknowns() []Finding {
	var out []Finding
	for _, field := range unknownFields() {
		var refs []string
		for _, c := range x.now {
			if unknownIn(c, field) {
				refs = append(refs, c.Ref)
			}
		}
		if n := len(refs); n >= unknownLeast && n*unknownShare > len(x.now) {
			s := Sighting{Kind: ManyUnknown, N: n, Of: len(x.now), Field: field}
			out = append(out, x.finding(s, refs, append([]string{string(field)}, refs...)...))
		}
	}
	return out
}

func (x *examiner) notUsed() []Finding {
	var refs, said []string
	for _, c := range x.now {
		if category, _ := x.Book.Category(c.Category); !category.InUse(x.Scheme, c.Month.Year()) {
			refs, said = append(refs, c.Ref), append(said, c.Ref, c.Category)
		}
	}
	if len(refs) == 0 {
		return nil
	}
	return []Finding{x.finding(Sighting{Kind: CategoryNotUsed, N: len(refs)}, refs, said...)}
}

// unlikely finds what the form asks about and a file is not refused for.
func (x *examiner) unlikely() []Finding {
	var concerned []cases.Case
	for _, c := range x.now {
		if cases.Hardly(x.Book, c.Category, c.Gender) {
			concerned = append(concerned, c)
		}
	}
	if len(concerned) == 0 {
		return nil
	}
	return []Finding{x.of(Unlikely, concerned, func(c cases.Case) string { return c.Gender + " " + c.Category })}
}
