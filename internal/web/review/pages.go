// Package review is a coordinator's look at the half-years of all units: approving them, sending them back, closing
// the half.
package review

import (
	"strings"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now      func() time.Time
	Halves   *halfyear.Service
	Reviewer *halfyear.Reviewer
	Store    Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Counts   store.Counts
	Editions store.Editions
	Halves   store.Halves
	Printed  store.Printed
	Trail    store.Trail
	Units    store.Units
}

// pages are the pages, with what they call.
type pages struct{ Services }

// New brings the pages of who closes halves. A unit has others at the same addresses.
func New(services Services) web.Feature {
	const may = auth.CloseHalves
	s := &pages{services}
	return web.Feature{
		Routes: []web.Route{
			web.Get("/halvar", may, s.toEndedHalf),
			web.Get("/halvar/:half", may, s.reviewPage),
			web.Post("/halvar/:half/godkjenn", may, s.approveHalves),
			web.Post("/halvar/:half/lukk", may, s.closeHalf),
			web.Post("/halvar/:half/regneark", may, s.downloadReview),
			web.Get("/halvar/:half/enhet", may, s.reviewUnit),
			web.Post("/halvar/:half/enhet", may, s.moveUnit).Keeping(web.Kept{
				Typed: []string{noteField, reasonField}, Query: []string{unitField},
			}),
		},
		Menu: []web.MenuEntry{{
			May: may, Href: "/halvar", Text: func(t *texts.Texts) string { return t.Review.Menu },
			Current: func(path string) bool { return strings.HasPrefix(path, "/halvar") },
		}},
		Front: s.front,
	}
}
