package reporting_test

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/edition"
	"sakstall/internal/publish"
	"sakstall/internal/web/webtest"
)

func TestACoordinatorPublishesWhatHasBeenClosed(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	open := c.Get(path).Is(http.StatusOK)
	open.Has("Halvår som ikke er lukket", "Mangfoldsrådgivere, 1. halvår 2023", "Spesialutsendinger, 2. halvår 2023")
	if !slices.Contains(open.Links(), "/halvar/2023-H1?ordning=envoys") {
		t.Errorf("open halves are not where they can be closed: %q", open.Links())
	}
	if strings.Contains(open.Body, "Publiser nå") {
		t.Error("open halves can be published")
	}
	s.ClosesAll(t, "2023")
	form := c.Get(path).Form(path)
	var first webtest.Answer
	added := s.Added(t, func() { first = c.Post(path, form).Is(http.StatusSeeOther) })
	if webtest.Count(added, "editions") != 1 || webtest.Count(added, "scheme_half_moves") != 4 ||
		first.Header.Get("Location") != "/utgaver?publisert=2023.1" {
		t.Errorf("published to %s: %q", first.Header.Get("Location"), added)
	}
	s.Unchanged(t, "the same form again", func() {
		if again := c.Post(path, form).Is(http.StatusSeeOther); again.Header.Get("Location") != "/utgaver?publisert=2023.1" {
			t.Errorf("the same form again leads to %s", again.Header.Get("Location"))
		}
	})
	c.Get("/utgaver?publisert=2023.1").Is(http.StatusOK).Has("Utgave 2023.1 er publisert. Alle kan lese den nå.")
	c.Get("/utgaver?publisert=<b>").Is(http.StatusOK).HasNot("er publisert. Alle kan")
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Has("2023.1")
	s.Nobody(t).Get("/statistikk/2023").Is(http.StatusOK).Has("2023.1")
	if front := s.Nobody(t).Get("/").Is(http.StatusOK); !slices.Contains(front.Links(), "/statistikk/2023") {
		t.Errorf("the front page leads to %q", front.Links())
	}
	s.Year(t, 2022)
	c.Settled(path).Is(http.StatusOK).Has("Publiser utgave 2023.2", "Endret siden 2023.1", "Publiser nå")
}

func TestWhoHasClosedTheLastHalfIsLedToTheReport(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const publish, overview = "/rapport/2023/publiser", "/halvar/2023-H2?ordning=envoys"
	leads := func(want bool) {
		t.Helper()
		for _, page := range []string{"/", overview} {
			if got := slices.Contains(c.Get(page).Is(http.StatusOK).Links(), publish); got != want {
				t.Errorf("%s leads to the publication: %v", page, got)
			}
		}
	}
	leads(false)
	s.ClosesAll(t, "2023-H1")
	leads(false)
	s.ClosesAll(t, "2023-H2")
	leads(true)
	s.Prints(t, 2023, 40)
	leads(false) // a report from before is out
	s = webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	c = s.SignIn(t, s.Coordinator)
	leads(false)
}

// A half-year's tables and figures say that they are of the half, and a series says which years stand as they were
// published before.
func TestTablesSayWhatTheyAreOf(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	webtest.ShowsAll(t, s)
	s.Year(t, 2022)
	s.Year(t, 2023)
	s.Publishes(t, "2022-H2")
	half := s.Nobody(t).Get("/statistikk/2022-H2.1").Is(http.StatusOK)
	titles := captions(half)
	if len(titles) < 12 {
		t.Fatalf("the captions are %q", titles)
	}
	for _, title := range titles {
		if !strings.HasSuffix(title, ", 2. halvår 2022") {
			t.Errorf("a half-year's report has %q", title)
		}
	}
	half.Has("Antall rådgivere 4", "Antall utsendinger 1 (Amman)").HasNot("Tallene for 2022 står")
	s.Publishes(t, "2022")
	s.Publishes(t, "2023")
	const reprinted = "Kilde: Sakstall, utgave 2023.1. Tallene for 2022 står slik de ble publisert i utgave 2022.1."
	if got := strings.Count(s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Text(), reprinted); got != 8 {
		t.Errorf("%d tables say where 2022 is from, and there are 8 series", got)
	}
}

var captionPattern = regexp.MustCompile(`(?s)<caption[^>]*>(.*?)</caption>`)

