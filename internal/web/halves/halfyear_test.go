package halves_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/web/webtest"
)

func TestAHalfIsLookedOverAndHandedIn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-05", nil), webtest.Imported(t, "2022-05", nil),
		webtest.Imported(t, "2023-09", nil))
	s.Registers(t, s.Cato)
	s.Registers(t, s.Bo)
	c := s.SignIn(t, s.Ada)
	c.Get("/halvar").Has("Halvårene til Oslo 1", "1. halvår 2024 1 Åpent 31. juli 2024", "2. halvår 2023 1 Åpent",
		"1. halvår 2019 0 Åpent").HasNot("2. halvår 2024")
	page := c.Get(webtest.SpringPath).Has("Oslo 1", "Kategori, 1. halvår Kategori 2024 2023 Snitt 2021–2023",
		"Oppfølginger av saker i halvåret: 0", "Frykt for tvangsekteskap 1 0 0", "Trusler/vold 0 1 0,7",
		"Totalt 1 1 0,7",
		"Under 18 år 1 1 0,7", "Syria 1 1 0,7", "Frist: 31. juli 2024.", "Kompetansehevingsoppdrag i halvåret: 0",
		"Lever halvåret med 1 sak").HasNot("Godkjent", "Bergen 1")
	if ref := webtest.RefPattern.FindString(page.Text()); ref != "" {
		t.Errorf("the page shows the case %s", ref)
	}
	added := s.Added(t, func() { c.Hands().LeadsTo(webtest.SpringPath + "?gjort=1") })
	if webtest.Count(added, "unit_half_moves") != 1 || webtest.Count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	c.Get(webtest.SpringPath+"?gjort=1").Has("Halvåret er levert.", "Status: Levert", "Levert med 1 sak av Ada",
		"Angre leveringen")
	c.Hands().LeadsTo(webtest.SpringPath + "?gjort=1")
	c.Get(webtest.SpringPath+"?gjort=1").Has("Leveringen er angret. Halvåret er åpent igjen.", "Status: Åpent",
		"Leveringen angret av Ada")
	s.Clock.Move(20 * 24 * time.Hour)
	c = s.SignIn(t, s.Ada)
	c.Get(webtest.SpringPath).Has("Det er 26 dager igjen.")
	c.Hands().LeadsTo(webtest.SpringPath + "?gjort=1")
	c.Get(webtest.SpringPath+"?gjort=1").Has("Halvåret er levert og godkjent. Takk, nå er du ferdig.",
		"Godkjent, automatisk").HasNot("Angre leveringen", "Lever halvåret")
	s.SignIn(t, s.Bo).Get(webtest.SpringPath).Has("Status: Åpent")
}

func TestNothingToReportIsSaid(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	c.Get(webtest.SpringPath).Has("Amman", "Ingen saker i noen av halvårene.", "Lever uten saker")
	c.Hands().LeadsTo(webtest.SpringPath + "?gjort=1")
	c.Get(webtest.SpringPath).Has("Levert uten saker av Eva")
	c.Get("/halvar/2023-H2").Has("Fristen var 31. januar 2024.")
}

func TestWhatWasNotSeenIsNotHandedIn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	seen := c.Get(webtest.SpringPath).Form(webtest.SpringPath)
	s.Registers(t, s.Cato)
	s.Unchanged(t, "handing in what has changed", func() {
		c.Post(webtest.SpringPath, seen).Is(http.StatusConflict).Has("Nå er det 1.", "Lever halvåret med 1 sak",
			"Status: Åpent")
	})
	form := c.Get(webtest.SpringPath).Form(webtest.SpringPath)
	c.Post(webtest.SpringPath, form).Is(http.StatusSeeOther)
	s.Unchanged(t, "handing in twice", func() {
		c.Post(webtest.SpringPath, form).Is(http.StatusConflict).Has("Ingenting er endret.", "Status: Levert")
	})
}

