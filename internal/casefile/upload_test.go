package casefile_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

var school = cases.Unit{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors}

// workbook is an XLSX file with the rows on its first sheet.
func workbook(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func across(line string) []any {
	var out []any
	for _, cell := range strings.Split(strings.TrimSuffix(line, "\n"), ",") {
		out = append(out, cell)
	}
	return out
}

func TestAWorkbookIsReadAsTheSameCSVIs(t *testing.T) {
	own := strings.Replace(advisor, "advisors,oslo-1", ",", 1)
	wide := append(across(advisor), "", " ") // cells that somebody has emptied
	fromBook, problems, err := casefile.ReadUpload(t.Context(),
		workbook(t, across(header), across(advisor), nil, across(own), wide), rules(t), school)
	if err != nil || len(problems) > 0 || !slices.Equal(fromBook.Lines, []int{2, 4, 5}) {
		t.Fatalf("lines %v, problems %v, error %v", fromBook.Lines, problems, err)
	}
	fromCSV, problems, err := casefile.ReadUpload(t.Context(), []byte(header+advisor+"\n"+own+advisor), rules(t),
		school)
	if err != nil || len(problems) > 0 || !slices.Equal(fromCSV.Lines, []int{2, 4, 5}) ||
		!slices.EqualFunc(fromBook.Cases, fromCSV.Cases, cases.Case.Same) {
		t.Errorf("CSV gives %+v, %v, %v; the workbook %+v", fromCSV, problems, err, fromBook.Cases)
	}
}

func TestSchemeAndUnitMayBeLeftOutAndAreNeverAnothers(t *testing.T) {
	short := "month,subject,contact,category,gender,age,country\n2023-05,person,self,threats_violence,female,under_18,SY\n"
	file, problems, err := casefile.ReadUpload(t.Context(), []byte(short), rules(t), school)
	if err != nil || len(problems) > 0 || len(file.Cases) != 1 || file.Cases[0].Unit != "oslo-1" ||
		file.Cases[0].Scheme != codebook.Advisors {
		t.Errorf("%+v, %v, %v", file, problems, err)
	}
	_, problems, err = casefile.ReadUpload(t.Context(),
		[]byte(header+envoy+with(advisor, "oslo-1", "oslo-2")+with(advisor, "advisors", "x")), rules(t), school)
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprintf("%d %s %s %q", p.Line, p.Field, p.What, p.Value))
	}
	want := []string{
		`2 scheme not in scheme "envoys"`, `2 unit other unit "amman"`, `2 whereabouts not in scheme "abroad"`,
		`2 tie not in scheme "resident"`,
		`3 unit other unit "oslo-2"`, `4 scheme not in scheme "x"`,
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, problems\n%s\nwant\n%s", err, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAMonthThatTheSpreadsheetHasMadeADateOf(t *testing.T) {
	row := across(advisor)
	row[2] = 45047 // 1 May 2023, as a workbook keeps it
	file, problems, err := casefile.ReadUpload(t.Context(), workbook(t, across(header), row), rules(t), school)
	if err != nil || len(problems) > 0 || file.Cases[0].Month.String() != "2023-05" {
		t.Errorf("%+v, %v, %v", file, problems, err)
	}
	for _, bad := range []any{"2023-13", 0.5, -3, 1e9, "NaN", "Inf", 2023.5} {
		row[2] = bad
		if _, problems, err := casefile.ReadUpload(t.Context(), workbook(t, across(header), row), rules(t),
			school); err != nil || len(problems) != 1 || problems[0].Field != cases.Month {
			t.Errorf("%v: %v, %v", bad, problems, err)
		}
	}
}

