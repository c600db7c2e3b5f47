package site_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// spring is the half that the clock of the tests stands in the last month of.
var spring = period.FirstHalf(2024)

const springPath = "/halvar/2024-H1"

// move makes a move past the pages, as the user or the operator.
func (s *site) move(t *testing.T, who auth.User, m halfyear.UnitMove) {
	t.Helper()
	m.Place.Half = spring
	if m.Unit == "" {
		m.Place.Scheme, m.Place.Unit = codebook.Advisors, s.ada.Unit
	}
	if reasons := m.Move.Reasons(); len(reasons) > 0 && m.Reason == "" {
		m.Reason = reasons[0]
	}
	from := audit.Origin{At: s.clock.Now(), Actor: audit.Operator}
	if who.ID != 0 {
		from.Actor = audit.UserActor(who.ID)
	}
	if err := s.store.Halves.MoveUnit(t.Context(), m, from); err != nil {
		t.Fatal(err)
	}
}

// closes closes the advisors' spring, whoever has not handed in.
func (s *site) closes(t *testing.T) {
	t.Helper()
	s.clock.move(30 * 24 * time.Hour)
	from := audit.Origin{At: s.clock.Now(), Actor: audit.UserActor(s.coordinator.ID)}
	if err := s.store.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, []string{s.ada.Unit, s.bo.Unit}, from); err != nil {
		t.Fatal(err)
	}
}

// hands sends the form of the half's page.
func (c *client) hands() answer {
	c.t.Helper()
	return c.post(springPath, c.get(springPath).form(springPath))
}

func TestAHalfIsLookedOverAndHandedIn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, imported(t, "2023-05", nil), imported(t, "2022-05", nil), imported(t, "2023-09", nil))
	s.registers(t, s.cato)
	s.registers(t, s.bo)
	c := s.signIn(t, s.ada)
	c.get("/halvar").has("Halvårene til Oslo 1", "1. halvår 2024 1 Åpent 31. juli 2024", "2. halvår 2023 1 Åpent", "1. halvår 2019 0 Åpent").hasNot("2. halvår 2024")
	page := c.get(springPath).has("Oslo 1", "Kategori, 1. halvår Kategori 2024 2023 Snitt 2021–2023", "Oppfølginger av saker i halvåret: 0", "Frykt for tvangsekteskap 1 0 0", "Trusler/vold 0 1 0,7", "Totalt 1 1 0,7",
		"Under 18 år 1 1 0,7", "Syria 1 1 0,7", "Frist: 31. juli 2024.", "Kompetansehevingsoppdrag i halvåret: 0", "Lever halvåret med 1 sak").hasNot("Godkjent", "Bergen 1")
	if ref := refPattern.FindString(page.text()); ref != "" {
		t.Errorf("the page shows the case %s", ref)
	}
	added := s.added(t, func() { c.hands().leadsTo(springPath + "?gjort=1") })
	if count(added, "unit_half_moves") != 1 || count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	c.get(springPath+"?gjort=1").has("Halvåret er levert.", "Status: Levert", "Levert med 1 sak av Ada", "Angre leveringen")
	c.hands().leadsTo(springPath + "?gjort=1")
	c.get(springPath+"?gjort=1").has("Leveringen er angret. Halvåret er åpent igjen.", "Status: Åpent", "Leveringen angret av Ada")
	s.clock.move(20 * 24 * time.Hour)
	c = s.signIn(t, s.ada)
	c.get(springPath).has("Det er 26 dager igjen.")
	c.hands().leadsTo(springPath + "?gjort=1")
	c.get(springPath+"?gjort=1").has("Halvåret er levert og godkjent. Takk, nå er du ferdig.", "Godkjent, automatisk").hasNot("Angre leveringen", "Lever halvåret")
	s.signIn(t, s.bo).get(springPath).has("Status: Åpent")
}

