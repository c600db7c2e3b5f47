package admin_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/admin"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, overviews()...) }

func overviews() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		title := i18n.Of(l).Admin.Title
		frame := viewstest.User(viewstest.Frame(l, "/administrasjon", title), "Åse <Admin>",
			views.Link{Href: "/administrasjon", Text: title, Current: true})
		out = append(out, viewstest.Of(admin.Overview, "empty", admin.Page{Page: frame}))
	}
	return out
}