func TestWhatIsNoFileOfCases(t *testing.T) {
	rowsOver := header + strings.Repeat(advisor, casefile.MaxRows+1)
	book := workbook(t, across(header), across(advisor))
	for name, tt := range map[string]struct {
		content []byte
		want    cases.Problem
	}{
		"nothing":              {nil, casefile.EmptyFile},
		"blanks":               {[]byte(" \n\n"), casefile.EmptyFile},
		"an empty workbook":    {workbook(t), casefile.EmptyFile},
		"an old workbook":      {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), casefile.OldWorkbook},
		"a broken workbook":    {book[:len(book)/2], casefile.NotXLSX},
		"the beginning of one": {book[:4], casefile.NotXLSX},
		"another zip file":     {zipped(t, "x", []byte("x")), casefile.NotXLSX},
		"a picture":            {[]byte("\x89PNG\r\n\x1a\n\x00\x00"), casefile.NotASpreadsheet},
		"too many rows":        {[]byte(rowsOver), casefile.TooManyRows},
		"a line break inside":  {[]byte(header + with(advisor, "fam 1", "\"fam\n1\"")), casefile.OpenQuote},
		"a quote that closes":  {[]byte(header + with(advisor, "fam 1", `"fam" 1`)), casefile.ClosedQuote},
	} {
		file, problems, err := casefile.ReadUpload(t.Context(), tt.content, rules(t), school)
		if err != nil || len(file.Cases) > 0 || len(problems) == 0 || problems[0].What != tt.want ||
			problems[0].Text == "" || problems[0].Line < 1 {
			t.Errorf("%s: %d cases, problems %v, %v; want %q", name, len(file.Cases), problems, err, tt.want)
		}
	}
	if _, problems, err := casefile.ReadUpload(t.Context(), []byte(header+strings.Repeat(advisor, casefile.MaxRows)),
		rules(t), school); err != nil || len(problems) > 0 {
		t.Errorf("as many rows as may be: %v, %v", problems, err)
	}
}

func zipped(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestATemplateFilledInIsRead(t *testing.T) {
	var columns []cases.Field
	for _, f := range cases.Fields() {
		if f != cases.Scheme && f != cases.UnitField {
			columns = append(columns, f)
		}
	}
	template := casefile.Template{
		Columns: columns, CasesSheet: "Saker", CodesSheet: "Koder", Field: "Felt", Code: "Kode", Name: "Navn",
		Codes: []casefile.FieldCodes{{
			Field: cases.Gender, Label: "Kjønn",
			Codes: []casefile.NamedCode{{"female", "Jente/kvinne"}, {"male", "Gutt/mann"}},
		}},
	}
	var asCSV, asXLSX bytes.Buffer
	if err := template.WriteCSV(&asCSV); err != nil {
		t.Fatal(err)
	}
	row := strings.Split(strings.TrimSuffix(strings.TrimPrefix(advisor, "advisors,oslo-1,"), "\n"), ",")
	asCSV.WriteString(strings.Join(row, ";") + "\r\n")
	if err := template.WriteXLSX(&asXLSX); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&asXLSX)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if codes, err := f.GetRows("Koder"); err != nil ||
		fmt.Sprint(codes) != "[[Felt Kode Navn] [Kjønn female Jente/kvinne] [Kjønn male Gutt/mann]]" {
		t.Errorf("the codes are %v, %v", codes, err)
	}
	if err := f.SetSheetRow("Saker", "A2", &row); err != nil {
		t.Fatal(err)
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"CSV": asCSV.Bytes(), "XLSX": filled.Bytes()} {
		file, problems, err := casefile.ReadUpload(t.Context(), content, rules(t), school)
		if err != nil || len(problems) > 0 || len(file.Cases) != 1 || file.Cases[0].Category != "threats_violence" {
			t.Errorf("%s: %+v, %v, %v", name, file, problems, err)
		}
	}
}

func FuzzReadUpload(f *testing.F) {
	for _, content := range [][]byte{
		nil, []byte(header + advisor), workbook(f, across(header), across(advisor)), workbook(f), []byte("PK\x03\x04"),
		[]byte("\xd0\xcf\x11\xe0"),
	} {
		f.Add(content)
	}
	r := rules(f)
	f.Fuzz(func(t *testing.T, content []byte) {
		file, problems, err := casefile.ReadUpload(t.Context(), content, r, school)
		if err != nil {
			t.Fatal(err)
		}
		if len(file.Cases) != len(file.Lines) || len(file.Cases) > 0 && len(problems) > 0 || len(file.Units) > 0 {
			t.Fatalf("%d cases on %d lines, %d units, problems %v", len(file.Cases), len(file.Lines), len(file.Units),
				problems)
		}
		for _, p := range problems {
			if p.Line < 1 || p.What == "" || p.Text == "" {
				t.Errorf("the problem %+v can't be shown", p)
			}
		}
		for _, c := range file.Cases {
			if _, problems := c.Draft().Check(r); len(problems) > 0 || c.Unit != school.Code {
				t.Errorf("%+v has the problems %v", c, problems)
			}
		}
	})
}
