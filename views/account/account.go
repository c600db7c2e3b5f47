// Package account shows the page for signing in.
package account

import "sakstall/views"

// SignInPage is the page for signing in.
type SignInPage struct {
	views.Page
	Next            string // where to go then
	Email, Password views.Field
	Problem         string // what was wrong with the attempt as a whole, or ""
	SignedOut       bool
	Kept            bool // what was typed before is kept
}
