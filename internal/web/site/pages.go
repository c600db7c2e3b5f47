// Package site puts the application together: what every page stands on, and the features with the services that each
// calls.
package site

import (
	"context"
	"io"
	"log/slog"
	"net/netip"
	"net/url"
	"time"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
	"sakstall/internal/publish"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/internal/web/account"
	"sakstall/internal/web/activities"
	"sakstall/internal/web/admin"
	"sakstall/internal/web/casework"
	"sakstall/internal/web/halves"
	"sakstall/internal/web/public"
	"sakstall/internal/web/reporting"
	"sakstall/internal/web/review"
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
	All    context.Context  // ends with the server: what goes on beside requests goes on under it
	MadeUp bool             // the register is a demonstration, and every page says so

	// how long a page waits for a preview before it shows that it is being worked out; 0 is a second
	PreviewPatience time.Duration

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
	Publishing *publish.Service
	Reading    chan struct{} // who reads an uploaded file: one at a time
}

// NewServices makes the services.
func NewServices(o Options) Services {
	s := Services{
		Options: o, Cases: cases.NewService(o.Store.ForCases(), o.Now, o.Random),
		Reviewer: halfyear.NewReviewer(o.Store.ForReview(), o.Now),
		Throttle: auth.NewThrottle(o.Now), Hasher: auth.NewHasher(), Reading: make(chan struct{}, 1),
		Publishing: publish.NewService(o.All, o.Store.Editions, o.Now),
	}
	s.Activities = activity.NewService(o.Store.Activities, s.Cases.Rules, o.Now)
	s.Changes = cases.NewChanges(s.Cases, o.Store.Cases, o.Store.FollowUps)
	s.Halves = halfyear.NewService(o.Store.Halves, o.Now, s.Reviewer.Open)
	return s
}

// Serve makes the application of the features, in the order of the menu, and of more. It returns an error where a key
// can't be used.
func (s Services) Serve(more ...web.Feature) (*web.Server, error) {
	return web.New(web.Options{
		Sessions: s.Store.Sessions, Drafts: s.Store.Drafts, Codebook: s.Store.Codebook, Ping: s.Store.Ping,
		Assets: s.Assets, Log: s.Log, Keys: s.Keys, Now: s.Now, MadeUp: s.MadeUp, PublicURL: s.PublicURL, TrustedProxy: s.TrustedProxy,
	}, append(s.Features(), more...)...)
}

// Features are all features in the order of the menu, each with the services that it calls.
func (s Services) Features() []web.Feature {
	r := s.Store
	return []web.Feature{
		casework.New(casework.Services{
			Now: s.Now, Cases: s.Cases, Changes: s.Changes, Reading: s.Reading,
			Store: casework.Parts{
				Cases: r.Cases, Contacts: r.Contacts, FollowUps: r.FollowUps, Halves: r.Halves,
				Imports: r.Imports, Trail: r.Trail, Uploads: r.Uploads,
			},
		}),
		halves.New(halves.Services{
			Now: s.Now, Cases: s.Cases, Halves: s.Halves, Reviewer: s.Reviewer,
			Store: halves.Parts{
				Activities: r.Activities, Counts: r.Counts, FollowUps: r.FollowUps,
				Halves: r.Halves,
			},
		}),
		activities.New(activities.Services{
			Now: s.Now, Cases: s.Cases, Activities: s.Activities,
			Store: activities.Parts{Activities: r.Activities},
		}),
		review.New(review.Services{Now: s.Now, Halves: s.Halves, Reviewer: s.Reviewer, Store: review.Parts{
			Counts: r.Counts, Editions: r.Editions, Halves: r.Halves, Printed: r.Printed,
			Trail: r.Trail,
			Units: r.Units,
		}}),
		reporting.New(reporting.Services{
			Now: s.Now, Patience: s.PreviewPatience, Publishing: s.Publishing,
			Store: reporting.Parts{
				Counts: r.Counts, Editions: r.Editions, Plans: r.Plans, Previews: r.Previews,
				Printed: r.Printed,
			},
		}),
		public.New(public.Services{Now: s.Now, Editions: r.Editions}),
		admin.New(admin.Services{}),
		account.New(account.Services{
			Now: s.Now, Hasher: s.Hasher, Throttle: s.Throttle,
			Store: account.Parts{Trail: r.Trail, Users: r.Users},
		}),
	}
}
