package casefile_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
)

// asked reads a file as an upload of the school's, with the answers given as question, answer, question, answer.
func asked(t *testing.T, content []byte, answers map[casefile.Question]string) (casefile.File, []casefile.Problem) {
	t.Helper()
	file, problems, err := casefile.Read(t.Context(), content, rules(t), casefile.Reading{
		Own: &school, MaxRows: casefile.MaxRows, Ask: true, Answers: answers,
	})
	if err != nil {
		t.Fatal(err)
	}
	return file, problems
}

// book makes a workbook by hand.
func book(t *testing.T, fill func(f *excelize.File) error) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := fill(f); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// rowsOn puts rows, their cells between commas, on a sheet.
func rowsOn(f *excelize.File, sheet string, first int, rows ...string) error {
	for i, row := range rows {
		cells := across(row)
		if err := f.SetSheetRow(sheet, fmt.Sprint("A", first+i), &cells); err != nil {
			return err
		}
	}
	return nil
}

const (
	shortHeader = "month,subject,contact,category,gender,age,country"
	girl        = "2023-05,person,self,threats_violence,female,under_18,SY"
	man         = "2023-06,person,police,fgm_fear,male,18_or_over,IQ"
)

// seen are the cases of a file as their lines, countries and families, with a mark for those that are hidden.
func seen(file casefile.File) (out []string) {
	families := map[string]int{}
	for i, c := range file.Cases {
		text := fmt.Sprint(file.Lines[i], " ", c.Month, " ", c.Category, " ", c.Gender, " ", c.Age, " ", c.Country)
		if c.Complex != "" {
			if families[c.Complex] == 0 {
				families[c.Complex] = len(families) + 1
			}
			text += fmt.Sprint(" family ", families[c.Complex])
		}
		if file.Hidden[i] {
			text += " hidden"
		}
		out = append(out, text)
	}
	return out
}

const (
	theGirl = "2 2023-05 threats_violence female under_18 SY"
	theMan  = "3 2023-06 fgm_fear male 18_or_over IQ"
)

