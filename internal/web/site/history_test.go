package site_test

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestACoordinatorKeepsPreviewsAndSeesWhatHasChanged(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/historikk"
	first := c.settled(path).is(http.StatusOK).has("Ingen forhåndsvisning er tatt vare på ennå.", "Slik utgaven ville blitt nå")
	added := s.added(t, func() { c.post(path, first.form(path)).leadsTo(path) })
	if count(added, "previews") != 1 || count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("keeping adds %q", added)
	}
	s.unchanged(t, "the same preview again", func() { c.post(path, c.get(path).form(path)).leadsTo(path) })
	s.clock.move(25 * time.Minute)
	s.imports(t, s.ada, imported(t, "2023-03", nil))
	c = s.signIn(t, s.coordinator)
	page := c.settled(path).is(http.StatusOK)
	const change = "Mangfoldsrådgivere, 2023: 61, før 60"
	page.has("Kari tok vare på det som da ville blitt utgave 2023.1.", "tall er annerledes enn i den som ble tatt vare på før.", change)
	c.post(path, page.form(path)).leadsTo(path)
	again := c.settled(path).has("Ingenting er endret.", change)
	if got := strings.Count(again.text(), "tok vare på det som"); got != 2 {
		t.Errorf("%d previews are listed", got)
	}
	c.settled("/rapport/2023-H1/historikk").has("Ingen forhåndsvisning er tatt vare på ennå.", "2023")
	if links := strings.Join(c.get("/rapport/2023").links(), " "); !strings.Contains(links, path) {
		t.Errorf("the working report leads to %s", links)
	}
	s.unchanged(t, "an unknown field", func() { c.post(path, with(page.form(path), "x", "1")).is(http.StatusBadRequest) })
	s.imports(t, s.ada, imported(t, "2022-03", nil), imported(t, "2022-04", nil))
	s.unchanged(t, "what can't be published", func() {
		c.post("/rapport/2022/historikk", page.form(path)).leadsTo("/rapport/2022/utgave")
	})
	c.settled("/rapport/2022/historikk").is(http.StatusOK).hasNot("Slik utgaven ville blitt nå")
}
