package web

import (
	"context"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"maps"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/store"
)

// A session ends on the server after being idle, and after a working day whatever happens.
const (
	idleSession = 30 * time.Minute
	longSession = 10 * time.Hour
)

// keptSession is how long it is known whose a session was: a form that is sent after its end is kept for them.
const keptSession = 24 * time.Hour

// sessionCookie is the cookie's name, before the prefix that https adds.
const sessionCookie = "sakstall"

// The values of a session. endedValue marks a request that brought a session which has ended: an endedSession.
const (
	userValue  = "user"
	endedValue = "ended"
)

// sessionStore keeps sessions in the register. The browser holds a random id, signed; the register holds the id's
// hash. When a session was last seen is kept in memory and written down once a minute, so that looking at a page
// writes nothing.
type sessionStore struct {
	db      store.Sessions
	now     func() time.Time
	codecs  []securecookie.Codec
	options sessions.Options

	mu   sync.Mutex
	seen map[store.SessionKey]time.Time
}

func newSessionStore(o Options) (*sessionStore, error) {
	var pairs [][]byte
	for _, key := range o.Keys {
		derived, err := hkdf.Key(sha256.New, key, nil, "session cookie", 64)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, derived, nil)
	}
	s := &sessionStore{
		db: o.Sessions, now: o.Now,
		codecs: securecookie.CodecsFromPairs(pairs...), seen: map[store.SessionKey]time.Time{},
		options: sessions.Options{
			Path: "/", MaxAge: int(keptSession.Seconds()), HttpOnly: true, Secure: o.PublicURL != nil,
			SameSite: http.SameSiteLaxMode,
		},
	}
	for _, codec := range s.codecs {
		if c, ok := codec.(*securecookie.SecureCookie); ok {
			c.MaxAge(s.options.MaxAge)
		}
	}
	return s, nil
}

// Get returns the request's session, the same one each time it is asked.
func (s *sessionStore) Get(r *http.Request, name string) (*sessions.Session, error) {
	return sessions.GetRegistry(r).Get(s, name)
}

// New finds the session of the request's cookie, or makes one that is new. Only a register that does not answer is an
// error.
func (s *sessionStore) New(r *http.Request, name string) (*sessions.Session, error) {
	session := sessions.NewSession(s, name)
	options := s.options
	session.Options, session.IsNew = &options, true
	cookie, err := r.Cookie(name)
	if err != nil {
		return session, nil //nolint:nilerr // no cookie is no session
	}
	var id string
	if err := securecookie.DecodeMulti(name, cookie.Value, &id, s.codecs...); err != nil {
		session.Values[endedValue] = endedSession{}
		return session, nil //nolint:nilerr // a cookie that we did not make is no session
	}
	key := store.SessionKey(sha256.Sum256([]byte(id)))
	found, err := s.db.Get(r.Context(), key)
	switch {
	case errors.Is(err, store.ErrNoSession):
		session.Values[endedValue] = endedSession{}
	case err == nil && !s.alive(key, found):
		session.Values[endedValue] = endedSession{user: found.User, id: id}
	case err != nil:
		return session, err
	default:
		session.ID, session.IsNew = id, false
		session.Values[userValue] = found.User
	}
	return session, nil
}

// Save starts a new session for its user, or ends one whose MaxAge has been made negative, and sets the cookie.
func (s *sessionStore) Save(r *http.Request, w http.ResponseWriter, session *sessions.Session) error {
	if session.Options.MaxAge < 0 {
		http.SetCookie(w, sessions.NewCookie(session.Name(), "", session.Options))
		return s.end(r, session)
	}
	if session.ID == "" {
		session.ID = randomToken(32)
		user, from := s.origin(r, session)
		if err := s.db.Start(r.Context(), keyOf(session), user.ID, s.now().Add(-keptSession), from); err != nil {
			return err
		}
	}
	value, err := securecookie.EncodeMulti(session.Name(), session.ID, s.codecs...)
	if err != nil {
		return err
	}
	http.SetCookie(w, sessions.NewCookie(session.Name(), value, session.Options))
	return nil
}

// end ends the session in the register; the browser keeps its cookie, which is worth nothing then.
func (s *sessionStore) end(r *http.Request, session *sessions.Session) error {
	_, from := s.origin(r, session)
	return s.db.End(r.Context(), keyOf(session), from)
}

func (s *sessionStore) origin(r *http.Request, session *sessions.Session) (auth.User, audit.Origin) {
	user, _ := session.Values[userValue].(auth.User)
	return user, audit.Origin{At: s.now(), Actor: audit.UserActor(user.ID), Request: requestID(r.Context())}
}

func keyOf(session *sessions.Session) store.SessionKey {
	return store.SessionKey(sha256.Sum256([]byte(session.ID)))
}

// alive reports whether the session is neither idle nor too old, and notes that it has been seen.
func (s *sessionStore) alive(key store.SessionKey, found store.Session) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	last, now := found.Seen, s.now()
	if seen := s.seen[key]; seen.After(last) {
		last = seen
	}
	if now.Sub(last) >= idleSession || now.Sub(found.Created) >= longSession {
		return false
	}
	s.seen[key] = now
	return true
}

// flush writes down when sessions were last seen. What has been written is forgotten, unless the session has been
// seen again since; what can't be written now is written next time.
func (s *sessionStore) flush(ctx context.Context) error {
	s.mu.Lock()
	seen := maps.Clone(s.seen)
	s.mu.Unlock()
	if len(seen) == 0 {
		return nil
	}
	if err := s.db.Seen(ctx, seen); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.DeleteFunc(s.seen, func(key store.SessionKey, at time.Time) bool { return at.Equal(seen[key]) })
	return nil
}

// SignIn starts a session for the user under an id that nobody has known before, and ends the one that the browser
// has had.
func (c *Call) SignIn(user auth.User) error {
	if !c.session.IsNew {
		if err := c.server.sessions.end(c.Request(), c.session); err != nil {
			return err
		}
	}
	c.session.ID = ""
	c.session.Values[userValue] = user
	return c.session.Save(c.Request(), c.echo.Response())
}

// SignOut ends the session on the server and in the browser.
func (c *Call) SignOut() error {
	c.session.Options.MaxAge = -1
	if err := c.session.Save(c.Request(), c.echo.Response()); err != nil {
		return err
	}
	c.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	return nil
}

// randomToken is n unpredictable bytes as text for a cookie or a form.
func randomToken(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: crypto/rand
	return base64.RawURLEncoding.EncodeToString(b)
}
