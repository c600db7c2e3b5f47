// Package admin is what administrators of an installation have to do with: users, units, codebook and settings.
package admin

import (
	"net/http"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/admin"
)

// Services are what the pages call.
type Services struct{}

// home is where an administrator begins; all other pages are below it.
const home = "/administrasjon"

// New brings the pages of administrators.
func New(Services) web.Feature {
	return web.Feature{
		Routes: []web.Route{web.Get(home, auth.Administer, overview)},
		Menu: []web.MenuEntry{{
			May: auth.Administer, Href: home, Text: func(t *texts.Texts) string { return t.Admin.Title },
			Current: func(path string) bool { return strings.HasPrefix(path, home) },
		}},
		Front: front,
	}
}

// overview is where an administrator begins.
func overview(c *web.Call) error {
	p := view.Page{Page: c.Page()}
	p.Title = p.Text().Admin.Title
	return c.Render(http.StatusOK, view.Overview(p))
}

// front leads an administrator to the pages.
func front(c *web.Call, p *views.HomePage) error {
	if c.User.Role.May(auth.Administer) {
		p.Parts = append(p.Parts, view.Start(view.StartPart{Page: p.Page}))
	}
	return nil
}
