package casefile_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
)

const (
	theSheet = "xl/worksheets/sheet1.xml"
	theTexts = "xl/sharedStrings.xml"
)

// withPart is a workbook with another text in one of its parts.
func withPart(t *testing.T, book []byte, part, text string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name == part {
			continue
		}
		if err := to.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	w, err := to.Create(part)
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err := errors.Join(err, to.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// allocated is how many megabytes a function allocates, whether it gives them back or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) >> 20
}

func TestAFileOfTooMuchIsRefused(t *testing.T) { //nolint:paralleltest // measures what is allocated
	book := workbook(t, across(header), across(advisor))
	rows := func(text string) string { return "<worksheet><sheetData>" + text + "</sheetData></worksheet>" }
	columns := strings.Repeat("x,", csvfile.MaxColumns) + "x\n"
	for name, tt := range map[string]struct {
		content []byte
		want    cases.Problem
		most    uint64 // MB
	}{
		"empty rows": {withPart(t, book, theSheet, rows(strings.Repeat("<row/>", 2<<20))), casefile.TooManyCells, 50},
		"blanks":     {withPart(t, book, theSheet, rows(strings.Repeat(" ", 65<<20))), casefile.TooLarge, 10},
		"texts":      {withPart(t, book, theTexts, "<sst>"+strings.Repeat("<si/>", 1<<20)), casefile.TooLarge, 200},
		"escapes": {
			withPart(t, book, theTexts, "<sst><si><t>"+strings.Repeat("_x0041_", 1<<20)), casefile.TooLarge,
			10,
		},
		"entities": {
			withPart(t, book, theTexts, `<!DOCTYPE sst [<!ENTITY a "ha">]><sst><si><t>&a;</t></si></sst>`),
			casefile.NotXLSX, 10,
		},
		"wide rows": {
			withPart(t, book, theSheet, rows("<row>"+strings.Repeat("<c><v>1</v></c>", 16_384)+"</row>")),
			casefile.TooManyColumns, 10,
		},
		"parts":       {[]byte(strings.Repeat("PK\x03\x04PK\x01\x02", 3_000)), casefile.TooManyParts, 10},
		"wide CSV":    {[]byte(columns), casefile.TooManyColumns, 10},
		"20,001 rows": {large(t, 20_001), casefile.TooManyRows, 400},
		"a wide cell": {
			[]byte(header + with(advisor, "threats_violence", strings.Repeat("x", 2_001))), casefile.LongValue,
			10,
		},
		"a long list": {
			[]byte(header + with(advisor, "police|school", strings.Repeat("|", 100))), casefile.LongValue,
			10,
		},
		"a longer row": {[]byte(header + strings.Repeat("x", 65<<10) + "\n"), casefile.LongLine, 10},
	} {
		if len(tt.content) > 5<<20 {
			t.Errorf("%s: nobody could upload %d bytes", name, len(tt.content))
		}
		var problems []casefile.Problem
		var err error
		used := allocated(func() { _, problems, err = casefile.ReadUpload(t.Context(), tt.content, rules(t), school) })
		if err != nil || len(problems) != 1 || problems[0].What != tt.want || problems[0].Text == "" ||
			problems[0].Line < 1 {
			t.Errorf("%s: %v, problems %v; want %q", name, err, problems, tt.want)
		}
		if used > tt.most {
			t.Errorf("%s: %d MB are allocated, and may be %d", name, used, tt.most)
		}
	}
}

// large is a workbook of many rows, every column filled in and more beside.
func large(t *testing.T, rows int) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows + 1 {
		row := across(advisor)
		if i == 0 {
			row = across(header)
		}
		if err := w.SetRow(fmt.Sprint("A", i+1), row); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := errors.Join(w.MergeCell("A30000", "XFD1048576"), w.Flush(), f.Write(&out)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAFileOfAsManyRowsAsMayBeIsRead(t *testing.T) { //nolint:paralleltest // measures what is allocated
	content := large(t, casefile.MaxRows)
	used := allocated(func() {
		file, problems, err := casefile.ReadUpload(t.Context(), content, rules(t), school)
		if err != nil || len(problems) > 0 || len(file.Cases) != casefile.MaxRows {
			t.Errorf("%d cases, problems %v, %v", len(file.Cases), problems, err)
		}
	})
	if used > 200 {
		t.Errorf("%d MB are allocated", used)
	}
}

// A workbook has a text once, whatever the number of cells that it stands in.
func TestAValueThatManyCellsShareCostsLittle(t *testing.T) { //nolint:paralleltest // measures what is allocated
	const many = 2_000
	for name, tt := range map[string]struct {
		list string
		want cases.Problem
	}{
		"a long list":       {strings.Repeat("police|", 30_000), casefile.LongValue},
		"one twice":         {strings.Repeat("police|", 98) + "police", cases.Twice},
		"a wrong one, last": {strings.Repeat("police|", 98) + "x", cases.NotInList},
	} {
		texts, row := "<sst>", "<row>"
		for text := range strings.SplitSeq("month,subject,contact,category,gender,age,country,services,2023-05,person,self,threats_violence,female,under_18,SY,"+tt.list, ",") {
			texts += "<si><t>" + text + "</t></si>"
		}
		head := row
		for i := range 8 {
			head += fmt.Sprintf(`<c t="s"><v>%d</v></c>`, i)
			row += fmt.Sprintf(`<c t="s"><v>%d</v></c>`, i+8)
		}
		book := withPart(t, workbook(t, across(header)), theTexts, texts+"</sst>")
		book = withPart(t, book, theSheet, "<worksheet><sheetData>"+head+"</row>"+strings.Repeat(row+"</row>", many)+
			"</sheetData></worksheet>")
		var problems []casefile.Problem
		var err error
		used := allocated(func() { _, problems, err = casefile.ReadUpload(t.Context(), book, rules(t), school) })
		if err != nil || len(problems) != many || problems[many-1].What != tt.want {
			t.Errorf("%s: %v, %d problems, the first %v", name, err, len(problems), problems[:min(1, len(problems))])
		}
		if used > 50 {
			t.Errorf("%s: %d MB are allocated", name, used)
		}
	}
}

// What many cells share is no name of a column, and costs no more where the header is looked for.
func TestAHeadingThatManyCellsShareCostsLittle(t *testing.T) { //nolint:paralleltest // measures what is allocated
	row := "<row>" + strings.Repeat(`<c t="s"><v>0</v></c>`, 100) + "</row>"
	text := "<sst><si><t>" + strings.Repeat("æ", 50_000) + "</t></si></sst>"
	book := withPart(t, workbook(t, across(header)), theTexts, text)
	book = withPart(t, book, theSheet, "<worksheet><sheetData>"+strings.Repeat(row, 20)+"</sheetData></worksheet>")
	var problems []casefile.Problem
	var err error
	used := allocated(func() { _, problems, err = casefile.ReadUpload(t.Context(), book, rules(t), school) })
	if err != nil || len(problems) != 1 || problems[0].What != casefile.NoHeader {
		t.Errorf("%v, the problems %v", err, problems)
	}
	if used > 20 {
		t.Errorf("%d MB are allocated", used)
	}
}

func TestReadingAnUploadEndsWithItsRequest(t *testing.T) {
	t.Parallel()
	ctx, leave := context.WithCancel(t.Context())
	leave()
	for name, content := range map[string][]byte{
		"CSV":  []byte(header + advisor),
		"XLSX": workbook(t, across(header), across(advisor)),
	} {
		if file, problems, err := casefile.ReadUpload(ctx, content, rules(t), school); !errors.Is(err,
			context.Canceled) || len(file.Cases)+len(problems) > 0 {
			t.Errorf("%s: %d cases, %v, %v", name, len(file.Cases), problems, err)
		}
	}
}
