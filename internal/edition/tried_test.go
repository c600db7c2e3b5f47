package edition

import (
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

// drawn is a number below most that depends on what it is for alone.
func drawn(most int, of ...any) int {
	h := fnv.New32a()
	fmt.Fprint(h, of...)
	return int(h.Sum32()>>8) % most
}

// register4 is how many cases each of four age bands has, and how many of all have a theme.
type register4 [5]int

func (r register4) total() int { return r[0] + r[1] + r[2] + r[3] }

// tried are all registers by band that agree with what is said of each row.
func tried(total int, agrees func(row, n int) bool) []register4 {
	var out []register4
	for a := range total + 1 {
		for b := range total + 1 - a {
			for c := range total + 1 - a - b {
				r := register4{a, b, c, total - a - b - c}
				if agrees(0, r[0]) && agrees(1, r[1]) && agrees(2, r[2]) && agrees(3, r[3]) {
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// triedThemes are all numbers of cases with the theme that agree with what is said.
func triedThemes(total int, agrees func(row, n int) bool) []int {
	var out []int
	for n := range total + 1 {
		if agrees(4, n) {
			out = append(out, n)
		}
	}
	return out
}

// said is what a reader makes of the edition's counts: a number, or a star; only those of a report can be 0. Who
// knows a band's row knows it within the only category too.
func said(e *Edition, theme string) func(row, n int) bool {
	total := e.total2024()
	of := make([][]disclosure.Where, 5)
	for i := range 4 {
		row := advisors(2024, disclosure.OfAge("abcd"[i:i+1]))
		of[i] = []disclosure.Where{row, row.And(disclosure.OfCategory("control"))}
	}
	of[4] = []disclosure.Where{advisors(2024, disclosure.Where{Split: disclosure.SplitOn("theme", theme, true)})}
	no := advisors(2024, disclosure.Where{Split: disclosure.SplitOn("theme", theme, false)})
	return func(row, n int) bool {
		agrees := func(w disclosure.Where, n int) bool {
			cell, has := e.Release.Cell(w)
			value, shown := cell.Value()
			again := slices.ContainsFunc(e.Inside.Reprinted, func(k disclosure.Known) bool { return k.Where == w })
			return !has || shown && value == n || !shown && (n > 0 || again)
		}
		for _, w := range of[row] {
			if !agrees(w, n) {
				return false
			}
		}
		return row < 4 || agrees(no, total-n)
	}
}

func (e *Edition) total2024() int {
	cell, _ := e.Release.Cell(advisors(2024))
	n, _ := cell.Value()
	return n
}

// span is from the lowest to the highest of what is counted of registers.
func span[T any](of []T, count func(T) int) int {
	low, high := 1<<30, -1<<30
	for _, r := range of {
		low, high = min(low, count(r)), max(high, count(r))
	}
	return high - low
}

// Corrections by 7 to 12 cases, each read by readers who try every register: what was counted then, what is counted
// now, and how much was added. Of every third year a report was out before. The width is larger than by default, since
// a star in so few rows is wide by itself.
func TestCorrectionsOfSomeCasesAreReadByTryingEveryRegister(t *testing.T) {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book := bands(t, "a", "a", "b", "b", "c", "c", "d", "d").Data()
	at := slices.IndexFunc(data.Values, func(v codebook.Value) bool { return v.Dimension == codebook.Theme })
	book.Values = append(slices.Clone(book.Values), data.Values[at])
	theme := book.Values[len(book.Values)-1].Code
	published := 0
	for k := range 16 {
		var was, added register4
		for i := range 4 {
			was[i] = drawn(9, "was", k, i) + drawn(7, "more", k, i)*(i/2)
		}
		for range 7 + drawn(6, "by", k) {
			added[drawn(4, "added", k, added.total())]++
		}
		was[4], added[4] = drawn(was.total(), "theme", k), drawn(added.total(), "themes", k)
		b := Basis{
			Book: codebook.Restore(book), Policy: disclosure.Policy{Threshold: 5, Width: 7},
			Scope: Scope{Year: 2024}, Over: true,
			Cells: aged(t, was[:4]...), Having: []counts.Having{having(t, counts.Themes, theme, was[4])},
			Since: map[codebook.Scheme]Since{codebook.Advisors: {Cases: 2024}},
		}
		if was.total() <= b.Policy.Threshold {
			continue
		}
		if k%3 == 0 {
			total := fmt.Sprint(was.total())
			b.Printed = []earlier.Table{printedTable("Rapport", 2024, total, "*", total)}
		}
		prepare := func() *Edition {
			p, err := Prepare(t.Context(), b, nil)
			if hopeless := new(disclosure.Unprotectable); errors.As(err, &hopeless) {
				return nil
			}
			if err != nil {
				t.Fatal(err)
			}
			return out(t, p)
		}
		first := prepare()
		if first == nil {
			continue
		}
		b.Editions = []*Edition{first}
		b.Cells = append(b.Cells, aged(t, added[:4]...)...)
		b.Having = append(b.Having, having(t, counts.Themes, theme, added[4]))
		second := prepare()
		if second == nil || first.total2024() == 0 || second.total2024() == 0 {
			continue
		}
		published++
		now := was
		for i, n := range added {
			now[i] += n
		}
		read(t, b, k, [2]register4{was, now}, [2]func(row, n int) bool{said(first, theme), said(second, theme)})
	}
	if published < 10 {
		t.Errorf("only %d corrections were published", published)
	}
}

// read tries every register of then and of now that agrees with what is said.
func read(t *testing.T, b Basis, k int, is [2]register4, says [2]func(row, n int) bool) {
	t.Helper()
	agreeing := [2][]register4{}
	for v := range agreeing {
		agreeing[v] = tried(is[v].total(), func(row, n int) bool {
			same := is[0][row] == is[1][row] // who is granted to know that reads both
			return says[v](row, n) && (!same || says[1-v](row, n))
		})
	}
	wide := func(row, size, span int, what string) {
		if b.Policy.Small(size) && span < b.Policy.Width {
			t.Errorf("%d, %v to %v: %s of %d, %d, spans %d", k, is[0], is[1], what, row, size, span)
		}
	}
	type pair [2]register4
	var only []pair
	plain := [2][]register4{tried(is[0].total(), says[0]), tried(is[1].total(), says[1])}
	for _, o := range plain[0] {
		for _, n := range plain[1] {
			if n[0] >= o[0] && n[1] >= o[1] && n[2] >= o[2] && n[3] >= o[3] {
				only = append(only, pair{o, n})
			}
		}
	}
	for row := range 4 {
		for v, when := range []string{"then", "now"} {
			wide(row, is[v][row], span(agreeing[v], func(r register4) int { return r[row] }), when)
			wide(row, is[v][row], span(only, func(p pair) int { return p[v][row] }), when+", added to")
		}
		wide(row, is[1][row]-is[0][row], span(only, func(p pair) int { return p[1][row] - p[0][row] }), "the change")
	}
	for v, when := range []string{"then", "now"} {
		themes := triedThemes(is[v].total(), says[v])
		wide(4, is[v][4], span(themes, func(n int) int { return n }), when)
		wide(4, is[v].total()-is[v][4], span(themes, func(n int) int { return n }), when+", those without")
	}
}
