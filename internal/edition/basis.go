package edition

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"slices"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// Basis is what an edition is made from: the register as it is, and all that readers know already.
type Basis struct {
	Scope    Scope
	Book     *codebook.Codebook
	Policy   disclosure.Policy
	Cells    []counts.Cell    // of the series' years
	Having   []counts.Having  // of the year; none where it is a half
	Held     []activity.Count // of the year and the one before
	Staff    []Staff          // who works in the schemes now
	Editions []*Edition       // all that were ever published, the oldest first, with what they were made from
	Printed  []earlier.Table  // all tables of earlier reports, the one imported first first
	Open     []OpenHalf       // the halves of the scope that are not closed
	Plan     report.Plan      // how a coordinator has arranged the year's report; a half-year's is as it comes
	Content  report.Content   // how much is shown where that is safe
	Chosen   bool             // the content has been chosen for this edition, and is not what the installation has set
	Units    []Unit           // what each unit's own staff know
	// a unit's own staff must not be able to tell the other units' small counts either
	Insiders       bool
	ahead          bool // it looks ahead itself, see lookAhead
	insidersSet    bool // what the installation has
	insidersChosen bool // for this edition, and not by the installation
	Over           bool // the scope's year has ended, and with it the other half of a half-year's

	// Since when each scheme has registered; nil where that is not known, and all years count as registered
	Since map[codebook.Scheme]Since
}

// Since is the year of a scheme's first case and that of its first activity, 0 where there has been none.
type Since struct{ Cases, Activities int }

// registered reports whether the scheme registered cases in the year: one before the first case has no figures.
func (b Basis) registered(scheme codebook.Scheme, year int) bool {
	first := b.Since[scheme].Cases
	return b.Since == nil || first != 0 && year >= first
}

// logged reports whether the scheme logged activities in the year.
func (b Basis) logged(scheme codebook.Scheme, year int) bool {
	first := b.Since[scheme].Activities
	return b.Since == nil || first != 0 && year >= first
}

// Choose takes a content that has been chosen for this edition; nil leaves the installation's.
func (b *Basis) Choose(c *report.Content) {
	if c != nil {
		b.Content, b.Chosen = *c, true
	}
}

// Choice is what Choose has been given.
func (b Basis) Choice() *report.Content {
	if !b.Chosen {
		return nil
	}
	return &b.Content
}

// Staff is who works in a scheme: its users.
type Staff struct {
	Scheme codebook.Scheme
	N      int
	At     []string // the names of the envoys' posts; a school is not named
}

// OpenHalf is a scheme's half that is not closed.
type OpenHalf struct {
	Scheme codebook.Scheme
	Half   period.Half
	Again  int // to how many units it is open again; 0 where it has not been closed
}

// String writes the half as "advisors 2023-H1".
func (o OpenHalf) String() string { return string(o.Scheme) + " " + o.Half.String() }

// Key is the state of all that the preview depends on: two bases with the same key have the same preview. Which halves
// are closed is not part of it.
func (b Basis) Key() [sha256.Size]byte {
	sum := sha256.New()
	e := json.NewEncoder(sum)
	// Nothing here can fail to be written: codes, numbers and lists of them.
	_ = e.Encode([]any{b.Scope, b.Policy, newCodebook1(b.Book.Data()), b.ordered(), b.Staff, b.Plan.Fingerprint()})
	_ = e.Encode([]any{b.Content, b.Chosen, b.Over, b.Since, b.Insiders})
	for _, u := range b.Units {
		_ = e.Encode([]any{u.Code, u.Scheme})
		u.digest(sum)
	}
	for _, h := range b.Having {
		_ = e.Encode([]any{h.Scheme, h.Half.String(), h.List.Name(), h.Code, h.N})
	}
	for _, h := range b.Held {
		_ = e.Encode([]any{h.Scheme, h.Half.String(), h.Kind, h.N})
	}
	for _, p := range b.Printed {
		_ = e.Encode([]any{p.Scheme, p.Kind, p.Hash})
	}
	for _, o := range b.Editions {
		_ = e.Encode([]any{o.Hash, o.Withdrawn != nil})
	}
	return [sha256.Size]byte(sum.Sum(nil))
}

