package edition

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/report"
)

// ofScheme is the scheme's n cases of a half, of two kinds that share nothing.
func ofScheme(t *testing.T, scheme codebook.Scheme, in string, n int) []counts.Cell {
	out := []counts.Cell{kindred(t, in, "control", false, n-n/3), kindred(t, in, "control", true, n/3)}
	for i := range out {
		out[i].Scheme = scheme
	}
	return slices.DeleteFunc(out, func(c counts.Cell) bool { return c.N == 0 })
}

// basisOf is a basis of the scope with the schemes' cases of each half.
func basisOf(t *testing.T, scope Scope, cells ...[]counts.Cell) Basis {
	return Basis{
		Book: smallBook(t), Policy: disclosure.DefaultPolicy(), Scope: scope, Cells: slices.Concat(cells...), Over: true,
	}
}

// publishes is the edition that the basis makes, proved again as verify does.
func publishes(t *testing.T, b Basis) (*Preview, *Edition) {
	t.Helper()
	p := prepared(t, b)
	e := out(t, p)
	problems, err := Basis{Editions: append(slices.Clone(b.Editions), e), Printed: b.Printed}.Prove(t.Context(),
		disclosure.Prove)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%s, proved again, has %q, %v", e.Name, problems, err)
	}
	return p, e
}

// stands is how a count stands in the edition: a number, * where it is hidden, "" where there is none.
func stands(e *Edition, w disclosure.Where) string { return mark(e.Release.Cell(w)) }

func year(scheme codebook.Scheme, year int, half string) disclosure.Where {
	return disclosure.Where{Scheme: scheme, Year: year, Half: half}
}

// A scheme of so few cases that even their number is hidden is left out, and the other one is as it would be.
func TestASmallSchemeIsLeftOutAndTheOtherIsNot(t *testing.T) {
	alone, _ := publishes(t, basisOf(t, Scope{Year: 2023}, ofScheme(t, codebook.Envoys, "2023-H1", 60)))
	p, e := publishes(t, basisOf(t, Scope{Year: 2023}, ofScheme(t, codebook.Envoys, "2023-H1", 60),
		ofScheme(t, codebook.Advisors, "2023-H2", 3)))
	if p.Content[codebook.Envoys] != report.All || p.Content[codebook.Advisors] != report.LeftOut {
		t.Fatalf("the contents are %v", p.Content)
	}
	if len(p.Poorer) != 1 || p.Poorer[0].Why != SmallTotal || p.Poorer[0].Scheme != codebook.Advisors {
		t.Errorf("the reasons are %+v", p.Poorer)
	}
	for _, c := range e.Release.Cells() {
		if w := c.Where(); w.Scheme == codebook.Advisors && w.Year == 2023 && w != year(codebook.Advisors, 2023, "") {
			t.Errorf("%s stands in the edition", w)
		}
	}
	if stands(e, year(codebook.Advisors, 2023, "")) != "*" {
		t.Error("the total does not stand hidden")
	}
	for _, n := range e.Release.Numbers() {
		if n.Scheme == codebook.Advisors && n.What == disclosure.NumberOfCountries {
			t.Error("the number of countries is told")
		}
	}
	for _, c := range alone.Result.Release.Cells() {
		if c.Where().Scheme == codebook.Envoys && stands(e, c.Where()) != mark(c, true) {
			t.Errorf("%s is %s, and %s without the other scheme", c.Where(), stands(e, c.Where()), mark(c, true))
		}
	}
}

// A half that is left out takes the other one with it: the year would give it away.
func TestAHalfThatIsLeftOutTakesTheOtherWithIt(t *testing.T) {
	cells := [][]counts.Cell{
		ofScheme(t, codebook.Advisors, "2023-H1", 3), ofScheme(t, codebook.Advisors, "2023-H2", 70),
		ofScheme(t, codebook.Envoys, "2023-H1", 60), ofScheme(t, codebook.Envoys, "2023-H2", 50),
	}
	var editions []*Edition
	for half, why := range map[string]Why{"H1": SmallTotal, "H2": SmallHalf} {
		b := basisOf(t, Scope{2023, half}, cells...)
		p, e := publishes(t, b)
		if p.Content[codebook.Advisors] != report.LeftOut || p.Poorer[0].Why != why ||
			stands(e, year(codebook.Advisors, 2023, half)) != "*" || p.Content[codebook.Envoys] != report.All {
			t.Errorf("%s has %v for %+v", half, p.Content, p.Poorer)
		}
		editions = append(editions, e)
	}
	b := basisOf(t, Scope{Year: 2023}, cells...)
	b.Editions = editions
	if _, e := publishes(t, b); stands(e, year(codebook.Advisors, 2023, "")) != "73" {
		t.Errorf("the year's total is %s", stands(e, year(codebook.Advisors, 2023, "")))
	}
	// while the second half goes on, nobody knows how many it will have
	b = basisOf(t, Scope{2023, "H1"}, ofScheme(t, codebook.Advisors, "2023-H1", 40),
		ofScheme(t, codebook.Advisors, "2023-H2", 3))
	if b.Over = false; prepared(t, b).Content[codebook.Advisors] != report.All {
		t.Error("the first half is left out while the second goes on")
	}
}

