// Package halves is the half-year of the own unit: looking it over, answering what was found, handing it in.
package halves

import (
	"strings"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now      func() time.Time
	Cases    *cases.Service
	Halves   *halfyear.Service
	Reviewer *halfyear.Reviewer
	Store    Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Activities store.Activities
	Counts     store.Counts
	FollowUps  store.FollowUps
	Halves     store.Halves
}

// pages are the pages, with what they call.
type pages struct{ Services }

// New brings the pages of who hands halves in. A coordinator has others at the same addresses.
func New(services Services) web.Feature {
	const may = auth.HandInHalves
	s := &pages{services}
	return web.Feature{
		Routes: []web.Route{
			web.Get("/halvar", may, s.ownHalves),
			web.Get("/halvar/:half", may, s.ownHalf),
			web.Post("/halvar/:half", may, s.moveOwnHalf),
			web.Post("/halvar/:half/svar", may, s.answerFinding),
		},
		Menu: []web.MenuEntry{{
			May: may, Href: "/halvar", Text: func(t *texts.Texts) string { return t.Halves.Menu },
			Current: func(path string) bool { return strings.HasPrefix(path, "/halvar") },
		}},
		Front: s.front,
	}
}