// captions are what the page's tables are called.
func captions(a webtest.Answer) []string {
	var out []string
	for _, m := range captionPattern.FindAllStringSubmatch(a.Body, -1) {
		out = append(out, strings.TrimSpace(m[1]))
	}
	return out
}

func TestWhatHasChangedIsLookedOverAgain(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	s.Publishes(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	s.Year(t, 2022) // another year of the series
	form := c.Settled(path).Form(path)
	form.Set("note", "Én sak til i 2022.")
	s.Year(t, 2021)
	s.Unchanged(t, "a register that has changed", func() {
		c.Post(path, form).Is(http.StatusConflict).Has("Registeret er endret", "Én sak til i 2022.",
			"Endret siden 2023.1")
	})
	for name, change := range map[string]url.Values{
		"an unknown field": webtest.With(form, "threshold", "1"), "a field twice": webtest.With(form, "note", "a", "b"),
	} {
		s.Unchanged(t, name, func() { c.Post(path, change).Is(http.StatusBadRequest) })
	}
	for name, change := range map[string]url.Values{
		"a note that is too long": webtest.With(form, "note", strings.Repeat("å", edition.MaxNote+1)),
		"no text":                 webtest.With(form, "note", "\xff"),
		"no token":                webtest.With(form, "form_token", "x"),
	} {
		s.Unchanged(t, name, func() { c.Post(path, change).Is(http.StatusUnprocessableEntity) })
	}
	again := c.Get(path).Form(path)
	again.Set("note", "Én sak til i 2022.")
	c.Post(path, again).Is(http.StatusSeeOther)
	s.Nobody(t).Get("/statistikk/2023.2").Is(http.StatusOK).Has("Én sak til i 2022.",
		"Denne utgaven retter utgave 2023.1.")
	if old := s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK); !slices.Contains(old.Links(),
		"/statistikk/2023.2") {
		t.Error("the edition that has been replaced does not lead to the later one")
	}
}

