// Package account is signing in and out.
package account

import (
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now      func() time.Time
	Hasher   *auth.Hasher
	Throttle *auth.Throttle
	Store    Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Trail store.Trail
	Users store.Users
}

// pages are the pages, with what they call.
type pages struct{ Services }

// New brings the pages of who signs in and out.
func New(services Services) web.Feature {
	s := &pages{services}
	return web.Feature{Routes: []web.Route{
		web.Get(web.SignInPath, auth.Visit, signInPage),
		web.Post(web.SignInPath, auth.Visit, s.signIn),
		web.Post(web.SignOutPath, auth.UseOwnSession, signOut),
	}}
}