func TestAFileIsReadWhateverProgramAndPersonMadeIt(t *testing.T) {
	at := func(line int, text string) string { return fmt.Sprint(line, text[1:]) }
	crlf := strings.ReplaceAll(strings.Join([]string{shortHeader, girl, man, ""}, "\r\n"), ",", ";")
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).
		NewEncoder().
		String(strings.ReplaceAll(crlf, ";", "\t"))
	if err != nil {
		t.Fatal(err)
	}
	norwegian := "Måned;Gjelder;Hvem tok kontakt?;Kategori;Kjønn;Alder;Landbakgrunn\r\n" +
		"mai 2023;Den utsatte selv;den utsatte selv;Trusler/vold;JENTE;Under 18 år;Syria\r\n" +
		"06.2023;Den utsatte selv;Politiet;Frykt for kjønnslemlestelse;mann;18 år eller eldre;irak\r\n"
	latin, err := charmap.Windows1252.NewEncoder().String(norwegian)
	if err != nil {
		t.Fatal(err)
	}
	mac, err := charmap.Macintosh.NewEncoder().String(strings.ReplaceAll(norwegian, "\r\n", "\r"))
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		content []byte
		want    []string
	}{
		"UTF-16 and tabs": {[]byte(utf16), []string{theGirl, theMan}},
		"sep on top":      {[]byte("sep=;\r\n" + crlf), []string{at(3, theGirl), at(4, theMan)}},
		"CR alone":        {[]byte(strings.ReplaceAll(crlf, "\r\n", "\r")), []string{theGirl, theMan}},
		"Windows-1252":    {[]byte(latin), []string{theGirl, theMan}},
		"an old Mac's":    {[]byte(mac), []string{theGirl, theMan}},
		"bokmål, UTF-8":   {[]byte(norwegian), []string{theGirl, theMan}},
		"nynorsk": {
			[]byte("Månad;Gjeld;Kven tok kontakt?;Hovudkategori;Kjønn;Alder;Landbakgrunn\n" +
				"mai 23;Den utsette sjølv;Den utsette sjølv;Truslar/vald;Jente/kvinne;Under 18 år;Syria\n" +
				"1. juni 2023;Den utsette sjølv;Politi;Frykt for kjønnslemlesting;Gut/mann;18 år eller eldre;Irak\n"),
			[]string{theGirl, theMan},
		},
		"English": {
			[]byte("MONTH,Concerns,Who made contact?,Main category,Gender,Age,Country background\n" +
				"May 2023,The exposed person,the exposed person,Threats/violence,Girl/woman,Under 18,syria\n" +
				"2023/06/30,The exposed person,Police,Fear of female genital mutilation,boy,18 or over,Iraq\n"),
			[]string{theGirl, theMan},
		},
		"empty rows and columns": {
			[]byte(";;" + strings.ReplaceAll(crlf, "\r\n", ";;\r\n;;") + ";;;;;;;;;;;;\r\n"),
			[]string{theGirl, theMan},
		},
		"what a spreadsheet leaves out at the end": {[]byte(strings.ReplaceAll(shortHeader+",themes,services,complex\n"+
			girl+",racism\n"+man+"\n", ",", ";")), []string{theGirl, theMan}},
		"quotes and spaces": {[]byte(`" Month ","SUBJECT",contact,category,gender,age,country` + "\n" +
			`" 2023-05 ", person ,self,"threats_violence",female,under_18,SY` + "\n" + man), []string{theGirl, theMan}},
		"a title, a date and a line above": {
			[]byte("Saker, våren 2023\n\nOppdatert 1.6.2023\n" + crlf),
			[]string{at(5, theGirl), at(6, theMan)},
		},
		"a title in a workbook": {book(t, func(f *excelize.File) error {
			return firstOf(f.SetCellStr("Sheet1", "A1", "Saker våren 2023"), f.MergeCell("Sheet1", "A1", "G1"),
				rowsOn(f, "Sheet1", 3, shortHeader, girl, man))
		}), []string{at(4, theGirl), at(5, theMan)}},
		"another sheet first, hidden": {book(t, func(f *excelize.File) error {
			n, err := f.NewSheet("Saker")
			f.SetActiveSheet(n)
			return firstOf(err, rowsOn(f, "Sheet1", 1, shortHeader, strings.Replace(girl, "SY", "ER", 1)),
				rowsOn(f, "Saker", 1, shortHeader, girl, man), f.SetSheetVisible("Sheet1", false))
		}), []string{theGirl, theMan}},
		"a sheet of notes, and an empty one": {book(t, func(f *excelize.File) error {
			_, err := f.NewSheet("Saker")
			_, too := f.NewSheet("Ark3")
			return firstOf(err, too, rowsOn(f, "Sheet1", 1, "Husk å fylle ut alt", "Ring meg"),
				rowsOn(f, "Saker", 1, shortHeader, girl, man))
		}), []string{theGirl, theMan}},
		"a second sheet with a header alone": {book(t, func(f *excelize.File) error {
			_, err := f.NewSheet("Mal")
			return firstOf(err, rowsOn(f, "Mal", 1, shortHeader), rowsOn(f, "Sheet1", 1, shortHeader, girl, man))
		}), []string{theGirl, theMan}},
		"hidden rows": {book(t, func(f *excelize.File) error {
			return firstOf(rowsOn(f, "Sheet1", 1, shortHeader, girl, man), f.SetRowVisible("Sheet1", 3, false))
		}), []string{theGirl, theMan + " hidden"}},
		"merged families and categories": {book(t, func(f *excelize.File) error {
			return firstOf(rowsOn(f, "Sheet1", 1, shortHeader+",complex", girl+",Hansen", strings.Replace(girl, "threats_violence", "", 1)),
				f.MergeCell("Sheet1", "D2", "D3"), f.MergeCell("Sheet1", "H2", "H3"))
		}), []string{theGirl + " family 1", at(3, theGirl) + " family 1"}},
		"real dates": {book(t, func(f *excelize.File) error {
			return firstOf(rowsOn(f, "Sheet1", 1, shortHeader, girl, man), f.SetCellValue("Sheet1", "A2", 45047),
				f.SetCellValue("Sheet1", "A3", 45078.75))
		}), []string{theGirl, theMan}},
		"a formula with its value": {withPart(t, workbook(t, across(shortHeader), across(girl)), theSheet,
			strings.Replace(inline(shortHeader, girl), `<c t="inlineStr"><is><t>SY</t></is></c>`,
				`<c t="str"><f>A1</f><v>SY</v></c>`, 1)), []string{theGirl}},
		"ages in years": {[]byte(shortHeader + "\n" + strings.Replace(girl, "under_18", "17", 1) + "\n" +
			strings.Replace(man, "18_or_over", "18 år", 1)), []string{theGirl, theMan}},
		"references of cases that are registered": {
			[]byte("Referanse," + shortHeader + "\nK7Q2M-4XD9F," + girl + "\n," + man + "\n"),
			[]string{theMan},
		},
		"lists of labels": {
			[]byte(shortHeader + ",services,elements\n" + girl + `,"Politi, skole","Trusler/vold; Negativ sosial kontroll"` + "\n"),
			[]string{theGirl},
		},
		"a column nobody has filled in": {[]byte(shortHeader + ",Merknad\n" + girl + ",\n"), []string{theGirl}},
		"former names":                  {[]byte(shortHeader + "\n" + strings.Replace(girl, "threats_violence", "Ekstrem kontroll", 1)), []string{strings.Replace(theGirl, "threats_violence", "negative_social_control", 1)}},
	} {
		file, problems := asked(t, tt.content, nil)
		if got := seen(file); len(problems) > 0 || file.Open() || !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, problems %v, doubts %+v", name, got, problems, file.Doubts)
		}
	}
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// inline is a sheet of the rows, each cell with its text in it.
func inline(rows ...string) string {
	out := "<worksheet><sheetData>"
	for _, row := range rows {
		out += "<row>"
		for cell := range strings.SplitSeq(row, ",") {
			out += `<c t="inlineStr"><is><t>` + cell + `</t></is></c>`
		}
		out += "</row>"
	}
	return out + "</sheetData></worksheet>"
}

