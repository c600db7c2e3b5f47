// Package admin shows what administrators of an installation have to do with.
package admin

import "sakstall/views"

// Page is where an administrator begins.
type Page struct{ views.Page }

// StartPart is what the front page tells an administrator.
type StartPart struct{ views.Page }