func TestAWithdrawnEditionSaysWhy(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	s.Year(t, 2022)
	s.Publishes(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/utgaver/2023.2/trekk"
	form := c.Get(path).Has("Leserne får da utgave 2023.1.").Form(path)
	s.Unchanged(t, "no reason", func() {
		c.Post(path, webtest.With(form, "note", " ")).Is(http.StatusUnprocessableEntity).Has("Skriv en begrunnelse.")
	})
	c.Post(path, webtest.With(form, "note", "Halve tallene & mer")).Is(http.StatusSeeOther)
	s.Unchanged(t, "withdrawn again", func() { c.Post(path, webtest.With(form, "note", "x")).Is(http.StatusSeeOther) })
	for _, page := range []string{"/statistikk/2023.2", "/statistikk/2023.2.json", "/statistikk/2023.2.csv"} {
		if got := s.Nobody(t).Get(page); got.Code != http.StatusGone ||
			!strings.Contains(got.Body, "Halve tallene &amp; mer") {
			t.Errorf("%s answers %d", page, got.Code)
		}
	}
	s.Nobody(t).Get("/statistikk/2023").Is(http.StatusOK).Has("2023.1")
	s.Nobody(t).Get("/statistikk").Is(http.StatusOK).Has("Trukket tilbake")
	c.Get("/rapport/2023/publiser").Is(http.StatusOK).Has("Publiser utgave 2023.3",
		"Denne utgaven retter utgave 2023.1.").HasNot("retter utgave 2023.2")
	if gone := s.Nobody(t).Get("/statistikk/2023.2"); !slices.Contains(gone.Links(), "/statistikk/2023.1") {
		t.Errorf("the page of a withdrawn edition leads to %q", gone.Links())
	}
	const last = "/utgaver/2023.1/trekk"
	c.Post(last, webtest.With(c.Get(last).Has("Leserne får da ingen rapport for dette tidsrommet.").Form(last), "note",
		"Alt er galt")).Is(http.StatusSeeOther)
	s.Nobody(t).Get("/statistikk/2023").Is(http.StatusGone).Has("Utgave 2023.2 er trukket tilbake",
		"Halve tallene & mer")
	s.Nobody(t).Get("/statistikk/2022").Is(http.StatusNotFound)
}

// A correction of a case or two tells of these very cases: who publishes is told, and that the usual thing is to wait.
func TestASmallCorrectionIsGathered(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2022)
	s.Year(t, 2023)
	s.Publishes(t, "2022")
	s.Publishes(t, "2023")
	const path, warning = "/rapport/2023/publiser", "Én sak er endret siden utgave 2023.1, som gjelder."
	c := s.SignIn(t, s.Coordinator)
	c.Settled(path).Is(http.StatusOK).HasNot(warning)
	const unit = "/halvar/2023-H1/enhet"
	c.Post(unit, c.Get(unit+"?enhet=oslo-1").Fill(unit,
		url.Values{"reason": {"found_after_publishing"}})).Is(http.StatusSeeOther)
	c.Get("/").HasNot("Registeret er endret siden utgave")
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-03", nil))
	if home := c.Get("/").Has("Registeret er endret siden utgave 2023.1").HasNot("Registeret er endret siden utgave 2022.1"); !slices.Contains(home.Links(), "/rapport/2023/utgave") {
		t.Errorf("the front page leads to %q", home.Links())
	}
	gathered := c.Settled(path)
	if gathered.Header.Get("Location") != "/rapport/2023/utgave" {
		t.Errorf("one case more leads to %q", gathered.Header.Get("Location"))
	}
	ways := c.Settled("/rapport/2023/utgave").Is(http.StatusOK).Has(warning, "Så få endringer kan ikke fortelles",
		"Vent til omtrent 5 saker til er endret.")
	for _, way := range []string{"/utgaver/2023.1/merknad", "/utgaver/2023.1/trekk"} {
		if !slices.Contains(ways.Links(), way) {
			t.Errorf("the ways on lead to %q", ways.Links())
		}
	}
	s.Imports(t, s.Ada, slices.Repeat([]cases.Case{webtest.Imported(t, "2023-04", nil)}, 20)...)
	// Readers are told the new total, and that something has been hidden: not what, which would describe few new cases.
	chapter, _ := c.Settled(path).One(func(n *html.Node) bool {
		return webtest.Attr(n,
			"aria-labelledby") == "revisions"
	})
	if preview := chapter.Text(); strings.Contains(preview, "skjult, før") || strings.Contains(preview, "ikke med, før") {
		t.Errorf("readers are told %q", preview)
	}
	if open := c.Settled(path).Is(http.StatusOK).HasNot(warning).Has("21 saker er endret siden utgave 2023.1",
		"Mangfoldsrådgivere, 1. halvår 2023 (åpnet på nytt for én enhet)"); strings.Contains(open.Body, "Publiser nå") {
		t.Error("it can be published while a half is open again")
	}
}

func TestPublicPagesAreTheSameForAllAndCanBeKept(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023-H1")
	for _, path := range []string{
		"/statistikk", "/statistikk/2023-H1", "/statistikk/2023-H1.1",
		"/statistikk/2023-H1.1.json", "/statistikk/2023-H1.1.csv",
	} {
		first := s.Nobody(t).Get(path).Is(http.StatusOK)
		if other := s.SignIn(t, s.Coordinator).Get(path).Is(http.StatusOK); other.Body != first.Body {
			t.Errorf("%s is another page for users who are signed in", path)
		}
		if first.Header.Get("Cache-Control") != "public, no-cache" {
			t.Errorf("%s: Cache-Control %q", path, first.Header.Get("Cache-Control"))
		}
		c := s.Nobody(t)
		c.Header["If-None-Match"] = first.Header.Get("ETag")
		if again := c.Get(path); again.Code != http.StatusNotModified || again.Body != "" {
			t.Errorf("%s, which has not changed, answers %d with %d bytes", path, again.Code, len(again.Body))
		}
	}
	for _, path := range []string{
		"/statistikk/2023", "/statistikk/2023.1", "/statistikk/2023-H1.2",
		"/statistikk/2023-H1.2.json", "/statistikk/x", "/statistikk/2023-H1.json", "/statistikk/2023-H1.1.exe",
	} {
		s.Nobody(t).Get(path).Is(http.StatusNotFound)
	}
}

