// Package web is the application's surface: it reads a request, asks a service or the store, fills a view and writes the answer.
package web

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/store"
	"sakstall/static"
)

// The limits on what a client may send and for how long. Nothing else of a client's is believed to be small or quick.
const (
	maxBody           = 64 << 10
	maxUpload         = 5 << 20 // of a file of cases, on its own route only
	maxHeader         = 16 << 10
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 60 * time.Second
	requestTimeout    = 20 * time.Second
	registerTimeout   = 12 * time.Second
	flushTimeout      = 5 * time.Second
	shutdownTimeout   = 15 * time.Second
)

// Options are what a Server is made of. All but PreviewPatience, PublicURL and TrustedProxy must be set.
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

// Server is the application. Make one with New.
type Server struct {
	Options
	echo       *echo.Echo
	cases      *cases.Service
	activities *activity.Service
	reading    chan struct{} // who reads an uploaded file
	halves     *halfyear.Service
	reviewer   *halfyear.Reviewer
	hasher     *auth.Hasher
	throttle   *auth.Throttle
	sessions   *sessionStore
	csrf       csrfKeys
	changes    *cases.Changes
	drafts     draftKeys
	previews   *previews
}

// New makes the application. It returns an error where a key can't be used.
func New(o Options) (*Server, error) {
	s := &Server{
		Options: o, echo: echo.New(), cases: cases.NewService(o.Store.ForCases(), o.Now, o.Random),
		reviewer: halfyear.NewReviewer(o.Store.ForReview(), o.Now),
		previews: &previews{of: map[edition.Scope]*underWay{}, all: context.Background()},
		hasher:   auth.NewHasher(), throttle: auth.NewThrottle(o.Now),
	}
	s.reading = make(chan struct{}, 1)
	s.activities = activity.NewService(o.Store.Activities, s.cases.Rules, o.Now)
	s.changes = cases.NewChanges(s.cases, o.Store.Cases, o.Store.FollowUps)
	s.halves = halfyear.NewService(o.Store.Halves, o.Now, s.reviewer.Open)
	var err error
	if s.sessions, err = newSessionStore(o); err != nil {
		return nil, err
	}
	if s.csrf, err = newCSRFKeys(o.Keys); err != nil {
		return nil, err
	}
	if s.drafts, err = newDraftKeys(o.Keys); err != nil {
		return nil, err
	}
	s.echo.IPExtractor = ipExtractor(o)
	s.echo.HTTPErrorHandler = s.fail
	s.echo.Use(s.identify, s.headers, s.limitBody, middleware.GzipWithConfig(middleware.GzipConfig{Skipper: staysPlain}),
		middleware.ContextTimeout(requestTimeout), s.logRequest, s.recoverPanic)
	pages := map[string]echo.HandlerFunc{}
	for _, r := range s.routes() {
		switch {
		case r.method == http.MethodGet:
			pages[r.path] = r.do
		case slices.Contains(keptForms(), r.path): // its page stands before it
			r.do = s.inAnyLanguage(pages[r.path], r.do)
		}
		s.add(r)
	}
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.echo.ServeHTTP(w, r) }

// Serve answers requests on l until ctx ends, then lets those under way finish, for shutdownTimeout at most.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	flush := time.NewTicker(time.Minute)
	defer flush.Stop()
	for {
		select {
		case err := <-failed:
			return err
		case <-flush.C:
			if err := s.Store.Uploads.Forget(ctx, s.Now()); err != nil {
				s.Log.Error("old uploads not forgotten", "error", err)
			}
			if err := s.sessions.flush(ctx); err != nil {
				s.Log.Error("sessions not kept up to date", "error", err)
			}
		case <-ctx.Done():
			return errors.Join(within(ctx, shutdownTimeout, server.Shutdown), within(ctx, flushTimeout, s.sessions.flush))
		}
	}
}

// within does what has to be done after ctx has ended, in at most d.
func within(ctx context.Context, d time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), d)
	defer cancel()
	return do(ctx)
}

// staysPlain tells whether the answer is not to be compressed: a file that has been already, or for who refuses that. The library takes
// "gzip;q=0" for consent.
func staysPlain(c echo.Context) bool {
	return c.Path() == assetsPath || !static.AcceptsGzip(c.Request().Header.Values("Accept-Encoding"))
}

// ipExtractor believes a forwarded address only behind a proxy that is known.
func ipExtractor(o Options) echo.IPExtractor {
	if o.PublicURL == nil {
		return echo.ExtractIPDirect()
	}
	trust := []echo.TrustOption{echo.TrustLoopback(true), echo.TrustLinkLocal(false), echo.TrustPrivateNet(false)}
	if o.TrustedProxy.IsValid() {
		bits := o.TrustedProxy.Addr().BitLen()
		trust = append(trust, echo.TrustIPRange(&net.IPNet{
			IP: o.TrustedProxy.Masked().Addr().AsSlice(), Mask: net.CIDRMask(o.TrustedProxy.Bits(), bits),
		}))
	}
	return echo.ExtractIPFromXFFHeader(trust...)
}

// cookieName has the prefix that binds a cookie to this host and https, where there is https.
func cookieName(o Options, name string) string {
	if o.PublicURL != nil {
		return "__Host-" + name
	}
	return name
}
