package earlier_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/csvfile"
	"sakstall/internal/earlier"
)

func readPrinted(t *testing.T, text string, scheme codebook.Scheme, kind earlier.Kind) (earlier.Table, []string) {
	t.Helper()
	table, problems, err := earlier.Read(strings.NewReader(text), book(t), scheme, kind)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, p := range problems {
		texts = append(texts, p.String())
	}
	return table, texts
}

// book is the codebook that a new register has.
func book(t testing.TB) *codebook.Codebook {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// What is printed of each cell comes out again as it stood.
func TestTheReportsTablesAreKeptAsPrinted(t *testing.T) {
	dir := filepath.Join("..", "demo", "report2023")
	for _, scheme := range codebook.Schemes() {
		for _, kind := range earlier.Kinds() {
			name := string(scheme) + "-" + string(kind) + ".csv"
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			table, problems := readPrinted(t, string(text), scheme, kind)
			if len(problems) > 0 {
				t.Fatalf("%s: %v", name, problems)
			}
			written := []string{string(kind) + ",2019,2020,2021,2022,2023,percent_2023"}
			for _, row := range append(table.Rows, table.Total) {
				fields := []string{row.Name}
				for _, cell := range row.Cells {
					fields = append(fields, cell.String())
				}
				written = append(written, strings.Join(append(fields, row.Percent), ","))
			}
			if got := strings.Join(written, "\n"); got != strings.TrimSpace(string(text)) {
				t.Errorf("%s is kept as\n%s", name, got)
			}
		}
	}
}

func TestRowsGoByCodeAndByEveryNameThatReportsHaveUsed(t *testing.T) {
	table, problems := readPrinted(t,
		"category;2021;2022\nEkstrem kontroll;1;2\nvold/trusler;*;\nUfrivillig utenlandsopphold;3;0\nfgm_fear;0;*\nTOTALT;9;2\n", codebook.Advisors, earlier.ByCategory)
	var codes []string
	for _, row := range table.Rows {
		codes = append(codes, row.Code)
	}
	if want := []string{
		"negative_social_control", "threats_violence", "involuntary_stay_abroad",
		"fgm_fear",
	}; len(problems) > 0 || !slices.Equal(codes, want) {
		t.Errorf("codes %v, problems %v", codes, problems)
	}
	cell := func(row, year int) earlier.Cell { return table.Rows[row].Cells[year] }
	if cell(1, 0) != (earlier.Cell{Hidden: true}) || cell(1, 1) != (earlier.Cell{}) ||
		cell(2, 1) != (earlier.Cell{InUse: true}) {
		t.Errorf("hidden, empty and 0 are %v, %v and %v", cell(1, 0), cell(1, 1), cell(2, 1))
	}
	table, problems = readPrinted(t, "country,2022\nSyria,1\nIQ,2\nØvrige land,3\ntotal,6\n", codebook.Envoys,
		earlier.ByCountry)
	if len(problems) > 0 || table.Rows[1].Code != "IQ" || table.Rows[2].Code != counts.Other ||
		table.Total.Cells[0].N != 6 {
		t.Errorf("countries are %+v, problems %v", table, problems)
	}
}

func TestEveryBrokenLineOfAPrintedTableIsReported(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"empty": {"", []string{"line 1: the file is empty: a header line is needed"}},
		"no table": {
			"country,2022\nTotalt,0\n",
			[]string{`line 1: the first column is "country", and should be category`},
		},
		"no year": {"category\n", []string{"line 1: there is no year"}},
		"years": {
			"category,2022,2021,note,percent_2022\n",
			[]string{
				"line 1: the year 2021 does not come after the one before it",
				`line 1: "note" is not a year, nor percent_ with the last year as the last column`,
				`line 1: "percent_2022" is not of the last year`,
			},
		},
		"a year twice": {
			"category,2022,2022\nTotalt,0,0\n",
			[]string{"line 1: the year 2022 does not come after the one before it"},
		},
		"years that are none": {
			"category,1899,1900,2999,3000\nTotalt,0,0,0,0\n",
			[]string{
				`line 1: "1899" is not a year, nor percent_ with the last year as the last column`,
				`line 1: "3000" is not a year, nor percent_ with the last year as the last column`,
			},
		},
		"per cent":  {"category,2022,percent_2021\n", []string{`line 1: "percent_2021" is not of the last year`}},
		"the total": {"category,2022\nTrusler/vold,4\n", []string{"line 3: the row Totalt is missing"}},
		"lines": {"category,2021,2022,percent_2022\nTrusler,1,2,3\nTrusler/vold,-1,2.5,101\n,1\nthreats_violence,0,0,0\nVold/trusler,\"\nTotalt,*,,100\nTotalt,1,1,1\n", []string{
			`line 2: category: "Trusler" is not in the codebook, nor a name that it has had`,
			`line 3: 2021: "-1" is not a whole number from 0 to 9999999, * or nothing`,
			`line 3: 2022: "2.5" is not a whole number from 0 to 9999999, * or nothing`,
			`line 3: percent_2022: "101" is not a whole per cent, * or nothing`,
			"line 4: 2 fields, where the header has 4",
			`line 5: category: "threats_violence" stands twice`,
			"line 6: a quotation mark is left open: a value ends on its own line, and can't hold a line break",
			"line 7: 2021: the total is not a number",
			"line 7: 2022: the total is not a number",
			`line 8: category: "Totalt" stands twice`,
		}},
		"a sum over the total": {
			"category,2021,2022\nTrusler/vold,4,5\nfgm_fear,1,*\nTotalt,5,4\n",
			[]string{"line 5: 2022: the rows add up to more than the total"},
		},
		"more columns than can be read": {
			strings.Repeat("x,", csvfile.MaxColumns) + "x\n", []string{"line 1: there are more columns than can be read"},
		},
		"of the other scheme": {
			"category,2022\nAndre familierelaterte saker,1\nTotalt,1\n",
			[]string{`line 2: category: "Andre familierelaterte saker" is not in the codebook, nor a name that it has had`},
		},
	} {
		table, got := readPrinted(t, c.text, codebook.Advisors, earlier.ByCategory)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q\nwant %q", name, got, c.want)
		}
		if len(table.Rows)+len(table.Years) > 0 {
			t.Errorf("%s: a broken file gives %+v", name, table)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("category,2022,percent_2022\nTrusler/vold,4,80\nfgm_fear,*,*\nTotalt,5,100\n")
	f.Fuzz(func(t *testing.T, text string) {
		table, problems := readPrinted(t, text, codebook.Advisors, earlier.ByCategory)
		if len(problems) > 0 {
			return
		}
		for _, row := range append(table.Rows, table.Total) {
			if len(row.Cells) != len(table.Years) {
				t.Errorf("%d cells, %d years", len(row.Cells), len(table.Years))
			}
		}
	})
}
