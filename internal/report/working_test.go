package report_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
)

// uncovered are the release's counts with nothing hidden: what it hides is what hidden says.
func uncovered(r *disclosure.Release, hidden map[disclosure.Where]int) *disclosure.Original {
	var counts []disclosure.Count
	for _, c := range r.Cells() {
		n, shown := c.Value()
		if !shown {
			n = hidden[c.Where()]
		}
		counts = append(counts, disclosure.Count{Where: c.Where(), N: n})
	}
	return disclosure.NewOriginal(r.Domains(), counts, nil, r.Numbers())
}

func workingOf(o *disclosure.Original, p report.Plan, l i18n.Lang) report.Working {
	return report.MakeWorking(report.WorkingSource{Frame: report.Frame{Year: year, Book: theBook(), Dress: report.Dress{Posts: posts(), Plan: p}}, Counts: o}, l)
}

// Where an edition would hide nothing, the working report says word for word what the published one does, but where its counts are from.
func TestTheWorkingReportIsThePublishedOneWithNothingHidden(t *testing.T) {
	all := slices.Concat(some(40, control, "female", "under_18"), some(60, violence, "female", "under_18"), before(50, control))
	release := protected(all, nil).Release
	for _, c := range release.Cells() {
		if _, shown := c.Value(); !shown {
			t.Fatalf("%s is hidden", c.Where())
		}
	}
	for _, l := range i18n.Langs() {
		published, working := made(release, l), workingOf(uncovered(release, nil), report.Plan{}, l)
		says := working.Texts()
		for id, text := range published.Texts() {
			if id != "about-hidden" && id != "about-earlier" && !slices.Equal(says[id], text) {
				t.Errorf("%s, %s: %q, published %q", l, id, says[id], text)
			}
			delete(says, id)
		}
		if len(says) > 0 {
			t.Errorf("%s: published nothing of %q", l, says)
		}
		got := working.Tables()
		for i, table := range published.Tables() {
			if got[i].Title != table.Title || !slices.Equal(got[i].Rows, table.Rows) || !slices.Equal(got[i].Columns, table.Columns) || !sameCells(got[i], table) {
				t.Errorf("%s: %s is\n%+v\npublished\n%+v", l, table.Title, got[i], table)
			}
			if got[i].Source != l.Texts().Yearly.SourceRegister {
				t.Errorf("%s: the source is %q", l, got[i].Source)
			}
		}
	}
}

func sameCells(a report.TableOf[disclosure.OriginalTable], b report.Table) bool {
	for i := range b.Rows {
		for j := range b.Columns {
			x, in := a.Counts.At(i, j)
			if y, used := b.Counts.At(i, j); x != y || in != used {
				return false
			}
		}
	}
	return true
}

// What the edition hides, the working report tells, in its own sentences and in the coordinator's.
func TestTheWorkingReportTellsWhatIsHidden(t *testing.T) {
	fear := disclosure.Where{Scheme: codebook.Advisors, Year: year, Category: "fgm_fear"}
	result := protected(slices.Concat(some(40, control, "female", "under_18"), some(4, "fgm_fear", "female", "under_18"), some(3, "fgm_completed", "female", "under_18")), nil)
	hidden := map[disclosure.Where]int{fear: 4}
	plan := report.Plan{}.With(report.Own{
		Chapter: "advisors", Title: map[i18n.Lang]string{i18n.NB: "Om frykt"}, Text: map[i18n.Lang]string{i18n.NB: "Det var " + report.Bind(fear, false) + " saker om frykt."},
	})
	text := func(all map[string][]string) string {
		return strings.Join(slices.Concat(all["advisors-category-fgm_fear"], all["own-1"]), " ")
	}
	if got := text(planned(result.Release, plan, i18n.NB).Texts()); got != "" {
		t.Errorf("published: %q", got)
	}
	got := text(workingOf(uncovered(result.Release, hidden), plan, i18n.NB).Texts())
	for _, want := range []string{"«Frykt for kjønnslemlestelse» var hovedkategori i 4 saker i 2023.", "Det var 4 saker om frykt."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
}

// What the plan leaves out stands in the working report, marked and without a number, so that all other tables have the published one's.
func TestTheWorkingReportKeepsWhatIsLeftOut(t *testing.T) {
	release := demoRelease().Release
	plan := report.Plan{Dropped: []string{"advisors-category", "envoys-age"}}
	numbers := map[string]string{}
	for _, table := range planned(release, plan, i18n.NB).Tables() {
		numbers[table.ID] = table.Title
	}
	working := workingOf(uncovered(release, nil), plan, i18n.NB)
	leftOut := 0
	for _, table := range working.Tables() {
		title, published := numbers[table.ID]
		if published && table.Title != title || !published && table.Number != 0 {
			t.Errorf("%s is called %q, published %q", table.ID, table.Title, title)
		}
		if !published {
			leftOut++
		}
	}
	if leftOut != 2 {
		t.Errorf("%d tables are left out", leftOut)
	}
	for _, c := range working.Chapters {
		for _, part := range c.Parts {
			if want := slices.Contains(plan.Dropped, part.ID); part.LeftOut != want {
				t.Errorf("%s: left out %v, want %v", part.ID, part.LeftOut, want)
			}
			for _, inner := range part.Parts {
				if inner.LeftOut != part.LeftOut {
					t.Errorf("%s in %s: left out %v", inner.ID, part.ID, inner.LeftOut)
				}
			}
		}
	}
}
