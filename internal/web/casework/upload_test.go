package casework_test

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
	"sakstall/internal/web/webtest"
)

func TestAFileIsLookedThroughAndImportedOnce(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	var path string
	staged := s.Added(t, func() { path = "/saker/importer/" + c.Uploads(webtest.AFile) })
	if webtest.Count(staged, "uploads") != 1 || webtest.Count(staged, "audit") != 1 || len(staged) != 2 ||
		strings.Contains(strings.Join(staged, ""), "Hansen") {
		t.Fatalf("an upload adds %q", staged)
	}
	preview := c.Get(path).Is(http.StatusOK).Has("Filen har 3 saker", "Importer 3 saker", "november 2023",
		"Trusler/vold").HasNot("Hansen")
	if got := preview.Table("halves"); !slices.Equal(got["2. halvår 2023"], []string{"1"}) ||
		!slices.Equal(got["1. halvår 2024"], []string{"2"}) {
		t.Errorf("the halves are %q", got)
	}
	form := preview.Fill(path, url.Values{"rows": {"all"}})
	before := s.Dump(t)
	c.Post(path, form).LeadsTo(path)
	after := slices.DeleteFunc(s.Dump(t), func(row string) bool { return slices.Contains(before, row) })
	if webtest.Count(after, "cases") != 3 || webtest.Count(after, "audit") != 4 {
		t.Errorf("the import adds %q", after)
	}
	for _, row := range after {
		if strings.HasPrefix(row, "cases ") && !strings.Contains(row, fmt.Sprintf("%q", fmt.Sprint(s.Ada.ID))) {
			t.Errorf("the case is not the user's: %s", row)
		}
	}
	s.Unchanged(t, "confirming twice", func() { c.Post(path, form).LeadsTo(path) })
	c.Get(path).Has("3 saker er importert")
	c.Get("/saker?halvar=2023-H2").Has("1 sak")
}

func TestWhatIsRegisteredAlreadyIsNeverDoubledUnasked(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	open := func(content string) (string, webtest.Answer) {
		path := "/saker/importer/" + c.Uploads(content)
		return path, c.Get(path).Is(http.StatusOK)
	}
	first, seen := open(webtest.FileHeader + webtest.FileRow + webtest.OtherRow)
	late, seenLate := open(webtest.FileHeader + webtest.FileRow)
	c.Post(first, seen.Fill(first, url.Values{"rows": {"all"}})).LeadsTo(first)

	s.Unchanged(t, "a file confirmed after its cases were registered", func() {
		c.Post(late, seenLate.Fill(late,
			url.Values{"rows": {"all"}})).Is(http.StatusConflict).Has("Noe er endret siden du så på filen",
			"1 rad ser ut til å være registrert fra før")
	})
	again, both := open(webtest.AFile)
	both.Has("2 rader ser ut til å være registrert fra før", "Importer bare den 1 som er ny",
		"Importer alle likevel, 3 saker")
	c.Post(again, both.Fill(again, url.Values{"rows": {"new"}})).LeadsTo(again)
	c.Get(again).Has("1 sak er importert")
	whole, all := open(webtest.AFile)
	all.Has("3 rader ser ut til å være registrert fra før", "Importer alle likevel, 3 saker").HasNot("Importer bare")
	c.Post(whole, all.Fill(whole, url.Values{"rows": {"all"}})).LeadsTo(whole)
	c.Get(whole).Has("3 saker er importert")
	// of another unit, and of the same: a file of guesses tells them nothing
	for _, somebody := range []auth.User{s.Bo, s.Cato} {
		other := s.SignIn(t, somebody)
		guesses := "/saker/importer/" + other.Uploads(webtest.AFile)
		seen := other.Get(guesses).Is(http.StatusOK).HasNot("være registrert fra før")
		other.Post(guesses, seen.Fill(guesses, url.Values{"rows": {"all"}})).LeadsTo(guesses)
		other.Get("/saker/importer/" + other.Uploads(webtest.AFile)).Has("3 rader ser ut til å være registrert fra før")
	}
}

func TestEveryProblemOfAFileIsSaidInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	wrong := webtest.FileHeader + strings.Replace(webtest.FileRow, "female", "kvine", 1) +
		strings.Replace(webtest.FileRow, "2024-05", "2024-07", 1) + strings.Replace(webtest.FileRow, "SY", "", 1) +
		strings.Replace(webtest.FileRow, "Familien Hansen", "\"Familien\nHansen\"", 1)
	for lang, says := range map[string][]string{
		"nb": {
			"Filen har 5 feil", "Det er ikke et av svarene i skjemaet.", "Mente du «Jente/kvinne»?", "Måneden har ikke vært ennå.", "Feltet er tomt.",
			"En verdi kan ikke ha linjeskift.",
		},
		"nn": {
			"Fila har 5 feil", "Det er ikkje eit av svara i skjemaet.", "Feltet er tomt.",
			"Ein verdi kan ikkje ha linjeskift.",
		},
		"en": {
			"The file has 5 mistakes", "It is none of the answers in the form.", "The field is empty.",
			"A value can't hold a line break.",
		},
	} {
		c.Get("/sprak/" + lang)
		s.Unchanged(t, "a file with mistakes", func() {
			c.SendsFile(wrong).Is(http.StatusUnprocessableEntity).Has(says...).Has("kvine", "2024-07")
		})
	}
	c.Get("/sprak/nb")
	s.Unchanged(t, "no file of cases", func() {
		c.SendsFile("").Is(http.StatusUnprocessableEntity).Has("Velg en fil.")
		c.SendsFile(webtest.FileHeader).Is(http.StatusUnprocessableEntity).Has("Filen har kolonnenavn, men ingen saker.")
		c.SendsFile("PK\x03\x04").Is(http.StatusUnprocessableEntity).Has("Filen kan ikke leses som en Excel-fil (XLSX).")
		c.SendsFile("scheme,unit,"+webtest.FileHeader+"envoys,bergen-1,"+
			webtest.FileRow).Is(http.StatusUnprocessableEntity).
			Has("Verdien brukes ikke i din ordning.", "Du kan bare registrere saker for din egen enhet.")
		c.SendsFile(webtest.FileHeader+
			strings.Repeat("x\n", 300)).Is(http.StatusUnprocessableEntity).Has("Filen har 300 feil", "Og 100 feil til")
		c.SendsFile(webtest.FileHeader + strings.Replace(webtest.FileRow, "SY", `"><script>alert(1)</script>`,
			1)).Is(http.StatusUnprocessableEntity).HasNot("<script>alert")
	})
}