// Where the first half was out before the second turned out to be small, the year is left out.
func TestAYearThatWouldGiveAHalfAwayIsLeftOut(t *testing.T) {
	cells := [][]counts.Cell{
		ofScheme(t, codebook.Advisors, "2023-H1", 70), ofScheme(t, codebook.Envoys, "2023-H1", 60),
	}
	b := basisOf(t, Scope{2023, "H1"}, cells...)
	b.Over = false
	_, first := publishes(t, b)
	cells = append(cells, ofScheme(t, codebook.Advisors, "2023-H2", 3))
	b = basisOf(t, Scope{Year: 2023}, cells...)
	b.Editions = []*Edition{first}
	p, e := publishes(t, b)
	if p.Content[codebook.Advisors] != report.LeftOut || p.Content[codebook.Envoys] != report.All {
		t.Errorf("the contents are %v", p.Content)
	}
	last := p.Poorer[len(p.Poorer)-1]
	if last.Why != Unprotected || !slices.Contains(last.Cells, year(codebook.Advisors, 2023, "H2")) {
		t.Errorf("the reason is %+v", last)
	}
	if stands(e, year(codebook.Advisors, 2023, "")) != "*" {
		t.Error("the year's total does not stand hidden")
	}
}

// A year of the series with so few cases that it was left out, or would be, stands there hidden.
func TestASmallYearStandsHiddenInTheSeries(t *testing.T) {
	var cells [][]counts.Cell
	for i, n := range []int{60, 3, 70, 0, 80} {
		cells = append(cells, ofScheme(t, codebook.Advisors, Scope{2020 + i, "H1"}.String(), n))
	}
	small, before := publishes(t, basisOf(t, Scope{Year: 2021}, cells...))
	if small.Content[codebook.Advisors] != report.LeftOut {
		t.Fatalf("of 3 cases is shown %s", small.Content[codebook.Advisors])
	}
	for _, editions := range [][]*Edition{nil, {before}} {
		b := basisOf(t, Scope{Year: 2024}, cells...)
		b.Editions = editions
		p, e := publishes(t, b)
		for i, want := range []string{"60", "*", "70", "0", "80"} {
			if got := stands(e, year(codebook.Advisors, 2020+i, "")); got != want {
				t.Errorf("%d stands as %q, want %q", 2020+i, got, want)
			}
		}
		for _, c := range e.Release.Cells() {
			if w := c.Where(); w.Year == 2021 && w.Scheme == codebook.Advisors && w != year(w.Scheme, 2021, "") {
				t.Errorf("%s stands in the series", w)
			}
		}
		if editions == nil && !slices.Contains(p.LeftOut, year(codebook.Advisors, 2021, "")) {
			t.Errorf("left out are %v", p.LeftOut)
		}
	}
}

// A content that has been chosen is taken as it is; a correction keeps that of the edition that stands.
func TestAContentIsChosen(t *testing.T) {
	cells := ofScheme(t, codebook.Advisors, "2023-H1", 60)
	for _, c := range report.Contents() {
		b := basisOf(t, Scope{Year: 2023}, cells)
		b.Choose(&c)
		p, e := publishes(t, b)
		if p.Content[codebook.Advisors] != c || e.Contents[codebook.Advisors] != c {
			t.Errorf("%s is chosen, and %s shown", c, p.Content[codebook.Advisors])
		}
		for _, cell := range e.Release.Cells() {
			if !c.ShowsCount(cell.Where(), "") {
				t.Errorf("%s shows %s", c, cell.Where())
			}
		}
		b = basisOf(t, Scope{Year: 2023}, cells)
		b.Content, b.Editions = report.Margins, []*Edition{e}
		if got := prepared(t, b).Content[codebook.Advisors]; got != min(c, report.Margins) {
			t.Errorf("after %s a correction shows %s", c, got)
		}
	}
}

// A half of margins also has the same half of the year before, as it was published.
func TestAHalfStandsBesideTheSameHalfOfTheYearBefore(t *testing.T) {
	cells := [][]counts.Cell{
		ofScheme(t, codebook.Advisors, "2022-H1", 40), ofScheme(t, codebook.Advisors, "2023-H1", 50),
	}
	b := basisOf(t, Scope{2022, "H1"}, cells...)
	b.Content = report.Margins
	_, before := publishes(t, b)
	b = basisOf(t, Scope{2023, "H1"}, cells...)
	b.Content, b.Editions = report.Margins, []*Edition{before}
	p, e := publishes(t, b)
	girls := disclosure.OfGender("female")
	for w, want := range map[disclosure.Where]string{
		year(codebook.Advisors, 2022, "H1"): "40", year(codebook.Advisors, 2022, "H1").And(girls): "27",
		year(codebook.Advisors, 2023, "H1"): "50", year(codebook.Advisors, 2023, "H1").And(girls): "34",
	} {
		if got := stands(e, w); got != want {
			t.Errorf("%s stands as %q, want %s", w, got, want)
		}
	}
	from := p.Dress().Sources
	if len(from) == 0 || from[0].From != "2022-H1.1" || from[0].Year != 2022 {
		t.Errorf("the column comes from %v", from)
	}
}

