package edition

import (
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// bands are a codebook with these age bands, each reported as the one that stands after it.
func bands(t *testing.T, as ...string) *codebook.Codebook {
	t.Helper()
	data := smallBook(t).Data()
	data.Values = slices.DeleteFunc(slices.Clone(data.Values), func(v codebook.Value) bool {
		return v.Dimension == codebook.Age
	})
	for i := 0; i < len(as); i += 2 {
		data.Values = append(data.Values, codebook.Value{Dimension: codebook.Age, Code: as[i], ReportedAs: as[i+1]})
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// aged are as many cases of the age bands a to d.
func aged(t *testing.T, n ...int) []counts.Cell {
	t.Helper()
	out := make([]counts.Cell, 0, len(n))
	for i, n := range n {
		c := control(t, "2024-H1", n)
		c.Age = "abcd"[i : i+1]
		out = append(out, c)
	}
	return slices.DeleteFunc(out, func(c counts.Cell) bool { return c.N == 0 })
}

// reader says whether the rows by age of an edition can be of so many cases of each band.
func reader(e *Edition) func(n [4]int) bool {
	rows := map[string][]int{}
	for i := range 4 {
		row := rowOf(e.Book, counts.Age, "abcd"[i:i+1])
		rows[row] = append(rows[row], i)
	}
	var agree []func(n [4]int) bool
	for row, of := range rows {
		cell, has := e.Release.Cell(advisors(2024, disclosure.OfAge(row)))
		value, shown := cell.Value()
		agree = append(agree, func(n [4]int) bool {
			sum := 0
			for _, i := range of {
				sum += n[i]
			}
			return !has || shown && value == sum || !shown && sum > 0
		})
	}
	return func(n [4]int) bool {
		return !slices.ContainsFunc(agree, func(f func([4]int) bool) bool { return !f(n) })
	}
}

// told are the lowest and highest that a reader can hold possible of each of the bands a to c, which have not changed
// between the editions, while d has got more: of all registers those that agree with all of them, tried one by one.
func told(editions ...*Edition) [3][2]int {
	var total []int
	var agree []func([4]int) bool
	for _, e := range editions {
		cell, _ := e.Release.Cell(advisors(2024))
		n, _ := cell.Value()
		total, agree = append(total, n), append(agree, reader(e))
	}
	out := [3][2]int{{total[0], 0}, {total[0], 0}, {total[0], 0}}
	for a := range total[0] + 1 {
		for b := range total[0] + 1 - a {
		each:
			for c := range total[0] + 1 - a - b {
				for k, agrees := range agree {
					if !agrees([4]int{a, b, c, total[k] - a - b - c}) {
						continue each
					}
				}
				for i, n := range []int{a, b, c} {
					out[i] = [2]int{min(out[i][0], n), max(out[i][1], n)}
				}
			}
		}
	}
	return out
}

// Where age bands are joined or parted between two editions, the one row minus the others tells nothing. It is so, too,
// where the edition before did not keep of which band each case was, and where a third edition joins others.
func TestJoinedRowsMinusTheirPartsTellNothing(t *testing.T) {
	apart := []string{"a", "a", "b", "b", "c", "c", "d", "d"}
	joined := []string{"a", "a", "b", "a", "c", "c", "d", "d"}
	others := []string{"a", "a", "b", "b", "c", "b", "d", "d"}
	for _, tt := range []struct {
		name  string
		books [][]string
		rows  bool // what is out was kept by rows
		n     []int
	}{
		{"joined", [][]string{apart, joined}, false, []int{4, 18, 9, 12}},
		{"joined, a small one", [][]string{apart, joined}, false, []int{14, 9, 4, 16}},
		{"joined, kept by rows", [][]string{apart, joined}, true, []int{4, 18, 9, 12}},
		{"parted", [][]string{joined, apart}, false, []int{4, 18, 9, 7}},
		{"parted, kept by rows", [][]string{joined, apart}, true, []int{4, 18, 9, 7}},
		{"parted, both small", [][]string{joined, apart}, false, []int{4, 2, 9, 7}},
		{"joined with another", [][]string{joined, others}, false, []int{9, 4, 16, 7}},
		{"joined, and parted again", [][]string{apart, joined, apart}, false, []int{4, 18, 9, 12}},
		{"joined with another after all", [][]string{apart, joined, others}, false, []int{9, 4, 12, 12}},
	} {
		b := basisOf(t, Scope{Year: 2024}, aged(t, tt.n...))
		for k, book := range tt.books {
			b.Book = bands(t, book...)
			if k > 0 {
				b.Cells = append(b.Cells, aged(t, 0, 0, 0, 9)...)
			}
			_, e := publishes(t, b)
			sealed, _, err := e.Inside.Seal()
			if err != nil {
				t.Fatal(err)
			}
			if e.Inside, err = OpenInside(sealed); err != nil {
				t.Fatal(err)
			}
			if tt.rows && k == 0 {
				e.Inside.Joined, e.Inside.Finer = false, nil
			}
			b.Editions = append(b.Editions, e)
		}
		for i, between := range told(b.Editions...) {
			if b.Policy.Small(tt.n[i]) && between[1]-between[0] < b.Policy.Width {
				t.Errorf("%s: %s, %d cases, is told to be %v", tt.name, "abcd"[i:i+1], tt.n[i], between)
			}
		}
	}
}

// threatened is a basis of 60 cases of threats or violence, with the codebook that comes with the program.
func threatened(t *testing.T) (Basis, codebook.Data) {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	b := basisOf(t, Scope{Year: 2024}, ofScheme(t, codebook.Advisors, "2024-H1", 60))
	b.Book = codebook.Restore(data)
	for i := range b.Cells {
		b.Cells[i].Category = "threats_violence"
	}
	return b, data
}

// A theme that is joined with another is no sum of the two, since a case can have both: it has no row in a correction.
// Of a list of which a case has one value, none has a row when a value is gone that an edition counted.
func TestSplitsOfOtherValuesThanBeforeHaveNoRow(t *testing.T) {
	b, data := threatened(t)
	themes := counts.Themes.Codes(b.Book, codebook.Advisors)
	subjects := counts.Subjects.Codes(b.Book, codebook.Advisors)
	b.Having = []counts.Having{
		having(t, counts.Themes, themes[0], 12), having(t, counts.Themes, themes[1], 20),
		having(t, counts.Themes, themes[2], 20), having(t, counts.Subjects, subjects[0], 40),
		having(t, counts.Subjects, subjects[1], 20),
	}
	_, first := publishes(t, b)
	b.Editions = []*Edition{first}
	for i := range b.Cells {
		b.Cells[i].N += 10
	}
	has := func(e *Edition, l counts.SplitList, code string) bool {
		_, has := e.Release.Cell(advisors(2024, disclosure.Where{Split: disclosure.SplitOn(l.Name(), code, true)}))
		return has
	}
	rows := func(change func(*codebook.Value) (keep bool)) *Edition {
		now := data
		now.Values = nil
		for _, v := range data.Values {
			if change(&v) {
				now.Values = append(now.Values, v)
			}
		}
		of := b
		of.Book = codebook.Restore(now)
		_, e := publishes(t, of)
		return e
	}
	e := rows(func(*codebook.Value) bool { return true })
	if !has(e, counts.Themes, themes[0]) || !has(e, counts.Subjects, subjects[0]) {
		t.Error("with the same codebook a split is gone")
	}
	e = rows(func(v *codebook.Value) bool {
		if v.Dimension == codebook.Theme && v.Code == themes[1] {
			v.ReportedAs = themes[0]
		}
		return true
	})
	for i, want := range []bool{false, false, true} {
		if got := has(e, counts.Themes, themes[i]); got != want {
			t.Errorf("the second theme is joined with the first: the theme %d has a row: %v", i, got)
		}
	}
	e = rows(func(v *codebook.Value) bool { return v.Dimension != codebook.Subject || v.Code != subjects[1] })
	if !has(e, counts.Themes, themes[0]) || has(e, counts.Subjects, subjects[0]) {
		t.Error("with a subject gone, the themes are gone, or the other subject is not")
	}
}
