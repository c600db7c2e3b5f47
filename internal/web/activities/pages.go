// Package activities is logging courses and talks of the own unit, correcting and withdrawing them.
package activities

import (
	"time"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now        func() time.Time
	Cases      *cases.Service // whose rules hold for activities too
	Activities *activity.Service
	Store      Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Activities store.Activities
}

// pages are the pages, with what they call.
type pages struct{ Services }

// activitiesPath is where the activities are.
const activitiesPath = "/aktiviteter"

// New brings the pages of who logs activities.
func New(services Services) web.Feature {
	const may = auth.LogActivities
	s := &pages{services}
	return web.Feature{
		Routes: []web.Route{
			web.Get(activitiesPath, may, s.activityList),
			web.Get(activitiesPath+"/ny", may, s.newActivity),
			web.Post(activitiesPath+"/ny", may, s.logActivity).Keeping(web.Kept{}),
			web.Get(activitiesPath+"/:id", may, s.activityPage),
			web.Get(activitiesPath+"/:id/rett", may, s.correctPage),
			web.Post(activitiesPath+"/:id/rett", may, s.correctActivity).Keeping(web.Kept{}),
			web.Get(activitiesPath+"/:id/trekk", may, s.withdrawPage),
			web.Post(activitiesPath+"/:id/trekk", may, s.withdrawActivity),
		},
		Menu: []web.MenuEntry{{
			May: may, Href: activitiesPath,
			Text: func(t *texts.Texts) string { return t.Activities.Title },
		}},
	}
}