func TestOnlyWhatThePageSendsMovesAHalf(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	good := c.Get(webtest.SpringPath).Form(webtest.SpringPath)
	for what, form := range map[string]url.Values{
		"a coordinator's move": webtest.With(good, "move", "approve"),
		"reopening":            webtest.With(good, "move", "reopen"),
		"no move":              webtest.With(good, "move"), "none that there is": webtest.With(good, "move", "x"),
		"two moves": webtest.With(good, "move", "hand_in", "take_back"), "no number": webtest.With(good, "cases", "x"),
		"a negative number": webtest.With(good, "cases", "-1"), "no cases": webtest.With(good, "cases"),
		"another unit": webtest.With(good, "unit", "bergen-1"), "a state": webtest.With(good, "state", "approved"),
		"a reason": webtest.With(good, "reason", "double"),
	} {
		s.Unchanged(t, what, func() { c.Post(webtest.SpringPath, form).Is(http.StatusBadRequest) })
	}
	for _, path := range []string{"/halvar/2024-H2", "/halvar/2018-H2", "/halvar/2024-H3", "/halvar/x"} {
		s.Unchanged(t, path, func() { c.Post(path, good).Is(http.StatusNotFound) })
		c.Get(path).Is(http.StatusNotFound)
	}
	s.Clock.Move(-30 * 24 * time.Hour)
	c = s.SignIn(t, s.Ada)
	c.Get(webtest.SpringPath).Has("Halvåret kan leveres fra juni 2024.").HasNot("Lever uten saker")
	s.Unchanged(t, "before the last month", func() {
		c.Post(webtest.SpringPath, webtest.With(good, "csrf_token",
			c.Get("/").Form("/logg-ut").Get("csrf_token"))).Is(http.StatusConflict).Has("Halvåret kan leveres fra juni 2024.")
	})
}

// TestEveryMoveByEveryRoleFromEveryState sends the unit's moves over HTTP from every state: only listed moves of the
// unit's own pass.
func TestEveryMoveByEveryRoleFromEveryState(t *testing.T) {
	t.Parallel()
	paths := map[halfyear.UnitState][]halfyear.UnitMove{
		halfyear.Open: nil, halfyear.HandedIn: {{Move: halfyear.HandIn, Cases: 1}},
		halfyear.Returned: {{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.Return}},
		halfyear.Approved: {{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.Approve}},
	}
	for _, scheme := range []string{"open", "closed", "reopened"} {
		for unit, path := range paths {
			s := webtest.New(t)
			s.Registers(t, s.Ada)
			if scheme == "reopened" {
				s.Closes(t)
				s.Move(t, s.Coordinator, halfyear.UnitMove{Move: halfyear.Reopen})
				if unit == halfyear.Open {
					path = []halfyear.UnitMove{{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.TakeBack}}
				} else if unit == halfyear.Returned {
					path = nil
				}
			}
			for _, m := range path {
				s.Move(t, auth.User{}, m)
			}
			if scheme == "closed" {
				s.Closes(t)
			}
			before := strings.Join(s.OfAda(t), "\n")
			for _, who := range []auth.User{s.Bo, s.Envoy, s.Coordinator, s.Administrator} {
				c := s.SignIn(t, who)
				token := c.Get("/").Form("/logg-ut").Get("csrf_token")
				for _, move := range halfyear.Moves() {
					c.Post(webtest.SpringPath,
						url.Values{"csrf_token": {token}, "move": {string(move)}, "cases": {"1"}})
				}
				if after := strings.Join(s.OfAda(t), "\n"); after != before {
					t.Errorf("%s, %s: %s moves another's half:\n%s", scheme, unit, who.Name, after)
				}
			}
			s.Passes(t, scheme, unit)
		}
	}
}