// Preview and edition name the content of each scheme; why it is that stands in the preview alone.
func TestTheContentIsWritten(t *testing.T) {
	p, e := publishes(t, basisOf(t, Scope{Year: 2023}, ofScheme(t, codebook.Envoys, "2023-H1", 60),
		ofScheme(t, codebook.Advisors, "2023-H2", 3)))
	var preview, edition bytes.Buffer
	if err := p.WriteJSON(&preview); err != nil {
		t.Fatal(err)
	}
	if err := e.WriteJSON(&edition); err != nil {
		t.Fatal(err)
	}
	for name, written := range map[string]*bytes.Buffer{"preview": &preview, "edition": &edition} {
		var got struct {
			Content map[string]string
			Poorer  []struct{ Scheme, Content, Why string }
		}
		if err := json.Unmarshal(written.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if got.Content["advisors"] != "left_out" || got.Content["envoys"] != "all" {
			t.Errorf("the %s says %v", name, got.Content)
		}
		if (name == "preview") != (len(got.Poorer) == 1 && got.Poorer[0].Why == "small_total") {
			t.Errorf("the %s has the reasons %v", name, got.Poorer)
		}
	}
}

// A cell without a number says what that means: hidden, or beside the counts that a row was not in use, that the whole
// is hidden and so not divided, or that nobody has counted.
func TestTheMeaningsOfACellWithoutANumberAreWritten(t *testing.T) {
	b := basisOf(t, Scope{Year: 2023}, ofScheme(t, codebook.Advisors, "2023-H1", 60),
		ofScheme(t, codebook.Advisors, "2022-H1", 3))
	b.Printed = []earlier.Table{printedTable("Rapport 2021", 2021, "20", "", "20")}
	_, e := publishes(t, b)
	var written bytes.Buffer
	if err := e.WriteJSON(&written); err != nil {
		t.Fatal(err)
	}
	type cell struct {
		Where  disclosure.Where
		Value  *int
		Status string
	}
	var got struct{ Cells, Empty []cell }
	if err := json.Unmarshal(written.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for _, c := range got.Cells {
		if (c.Value == nil) != (c.Status == "hidden") {
			t.Errorf("%s with a value of %v is %q", c.Where, c.Value, c.Status)
		}
	}
	is := map[disclosure.Where]string{}
	for _, c := range got.Empty {
		if _, has := e.Release.Cell(c.Where); has {
			t.Errorf("%s is a count", c.Where)
		}
		is[c.Where] = c.Status
	}
	for w, want := range map[disclosure.Where]string{
		advisors(2023, disclosure.OfCategory("gone")):    "not_in_use",
		advisors(2022, disclosure.OfGender("female")):    "not_divided",
		advisors(2021, disclosure.OfGender("female")):    "no_figures",
		advisors(2021, disclosure.OfCategory("gone")):    "not_in_use",
		advisors(2022, disclosure.OfCategory("control")): "not_divided",
	} {
		if is[w] != want {
			t.Errorf("%s is %q, want %s", w, is[w], want)
		}
	}
}

// A year before a scheme's first case has no figures, and no number of activities stands for a year before the first.
func TestAYearBeforeTheFirstCaseHasNoFigures(t *testing.T) {
	b := basisOf(t, Scope{Year: 2023}, ofScheme(t, codebook.Advisors, "2022-H1", 40),
		ofScheme(t, codebook.Advisors, "2023-H1", 60))
	b.Since = map[codebook.Scheme]Since{codebook.Advisors: {Cases: 2022, Activities: 2023}}
	_, e := publishes(t, b)
	for y, want := range map[int]string{2020: "", 2021: "", 2022: "40", 2023: "60"} {
		if got := stands(e, advisors(y)); got != want {
			t.Errorf("%d stands as %q, want %q", y, got, want)
		}
	}
	for _, n := range e.Release.Numbers() {
		if n.What == report.Activities && (n.Scheme != codebook.Advisors || n.Year != 2023) {
			t.Errorf("%s of %s in %d are told", n.What, n.Scheme, n.Year)
		}
	}
	b.Printed = []earlier.Table{printedTable("Rapport 2021", 2021, "20", "", "20")}
	if _, e := publishes(t, b); stands(e, advisors(2021)) != "20" || stands(e, advisors(2020)) != "" {
		t.Error("a year that a report has is not printed from there, or one before it is counted")
	}
}
