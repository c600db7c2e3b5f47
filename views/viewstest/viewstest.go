// Package viewstest holds the pages of each package of views against their golden files and against the rules that
// every page keeps, and has the frames that the packages' test pages are in.
package viewstest

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"sakstall/internal/lang"
	"sakstall/views"
)

// Check holds a package's pages, in all their states, against its golden files in testdata and against the rules. With
// -update it writes the files anew: `go test ./views/... -update`.
func Check(t *testing.T, states ...State) {
	t.Helper()
	for _, s := range states {
		t.Run(s.name, func(t *testing.T) {
			page := s.html(t)
			checkGolden(t, s, page)
			checkRules(t, page)
			checkErrors(t, s, page)
			checkEscaping(t, s)
		})
	}
	checkFiles(t, states)
}

// State is one page as somebody may meet it.
type State struct {
	name   string // unique in its package: the golden file's
	model  any
	render func(model any) templ.Component
}

// Of is a state of the page that component makes.
func Of[P any](component func(P) templ.Component, name string, model P) State {
	function := runtime.FuncForPC(reflect.ValueOf(component).Pointer()).Name()
	lang := reflect.ValueOf(model).FieldByName("Lang").String()
	return State{
		model:  model,
		name:   function[strings.LastIndex(function, ".")+1:] + "-" + name + "." + lang,
		render: func(model any) templ.Component { return component(model.(P)) },
	}
}

func (s State) html(t *testing.T) string {
	t.Helper()
	return Written(t, s.render(s.model))
}

// Written is the component as it goes out.
func Written(t *testing.T, c templ.Component) string {
	t.Helper()
	var out strings.Builder
	if err := c.Render(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Frame is the frame for nobody signed in.
func Frame(l lang.Lang, path, title string) views.Page {
	p := views.Page{
		Lang: l, Path: path, Title: title,
		Assets: views.Assets{CSS: "/static/app-1a2b.css", JS: "/static/app-3c4d.js", Font: "/static/inter-5e6f.woff2"},
	}
	if path != "/logg-inn" {
		p.Menu = []views.Link{{Href: "/logg-inn", Text: p.Text().Frame.SignIn}}
	}
	return p
}

// User is the frame for somebody signed in, with the pages of a role in the menu.
func User(p views.Page, name string, pages ...views.Link) views.Page {
	p.User, p.CSRF = name, "a-token-of-the-session"
	p.Menu = append([]views.Link{{Href: "/", Text: p.Text().Frame.Front, Current: p.Path == "/"}}, pages...)
	return p
}

// Advisor is the frame for an adviser.
func Advisor(l lang.Lang, path, title string) views.Page {
	p := Frame(l, path, title)
	f := p.Text().Frame
	return User(p, "Kari Nordmann", views.Link{Href: "/saker/ny", Text: f.NewCase, Current: p.Path == "/saker/ny"},
		views.Link{Href: "/saker", Text: f.OwnCases, Current: p.Path == "/saker"},
		views.Link{Href: "/halvar", Text: p.Text().Halves.Menu, Current: strings.HasPrefix(p.Path, "/halvar")})
}

// Coordinator is the frame for a coordinator.
func Coordinator(l lang.Lang, path, title string) views.Page {
	p := Frame(l, path, title)
	return User(p, "Ola Nordmann",
		views.Link{Href: "/halvar", Text: p.Text().Review.Menu, Current: strings.HasPrefix(p.Path, "/halvar")},
		views.Link{
			Href: "/rapport", Text: p.Text().Frame.WorkingReport,
			Current: strings.HasPrefix(p.Path, "/rapport/"),
		})
}

// Choice is a choice that is not chosen.
func Choice(value, label string) views.Choice { return views.Choice{Value: value, Label: label} }

// Plain are choices without a heading.
func Plain(choices ...views.Choice) []views.Group { return []views.Group{{Choices: choices}} }