// ordered are the register's finest counts of the series' years, by values and not by the rows that these count in, in
// one order, without families: these are not published.
func (b Basis) ordered() []disclosure.Count {
	sums := map[disclosure.Where]int{}
	for _, c := range b.Cells {
		w := disclosure.Where{Scheme: c.Scheme, Year: c.Half.Year(), Half: c.Half.Code()}
		for _, d := range counts.Dimensions() {
			if in := c.In(d); in != nil {
				w = w.With(d, *in)
			}
		}
		sums[w] += c.N
	}
	out := make([]disclosure.Count, 0, len(sums))
	for w, n := range sums {
		out = append(out, disclosure.Count{Where: w, N: n})
	}
	slices.SortFunc(out, func(x, y disclosure.Count) int {
		order := cmp.Or(cmp.Compare(x.Scheme, y.Scheme), cmp.Compare(x.Year, y.Year))
		for _, d := range counts.Dimensions() {
			order = cmp.Or(order, cmp.Compare(x.Code(d), y.Code(d)))
		}
		return order
	})
	return out
}

// domains are the values that the counts may have, in the order of the codebook.
func (b Basis) domains() disclosure.Domains {
	var out disclosure.Domains
	for _, d := range counts.Dimensions() {
		list := out.Of(d)
		for _, s := range codebook.Schemes() {
			for _, code := range d.Codes(b.Book, s) {
				if !slices.Contains(*list, code) {
					*list = append(*list, code)
				}
			}
		}
	}
	out.Splits, out.OneOf = b.splits()
	return out
}

// Request is what the scope's edition asks of disclosure control.
func (b Basis) Request() disclosure.Request {
	r := disclosure.Request{
		Policy: b.Policy, Domains: b.domains(), Numbers: b.numbers(), Changes: true, Linked: true, Joined: joined(b.Book),
	}
	for _, scheme := range codebook.Schemes() {
		s := b.show(scheme)
		r.Counts, r.Reprinted = append(r.Counts, s.counts...), append(r.Reprinted, s.reprinted...)
	}
	r.World = b.world(r.Counts, r.Domains)
	if b.Insiders {
		r.Insiders = b.insiders(r.Counts)
	}
	r.Earlier = b.earlier()
	return r
}

// world is the register of the schemes and years that are counted. One without a single case is told by a count of 0:
// it is not one of which nothing is known.
func (b Basis) world(of []disclosure.Count, d disclosure.Domains) []disclosure.Count {
	type schemeYear struct {
		scheme codebook.Scheme
		year   int
	}
	counted := map[schemeYear]bool{}
	for _, c := range of {
		counted[schemeYear{c.Scheme, c.Year}] = true
	}
	var out []disclosure.Count
	for _, c := range b.ordered() {
		if _, is := counted[schemeYear{c.Scheme, c.Year}]; is {
			out = append(out, c)
			counted[schemeYear{c.Scheme, c.Year}] = false
		}
	}
	for _, scheme := range codebook.Schemes() {
		for year := b.Scope.Year - counts.SeriesYears + 1; year <= b.Scope.Year; year++ {
			if counted[schemeYear{scheme, year}] {
				w := disclosure.Where{Scheme: scheme, Year: year}
				for of := range counts.Country {
					w = w.With(of, (*d.Of(of))[0])
				}
				w.Country = disclosure.Country(codebook.UnknownCountry)
				out = append(out, disclosure.Count{Where: w})
			}
		}
	}
	return out
}

// ofCounted are those of the register's counts that are of a scheme and year that is counted.
func ofCounted(world, of []disclosure.Count) []disclosure.Count {
	counted := map[disclosure.Where]bool{}
	for _, c := range of {
		counted[disclosure.Where{Scheme: c.Scheme, Year: c.Year}] = true
	}
	return slices.DeleteFunc(slices.Clone(world), func(c disclosure.Count) bool {
		return !counted[disclosure.Where{Scheme: c.Scheme, Year: c.Year}]
	})
}

// earlier is all that is out, oldest first, reports from before there were editions before the editions.
func (b Basis) earlier() []disclosure.Earlier {
	var out []disclosure.Earlier
	for _, p := range b.Printed {
		out = append(out, disclosure.Earlier{
			Name: p.Source(), Imported: true, Cells: p.Known(),
			Threshold: p.MostHidden(),
		})
	}
	for _, e := range b.Editions {
		out = append(out, disclosure.Earlier{
			Name: e.Name.String(), Cells: e.own(), Numbers: e.Release.Numbers(),
			World: e.Inside.register(), ByRows: !e.Inside.Joined, Joined: joined(e.Book),
		})
	}
	return out
}

// own are the edition's cells but those that it prints from elsewhere: a * of an earlier report does not become one of
// ours, which is at least 1.
func (e *Edition) own() []disclosure.Known {
	reprinted := map[disclosure.Where]bool{}
	for _, k := range e.Inside.Reprinted {
		reprinted[k.Where] = true
	}
	return slices.DeleteFunc(e.Release.Known(), func(k disclosure.Known) bool { return reprinted[k.Where] })
}
