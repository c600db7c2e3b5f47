package report_test

import (
	"math/rand/v2"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// characteristics are the counts of the report's time by each characteristic that parts the cases in two: few of them
// are in use, so that counts are often equal.
func characteristics(random *rand.Rand, all []block, half string) []disclosure.Known {
	at := map[disclosure.Where]int{}
	var out []disclosure.Where
	for _, s := range codebook.Schemes() {
		for _, l := range counts.SplitLists() {
			if !l.In(s) || random.IntN(4) == 0 {
				continue
			}
			codes := l.Codes(theBook(), s)
			for _, code := range codes {
				w := disclosure.Where{
					Scheme: s,
					Year:   year,
					Half:   half,
					Split:  disclosure.SplitOn(l.Name(), code, true),
				}
				at[w], out = 0, append(out, w)
			}
			for _, b := range all {
				if b.Scheme != s || b.Month.Year() != year || half != "" && b.Month.Half().Code() != half {
					continue
				}
				for range 1 + random.IntN(2) {
					w := disclosure.Where{Scheme: s, Year: year, Half: half}
					w.Split = disclosure.SplitOn(l.Name(), codes[random.IntN(len(codes))], true)
					at[w] += b.n
					if l.OneOf() {
						break
					}
				}
			}
		}
	}
	var known []disclosure.Known
	for _, w := range out {
		// a block that has a characteristic twice has it once
		known = append(known, disclosure.Known{Where: w, N: min(at[w], casesOf(all, w)), Shown: true})
	}
	return known
}

func casesOf(all []block, w disclosure.Where) int {
	n := 0
	for _, b := range all {
		if b.Scheme == w.Scheme && b.Month.Year() == w.Year && (w.Half == "" || b.Month.Half().Code() == w.Half) {
			n += b.n
		}
	}
	return n
}

// withGaps takes years from the series: those before a scheme's first case, or one that a report from before, or an
// edition of an earlier program, did not have.
func withGaps(random *rand.Rand, frame *report.Frame, cells []disclosure.Known) []disclosure.Known {
	if random.IntN(6) == 0 {
		for _, s := range codebook.Schemes() {
			frame.Sources = append(frame.Sources, report.Reprint{
				Scheme: s, Year: year - 4, Table: "category", From: "Rapport",
			})
		}
	}
	for _, s := range codebook.Schemes() {
		from, to := year, year
		switch random.IntN(8) {
		case 0, 1:
			from, to = year-4, year-4+random.IntN(4)
		case 2:
			from = year - 3 + random.IntN(3)
			to = from
		}
		cells = slices.DeleteFunc(cells, func(k disclosure.Known) bool {
			return k.Where.Scheme == s && k.Where.Year < year && k.Where.Year >= from && k.Where.Year <= to
		})
	}
	return cells
}

// withContents shows less of some schemes.
func withContents(random *rand.Rand, frame *report.Frame, cells []disclosure.Known) []disclosure.Known {
	frame.Contents = report.SchemeContents{}
	for _, s := range codebook.Schemes() {
		if random.IntN(4) > 0 {
			continue
		}
		c := report.Contents()[1+random.IntN(int(report.LeftOut))]
		total := disclosure.Where{Scheme: s, Year: year, Half: frame.Half}
		i := slices.IndexFunc(cells, func(k disclosure.Known) bool { return k.Where == total })
		switch {
		case c == report.LeftOut:
			cells[i].N, cells[i].Shown = 0, false
		case !cells[i].Shown:
			continue // what has no total is left out
		}
		frame.Contents[s] = c
		cells = slices.DeleteFunc(cells, func(k disclosure.Known) bool {
			return k.Where.Scheme == s && !c.ShowsCount(k.Where, frame.Half)
		})
	}
	return cells
}
