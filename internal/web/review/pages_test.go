package review_test

import (
	"testing"

	"sakstall/internal/web/review"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok     = "200"
	no     = "403"
	never  = "405" // nobody may, whoever they are
	unread = "400" // the form is read, and what the matrix sends is none that a page has
)

// Who may do what with all units' halves: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/halvar", "/halvar", webtest.SignInTo("/halvar"), ok, ok, "303 /halvar/2023-H2", no},
		{"POST", "/halvar", "/halvar", never, never, never, never, never},
		{"GET", "/halvar/:half", "/halvar/2024-H1", webtest.SignInTo("/halvar/2024-H1"), ok, ok, ok, no},
		{"POST", "/halvar/:half", "/halvar/2024-H1", webtest.SignInTo("/halvar/2024-H1"), unread, unread, no, no},
		{"GET", "/halvar/:half/godkjenn", "/halvar/2024-H1/godkjenn", never, never, never, never, never},
		{
			"POST", "/halvar/:half/godkjenn", "/halvar/2024-H1/godkjenn", webtest.SignInTo("/halvar/2024-H1"), no, no,
			unread,
			no,
		},
		{"GET", "/halvar/:half/lukk", "/halvar/2024-H1/lukk", never, never, never, never, never},
		{"POST", "/halvar/:half/lukk", "/halvar/2024-H1/lukk", webtest.SignInTo("/halvar/2024-H1"), no, no, unread, no},
		{"GET", "/halvar/:half/regneark", "/halvar/2024-H1/regneark", never, never, never, never, never},
		{
			"POST", "/halvar/:half/regneark", "/halvar/2024-H1/regneark", webtest.SignInTo("/halvar/2024-H1"), no, no,
			unread,
			no,
		},
		{
			"GET", "/halvar/:half/enhet", "/halvar/2024-H1/enhet?enhet=oslo-1",
			webtest.SignInTo("/halvar/2024-H1/enhet?enhet=oslo-1"), no, no, ok, no,
		},
		{
			"POST", "/halvar/:half/enhet", "/halvar/2024-H1/enhet", webtest.SignInTo("/halvar/2024-H1/enhet"), no, no,
			unread,
			no,
		},
	}.Holds(t, review.New(review.Services{}))
}
