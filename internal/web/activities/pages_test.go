package activities_test

import (
	"testing"

	"sakstall/internal/web/activities"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok      = "200"
	no      = "403"
	never   = "405" // nobody may, whoever they are
	unread  = "400" // the form is read, and what the matrix sends is none that a page has
	invalid = "422" // the form is read, and what the matrix sends is refused for what it says
)

// Who may do what with activities: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/aktiviteter", "/aktiviteter", webtest.SignInTo("/aktiviteter"), ok, ok, no, no},
		{"POST", "/aktiviteter", "/aktiviteter", never, never, never, never, never},
		{"GET", "/aktiviteter/ny", "/aktiviteter/ny", webtest.SignInTo("/aktiviteter/ny"), ok, ok, no, no},
		{"POST", "/aktiviteter/ny", "/aktiviteter/ny", webtest.SignInTo("/aktiviteter/ny"), invalid, invalid, no, no},
		{"GET", "/aktiviteter/:id", "/aktiviteter/{held}", webtest.SignInTo("/aktiviteter/{held}"), ok, ok, no, no},
		{"POST", "/aktiviteter/:id", "/aktiviteter/{held}", never, never, never, never, never},
		{
			"GET", "/aktiviteter/:id/rett", "/aktiviteter/{held}/rett", webtest.SignInTo("/aktiviteter/{held}/rett"),
			ok, ok, no,
			no,
		},
		{
			"POST", "/aktiviteter/:id/rett", "/aktiviteter/{held}/rett", webtest.SignInTo("/aktiviteter/{held}/rett"),
			unread,
			unread, no, no,
		},
		{
			"GET", "/aktiviteter/:id/trekk", "/aktiviteter/{held}/trekk", webtest.SignInTo("/aktiviteter/{held}/trekk"),
			ok, ok,
			no, no,
		},
		{
			"POST", "/aktiviteter/:id/trekk", "/aktiviteter/{held}/trekk",
			webtest.SignInTo("/aktiviteter/{held}/trekk"), unread,
			unread, no, no,
		},
	}.Holds(t, activities.New(activities.Services{}))
}