func TestNothingToReportIsSaid(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	c.get(springPath).has("Amman", "Ingen saker i noen av halvårene.", "Ingenting å melde")
	c.hands().leadsTo(springPath + "?gjort=1")
	c.get(springPath).has("Levert uten saker av Eva")
	c.get("/halvar/2023-H2").has("Fristen var 31. januar 2024.")
}

func TestWhatWasNotSeenIsNotHandedIn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	seen := c.get(springPath).form(springPath)
	s.registers(t, s.cato)
	s.unchanged(t, "handing in what has changed", func() {
		c.post(springPath, seen).is(http.StatusConflict).has("Nå er det 1.", "Lever halvåret med 1 sak", "Status: Åpent")
	})
	form := c.get(springPath).form(springPath)
	c.post(springPath, form).is(http.StatusSeeOther)
	s.unchanged(t, "handing in twice", func() {
		c.post(springPath, form).is(http.StatusConflict).has("Ingenting er endret.", "Status: Levert")
	})
}

func TestOnlyWhatThePageSendsMovesAHalf(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	good := c.get(springPath).form(springPath)
	for what, form := range map[string]url.Values{
		"a coordinator's move": with(good, "move", "approve"), "reopening": with(good, "move", "reopen"), "no move": with(good, "move"), "none that there is": with(good, "move", "x"),
		"two moves": with(good, "move", "hand_in", "take_back"), "no number": with(good, "cases", "x"), "a negative number": with(good, "cases", "-1"), "no cases": with(good, "cases"),
		"another unit": with(good, "unit", "bergen-1"), "a state": with(good, "state", "approved"), "a reason": with(good, "reason", "double"),
	} {
		s.unchanged(t, what, func() { c.post(springPath, form).is(http.StatusBadRequest) })
	}
	for _, path := range []string{"/halvar/2024-H2", "/halvar/2018-H2", "/halvar/2024-H3", "/halvar/x"} {
		s.unchanged(t, path, func() { c.post(path, good).is(http.StatusNotFound) })
		c.get(path).is(http.StatusNotFound)
	}
	s.clock.move(-30 * 24 * time.Hour)
	c = s.signIn(t, s.ada)
	c.get(springPath).has("Halvåret kan leveres fra juni 2024.").hasNot("Ingenting å melde")
	s.unchanged(t, "before the last month", func() {
		c.post(springPath, with(good, "csrf_token", c.get("/").form("/logg-ut").Get("csrf_token"))).is(http.StatusConflict).has("Halvåret kan leveres fra juni 2024.")
	})
}

// TestEveryMoveByEveryRoleFromEveryState sends the unit's moves over HTTP from every state: only listed moves of the unit's own pass.
func TestEveryMoveByEveryRoleFromEveryState(t *testing.T) {
	t.Parallel()
	paths := map[halfyear.UnitState][]halfyear.UnitMove{
		halfyear.Open: nil, halfyear.HandedIn: {{Move: halfyear.HandIn, Cases: 1}}, halfyear.Returned: {{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.Return}},
		halfyear.Approved: {{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.Approve}},
	}
	for _, scheme := range []string{"open", "closed", "reopened"} {
		for unit, path := range paths {
			s := newSite(t)
			s.registers(t, s.ada)
			if scheme == "reopened" {
				s.closes(t)
				s.move(t, s.coordinator, halfyear.UnitMove{Move: halfyear.Reopen})
				if unit == halfyear.Open {
					path = []halfyear.UnitMove{{Move: halfyear.HandIn, Cases: 1}, {Move: halfyear.TakeBack}}
				} else if unit == halfyear.Returned {
					path = nil
				}
			}
			for _, m := range path {
				s.move(t, auth.User{}, m)
			}
			if scheme == "closed" {
				s.closes(t)
			}
			before := strings.Join(s.ofAda(t), "\n")
			for _, who := range []auth.User{s.bo, s.envoy, s.coordinator, s.administrator} {
				c := s.signIn(t, who)
				token := c.get("/").form("/logg-ut").Get("csrf_token")
				for _, move := range halfyear.Moves() {
					c.post(springPath, url.Values{"csrf_token": {token}, "move": {string(move)}, "cases": {"1"}})
				}
				if after := strings.Join(s.ofAda(t), "\n"); after != before {
					t.Errorf("%s, %s: %s moves another's half:\n%s", scheme, unit, who.Name, after)
				}
			}
			s.passes(t, scheme, unit)
		}
	}
}

