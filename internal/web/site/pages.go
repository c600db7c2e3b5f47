// Package site puts the application together: what every page stands on, and the features.
package site

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/static"
)

// Options are what the application is made of. All but PreviewPatience, PublicURL and TrustedProxy must be set.
type Options struct {
	Store  *store.Store
	Assets *static.Assets
	Log    *slog.Logger
	Keys   [][]byte         // the server's keys, the one in use first; each 32 bytes or more
	Now    func() time.Time // in the zone whose months count
	Random io.Reader        // unpredictable
	MadeUp bool             // the register is a demonstration, and every page says so

	PreviewPatience time.Duration // how long a page waits for a preview before it shows that it is being worked out; 0 is a second

	PublicURL    *url.URL     // the https address that browsers see; nil is plain HTTP on loopback
	TrustedProxy netip.Prefix // whose X-Forwarded-For is believed, beside loopback, where there is a PublicURL
}

// New makes the application. It returns an error where a key can't be used.
func New(o Options) (*web.Server, error) { return NewServices(o).Serve() }

// Services are what the features call.
type Services struct {
	Options
	Cases      *cases.Service
	Changes    *cases.Changes
	Activities *activity.Service
	Halves     *halfyear.Service
	Reviewer   *halfyear.Reviewer
	Throttle   *auth.Throttle
	Hasher     *auth.Hasher
	Reading    chan struct{} // who reads an uploaded file: one at a time
}

// NewServices makes the services.
func NewServices(o Options) Services {
	s := Services{
		Options: o, Cases: cases.NewService(o.Store.ForCases(), o.Now, o.Random), Reviewer: halfyear.NewReviewer(o.Store.ForReview(), o.Now),
		Throttle: auth.NewThrottle(o.Now), Hasher: auth.NewHasher(), Reading: make(chan struct{}, 1),
	}
	s.Activities = activity.NewService(o.Store.Activities, s.Cases.Rules, o.Now)
	s.Changes = cases.NewChanges(s.Cases, o.Store.Cases, o.Store.FollowUps)
	s.Halves = halfyear.NewService(o.Store.Halves, o.Now, s.Reviewer.Open)
	return s
}

// Serve makes the application of the features, in the order of the menu, and of more. It returns an error where a key can't be used.
func (s Services) Serve(more ...web.Feature) (*web.Server, error) {
	p := &pages{
		store: s.Store, Now: s.Now, cases: s.Cases, activities: s.Activities, halves: s.Halves, reviewer: s.Reviewer, hasher: s.Hasher,
		throttle: s.Throttle, changes: s.Changes, reading: s.Reading, previewPatience: s.PreviewPatience,
		previews: &previews{of: map[edition.Scope]*underWay{}, all: context.Background()},
	}
	features := []web.Feature{p.casework(), p.halfPages(), p.activityPages(), p.reviewPages(), p.reporting(), p.public(), p.account()}
	return web.New(web.Options{
		Sessions: s.Store.Sessions, Drafts: s.Store.Drafts, Ping: s.Store.Ping, Assets: s.Assets, Log: s.Log, Keys: s.Keys, Now: s.Now, MadeUp: s.MadeUp,
		PublicURL: s.PublicURL, TrustedProxy: s.TrustedProxy,
	}, append(features, more...)...)
}

// pages are the pages, with what they ask.
type pages struct {
	store           *store.Store
	Now             func() time.Time
	cases           *cases.Service
	activities      *activity.Service
	reading         chan struct{} // who reads an uploaded file
	halves          *halfyear.Service
	reviewer        *halfyear.Reviewer
	hasher          *auth.Hasher
	throttle        *auth.Throttle
	changes         *cases.Changes
	previews        *previews
	previewPatience time.Duration
}

func get(path string, may auth.Permission, do web.Handler) web.Route {
	return web.Route{Method: http.MethodGet, Path: path, May: may, Do: do}
}

func post(path string, may auth.Permission, do web.Handler) web.Route {
	return web.Route{Method: http.MethodPost, Path: path, May: may, Do: do}
}

func kept(path string, may auth.Permission, do web.Handler, k web.Kept) web.Route {
	return web.Route{Method: http.MethodPost, Path: path, May: may, Do: do, Kept: &k}
}

func (s *pages) casework() web.Feature {
	const may = auth.RegisterCases
	form := post(caseFormPath, may, s.sendCaseForm)
	form.Rescue = s.keepTyped
	file := post(uploadPath, may, s.upload)
	file.File = true
	return web.Feature{
		Routes: []web.Route{
			get("/saker", may, s.caseList),
			get(caseFormPath, may, s.caseForm), form,
			get(uploadPath, may, s.uploadPage), file,
			get("/saker/mal.csv", may, s.templateCSV),
			get("/saker/mal.xlsx", may, s.templateXLSX),
			get(uploadPath+"/:upload", may, s.previewPage), post(uploadPath+"/:upload", may, s.confirmUpload),
			get(exportPath, may, backToList), post(exportPath, may, s.exportCases),
			get("/saker/:ref", may, s.casePage),
			get("/saker/:ref/rett", may, s.correctForm), kept("/saker/:ref/rett", may, s.correctCase, web.Kept{}),
			get("/saker/:ref/trekk", may, s.withdrawForm), post("/saker/:ref/trekk", may, s.withdrawCase),
			get("/saker/:ref/angre", may, backToCase), post("/saker/:ref/angre", may, s.restoreCase),
			get("/saker/:ref/gjennomfort", may, backToCase), post("/saker/:ref/gjennomfort", may, s.completeCase),
			get("/saker/:ref/oppfolging", may, s.followUpForm), kept("/saker/:ref/oppfolging", may, s.logFollowUp, web.Kept{}),
			get("/saker/:ref/oppfolging/:number/trekk", may, backToCase), post("/saker/:ref/oppfolging/:number/trekk", may, s.withdrawFollowUp),
		},
		Menu: []web.MenuEntry{
			{May: may, Href: caseFormPath, Text: func(t *texts.Texts) string { return t.Frame.NewCase }},
			{May: may, Href: "/saker", Text: func(t *texts.Texts) string { return t.Frame.OwnCases }},
		},
		Front:      s.caseworkFront,
		EachMinute: func(ctx context.Context) error { return s.store.Uploads.Forget(ctx, s.Now()) },
	}
}

