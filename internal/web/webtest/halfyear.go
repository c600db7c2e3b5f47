package webtest

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

// Spring is the half that the clock of the tests stands in the last month of.
var Spring = period.FirstHalf(2024)

// SpringPath is the page of the half that the clock starts in.
const SpringPath = "/halvar/2024-H1"

// Move makes a move past the pages, as the user or the operator.
func (s *Site) Move(t *testing.T, who auth.User, m halfyear.UnitMove) {
	t.Helper()
	m.Place.Half = Spring
	if m.Unit == "" {
		m.Place.Scheme, m.Place.Unit = codebook.Advisors, s.Ada.Unit
	}
	if reasons := m.Move.Reasons(); len(reasons) > 0 && m.Reason == "" {
		m.Reason = reasons[0]
	}
	from := audit.Origin{At: s.Clock.Now(), Actor: audit.Operator}
	if who.ID != 0 {
		from.Actor = audit.UserActor(who.ID)
	}
	if err := s.Store.Halves.MoveUnit(t.Context(), m, from); err != nil {
		t.Fatal(err)
	}
}

// Closes closes the advisors' spring, whoever has not handed in.
func (s *Site) Closes(t *testing.T) {
	t.Helper()
	s.Clock.Move(30 * 24 * time.Hour)
	from := audit.Origin{At: s.Clock.Now(), Actor: audit.UserActor(s.Coordinator.ID)}
	if err := s.Store.Halves.CloseScheme(t.Context(), codebook.Advisors, Spring, []string{s.Ada.Unit, s.Bo.Unit},
		from); err != nil {
		t.Fatal(err)
	}
}

// Hands sends the form of the half's page.
func (c *Client) Hands() Answer {
	c.t.Helper()
	return c.Post(SpringPath, c.Get(SpringPath).Form(SpringPath))
}

// OfAda are the moves of ada's unit.
func (s *Site) OfAda(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(s.Dump(t), func(row string) bool {
		return !strings.HasPrefix(row, "unit_half_moves ") || !strings.Contains(row, `"oslo-1"`)
	})
}

// Passes sends each move as the unit: the first that is listed is made, all others are refused.
func (s *Site) Passes(t *testing.T, scheme string, unit halfyear.UnitState) {
	t.Helper()
	c := s.SignIn(t, s.Ada)
	listed := map[halfyear.UnitState][]halfyear.Move{
		halfyear.Open: {halfyear.HandIn}, halfyear.Returned: {halfyear.HandIn}, halfyear.HandedIn: {halfyear.TakeBack},
	}[unit]
	if scheme == "closed" || scheme == "reopened" && unit == halfyear.Approved {
		listed = nil
	}
	token := c.Get("/").Form("/logg-ut").Get("csrf_token")
	for _, move := range halfyear.Moves() {
		form := url.Values{"csrf_token": {token}, "move": {string(move)}, "cases": {"1"}}
		if slices.Contains(listed, move) {
			continue
		}
		want := http.StatusConflict
		if !move.Own() {
			want = http.StatusBadRequest
		}
		s.Unchanged(t, fmt.Sprintf("%s from %s, scheme %s", move, unit, scheme),
			func() { c.Post(SpringPath, form).Is(want) })
	}
	for _, move := range listed {
		c.Post(SpringPath, url.Values{
			"csrf_token": {token}, "move": {string(move)},
			"cases": {"1"},
		}).Is(http.StatusSeeOther)
	}
}

// FormToken is the i-th one-time token.
func FormToken(i int) string { return fmt.Sprintf("%022d", i) }

// Amid posts the case form so many times at once, each with a token of its own, and does something in the middle.
func (c *Client) Amid(posts int, form url.Values, do func() error) []Answer {
	c.t.Helper()
	answers := make([]Answer, posts)
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
		r := c.PostFrom("/saker/ny", With(form, "form_token", FormToken(i)))
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
