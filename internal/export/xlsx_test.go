package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"
	"testing"

	"sakstall/internal/export"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// The workbook is read as what it is, a zip of XML, and not with the library that wrote it.
func TestXLSXHasExactlyTheCells(t *testing.T) {
	for _, plan := range plans() {
		src := source()
		src.Plan = plan
		wantWorkbook(t, src)
	}
}

// plans are none, and one that leaves out and moves tables.
func plans() []report.Plan {
	return []report.Plan{{}, {
		Order:   []string{"advisors-gender", "advisors-category"},
		Dropped: []string{"advisors-crosses", "envoys-activities"},
	}}
}

func wantWorkbook(t *testing.T, src report.Source) {
	t.Helper()
	var b bytes.Buffer
	if err := export.WriteXLSX(&b, src, lang.NB); err != nil {
		t.Fatal(err)
	}
	sheets, got := readWorkbook(t, b.Bytes()), cellTexts{}
	for _, shown := range report.Make(src, lang.NB).Tables() {
		if title := sheets[shown.Number]["A1"].text; title != shown.Title {
			t.Errorf("%s is called %q in the workbook", shown.Title, title)
		}
	}
	r := report.MakeWhole(src, lang.NB)
	if want := 1 + len(r.Tables()) + len(r.AllNumbers()); len(sheets) != want {
		t.Fatalf("%d sheets, want %d", len(sheets), want)
	}
	for _, table := range r.Tables() {
		sheet := sheets[table.Number]
		if sheet["A1"].text != table.Title {
			t.Errorf("sheet %d is %q, want %q", table.Number, sheet["A1"].text, table.Title)
		}
		for i, name := range table.Rows {
			line := strconv.Itoa(4 + i)
			if sheet["A"+line].text != name {
				t.Errorf("%s: the row %s is called %q, want %q", table.Title, line, sheet["A"+line].text, name)
			}
			for j := range table.Columns {
				c := sheet[string(rune('B'+j))+line]
				w := table.Counts.Where(i, j)
				if c.text == "" {
					continue // not in use
				}
				if c.number == (c.text == "*") {
					t.Errorf("%s: %s: a hidden value is a text, and no other is: %+v", table.Title, w, c)
				}
				if before, twice := got[w]; twice && before != c.text {
					t.Errorf("%s is %s and %s", w, before, c.text)
				}
				got[w] = c.text
			}
		}
		source := sheet["A"+strconv.Itoa(headAndGap+len(table.Rows))].text
		if source != table.Source {
			t.Errorf("%s: the source is %q", table.Title, source)
		}
	}
	compare(t, "XLSX", got)
}

// headAndGap is how far below a table's number of rows its source stands: title, gap, columns, gap, and counted from 1.
const headAndGap = 5

type xlsxCell struct {
	text   string
	number bool
}

// readWorkbook reads the sheets in their order, each a map from a cell's name.
func readWorkbook(t *testing.T, file []byte) []map[string]xlsxCell {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	part := func(name string, into any) {
		f, err := archive.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := xml.NewDecoder(f).Decode(into); err != nil {
			t.Fatal(err)
		}
	}
	var texts struct {
		Items []struct {
			T string `xml:"t"`
		} `xml:"si"`
	}
	part("xl/sharedStrings.xml", &texts)
	var book struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	part("xl/workbook.xml", &book)
	var relations struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	part("xl/_rels/workbook.xml.rels", &relations)
	targets := map[string]string{}
	for _, r := range relations.All {
		targets[r.ID] = r.Target
	}
	var out []map[string]xlsxCell
	for _, s := range book.Sheets {
		var sheet struct {
			Cells []struct {
				Ref  string `xml:"r,attr"`
				Type string `xml:"t,attr"`
				V    string `xml:"v"`
			} `xml:"sheetData>row>c"`
		}
		part(path.Join("xl", strings.TrimPrefix(targets[s.ID], "/xl/")), &sheet)
		read := map[string]xlsxCell{}
		for _, c := range sheet.Cells {
			switch c.Type {
			case "s":
				i, err := strconv.Atoi(c.V)
				if err != nil {
					t.Fatal(err)
				}
				read[c.Ref] = xlsxCell{text: texts.Items[i].T}
			case "", "n":
				read[c.Ref] = xlsxCell{c.V, c.V != ""}
			default:
				t.Errorf("%s is of type %s", c.Ref, c.Type)
			}
		}
		out = append(out, read)
	}
	return out
}