func TestWhatCantBePublishedSaysWhich(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	webtest.NothingMayFollow(t, s, 2023)
	c := s.SignIn(t, s.Coordinator)
	c.Settled("/rapport/2023/utgave").Is(http.StatusOK).Has("Kan ikke publiseres",
		"Mangfoldsrådgivere, 2. halvår 2023")
	c.Get("/rapport/2023").Is(http.StatusOK).Has("Utgaven kan ikke publiseres slik registeret er nå").HasNot("L er et lite tall")
	if got := c.Get("/rapport/2023/publiser").Is(http.StatusSeeOther); got.Header.Get("Location") != "/rapport/2023/utgave" {
		t.Errorf("leads to %s", got.Header.Get("Location"))
	}
	for _, path := range []string{
		"/rapport/2018/utgave", "/rapport/2025/utgave", "/rapport/2024-H2/utgave",
		"/rapport/x/utgave", "/rapport/2018/publiser",
	} {
		c.Get(path).Is(http.StatusNotFound)
	}
}

// The coordinator sees of each hidden count what it is and why it is hidden; nobody else sees the page, and no page
// that others see has a reason on it.
func TestTheCoordinatorSeesWhyEachCountIsHidden(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	scope := edition.Scope{Year: 2023}
	preview, err := publish.NewService(t.Context(), s.Store.Editions, s.Clock.Now).Preview(t.Context(), scope, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	page := s.SignIn(t, s.Coordinator).Get("/rapport/2023/utgave").Is(http.StatusOK)
	hidden, reasons := 0, strings.Count(page.Body, "<td>Lite tall</td>")+
		strings.Count(page.Body, "<td>Beskytter et annet</td>")
	for _, c := range preview.Result.Release.Cells() {
		if _, shown := c.Value(); !shown {
			hidden++
		}
	}
	if hidden == 0 || reasons != hidden {
		t.Errorf("%d counts are hidden, the page gives %d reasons", hidden, reasons)
	}
	var small disclosure.Where
	for w, reason := range preview.Result.Reasons {
		if reason == disclosure.Primary && w.Category == "fgm_fear" && w.Gender == "" && w.Scheme == codebook.Advisors {
			small = w
		}
	}
	if small.Category != "" {
		page.Has("2023, Frykt for kjønnslemlestelse")
	}
}

func TestEarlierReportsSayWhatTheyGiveAway(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Coordinator)
	c.Get("/tidligere-rapporter").Is(http.StatusOK).Has("Ingen tidligere rapporter er lest inn.")
	count := func(n int) earlier.Cell { return earlier.Cell{InUse: true, N: n} }
	p := earlier.Table{
		Scheme: codebook.Advisors, Kind: earlier.ByCategory, Title: "Tallrapport 2022", ImportedAt: webtest.Start,
		Years: []int{2022},
		Rows: []earlier.Row{
			{Name: "Ekstrem kontroll", Code: "negative_social_control", Cells: []earlier.Cell{count(30)}},
			{Name: "Trusler/vold", Code: "threats_violence", Cells: []earlier.Cell{{Hidden: true}}},
			{Name: "Frykt for kjønnslemlestelse", Code: "fgm_fear", Cells: []earlier.Cell{count(4)}},
		},
		Total: earlier.Row{Name: "Totalt", Cells: []earlier.Cell{count(37)}},
	}
	if _, err := s.Store.Printed.Add(t.Context(), p, webtest.ByHand); err != nil {
		t.Fatal(err)
	}
	page := c.Get("/tidligere-rapporter").Is(http.StatusOK)
	page.Has("Ekstrem kontroll", "Tallrapport 2022", "kan regnes ut", "trykt åpent",
		"For år som registeret har saker fra, er tallene de samme.")
	page.HasNot("Mangfoldsrådgivere, 2022, Negativ sosial kontroll", "Lag et utkast") // it has none of 2022
}

// A preview that takes its time is waited for on a page that comes back by itself, and is worked out once.
func TestASlowPreviewIsWaitedFor(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Patience = 0
	s.Serve(t, webtest.OneKey)
	c := s.SignIn(t, s.Coordinator)
	first := c.Get("/rapport/2023/utgave").Is(http.StatusOK)
	first.Has("Regner ut")
	if first.Header.Get("Refresh") != "2" {
		t.Errorf("the page comes back after %q", first.Header.Get("Refresh"))
	}
	page := c.Get("/rapport/2023/utgave")
	for page.Header.Get("Refresh") != "" {
		page = c.Get("/rapport/2023/utgave").Is(http.StatusOK)
	}
	page.Has("Hva som blir skjult, 2023")
}
