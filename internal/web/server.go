// Package web is what every page stands on: the server, sessions, forms and their proofs, kept forms, errors, the
// frame of a page, and who may use which address. What the application can do is in the packages below it, one for
// each feature; none of them imports another.
package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"sakstall/internal/seal"
	"sakstall/internal/store"
	"sakstall/static"
)

// The limits on what a client may send and for how long. Nothing else of a client's is believed to be small or quick.
const (
	maxBody           = 64 << 10
	MaxFile           = 5 << 20 // of a form with a file
	maxHeader         = 16 << 10
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 60 * time.Second
	requestTimeout    = 20 * time.Second
	WritingTime       = 12 * time.Second // see Call.Writing
	flushTimeout      = 5 * time.Second
	shutdownTimeout   = 15 * time.Second
)

// Options are what a Server is made of. All but PublicURL and TrustedProxy must be set.
type Options struct {
	Sessions store.Sessions
	Drafts   store.Drafts
	Codebook store.Codebook
	Ping     func(context.Context) error // reports whether the register answers
	Assets   *static.Assets
	Log      *slog.Logger
	Keys     [][]byte         // the server's keys, the one in use first; each 32 bytes or more
	Now      func() time.Time // in the zone whose months count
	MadeUp   bool             // the register is a demonstration, and every page says so

	PublicURL    *url.URL     // the https address that browsers see; nil is plain HTTP on loopback
	TrustedProxy netip.Prefix // whose X-Forwarded-For is believed, beside loopback, where there is a PublicURL
}

// Server is the application: what every page stands on, and the features. Make one with New.
type Server struct {
	Options
	echo     *echo.Echo
	features []Feature
	pages    map[string][]Route // by the path of their address, for GET
	files    map[string]bool    // the paths whose forms may have a file
	sessions *sessionStore
	csrf     csrfKeys
	drafts   seal.Box
}

// New makes the application of the features, whose order is that of the menu. It returns an error where a key can't
// be used.
func New(o Options, features ...Feature) (*Server, error) {
	s := &Server{Options: o, echo: echo.New(), pages: map[string][]Route{}, files: map[string]bool{}}
	var err error
	if s.sessions, err = newSessionStore(o); err != nil {
		return nil, err
	}
	if s.csrf, err = newCSRFKeys(o.Keys); err != nil {
		return nil, err
	}
	if s.drafts, err = seal.NewBox(o.Keys, draftPurpose); err != nil {
		return nil, err
	}
	s.echo.IPExtractor = ipExtractor(o)
	s.echo.HTTPErrorHandler = s.fail
	s.echo.Use(s.identify, s.headers, s.limitBody,
		middleware.GzipWithConfig(middleware.GzipConfig{Skipper: staysPlain}),
		middleware.ContextTimeout(requestTimeout), s.logRequest, s.recoverPanic)
	s.mount(features)
	return s, nil
}

// Routes are all addresses that are served: method and pattern, such as "GET /saker/:ref".
func (s *Server) Routes() [][2]string {
	var out [][2]string
	for _, r := range s.echo.Routes() {
		out = append(out, [2]string{r.Method, r.Path})
	}
	return out
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.echo.ServeHTTP(w, r) }

// Serve answers requests on l until ctx ends, then lets those under way finish, for shutdownTimeout at most.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout:    idleTimeout,
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
			if err := s.sessions.flush(ctx); err != nil {
				s.Log.Error("sessions not kept up to date", "error", err)
			}
		case <-ctx.Done():
			return errors.Join(within(ctx, shutdownTimeout, server.Shutdown),
				within(ctx, flushTimeout, s.sessions.flush))
		}
	}
}

// within does what has to be done after ctx has ended, in at most d.
func within(ctx context.Context, d time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), d)
	defer cancel()
	return do(ctx)
}

// staysPlain reports whether the answer is not to be compressed: a file that has been already, or for a client that refuses that.
// The library takes "gzip;q=0" for consent.
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