func TestWhatCannotBeReadSaysWhatToDo(t *testing.T) {
	wide := func(text string) string { return strings.Join(strings.Split(text, ""), "\x00") + "\x00" }
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504)
	cell := func(text string) []byte {
		return withPart(t, workbook(t, across(shortHeader)), theSheet,
			strings.Replace(inline(shortHeader, girl), `<c t="inlineStr"><is><t>SY</t></is></c>`, text, 1))
	}
	for name, tt := range map[string]struct {
		content []byte
		want    string
	}{
		"a password":    {[]byte(compound + wide("EncryptionInfo") + wide("EncryptedPackage")), "1  password"},
		"XLS":           {[]byte(compound + wide("Workbook")), "1  old workbook"},
		"ODS":           {zipped(t, "mimetype", []byte("application/vnd.oasis.opendocument.spreadsheet")), "1  not XLSX"},
		"Numbers":       {zipped(t, "Index/Document.iwa", []byte("x")), "1  numbers"},
		"XLSB":          {zipped(t, "xl/workbook.bin", []byte("x")), "1  binary workbook"},
		"a page":        {[]byte("\xef\xbb\xbf <html><table><tr><td>month"), "1  web page"},
		"XML":           {[]byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>`), "1  web page"},
		"a register":    {[]byte("SQLite format 3\x00\x10\x00\nmonth,gender,age,country\n"), "1  not a spreadsheet"},
		"PDF":           {[]byte("%PDF-1.7"), "1  not a spreadsheet"},
		"no header":     {[]byte("Hei\nJeg har hatt tre saker i år\n"), "1  no header"},
		"no value":      {cell(`<c><f>A1</f><v></v></c>`), "2 country formula only"},
		"an error":      {cell(`<c t="e"><v>#N/A</v></c>`), "2 country error value"},
		"its Norwegian": {[]byte(shortHeader + "\n" + strings.Replace(girl, "SY", "#I/T", 1)), "2 country error value"},
		"merged across": {book(t, func(f *excelize.File) error {
			return firstOf(rowsOn(f, "Sheet1", 1, shortHeader, girl), f.MergeCell("Sheet1", "F2", "G2"))
		}), "2 country merged cells"},
		"two months":         {[]byte(shortHeader + "\n" + strings.Replace(girl, "2023-05", "05/06/2023", 1)), "2 month ambiguous month"},
		"thirteenth":         {[]byte(shortHeader + "\n" + strings.Replace(girl, "2023-05", "13.2023", 1)), "2 month not a month"},
		"a year of birth":    {[]byte(shortHeader + "\n" + strings.Replace(girl, "under_18", "2008", 1)), "2 age not in list"},
		"an age of two":      {[]byte(shortHeader + "\n" + strings.Replace(girl, "under_18", "17 el. 18", 1)), "2 age not in list"},
		"a year":             {[]byte(shortHeader + "\n" + strings.Replace(girl, "2023-05", "2023", 1)), "2 month not a month"},
		"no code but nearly": {[]byte(shortHeader + "\n" + strings.Replace(girl, "SY", "SØ", 1)), "2 country not in list"},
		"far from any":       {[]byte(shortHeader + "\n" + strings.Replace(girl, "SY", "Lemuria", 1)), "2 country not in list"},
	} {
		file, problems := asked(t, tt.content, nil)
		var got []string
		for _, p := range problems {
			got = append(got, fmt.Sprint(p.Line, " ", p.Field, " ", p.What))
			if p.Text == "" {
				t.Errorf("%s: the problem has no text", name)
			}
		}
		if len(file.Cases) > 0 || !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s: %d cases, problems %q, want %q", name, len(file.Cases), got, tt.want)
		}
	}
}