func TestAHalfThatTakesNoCasesSaysTheWayOut(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ref := s.Registers(t, s.Ada)
	c := s.SignIn(t, s.Ada)
	open := c.Get("/saker/ny")
	kept := open.Fill("/saker/ny", webtest.ACase(auth.Advisor))
	c.Hands().Is(http.StatusSeeOther)
	refused := func(texts ...string) {
		t.Helper()
		s.Unchanged(t, "a case in a half that takes none", func() {
			back := c.Post("/saker/ny", kept).Is(http.StatusConflict).Has(texts...)
			if got := back.Form("/saker/ny"); got.Get("month") != "2024-05" || got.Get("country") != "SY" ||
				got.Get("form_token") != kept.Get("form_token") {
				t.Errorf("the form came back with %v", got)
			}
		})
	}
	refused("Angre leveringen på siden for halvåret")
	form := c.Get("/saker/ny").Has("desember 2023")
	form.HasNot("mai 2024", "juni 2024")
	if form.Form("/saker/ny").Get("month") != "" {
		t.Error("a month that takes no cases is chosen")
	}
	s.Move(t, auth.User{}, halfyear.UnitMove{Move: halfyear.Approve})
	refused("Be koordinatoren sende det tilbake")
	s.Closes(t)
	c = s.SignIn(t, s.Ada)
	kept.Set("csrf_token", c.Get("/").Form("/logg-ut").Get("csrf_token"))
	refused("Be koordinatoren gjenåpne det")
	c.Get(webtest.SpringPath).Has("Status: Avsluttet",
		"kan koordinatoren gjenåpne det for enheten din").HasNot("Lever halvåret")
	s.SignIn(t, s.Bo).Get(webtest.SpringPath).Has("Avsluttet uten levering")
	s.Move(t, s.Coordinator, halfyear.UnitMove{Move: halfyear.Reopen})
	c.Get(webtest.SpringPath).Has("Status: Gjenåpnet", "til og med 22. juli 2024",
		"Grunn: Det ser ut til å mangle saker")
	c.Get("/").Has("1. halvår 2024 er ikke levert", "til og med 22. juli 2024")
	s.SignIn(t, s.Coordinator).Get("/").Has("1. halvår 2024 er gjenåpnet for Oslo 1 til og med 22. juli 2024.")
	c.Post("/saker/ny", kept).Is(http.StatusSeeOther)
	c.Get("/saker?halvar=2024-H1").Has(ref, "2 saker")
	s.Clock.Move(8 * 24 * time.Hour)
	s.SignIn(t, s.Coordinator).Get("/").HasNot("gjenåpnet")
	c = s.SignIn(t, s.Ada)
	c.Get("/").HasNot("1. halvår 2024 er ikke levert")
	kept = c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	refused("Be koordinatoren gjenåpne det")
}

func TestTheFrontPageRemindsAsTheDeadlineComes(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, day := range []struct {
		after time.Duration
		text  string
	}{
		{0, ""}, // in June the half is not over
		{16, "Frist: 31. juli 2024. Det er 30 dager igjen."},
		{29, "Fristen er i morgen, 31. juli 2024."},
		{1, "Fristen er i dag, 31. juli 2024."},
		{1, "Fristen var 31. juli 2024."},
	} {
		s.Clock.Move(day.after * 24 * time.Hour)
		front := s.SignIn(t, s.Ada).Get("/")
		if day.text == "" {
			front.Has("2. halvår 2023 er ikke levert Fristen var 31. januar 2024.").HasNot("1. halvår 2024 er ikke levert")
			continue
		}
		front.Has("1. halvår 2024 er ikke levert", day.text)
		if !slices.Contains(front.Links(), webtest.SpringPath) {
			t.Error("no link to the half")
		}
		s.SignIn(t, s.Coordinator).Get("/").HasNot("er ikke levert")
	}
	s.SignIn(t, s.Cato).Hands().Is(http.StatusSeeOther)
	s.SignIn(t, s.Ada).Get("/").HasNot("er ikke levert")
	s.SignIn(t, s.Bo).Get("/").Has("1. halvår 2024 er ikke levert")
}

// TestPostsRacingTheClosingAreInTheTotalOrKeepTheirForm closes a half among 200 posts: each that is answered with a
// receipt is in the closed total, and each other has its form back.
func TestPostsRacingTheClosingAreInTheTotalOrKeepTheirForm(t *testing.T) {
	t.Parallel()
	const posts = 200
	for range 2 {
		s := webtest.New(t)
		s.Clock.Move(30 * 24 * time.Hour)
		c := s.SignIn(t, s.Ada)
		form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
		answers := c.Amid(posts, form, func() error {
			return s.Store.Halves.CloseScheme(t.Context(), codebook.Advisors, webtest.Spring,
				[]string{s.Ada.Unit, s.Bo.Unit},
				audit.Origin{At: s.Clock.Now(), Actor: audit.UserActor(s.Coordinator.ID)})
		})
		in := 0
		for i, a := range answers {
			switch a.Code {
			case http.StatusSeeOther:
				in++
			case http.StatusConflict:
				if back := a.Has("Be koordinatoren gjenåpne det").Form("/saker/ny"); back.Get("form_token") != webtest.FormToken(i) || back.Get("month") != "2024-05" || back.Get("country") != "SY" {
					t.Errorf("the form came back with %v", back)
				}
			default:
				t.Errorf("neither in nor refused: %d", a.Code)
			}
		}
		states, err := s.Store.Halves.States(t.Context(), s.Clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		m, _ := states.Closing(codebook.Advisors, webtest.Spring)
		found, err := s.Store.Cases.All(t.Context())
		if err != nil || m.Cases != in || len(found) != in {
			t.Errorf("closed with %d, %d are in, %d were acknowledged, error %v", m.Cases, len(found), in, err)
		}
	}
}
