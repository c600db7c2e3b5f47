package reporting_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"sakstall/internal/web/webtest"
	"sakstall/views"
)

func TestACoordinatorKeepsPreviewsAndSeesWhatHasChanged(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/historikk"
	first := c.Settled(path).Is(http.StatusOK).Has("Ingen forhåndsvisning er tatt vare på ennå.",
		"Slik utgaven ville blitt nå")
	added := s.Added(t, func() { c.Post(path, first.Form(path)).LeadsTo(path) })
	if webtest.Count(added, "previews") != 1 || webtest.Count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("keeping adds %q", added)
	}
	s.Unchanged(t, "the same preview again", func() { c.Post(path, c.Get(path).Form(path)).LeadsTo(path) })
	s.Clock.Move(25 * time.Minute)
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-03", nil))
	c = s.SignIn(t, s.Coordinator)
	page := c.Settled(path).Is(http.StatusOK)
	const change = "Mangfoldsrådgivere, 2023: 61, før 60"
	page.Has("Kari tok vare på det som da ville blitt utgave 2023.1.",
		"tall er endret siden den forrige som ble tatt vare på.", change)
	c.Post(path, page.Form(path)).LeadsTo(path)
	again := c.Settled(path).Has("Ingenting er endret.", change)
	if got := strings.Count(again.Text(), "tok vare på det som"); got != 2 {
		t.Errorf("%d previews are listed", got)
	}
	c.Settled("/rapport/2023-H1/historikk").Has("Ingen forhåndsvisning er tatt vare på ennå.", "2023")
	if links := strings.Join(c.Get("/rapport/2023").Links(), " "); !strings.Contains(links, path) {
		t.Errorf("the working report leads to %s", links)
	}
	s.Unchanged(t, "an unknown field",
		func() { c.Post(path, webtest.With(page.Form(path), "x", "1")).Is(http.StatusBadRequest) })
	s.Unchanged(t, "the mark of a form, which no browser sends", func() {
		c.Post(path, webtest.With(page.Form(path), views.SeenMark+"1", "")).LeadsTo(path)
	})
	webtest.NothingMayFollow(t, s, 2022)
	s.Unchanged(t, "what can't be published", func() {
		c.Post("/rapport/2022/historikk", page.Form(path)).LeadsTo("/rapport/2022/utgave")
	})
	c.Settled("/rapport/2022/historikk").Is(http.StatusOK).HasNot("Slik utgaven ville blitt nå")
}
