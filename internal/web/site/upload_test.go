package site_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/auth"
)

// aFile is a file of three cases, two of them alike, without scheme and unit.
const (
	fileHeader = "month,subject,contact,category,gender,age,country,complex\n"
	fileRow    = "2024-05,person,self,threats_violence,female,under_18,SY,Familien Hansen\n"
	otherRow   = "2023-11,staff,police,fgm_fear,unknown,unknown,XX,\n"
	aFile      = fileHeader + fileRow + fileRow + otherRow
)

// sendsFile uploads a file.
func (c *client) sendsFile(content string) answer {
	c.t.Helper()
	return c.post("/saker/importer", c.get("/saker/importer").fill("/saker/importer", url.Values{"file": {content}}))
}

// uploads uploads a file without mistakes and returns the upload's id.
func (c *client) uploads(content string) string {
	c.t.Helper()
	return strings.TrimPrefix(c.sendsFile(content).is(http.StatusSeeOther).header.Get("Location"), "/saker/importer/")
}

func TestAFileIsLookedThroughAndImportedOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	var path string
	staged := s.added(t, func() { path = "/saker/importer/" + c.uploads(aFile) })
	if count(staged, "uploads") != 1 || count(staged, "audit") != 1 || len(staged) != 2 || strings.Contains(strings.Join(staged, ""), "Hansen") {
		t.Fatalf("an upload adds %q", staged)
	}
	preview := c.get(path).is(http.StatusOK).has("Filen har 3 saker", "Importer 3 saker", "november 2023", "Trusler/vold").hasNot("Hansen")
	if got := preview.table("halves"); !slices.Equal(got["2. halvår 2023"], []string{"1"}) || !slices.Equal(got["1. halvår 2024"], []string{"2"}) {
		t.Errorf("the halves are %q", got)
	}
	form := preview.fill(path, url.Values{"rows": {"all"}})
	before := s.dump(t)
	c.post(path, form).leadsTo(path)
	after := slices.DeleteFunc(s.dump(t), func(row string) bool { return slices.Contains(before, row) })
	if count(after, "cases") != 3 || count(after, "audit") != 4 {
		t.Errorf("the import adds %q", after)
	}
	for _, row := range after {
		if strings.HasPrefix(row, "cases ") && !strings.Contains(row, fmt.Sprintf("%q", fmt.Sprint(s.ada.ID))) {
			t.Errorf("the case is not the user's: %s", row)
		}
	}
	s.unchanged(t, "confirming twice", func() { c.post(path, form).leadsTo(path) })
	c.get(path).has("3 saker er importert")
	c.get("/saker?halvar=2023-H2").has("1 sak")
}

func TestWhatIsRegisteredAlreadyIsNeverDoubledUnasked(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	open := func(content string) (string, answer) {
		path := "/saker/importer/" + c.uploads(content)
		return path, c.get(path).is(http.StatusOK)
	}
	first, seen := open(fileHeader + fileRow + otherRow)
	late, seenLate := open(fileHeader + fileRow)
	c.post(first, seen.fill(first, url.Values{"rows": {"all"}})).leadsTo(first)

	s.unchanged(t, "a file confirmed after its cases were registered", func() {
		c.post(late, seenLate.fill(late, url.Values{"rows": {"all"}})).is(http.StatusConflict).has("Noe er endret siden du så på filen", "1 rad ser ut til å være registrert fra før")
	})
	again, both := open(aFile)
	both.has("2 rader ser ut til å være registrert fra før", "Importer bare den 1 som er ny", "Importer alle likevel, 3 saker")
	c.post(again, both.fill(again, url.Values{"rows": {"new"}})).leadsTo(again)
	c.get(again).has("1 sak er importert")
	whole, all := open(aFile)
	all.has("3 rader ser ut til å være registrert fra før", "Importer alle likevel, 3 saker").hasNot("Importer bare")
	c.post(whole, all.fill(whole, url.Values{"rows": {"all"}})).leadsTo(whole)
	c.get(whole).has("3 saker er importert")
	for _, somebody := range []auth.User{s.bo, s.cato} { // of another unit, and of the same: a file of guesses tells them nothing
		other := s.signIn(t, somebody)
		guesses := "/saker/importer/" + other.uploads(aFile)
		seen := other.get(guesses).is(http.StatusOK).hasNot("være registrert fra før")
		other.post(guesses, seen.fill(guesses, url.Values{"rows": {"all"}})).leadsTo(guesses)
		other.get("/saker/importer/" + other.uploads(aFile)).has("3 rader ser ut til å være registrert fra før")
	}
}

func TestEveryProblemOfAFileIsSaidInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	wrong := fileHeader + strings.Replace(fileRow, "female", "kvinne", 1) + strings.Replace(fileRow, "2024-05", "2024-07", 1) + strings.Replace(fileRow, "SY", "", 1) +
		strings.Replace(fileRow, "Familien Hansen", "\"Familien\nHansen\"", 1)
	for lang, says := range map[string][]string{
		"nb": {"Filen har 5 feil", "Koden står ikke i kodeboken.", "Måneden har ikke vært ennå.", "Feltet er tomt.", "En verdi kan ikke ha linjeskift."},
		"nn": {"Fila har 5 feil", "Koden står ikkje i kodeboka.", "Feltet er tomt.", "Ein verdi kan ikkje ha linjeskift."},
		"en": {"The file has 5 mistakes", "The code is not in the codebook.", "The field is empty.", "A value can't hold a line break."},
	} {
		c.get("/sprak/" + lang)
		s.unchanged(t, "a file with mistakes", func() {
			c.sendsFile(wrong).is(http.StatusUnprocessableEntity).has(says...).has("2 gender kvinne", "3 month 2024-07")
		})
	}
	c.get("/sprak/nb")
	s.unchanged(t, "no file of cases", func() {
		c.sendsFile("").is(http.StatusUnprocessableEntity).has("Velg en fil.")
		c.sendsFile(fileHeader).is(http.StatusUnprocessableEntity).has("Filen har kolonnenavn, men ingen saker.")
		c.sendsFile("PK\x03\x04").is(http.StatusUnprocessableEntity).has("Filen kan ikke leses som en Excel-fil (XLSX).")
		c.sendsFile("scheme,unit,"+fileHeader+"envoys,bergen-1,"+fileRow).is(http.StatusUnprocessableEntity).
			has("Verdien brukes ikke i din ordning.", "Du kan bare registrere saker for din egen enhet.")
		c.sendsFile(fileHeader+strings.Repeat("x\n", 300)).is(http.StatusUnprocessableEntity).has("Filen har 300 feil", "Og 100 feil til")
		c.sendsFile(fileHeader + strings.Replace(fileRow, "SY", `"><script>alert(1)</script>`, 1)).is(http.StatusUnprocessableEntity).hasNot("<script>alert")
	})
}