func TestADoubtIsAskedAndItsAnswerHolds(t *testing.T) {
	column := func(text string) casefile.Question { return casefile.Question{Kind: casefile.OfColumn, Text: text} }
	value := func(f cases.Field, text string) casefile.Question {
		return casefile.Question{Kind: casefile.OfValue, Field: f, Text: text}
	}
	sheet := func(text string) casefile.Question { return casefile.Question{Kind: casefile.OfSheet, Text: text} }
	two := book(t, func(f *excelize.File) error {
		_, err := f.NewSheet("Saker 2")
		return firstOf(err, rowsOn(f, "Sheet1", 1, shortHeader, girl), rowsOn(f, "Saker 2", 1, shortHeader, "", man))
	})
	for name, tt := range map[string]struct {
		content []byte
		doubts  string // kind, what is shown, how it is read, the choices, in how many rows
		answers map[casefile.Question]string
		want    []string
	}{
		"a column that may be another": {
			[]byte(strings.Replace(shortHeader, "country", "Land", 1) + "\n" + girl + "\n" + man),
			"[column Land country [country] 1]",
			map[casefile.Question]string{column("land"): "country"},
			[]string{theGirl, theMan},
		},
		"a column that nobody knows": {
			[]byte(shortHeader + ",Merknad,\n" + girl + ",ring,x\n" + man + ",,y\n"),
			"[column Merknad  [] 1] [column I  [] 2]",
			map[casefile.Question]string{column("merknad"): casefile.LeaveOut, column("#9"): casefile.LeaveOut},
			[]string{theGirl, theMan},
		},
		"a slip in a heading": {
			[]byte(strings.Replace(shortHeader, "category", "Katgeori", 1) + "\n" + girl + "\n" + man),
			"[column Katgeori  [category] 1]",
			map[casefile.Question]string{column("katgeori"): "category"},
			[]string{theGirl, theMan},
		},
		"a slip in a value": {
			[]byte(shortHeader + "\n" + strings.Replace(girl, "SY", "Syrria", 1) + "\n" + strings.Replace(man, "IQ", "Irakk", 1)),
			"[value Syrria SY [SY] 1] [value Irakk IQ [IQ] 1]",
			map[casefile.Question]string{
				value(cases.Country, "syrria"): "SY", value(cases.Country, "irakk"): "IQ",
			},
			[]string{theGirl, theMan},
		},
		"a value of several meanings": {
			[]byte(shortHeader + "\n" + strings.Replace(girl, "SY", "Kongo", 1)),
			"[value Kongo  [CD CG] 1]",
			map[casefile.Question]string{value(cases.Country, "kongo"): "CG"},
			[]string{strings.Replace(theGirl, "SY", "CG", 1)},
		},
		"two sheets": {
			two, "[sheet Sheet1  [] 1] [sheet Saker 2  [] 1]",
			map[casefile.Question]string{sheet("Sheet1"): casefile.LeaveOut, sheet("Saker 2"): casefile.Take},
			[]string{theMan},
		},
		"both of them": {
			two, "[sheet Sheet1  [] 1] [sheet Saker 2  [] 1]",
			map[casefile.Question]string{sheet("Sheet1"): casefile.Take, sheet("Saker 2"): casefile.Take},
			[]string{theGirl, theMan},
		},
	} {
		file, _ := asked(t, tt.content, nil)
		var got []string
		for _, d := range file.Doubts {
			got = append(got, fmt.Sprint("[", d.Kind, " ", d.Shown, " ", d.Reads, " ", d.Choices, " ", d.Rows, "]"))
		}
		if strings.Join(got, " ") != tt.doubts || !file.Open() {
			t.Errorf("%s: the doubts are %s, want %s", name, strings.Join(got, " "), tt.doubts)
		}
		file, problems := asked(t, tt.content, tt.answers)
		if got := seen(file); len(problems) > 0 || file.Open() || !slices.Equal(got, tt.want) {
			t.Errorf("%s, answered: %q, problems %v, doubts %+v", name, got, problems, file.Doubts)
		}
	}
	if _, problems := asked(t, two, map[casefile.Question]string{sheet("Sheet1"): casefile.LeaveOut, sheet("Saker 2"): casefile.LeaveOut}); len(
		problems,
	) != 1 ||
		problems[0].What != casefile.NoSheet {
		t.Errorf("no sheet at all: %v", problems)
	}
}

// Nobody can be asked on the command line: what is in doubt is wrong there, with what may have been meant.
func TestWhereNobodyIsAskedADoubtIsAProblem(t *testing.T) {
	two := book(t, func(f *excelize.File) error {
		_, err := f.NewSheet("Saker 2")
		return firstOf(err, rowsOn(f, "Sheet1", 1, shortHeader, girl), rowsOn(f, "Saker 2", 1, shortHeader, girl, man))
	})
	for want, content := range map[string][]byte{
		`line 1: rows of cases stand on several sheets, and only one may have them: "Sheet1" (1), "Saker 2" (2)`: two,
		`line 1: country: the column is missing; line 1: "Land" is not a column: did you mean country?`: []byte(
			strings.Replace(shortHeader, "country", "Land", 1) + "\n" + girl),
		`line 2: country: "Kongo" is not in the codebook: did you mean CD or CG?`: []byte(
			shortHeader + "\n" + strings.Replace(girl, "SY", "Kongo", 1)),
	} {
		_, problems, err := casefile.ReadUpload(t.Context(), content, rules(t), school)
		if got := strings.Join(texts(problems), "; "); err != nil || got != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
}
