// Package reporting is the working report, arranging it, previews of what would be published, and publishing.
package reporting

import (
	"strings"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/publish"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now func() time.Time
	// how long a page waits for a preview before it shows that it is being worked out; 0 is a second
	Patience   time.Duration
	Publishing *publish.Service
	Store      Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Counts   store.Counts
	Editions store.Editions
	Plans    store.Plans
	Previews store.Previews
	Printed  store.Printed
}

// pages are the pages, with what they call.
type pages struct{ Services }

// shelfPath is where a coordinator sees all editions.
const shelfPath = "/utgaver"

// New brings the pages of who reads the working report and publishes it.
func New(services Services) web.Feature {
	const read, publish = auth.ReadWorkingReport, auth.PublishEditions
	s := &pages{services}
	plan := web.Kept{Filled: []string{beforeField}}
	return web.Feature{
		Routes: []web.Route{
			web.Get("/rapport", read, s.latestReport),
			web.Get("/rapport/:year", read, s.report),
			web.Get("/rapport/:year/rediger", publish, s.arrange),
			web.Post("/rapport/:year/rediger", publish, s.rearrange).Keeping(plan),
			web.Get("/rapport/:year/tekst/:part", publish, s.ownText),
			web.Post("/rapport/:year/tekst/:part", publish, s.saveOwnText).Keeping(plan),
			web.Get("/rapport/:year/utgave", read, s.outcome),
			web.Get("/rapport/:year/historikk", publish, s.history),
			web.Post("/rapport/:year/historikk", publish, s.keepPreview),
			web.Get("/rapport/:year/publiser", publish, s.publishPage),
			web.Post("/rapport/:year/publiser", publish,
				s.publish).Keeping(web.Kept{
				Filled: []string{keyField, requestField}, Typed: []string{noteField, reasonField},
				Query: []string{contentField, insidersField},
			}),
			web.Get("/tidligere-rapporter", read, s.earlierReports),
			web.Get(shelfPath, publish, s.shelf),
			web.Get("/utgaver/:edition/merknad", publish, s.noticePage),
			web.Post("/utgaver/:edition/merknad", publish,
				s.publishNotice).Keeping(web.Kept{Typed: noticeFields()}),
			web.Get("/utgaver/:edition/trekk", publish, s.takeBackPage),
			web.Post("/utgaver/:edition/trekk", publish, s.takeBack).Keeping(web.Kept{Typed: []string{noteField}}),
		},
		Menu: []web.MenuEntry{
			{
				May: read, Href: "/rapport", Text: func(t *texts.Texts) string { return t.Frame.WorkingReport },
				Current: func(path string) bool { return strings.HasPrefix(path, "/rapport/") },
			},
			{May: publish, Href: shelfPath, Text: func(t *texts.Texts) string { return t.Editions.Menu }},
		},
		Front: s.front,
	}
}