// ofAda are the moves of ada's unit.
func (s *site) ofAda(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(s.dump(t), func(row string) bool {
		return !strings.HasPrefix(row, "unit_half_moves ") || !strings.Contains(row, `"oslo-1"`)
	})
}

// passes sends each move as the unit: the first that is listed is made, all others are refused.
func (s *site) passes(t *testing.T, scheme string, unit halfyear.UnitState) {
	t.Helper()
	c := s.signIn(t, s.ada)
	listed := map[halfyear.UnitState][]halfyear.Move{
		halfyear.Open: {halfyear.HandIn}, halfyear.Returned: {halfyear.HandIn}, halfyear.HandedIn: {halfyear.TakeBack},
	}[unit]
	if scheme == "closed" || scheme == "reopened" && unit == halfyear.Approved {
		listed = nil
	}
	token := c.get("/").form("/logg-ut").Get("csrf_token")
	for _, move := range halfyear.Moves() {
		form := url.Values{"csrf_token": {token}, "move": {string(move)}, "cases": {"1"}}
		if slices.Contains(listed, move) {
			continue
		}
		want := http.StatusConflict
		if !move.Own() {
			want = http.StatusBadRequest
		}
		s.unchanged(t, fmt.Sprintf("%s from %s, scheme %s", move, unit, scheme), func() { c.post(springPath, form).is(want) })
	}
	for _, move := range listed {
		c.post(springPath, url.Values{"csrf_token": {token}, "move": {string(move)}, "cases": {"1"}}).is(http.StatusSeeOther)
	}
}

func TestAHalfThatTakesNoCasesSaysTheWayOut(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ref := s.registers(t, s.ada)
	c := s.signIn(t, s.ada)
	open := c.get("/saker/ny")
	kept := open.fill("/saker/ny", aCase(auth.Advisor))
	c.hands().is(http.StatusSeeOther)
	refused := func(texts ...string) {
		t.Helper()
		s.unchanged(t, "a case in a half that takes none", func() {
			back := c.post("/saker/ny", kept).is(http.StatusConflict).has(texts...)
			if got := back.form("/saker/ny"); got.Get("month") != "2024-05" || got.Get("country") != "SY" || got.Get("form_token") != kept.Get("form_token") {
				t.Errorf("the form came back with %v", got)
			}
		})
	}
	refused("Angre leveringen på siden for halvåret")
	form := c.get("/saker/ny").has("desember 2023")
	form.hasNot("mai 2024", "juni 2024")
	if form.form("/saker/ny").Get("month") != "" {
		t.Error("a month that takes no cases is chosen")
	}
	s.move(t, auth.User{}, halfyear.UnitMove{Move: halfyear.Approve})
	refused("Be koordinatoren sende det tilbake")
	s.closes(t)
	c = s.signIn(t, s.ada)
	kept.Set("csrf_token", c.get("/").form("/logg-ut").Get("csrf_token"))
	refused("Be koordinatoren gjenåpne det")
	c.get(springPath).has("Status: Avsluttet", "kan koordinatoren gjenåpne det for enheten din").hasNot("Lever halvåret")
	s.signIn(t, s.bo).get(springPath).has("Avsluttet uten levering")
	s.move(t, s.coordinator, halfyear.UnitMove{Move: halfyear.Reopen})
	c.get(springPath).has("Status: Gjenåpnet", "til og med 22. juli 2024", "Grunn: Det ser ut til å mangle saker")
	c.get("/").has("1. halvår 2024 er ikke levert", "til og med 22. juli 2024")
	s.signIn(t, s.coordinator).get("/").has("1. halvår 2024 er gjenåpnet for Oslo 1 til og med 22. juli 2024.")
	c.post("/saker/ny", kept).is(http.StatusSeeOther)
	c.get("/saker?halvar=2024-H1").has(ref, "2 saker")
	s.clock.move(8 * 24 * time.Hour)
	s.signIn(t, s.coordinator).get("/").hasNot("gjenåpnet")
	c = s.signIn(t, s.ada)
	c.get("/").hasNot("1. halvår 2024 er ikke levert")
	kept = c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	refused("Be koordinatoren gjenåpne det")
}

