// Package public is what everybody may read: published editions, as pages and as files.
package public

import (
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
)

// Services are what the pages call.
type Services struct {
	Now      func() time.Time
	Editions store.Editions
}

// pages are the pages, with what they call.
type pages struct{ Services }

// comparePath is where two editions are compared.
const comparePath = address.Statistics + "/sammenlign"

// New brings the pages of who reads what has been published.
func New(services Services) web.Feature {
	const may = auth.Visit
	s := &pages{services}
	return web.Feature{
		Routes: []web.Route{
			web.Get(address.Statistics, may, s.editionList),
			web.Get(comparePath, may, s.compare),
			web.Get(address.Statistics+"/:edition", may, s.statistics),
		},
		Front: s.front,
	}
}
