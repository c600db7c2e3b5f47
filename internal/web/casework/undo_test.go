package casework_test

import (
	"net/http"
	"testing"

	"sakstall/internal/web/webtest"
)

func TestAWholeImportIsTakenBackOnAPageThatSaysWhatWillHappen(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	undo := c.Imports(webtest.AFile)
	c.Get("/saker/importer").Has("Det du har importert", "Angre importen")
	page := c.Get(undo).Is(http.StatusOK).Has("3 saker blir trukket.", "Trekk alle de 3 sakene", "1. halvår 2024 2",
		"2. halvår 2023 1")
	form := page.Form(undo)
	cato := s.SignIn(t, s.Cato)
	s.Unchanged(t, "what nobody may send", func() {
		cato.Get(undo).Is(http.StatusNotFound)
		cato.Post(undo, webtest.With(form, "csrf_token", cato.Get("/").Form("/logg-ut").Get("csrf_token"))).
			Is(http.StatusNotFound)
		c.Post(undo, webtest.With(form, "cases", "2")).Is(http.StatusConflict).Has("Noe er endret siden du så på importen.")
		c.Post(undo, webtest.With(form, "cases", "x")).Is(http.StatusBadRequest)
		c.Get("/saker/importert/x").Is(http.StatusNotFound)
	})
	c.Post(undo, form).LeadsTo(undo)
	c.Get(undo).Has("Importen er angret.").HasNot("Trekk alle")
	s.Unchanged(t, "once more", func() { c.Post(undo, form).LeadsTo(undo) })
	c.Get("/saker?halvar=2023-H2").Has("2. halvår 2023: 0 saker")
	c.Get("/saker/importer").Has("Angret")
}
