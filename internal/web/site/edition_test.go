package site_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
)

// publishes publishes an edition of the year or half as the operator does.
func (s *site) publishes(t *testing.T, of string) edition.Name {
	t.Helper()
	scope, err := edition.ParseScope(of)
	if err != nil {
		t.Fatal(err)
	}
	service := edition.NewService(s.store.Editions)
	preview, err := service.Preview(t.Context(), scope, s.clock.Now(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	name, err := service.Publish(t.Context(), preview, edition.Draft{Origin: audit.Origin{At: s.clock.Now(), Actor: audit.Operator}, Close: true})
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// year imports a year of cases with small counts among larger ones, the same each time.
func (s *site) year(t *testing.T, year int) {
	t.Helper()
	for _, who := range []auth.User{s.ada, s.envoy} {
		var all []cases.Case
		for i := range 60 {
			all = append(all, imported(t, fmt.Sprintf("%d-%02d", year, 1+i%12), func(c *cases.Case) {
				c.Category = []string{"negative_social_control", "negative_social_control", "threats_violence", "forced_marriage_fear", "negative_social_control"}[i%5]
				c.Gender = []string{"female", "female", "male"}[i%3]
				c.Age = []string{"under_18", "18_or_over", "under_18", "18_or_over"}[i%4]
				c.Contact = []string{"self", "school_staff", "self", "school_staff", "police", "self", "school_staff"}[i%7]
				c.Country = []string{"SY", "IQ", "SO", "PK", "SE", "SO", "IQ", "SY", "SY"}[i%9]
				if i%20 == 7 {
					c.Category = "fgm_fear"
				}
			}))
		}
		s.imports(t, who, all...)
	}
}

// closesAll closes the halves of the year for both schemes, as the coordinator does who knows that no unit will hand in.
func (s *site) closesAll(t *testing.T, year string) {
	t.Helper()
	scope, err := edition.ParseScope(year)
	if err != nil {
		t.Fatal(err)
	}
	from := audit.Origin{At: s.clock.Now(), Actor: audit.UserActor(s.coordinator.ID)}
	for _, h := range scope.Halves() {
		for scheme, units := range map[codebook.Scheme][]string{codebook.Advisors: {"oslo-1", "bergen-1"}, codebook.Envoys: {"amman"}} {
			if err := s.store.Halves.CloseScheme(t.Context(), scheme, h, units, from); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestACoordinatorPublishesWhatHasBeenClosed(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/publiser"
	open := c.get(path).is(http.StatusOK)
	open.has("Halvår som ikke er lukket", "Mangfoldsrådgivere, 1. halvår 2023", "Spesialutsendinger, 2. halvår 2023")
	if !slices.Contains(open.links(), "/halvar/2023-H1?ordning=envoys") {
		t.Errorf("open halves are not where they can be closed: %q", open.links())
	}
	if strings.Contains(open.body, "Publiser nå") {
		t.Error("open halves can be published")
	}
	s.closesAll(t, "2023")
	form := c.get(path).form(path)
	var first answer
	added := s.added(t, func() { first = c.post(path, form).is(http.StatusSeeOther) })
	if count(added, "editions") != 1 || count(added, "scheme_half_moves") != 4 || first.header.Get("Location") != "/utgaver?publisert=2023.1" {
		t.Errorf("published to %s: %q", first.header.Get("Location"), added)
	}
	s.unchanged(t, "the same form again", func() {
		if again := c.post(path, form).is(http.StatusSeeOther); again.header.Get("Location") != "/utgaver?publisert=2023.1" {
			t.Errorf("the same form again leads to %s", again.header.Get("Location"))
		}
	})
	c.get("/utgaver?publisert=2023.1").is(http.StatusOK).has("Utgave 2023.1 er publisert. Alle kan lese den nå.")
	c.get("/utgaver?publisert=<b>").is(http.StatusOK).hasNot("er publisert. Alle kan")
	s.nobody(t).get("/statistikk/2023.1").is(http.StatusOK).has("2023.1")
	s.nobody(t).get("/statistikk/2023").is(http.StatusOK).has("2023.1")
	if front := s.nobody(t).get("/").is(http.StatusOK); !slices.Contains(front.links(), "/statistikk/2023") {
		t.Errorf("the front page leads to %q", front.links())
	}
	s.year(t, 2022)
	c.settled(path).is(http.StatusOK).has("Publiser utgave 2023.2", "Endret siden 2023.1", "Publiser nå")
}

func TestWhoHasClosedTheLastHalfIsLedToTheReport(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	const publish, overview = "/rapport/2023/publiser", "/halvar/2023-H2?ordning=envoys"
	leads := func(want bool) {
		t.Helper()
		for _, page := range []string{"/", overview} {
			if got := slices.Contains(c.get(page).is(http.StatusOK).links(), publish); got != want {
				t.Errorf("%s leads to the publication: %v", page, got)
			}
		}
	}
	leads(false)
	s.closesAll(t, "2023-H1")
	leads(false)
	s.closesAll(t, "2023-H2")
	leads(true)
	s.prints(t, 2023, 40)
	leads(false) // a report from before is out
	s = newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023")
	c = s.signIn(t, s.coordinator)
	leads(false)
}

// A half-year's tables and figures say that they are of the half, and a series says which years stand as they were published before.
func TestTablesSayWhatTheyAreOf(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2022)
	s.year(t, 2023)
	s.publishes(t, "2022-H2")
	half := s.nobody(t).get("/statistikk/2022-H2.1").is(http.StatusOK)
	titles := captions(half)
	if len(titles) < 12 {
		t.Fatalf("the captions are %q", titles)
	}
	for _, title := range titles {
		if !strings.HasSuffix(title, ", 2. halvår 2022") {
			t.Errorf("a half-year's report has %q", title)
		}
	}
	half.has("Mangfoldsrådgivere 4", "Spesialutsendinger 1 (Amman)").hasNot("Tallene for 2022 står")
	s.publishes(t, "2022")
	s.publishes(t, "2023")
	const reprinted = "Kilde: Sakstall, utgave 2023.1. Tallene for 2022 står slik de ble publisert i utgave 2022.1."
	if got := strings.Count(s.nobody(t).get("/statistikk/2023.1").is(http.StatusOK).text(), reprinted); got != 8 {
		t.Errorf("%d tables say where 2022 is from, and there are 8 series", got)
	}
}

var captionPattern = regexp.MustCompile(`(?s)<caption[^>]*>(.*?)</caption>`)

// captions are what the page's tables are called.
func captions(a answer) []string {
	var out []string
	for _, m := range captionPattern.FindAllStringSubmatch(a.body, -1) {
		out = append(out, strings.TrimSpace(m[1]))
	}
	return out
}

func TestWhatHasChangedIsLookedOverAgain(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	s.publishes(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/publiser"
	s.year(t, 2022) // another year of the series
	form := c.settled(path).form(path)
	form.Set("note", "Én sak til i 2022.")
	s.year(t, 2021)
	s.unchanged(t, "a register that has changed", func() {
		c.post(path, form).is(http.StatusConflict).has("Registeret er endret", "Én sak til i 2022.", "Endret siden 2023.1")
	})
	for name, change := range map[string]url.Values{
		"an unknown field": with(form, "threshold", "1"), "a field twice": with(form, "note", "a", "b"),
	} {
		s.unchanged(t, name, func() { c.post(path, change).is(http.StatusBadRequest) })
	}
	for name, change := range map[string]url.Values{
		"a note that is too long": with(form, "note", strings.Repeat("å", edition.MaxNote+1)), "no text": with(form, "note", "\xff"), "no token": with(form, "form_token", "x"),
	} {
		s.unchanged(t, name, func() { c.post(path, change).is(http.StatusUnprocessableEntity) })
	}
	again := c.get(path).form(path)
	again.Set("note", "Én sak til i 2022.")
	c.post(path, again).is(http.StatusSeeOther)
	s.nobody(t).get("/statistikk/2023.2").is(http.StatusOK).has("Én sak til i 2022.", "Denne utgaven retter utgave 2023.1.")
	if old := s.nobody(t).get("/statistikk/2023.1").is(http.StatusOK); !slices.Contains(old.links(), "/statistikk/2023.2") {
		t.Error("the edition that has been replaced does not lead to the later one")
	}
}

func TestAWithdrawnEditionSaysWhy(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023")
	s.year(t, 2022)
	s.publishes(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/utgaver/2023.2/trekk"
	form := c.get(path).has("Leserne får da utgave 2023.1.").form(path)
	s.unchanged(t, "no reason", func() {
		c.post(path, with(form, "note", " ")).is(http.StatusUnprocessableEntity).has("Skriv en begrunnelse.")
	})
	c.post(path, with(form, "note", "Halve tallene & mer")).is(http.StatusSeeOther)
	s.unchanged(t, "withdrawn again", func() { c.post(path, with(form, "note", "x")).is(http.StatusSeeOther) })
	for _, page := range []string{"/statistikk/2023.2", "/statistikk/2023.2.json", "/statistikk/2023.2.csv"} {
		if got := s.nobody(t).get(page); got.code != http.StatusGone || !strings.Contains(got.body, "Halve tallene &amp; mer") {
			t.Errorf("%s answers %d", page, got.code)
		}
	}
	s.nobody(t).get("/statistikk/2023").is(http.StatusOK).has("2023.1")
	s.nobody(t).get("/statistikk").is(http.StatusOK).has("Trukket tilbake")
	c.get("/rapport/2023/publiser").is(http.StatusOK).has("Publiser utgave 2023.3", "Denne utgaven retter utgave 2023.1.").hasNot("retter utgave 2023.2")
	if gone := s.nobody(t).get("/statistikk/2023.2"); !slices.Contains(gone.links(), "/statistikk/2023.1") {
		t.Errorf("the page of a withdrawn edition leads to %q", gone.links())
	}
	const last = "/utgaver/2023.1/trekk"
	c.post(last, with(c.get(last).has("Leserne får da ingen rapport for dette tidsrommet.").form(last), "note", "Alt er galt")).is(http.StatusSeeOther)
	s.nobody(t).get("/statistikk/2023").is(http.StatusGone).has("Utgave 2023.2 er trukket tilbake", "Halve tallene & mer")
	s.nobody(t).get("/statistikk/2022").is(http.StatusNotFound)
}

// A correction of a case or two tells by its size what it corrects: who publishes is told.
func TestASmallCorrectionIsWarnedOf(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2022)
	s.year(t, 2023)
	s.publishes(t, "2022")
	s.publishes(t, "2023")
	const path, warning = "/rapport/2023/publiser", "Rettelsen endrer antallet saker så lite at leserne kan gjette hva som er endret."
	c := s.signIn(t, s.coordinator)
	c.settled(path).is(http.StatusOK).hasNot(warning)
	const unit = "/halvar/2023-H1/enhet"
	c.post(unit, c.get(unit+"?enhet=oslo-1").fill(unit, url.Values{"reason": {"found_after_publishing"}})).is(http.StatusSeeOther)
	c.get("/").hasNot("Registeret er endret siden utgave")
	s.imports(t, s.ada, imported(t, "2023-03", nil))
	if home := c.get("/").has("Registeret er endret siden utgave 2023.1").hasNot("Registeret er endret siden utgave 2022.1"); !slices.Contains(home.links(), "/rapport/2023/utgave") {
		t.Errorf("the front page leads to %q", home.links())
	}
	// Readers are told the new total, and that something has been hidden: not what, which would describe the one new case.
	chapter, _ := c.settled(path).one(func(n *html.Node) bool { return attr(n, "aria-labelledby") == "revisions" })
	if preview := chapter.text(); !strings.Contains(preview, "Noen tall som sto i utgave 2023.1, er nå skjult") || strings.Contains(preview, "skjult, før") {
		t.Errorf("readers are told %q", preview)
	}
	if open := c.settled(path).is(http.StatusOK).has(warning, "Mangfoldsrådgivere, 1. halvår 2023 (åpnet på nytt for én enhet)"); strings.Contains(open.body, "Publiser nå") {
		t.Error("it can be published while a half is open again")
	}
	s.imports(t, s.ada, slices.Repeat([]cases.Case{imported(t, "2023-04", nil)}, 20)...)
	c.settled(path).is(http.StatusOK).hasNot(warning)
}

func TestPublicPagesAreTheSameForAllAndCanBeKept(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023-H1")
	for _, path := range []string{"/statistikk", "/statistikk/2023-H1", "/statistikk/2023-H1.1", "/statistikk/2023-H1.1.json", "/statistikk/2023-H1.1.csv"} {
		first := s.nobody(t).get(path).is(http.StatusOK)
		if other := s.signIn(t, s.coordinator).get(path).is(http.StatusOK); other.body != first.body {
			t.Errorf("%s is another page for who is signed in", path)
		}
		if first.header.Get("Cache-Control") != "public, no-cache" {
			t.Errorf("%s: Cache-Control %q", path, first.header.Get("Cache-Control"))
		}
		c := s.nobody(t)
		c.header["If-None-Match"] = first.header.Get("ETag")
		if again := c.get(path); again.code != http.StatusNotModified || again.body != "" {
			t.Errorf("%s, which has not changed, answers %d with %d bytes", path, again.code, len(again.body))
		}
	}
	for _, path := range []string{"/statistikk/2023", "/statistikk/2023.1", "/statistikk/2023-H1.2", "/statistikk/2023-H1.2.json", "/statistikk/x", "/statistikk/2023-H1.json", "/statistikk/2023-H1.1.exe"} {
		s.nobody(t).get(path).is(http.StatusNotFound)
	}
}

func TestWhatCantBePublishedSaysWhich(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, imported(t, "2023-03", nil), imported(t, "2023-04", nil))
	c := s.signIn(t, s.coordinator)
	c.get("/rapport/2023/utgave").is(http.StatusOK).has("Kan ikke publiseres", "Mangfoldsrådgivere, 2023")
	c.get("/rapport/2023").is(http.StatusOK).has("Utgaven kan ikke publiseres slik registeret er nå").hasNot("L er et lite tall")
	if got := c.get("/rapport/2023/publiser").is(http.StatusSeeOther); got.header.Get("Location") != "/rapport/2023/utgave" {
		t.Errorf("leads to %s", got.header.Get("Location"))
	}
	for _, path := range []string{"/rapport/2018/utgave", "/rapport/2025/utgave", "/rapport/2024-H2/utgave", "/rapport/x/utgave", "/rapport/2018/publiser"} {
		c.get(path).is(http.StatusNotFound)
	}
}

// The coordinator sees of each hidden count what it is and why it is hidden; nobody else sees the page, and no page that others see has
// a reason on it.
func TestTheCoordinatorSeesWhyEachCountIsHidden(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	scope := edition.Scope{Year: 2023}
	preview, err := edition.NewService(s.store.Editions).Preview(t.Context(), scope, s.clock.Now(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	page := s.signIn(t, s.coordinator).get("/rapport/2023/utgave").is(http.StatusOK)
	hidden, reasons := 0, strings.Count(page.body, "<td>Lite tall</td>")+strings.Count(page.body, "<td>Beskytter et annet</td>")
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
		page.has("2023, Frykt for kjønnslemlestelse")
	}
}

func TestEarlierReportsSayWhatTheyGiveAway(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.coordinator)
	c.get("/tidligere-rapporter").is(http.StatusOK).has("Ingen tidligere rapporter er lest inn.")
	count := func(n int) edition.PrintedCell { return edition.PrintedCell{InUse: true, N: n} }
	p := edition.Printed{
		Scheme: codebook.Advisors, Kind: edition.ByCategory, Title: "Tallrapport 2022", ImportedAt: start, Years: []int{2022},
		Rows: []edition.PrintedRow{
			{Name: "Ekstrem kontroll", Code: "negative_social_control", Cells: []edition.PrintedCell{count(30)}},
			{Name: "Trusler/vold", Code: "threats_violence", Cells: []edition.PrintedCell{{Hidden: true}}},
			{Name: "Frykt for kjønnslemlestelse", Code: "fgm_fear", Cells: []edition.PrintedCell{count(4)}},
		},
		Total: edition.PrintedRow{Name: "Totalt", Cells: []edition.PrintedCell{count(37)}},
	}
	if _, err := s.store.Printed.Add(t.Context(), p, byHand); err != nil {
		t.Fatal(err)
	}
	page := c.get("/tidligere-rapporter").is(http.StatusOK)
	page.has("Ekstrem kontroll", "Tallrapport 2022", "kan regnes ut", "trykt åpent", "Mangfoldsrådgivere, 2022, Negativ sosial kontroll")
}

// A preview that takes its time is waited for on a page that comes back by itself, and is worked out once.
func TestASlowPreviewIsWaitedFor(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.patience = 0
	s.serve(t, oneKey)
	c := s.signIn(t, s.coordinator)
	first := c.get("/rapport/2023/utgave").is(http.StatusOK)
	first.has("Regner ut")
	if first.header.Get("Refresh") != "2" {
		t.Errorf("the page comes back after %q", first.header.Get("Refresh"))
	}
	page := c.get("/rapport/2023/utgave")
	for page.header.Get("Refresh") != "" {
		page = c.get("/rapport/2023/utgave").is(http.StatusOK)
	}
	page.has("Hva som blir skjult, 2023")
}

// readyForForms leaves an edition that can be withdrawn, and a year that can be published.
func (s *site) readyForForms(t *testing.T) {
	t.Helper()
	s.publishes(t, "2021")
	s.closesAll(t, "2022")
}