func TestTheFrontPageRemindsAsTheDeadlineComes(t *testing.T) {
	t.Parallel()
	s := newSite(t)
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
		s.clock.move(day.after * 24 * time.Hour)
		front := s.signIn(t, s.ada).get("/")
		if day.text == "" {
			front.has("2. halvår 2023 er ikke levert Fristen var 31. januar 2024.").hasNot("1. halvår 2024 er ikke levert")
			continue
		}
		front.has("1. halvår 2024 er ikke levert", day.text)
		if !slices.Contains(front.links(), springPath) {
			t.Error("no link to the half")
		}
		s.signIn(t, s.coordinator).get("/").hasNot("er ikke levert")
	}
	s.signIn(t, s.cato).hands().is(http.StatusSeeOther)
	s.signIn(t, s.ada).get("/").hasNot("er ikke levert")
	s.signIn(t, s.bo).get("/").has("1. halvår 2024 er ikke levert")
}

// TestPostsRacingTheClosingAreInTheTotalOrKeepTheirForm closes a half among 200 posts: each that is answered with a receipt is in the
// closed total, and each other has its form back.
func TestPostsRacingTheClosingAreInTheTotalOrKeepTheirForm(t *testing.T) {
	t.Parallel()
	const posts = 200
	for range 2 {
		s := newSite(t)
		s.clock.move(30 * 24 * time.Hour)
		c := s.signIn(t, s.ada)
		form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
		answers := c.amid(posts, form, func() error {
			return s.store.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, []string{s.ada.Unit, s.bo.Unit}, audit.Origin{At: s.clock.Now(), Actor: audit.UserActor(s.coordinator.ID)})
		})
		in := 0
		for i, a := range answers {
			switch a.code {
			case http.StatusSeeOther:
				in++
			case http.StatusConflict:
				if back := a.has("Be koordinatoren gjenåpne det").form("/saker/ny"); back.Get("form_token") != formToken(i) || back.Get("month") != "2024-05" || back.Get("country") != "SY" {
					t.Errorf("the form came back with %v", back)
				}
			default:
				t.Errorf("neither in nor refused: %d", a.code)
			}
		}
		states, err := s.store.Halves.States(t.Context(), s.clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		m, _ := states.Closing(codebook.Advisors, spring)
		found, err := s.store.Cases.All(t.Context())
		if err != nil || m.Cases != in || len(found) != in {
			t.Errorf("closed with %d, %d are in, %d were acknowledged, error %v", m.Cases, len(found), in, err)
		}
	}
}

func formToken(i int) string { return fmt.Sprintf("%022d", i) }

// amid posts the case form so many times at once, each with a token of its own, and does something in the middle.
func (c *client) amid(posts int, form url.Values, do func() error) []answer {
	c.t.Helper()
	answers := make([]answer, posts)
	var wg sync.WaitGroup
	turn := make(chan bool, 8) // how many are under way at once: with all of them some would be told to come back later
	for i := range posts {
		if i == posts/2 {
			wg.Go(func() {
				if err := do(); err != nil {
					c.t.Error(err)
				}
			})
		}
		r := c.postFrom("/saker/ny", with(form, "form_token", formToken(i)))
		wg.Go(func() {
			turn <- true
			defer func() { <-turn }()
			var err error
			if answers[i], err = c.answer(r); err != nil {
				c.t.Error(err)
			}
		})
	}
	wg.Wait()
	return answers
}