func inHalves(path string) bool { return strings.HasPrefix(path, "/halvar") }

func (s *pages) halfPages() web.Feature {
	const may = auth.HandInHalves
	return web.Feature{
		Routes: []web.Route{
			get("/halvar", may, s.ownHalves),
			get("/halvar/:half", may, s.ownHalf), post("/halvar/:half", may, s.moveOwnHalf),
			post("/halvar/:half/svar", may, s.answerFinding),
		},
		Menu:  []web.MenuEntry{{May: may, Href: "/halvar", Text: func(t *texts.Texts) string { return t.Halves.Menu }, Current: inHalves}},
		Front: s.halvesFront,
	}
}

func (s *pages) activityPages() web.Feature {
	const may = auth.LogActivities
	return web.Feature{
		Routes: []web.Route{
			get(activitiesPath, may, s.activityList),
			get(activitiesPath+"/ny", may, s.newActivity), kept(activitiesPath+"/ny", may, s.logActivity, web.Kept{}),
			get(activitiesPath+"/:id", may, s.activityPage),
			get(activitiesPath+"/:id/rett", may, s.correctPage), kept(activitiesPath+"/:id/rett", may, s.correctActivity, web.Kept{}),
			get(activitiesPath+"/:id/trekk", may, s.withdrawPage), post(activitiesPath+"/:id/trekk", may, s.withdrawActivity),
		},
		Menu: []web.MenuEntry{{May: may, Href: activitiesPath, Text: func(t *texts.Texts) string { return t.Activities.Title }}},
	}
}

func (s *pages) reviewPages() web.Feature {
	const may = auth.CloseHalves
	return web.Feature{
		Routes: []web.Route{
			get("/halvar", may, s.toEndedHalf),
			get("/halvar/:half", may, s.reviewPage),
			post("/halvar/:half/godkjenn", may, s.approveHalves),
			post("/halvar/:half/lukk", may, s.closeHalf),
			post("/halvar/:half/regneark", may, s.downloadReview),
			get("/halvar/:half/enhet", may, s.reviewUnit),
			kept("/halvar/:half/enhet", may, s.moveUnit, web.Kept{Typed: []string{noteField, reasonField}, Query: []string{unitField}}),
		},
		Menu:  []web.MenuEntry{{May: may, Href: "/halvar", Text: func(t *texts.Texts) string { return t.Review.Menu }, Current: inHalves}},
		Front: s.reviewFront,
	}
}

func (s *pages) reporting() web.Feature {
	const read, publish = auth.ReadWorkingReport, auth.PublishEditions
	plan := web.Kept{Filled: []string{beforeField}}
	return web.Feature{
		Routes: []web.Route{
			get("/rapport", read, s.latestReport),
			get("/rapport/:year", read, s.report),
			get("/rapport/:year/rediger", publish, s.arrange), kept("/rapport/:year/rediger", publish, s.rearrange, plan),
			get("/rapport/:year/tekst/:part", publish, s.ownText), kept("/rapport/:year/tekst/:part", publish, s.saveOwnText, plan),
			get("/rapport/:year/utgave", read, s.outcome),
			get("/rapport/:year/historikk", publish, s.history), post("/rapport/:year/historikk", publish, s.keepPreview),
			get("/rapport/:year/publiser", publish, s.publishPage),
			kept("/rapport/:year/publiser", publish, s.publish, web.Kept{Filled: []string{keyField}, Typed: []string{noteField}}),
			get("/tidligere-rapporter", read, s.earlierReports),
			get(shelfPath, publish, s.shelf),
			get("/utgaver/:edition/trekk", publish, s.takeBackPage),
			kept("/utgaver/:edition/trekk", publish, s.takeBack, web.Kept{Typed: []string{noteField}}),
		},
		Menu: []web.MenuEntry{
			{May: read, Href: "/rapport", Text: func(t *texts.Texts) string { return t.Frame.WorkingReport }, Current: func(path string) bool {
				return strings.HasPrefix(path, "/rapport/")
			}},
			{May: publish, Href: shelfPath, Text: func(t *texts.Texts) string { return t.Editions.Menu }},
		},
		Front: s.reportingFront,
	}
}

func (s *pages) public() web.Feature {
	const may = auth.Visit
	return web.Feature{
		Routes: []web.Route{get(statisticsPath, may, s.editionList), get(comparePath, may, s.compare), get("/statistikk/:edition", may, s.statistics)},
		Front:  s.publicFront,
	}
}

func (s *pages) account() web.Feature {
	return web.Feature{Routes: []web.Route{
		get(web.SignInPath, auth.Visit, signInPage), post(web.SignInPath, auth.Visit, s.signIn),
		post(web.SignOutPath, auth.UseOwnSession, signOut),
	}}
}