func TestTheTemplatesCanBeFilledInAndUploaded(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	sheet := c.Get("/saker/mal.xlsx").Is(http.StatusOK)
	if got := sheet.Header.Get("Content-Disposition"); got != `attachment; filename="sakstall-mal.xlsx"` {
		t.Errorf("the file is called %s", got)
	}
	f, err := excelize.OpenReader(strings.NewReader(sheet.Body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	codes, err := f.GetRows("Koder")
	if err != nil || !slices.ContainsFunc(codes,
		func(row []string) bool { return slices.Equal(row, []string{"Landbakgrunn", "SY", "Syria"}) }) {
		t.Errorf("%d codes, without Syria: %v", len(codes), err)
	}
	row := []string{
		"2024-05", "person", "self", "threats_violence", "", "female", "under_18", "SY", "", "", "", "abroad",
		"resident",
	}
	if err := f.SetSheetRow("Saker", "A2", &row); err != nil {
		t.Fatal(err)
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	c.Get("/saker/importer/" + c.Uploads(filled.String())).Has("Filen har 1 sak")
	c.Get("/saker/importer/" + c.Uploads(c.Get("/saker/mal.csv").Is(http.StatusOK).Body+strings.Join(row, ";")+
		"\r\n")).Has("Filen har 1 sak")
	if mine := s.SignIn(t, s.Ada).Get("/saker/mal.csv").Body; strings.Contains(mine, "tie") ||
		strings.Contains(mine, "unit") {
		t.Errorf("an advisor's template is %q", mine)
	}
}

func TestAnotherUsersUploadIsNotFoundAndOldOnesAreForgotten(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	path := "/saker/importer/" + c.Uploads(webtest.AFile)
	form := c.Get(path).Fill(path, url.Values{"rows": {"all"}})
	cato := s.SignIn(t, s.Cato)
	cato.Get(path).Is(http.StatusNotFound)
	s.Unchanged(t, "another user's confirmation", func() {
		cato.Post(path, webtest.With(form, "csrf_token",
			cato.Get("/").Form("/logg-ut").Get("csrf_token"))).Is(http.StatusNotFound)
		c.Post(path, webtest.With(form, "known", "1")).Is(http.StatusConflict)
		c.Post(path, webtest.With(form, "rows", "some")).Is(http.StatusBadRequest)
		c.Post(path, webtest.With(form, "known", "x")).Is(http.StatusBadRequest)
	})
	s.Clock.Move(24 * time.Hour)
	if err := s.Store.Uploads.Forget(t.Context(), s.Clock.Now()); err != nil {
		t.Fatal(err)
	}
	s.SignIn(t, s.Ada).Get(path).Is(http.StatusNotFound)
}

func TestAnUploadHasLimitsOfItsOwn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/importer").Fill("/saker/importer", url.Values{"file": {webtest.AFile}})
	parts := func(values url.Values) webtest.Body {
		kind, text := webtest.InParts(t, values)
		return webtest.Body{Kind: kind, Text: text}
	}
	with := func(name, value string) url.Values {
		out := maps.Clone(form)
		out[name] = append(slices.Clone(out[name]), value)
		return out
	}
	bomb := url.Values{"csrf_token": form["csrf_token"], "file": {zipBomb(t, "xl/sheet.xml", " ", 65<<20)}}
	cut := parts(form)
	for what, tt := range map[string]struct {
		webtest.Body
		want int
	}{
		"6 MiB": {parts(with("csrf_token", strings.Repeat("x", 6<<20))), http.StatusRequestEntityTooLarge},
		"6 MiB, untold": {webtest.Body{
			Kind: cut.Kind, Text: parts(with("pad", strings.Repeat("x", 6<<20))).Text,
			Chunked: true,
		}, http.StatusBadRequest},
		"another field": {parts(with("owner", "1")), http.StatusBadRequest},
		"two files":     {parts(with("file", webtest.AFile)), http.StatusBadRequest},
		"too many fields": {
			parts(url.Values{"csrf_token": form["csrf_token"], "file": slices.Repeat([]string{"x"}, 20)}),
			http.StatusBadRequest,
		},
		"broken off":  {webtest.Body{Kind: cut.Kind, Text: cut.Text[:len(cut.Text)-20]}, http.StatusBadRequest},
		"no boundary": {webtest.Body{Kind: "multipart/form-data", Text: cut.Text}, http.StatusBadRequest},
		"a query":     {webtest.Body{Kind: cut.Kind, Text: cut.Text, Query: "?a=b"}, http.StatusBadRequest},
		"JSON":        {webtest.Body{Kind: "application/json", Text: "{}"}, http.StatusUnsupportedMediaType},
		"a form in one": {webtest.Body{
			Kind: webtest.FormType,
			Text: url.Values{"csrf_token": form["csrf_token"]}.Encode(),
		}, http.StatusUnprocessableEntity},
		"what unpacks huge": {parts(bomb), http.StatusUnprocessableEntity},
	} {
		s.Unchanged(t, what, func() { c.Copy().SendBody("/saker/importer", tt.Body).Is(tt.want) })
	}
	big := url.Values{
		"csrf_token": form["csrf_token"],
		"file":       {webtest.FileHeader + strings.Repeat("\n", 4<<20) + webtest.FileRow},
	}
	c.Copy().SendBody("/saker/importer", parts(big)).Is(http.StatusSeeOther)
	s.Unchanged(t, "a file of nobody's", func() {
		s.Nobody(t).SendBody("/saker/importer", parts(form)).LeadsTo("/logg-inn?next=%2Fsaker%2Fimporter")
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
		{
			"xl/_rels/workbook.xml.rels",
			`<Relationships><Relationship Id="a" Type="/worksheet" Target="sheet.xml"/></Relationships>`,
		},
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
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	const sheet = "xl/sheet.xml"
	files := []string{
		zipBomb(t, sheet, "<row/>", 1<<20), zipBomb(t, sheet, " ", 65<<20),
		"PK\x03\x04" + strings.Repeat("PK\x01\x02", 3_000),
		zipBomb(t, sheet, "<row>"+strings.Repeat("<c><v>1</v></c>", 200), 1), strings.Repeat("x;", 200) + "\n",
	}
	for lang, says := range map[string][]string{
		"nb": {
			"Regnearket har for mange rader og celler. Tomme celler som er formatert, teller med. Kopier radene med saker inn i en tom mal",
			"Regnearket blir for stort når det pakkes ut. Kopier",
			"Regnearket har for mange ark, bilder og andre deler. Kopier",
			"Filen har noe i flere enn 100 kolonner. Slett kolonnene",
			"Filen har noe i flere enn 100 kolonner. Slett kolonnene",
		},
		"nn": {
			"Reknearket har for mange rader og celler.", "Reknearket blir for stort når det blir pakka ut.",
			"Reknearket har for mange ark",
			"Fila har noko i fleire enn 100 kolonnar.", "Fila har noko i fleire enn 100 kolonnar.",
		},
		"en": {
			"The workbook has too many rows and cells.", "The workbook is too large when it is unpacked.",
			"The workbook has too many sheets",
			"The file has something in more than 100 columns.", "The file has something in more than 100 columns.",
		},
	} {
		c.Get("/sprak/" + lang)
		for i, file := range files {
			s.Unchanged(t, says[i], func() {
				got := c.SendsFile(file).Is(http.StatusUnprocessableEntity).ID("file-error")
				if !strings.HasPrefix(got, says[i]) {
					t.Errorf("beside the field stands %q, want %q", got, says[i])
				}
			})
		}
	}
}

// Files are read one at a time. Who waits for another's is let go with the request, and keeps nobody else from being
// read.
func TestWhoWaitsForAnothersFileIsLetGoWithTheRequest(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/importer").Fill("/saker/importer", url.Values{"file": {webtest.AFile}})
	done := s.ReadAnother()
	s.Unchanged(t, "a file that is not read", func() {
		ctx, leave := context.WithCancel(t.Context())
		defer time.AfterFunc(time.Second, leave).Stop()
		r := c.PostFrom("/saker/importer", form).WithContext(ctx)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		s.App.ServeHTTP(httptest.NewRecorder(), r)
	})
	if log := s.Log.String(); strings.Contains(log, "level=ERROR") || !strings.Contains(log, "status=499") {
		t.Errorf("the log says %s", log)
	}
	done()
	c.Uploads(webtest.AFile)
}

func TestWhatAnotherVersionStagedIsUploadedAgain(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	path := "/saker/importer/" + c.Uploads(webtest.AFile)
	form := c.Get(path).Is(http.StatusOK).Fill(path, url.Values{"rows": {"all"}})
	s.Alter(t, `UPDATE uploads SET cases = '{"format":9}'`)
	const again = "Filen ble lastet opp i en annen versjon av Sakstall. Ingenting er importert. Last opp filen en gang til."
	c.Get(path).Is(http.StatusConflict).Has(again)
	s.Unchanged(t, "confirming it", func() { c.Post(path, form).Is(http.StatusConflict).Has(again) })
}