func TestTheTemplatesCanBeFilledInAndUploaded(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	sheet := c.get("/saker/mal.xlsx").is(http.StatusOK)
	if got := sheet.header.Get("Content-Disposition"); got != `attachment; filename="sakstall-mal.xlsx"` {
		t.Errorf("the file is called %s", got)
	}
	f, err := excelize.OpenReader(strings.NewReader(sheet.body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	codes, err := f.GetRows("Koder")
	if err != nil || !slices.ContainsFunc(codes, func(row []string) bool { return slices.Equal(row, []string{"country", "SY", "Syria"}) }) {
		t.Errorf("%d codes, without Syria: %v", len(codes), err)
	}
	row := []string{"2024-05", "person", "self", "threats_violence", "", "female", "under_18", "SY", "", "", "", "abroad", "resident"}
	if err := f.SetSheetRow("Saker", "A2", &row); err != nil {
		t.Fatal(err)
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	c.get("/saker/importer/" + c.uploads(filled.String())).has("Filen har 1 sak")
	c.get("/saker/importer/" + c.uploads(c.get("/saker/mal.csv").is(http.StatusOK).body+strings.Join(row, ";")+"\r\n")).has("Filen har 1 sak")
	if mine := s.signIn(t, s.ada).get("/saker/mal.csv").body; strings.Contains(mine, "tie") || strings.Contains(mine, "unit") {
		t.Errorf("an advisor's template is %q", mine)
	}
}

func TestAnotherUsersUploadIsNotFoundAndOldOnesAreForgotten(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	path := "/saker/importer/" + c.uploads(aFile)
	form := c.get(path).fill(path, url.Values{"rows": {"all"}})
	cato := s.signIn(t, s.cato)
	cato.get(path).is(http.StatusNotFound)
	s.unchanged(t, "another user's confirmation", func() {
		cato.post(path, with(form, "csrf_token", cato.get("/").form("/logg-ut").Get("csrf_token"))).is(http.StatusNotFound)
		c.post(path, with(form, "known", "1")).is(http.StatusConflict)
		c.post(path, with(form, "rows", "some")).is(http.StatusBadRequest)
		c.post(path, with(form, "known", "x")).is(http.StatusBadRequest)
	})
	s.clock.move(24 * time.Hour)
	if err := s.store.Uploads.Forget(t.Context(), s.clock.Now()); err != nil {
		t.Fatal(err)
	}
	s.signIn(t, s.ada).get(path).is(http.StatusNotFound)
}

func TestAnUploadHasLimitsOfItsOwn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/saker/importer").fill("/saker/importer", url.Values{"file": {aFile}})
	parts := func(values url.Values) body {
		kind, text := inParts(t, values)
		return body{kind: kind, text: text}
	}
	with := func(name, value string) url.Values {
		out := maps.Clone(form)
		out[name] = append(slices.Clone(out[name]), value)
		return out
	}
	bomb := url.Values{"csrf_token": form["csrf_token"], "file": {zipBomb(t, "xl/sheet.xml", " ", 65<<20)}}
	cut := parts(form)
	for what, tt := range map[string]struct {
		body
		want int
	}{
		"6 MiB":             {parts(with("csrf_token", strings.Repeat("x", 6<<20))), http.StatusRequestEntityTooLarge},
		"6 MiB, untold":     {body{kind: cut.kind, text: parts(with("pad", strings.Repeat("x", 6<<20))).text, chunked: true}, http.StatusBadRequest},
		"another field":     {parts(with("owner", "1")), http.StatusBadRequest},
		"two files":         {parts(with("file", aFile)), http.StatusBadRequest},
		"too many fields":   {parts(url.Values{"csrf_token": form["csrf_token"], "file": slices.Repeat([]string{"x"}, 20)}), http.StatusBadRequest},
		"broken off":        {body{kind: cut.kind, text: cut.text[:len(cut.text)-20]}, http.StatusBadRequest},
		"no boundary":       {body{kind: "multipart/form-data", text: cut.text}, http.StatusBadRequest},
		"a query":           {body{kind: cut.kind, text: cut.text, query: "?a=b"}, http.StatusBadRequest},
		"JSON":              {body{kind: "application/json", text: "{}"}, http.StatusUnsupportedMediaType},
		"a form in one":     {body{kind: formType, text: url.Values{"csrf_token": form["csrf_token"]}.Encode()}, http.StatusUnprocessableEntity},
		"what unpacks huge": {parts(bomb), http.StatusUnprocessableEntity},
	} {
		s.unchanged(t, what, func() { c.copy().sendBody("/saker/importer", tt.body).is(tt.want) })
	}
	big := url.Values{"csrf_token": form["csrf_token"], "file": {fileHeader + strings.Repeat("\n", 4<<20) + fileRow}}
	c.copy().sendBody("/saker/importer", parts(big)).is(http.StatusSeeOther)
	s.unchanged(t, "a file of nobody's", func() {
		s.nobody(t).sendBody("/saker/importer", parts(form)).leadsTo("/logg-inn?next=%2Fsaker%2Fimporter")
	})
}

// zipBomb is a workbook of a few kilobytes that unpacks to more than may be: one of its parts, or an empty sheet.
func zipBomb(t *testing.T, part, repeated string, times int) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	parts := [][2]string{
		{"_rels/.rels", `<Relationships><Relationship Id="a" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook><sheets><sheet id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Type="/worksheet" Target="sheet.xml"/></Relationships>`},
		{"xl/sheet.xml", `<worksheet><sheetData>`},
	}
	for _, p := range parts {
		w, err := z.Create(p[0])
		if err == nil {
			_, err = w.Write([]byte(p[1]))
		}
		if err == nil && p[0] == part {
			_, err = w.Write(bytes.Repeat([]byte(repeated), times))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestAFileOfTooMuchIsRefusedBesideItsField(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	const sheet = "xl/sheet.xml"
	files := []string{
		zipBomb(t, sheet, "<row/>", 1<<20), zipBomb(t, sheet, " ", 65<<20), "PK\x03\x04" + strings.Repeat("PK\x01\x02", 3_000),
		zipBomb(t, sheet, "<row>"+strings.Repeat("<c><v>1</v></c>", 200), 1), strings.Repeat("x;", 200) + "\n",
	}
	for lang, says := range map[string][]string{
		"nb": {
			"Regnearket har for mange rader og celler. Tomme celler som er formatert, teller med. Kopier radene med saker inn i en tom mal",
			"Regnearket blir for stort når det pakkes ut. Kopier", "Regnearket har for mange ark, bilder og andre deler. Kopier",
			"Filen har noe i flere enn 100 kolonner. Slett kolonnene", "Filen har noe i flere enn 100 kolonner. Slett kolonnene",
		},
		"nn": {
			"Reknearket har for mange rader og celler.", "Reknearket blir for stort når det blir pakka ut.", "Reknearket har for mange ark",
			"Fila har noko i fleire enn 100 kolonnar.", "Fila har noko i fleire enn 100 kolonnar.",
		},
		"en": {
			"The workbook has too many rows and cells.", "The workbook is too large when it is unpacked.", "The workbook has too many sheets",
			"The file has something in more than 100 columns.", "The file has something in more than 100 columns.",
		},
	} {
		c.get("/sprak/" + lang)
		for i, file := range files {
			s.unchanged(t, says[i], func() {
				got := c.sendsFile(file).is(http.StatusUnprocessableEntity).id("file-error")
				if !strings.HasPrefix(got, says[i]) {
					t.Errorf("beside the field stands %q, want %q", got, says[i])
				}
			})
		}
	}
}

// Files are read one at a time. Who waits for another's is let go with the request, and keeps nobody else from being read.
func TestWhoWaitsForAnothersFileIsLetGoWithTheRequest(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/saker/importer").fill("/saker/importer", url.Values{"file": {aFile}})
	done := s.readAnother()
	s.unchanged(t, "a file that is not read", func() {
		ctx, leave := context.WithCancel(t.Context())
		defer time.AfterFunc(time.Second, leave).Stop()
		r := c.postFrom("/saker/importer", form).WithContext(ctx)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		s.app.ServeHTTP(httptest.NewRecorder(), r)
	})
	if log := s.log.String(); strings.Contains(log, "level=ERROR") || !strings.Contains(log, "status=499") {
		t.Errorf("the log says %s", log)
	}
	done()
	c.uploads(aFile)
}
