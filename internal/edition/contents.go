package edition

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// Why is a reason for showing less of a scheme than everything.
type Why string

// The reasons.
const (
	Default     Why = "default"     // the installation's setting, or what the edition showed that stands
	Chosen      Why = "chosen"      // chosen for this edition
	SmallTotal  Why = "small_total" // so few cases that even their number is hidden
	SmallHalf   Why = "small_half"  // the other half has so few that it is left out: the year would give it away
	Ahead       Why = "ahead"       // a richer content of a half would cost a year like the last one
	Unprotected Why = "unprotected" // counts that a richer content would give away
)

// Poorer says why an edition shows no more of a scheme: one step for each reason.
type Poorer struct {
	Scheme  codebook.Scheme    `json:"scheme"`
	Content report.Content     `json:"content"`
	Why     Why                `json:"why"`
	Cells   []disclosure.Where `json:"cells,omitempty"` // what the content before this one would give away
}

// wish finds the richest content of each scheme that is asked for, and makes the request of it.
func (p *Preview) wish() {
	p.Content = report.SchemeContents{}
	b := p.Basis
	for _, scheme := range codebook.Schemes() {
		if b.Chosen {
			p.show(scheme, b.Content, Chosen, nil)
			continue
		}
		c := b.Content
		if p.Before != nil && p.Before.Withdrawn == nil { // a correction takes nothing that readers have
			c = min(c, p.Before.Contents[scheme])
		}
		p.show(scheme, c, Default, nil)
	}
	for _, scheme := range codebook.Schemes() {
		switch {
		case p.small(b.cases(scheme, b.Scope)):
			p.show(scheme, report.LeftOut, SmallTotal, nil)
		case b.Scope.Half != "" && (b.Over || b.Scope.Half == "H2") && p.small(b.cases(scheme, b.Scope.other())):
			p.show(scheme, report.LeftOut, SmallHalf, nil)
		}
	}
	p.ask()
}

// show sets how much is shown of the scheme; a content that is no poorer than the one before needs no reason.
func (p *Preview) show(scheme codebook.Scheme, c report.Content, why Why, cells []disclosure.Where) {
	if c > p.Content[scheme] {
		p.Poorer = append(p.Poorer, Poorer{scheme, c, why, cells})
	}
	p.Content[scheme] = c
}

func (p *Preview) small(n int) bool { return p.Basis.Policy.Small(n) }

// other is the other half of the same year.
func (s Scope) other() Scope {
	return Scope{s.Year, map[string]string{"H1": "H2", "H2": "H1"}[s.Half]}
}

// cases is how many cases the register has of the scheme in the scope.
func (b Basis) cases(scheme codebook.Scheme, of Scope) int {
	n := 0
	for _, c := range b.Cells {
		if c.Scheme == scheme && c.Half.Year() == of.Year && (of.Half == "" || c.Half.Code() == of.Half) {
			n += c.N
		}
	}
	return n
}

// ask makes the request of what has been decided: the contents, the years and the categories that are left out, and
// the rows that stand as a report has them. A total that is small stands hidden, and nothing else of its time.
func (p *Preview) ask() {
	all := p.all
	r := all
	r.Hide = p.hide
	r.Progress, r.Counts, r.Reprinted, r.Numbers, r.Withheld = p.progress, nil, nil, nil, nil
	for _, k := range all.Reprinted {
		if p.shows(k.Where) {
			r.Reprinted = append(r.Reprinted, k)
		}
	}
	for _, c := range all.Counts {
		if total := p.total(c.Where); c.Where == total && p.small(c.N) && p.ofEarlierYear(total) &&
			!slices.Contains(p.LeftOut, total) {
			p.LeftOut = append(p.LeftOut, total)
		}
	}
	for _, c := range all.Counts {
		if !p.shows(c.Where) || p.leftOut(c.Where) {
			continue
		}
		r.Counts = append(r.Counts, c)
		if c.Where == p.total(c.Where) && p.withheld(c.Where) {
			r.Withheld = append(r.Withheld, c.Where)
		}
	}
	for _, w := range p.AsPrinted {
		r.Reprinted = append(r.Reprinted, disclosure.Known{Where: w})
	}
	for _, n := range all.Numbers {
		ofCases := n.What == disclosure.NumberOfCountries || n.What == report.Complexes
		if !ofCases || p.Content[n.Scheme].Shows(counts.Country) {
			r.Numbers = append(r.Numbers, n)
		}
	}
	r.World = ofCounted(all.World, r.Counts)
	p.Request = r
}

// total is the count of all cases in the time of the count: the scope's, or an earlier year.
func (p *Preview) total(w disclosure.Where) disclosure.Where {
	return disclosure.Where{Scheme: w.Scheme, Year: w.Year, Half: p.Basis.Scope.Half}
}

func (p *Preview) ofEarlierYear(w disclosure.Where) bool { return w.Year < p.Basis.Scope.Year }

// shows reports whether the scheme's content has the count. A scheme that is left out has its totals.
func (p *Preview) shows(w disclosure.Where) bool {
	return p.Content[w.Scheme].ShowsCount(w, p.Basis.Scope.Half)
}

// withheld reports whether the total stands hidden.
func (p *Preview) withheld(total disclosure.Where) bool {
	if p.ofEarlierYear(total) {
		return slices.Contains(p.LeftOut, total)
	}
	return p.Content[total.Scheme] == report.LeftOut
}

// poorer takes the next poorer content for each scheme of whose own time some counts can't be protected. It reports
// whether there was one.
func (p *Preview) poorer(hopeless []disclosure.Where) bool {
	moved := false
	for _, scheme := range codebook.Schemes() {
		var of []disclosure.Where
		for _, w := range hopeless {
			if w.Scheme == scheme && w.Year == p.Basis.Scope.Year {
				of = append(of, w)
			}
		}
		total := p.total(disclosure.Where{Scheme: scheme, Year: p.Basis.Scope.Year})
		switch {
		case len(of) == 0 || slices.Contains(p.dropped, total):
			continue
		case p.Content[scheme] == report.LeftOut:
			p.dropped = append(p.dropped, total)
		default:
			p.show(scheme, p.next(scheme), Unprotected, of)
			ofScheme := func(w disclosure.Where) bool { return w.Scheme == scheme && w.Year == p.Basis.Scope.Year }
			p.LeftOut = slices.DeleteFunc(p.LeftOut, ofScheme)
			p.AsPrinted = slices.DeleteFunc(p.AsPrinted, ofScheme)
		}
		moved = true
	}
	p.ask()
	return moved && slices.ContainsFunc(p.Request.Counts, func(c disclosure.Count) bool {
		return c.Year == p.Basis.Scope.Year
	})
}

// next is the richest content of the scheme that shows less than the present one.
func (p *Preview) next(scheme codebook.Scheme) report.Content {
	now, all := p.Content[scheme], p.all.Counts
	shown := func(c report.Content) int {
		n := 0
		for _, of := range all {
			if of.Scheme == scheme && c.ShowsCount(of.Where, p.Basis.Scope.Half) {
				n++
			}
		}
		return n
	}
	next, n := now+1, shown(now)
	for next < report.LeftOut && shown(next) == n {
		next++
	}
	return next
}
