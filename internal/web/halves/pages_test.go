package halves_test

import (
	"testing"

	"sakstall/internal/web/halves"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok     = "200"
	no     = "403"
	never  = "405" // nobody may, whoever they are
	unread = "400" // the form is read, and what the matrix sends is none that a page has
)

// Who may do what with the own unit's halves: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/halvar", "/halvar", webtest.SignInTo("/halvar"), ok, ok, "303 /halvar/2023-H2", no},
		{"POST", "/halvar", "/halvar", never, never, never, never, never},
		{"GET", "/halvar/:half", "/halvar/2024-H1", webtest.SignInTo("/halvar/2024-H1"), ok, ok, ok, no},
		{"POST", "/halvar/:half", "/halvar/2024-H1", webtest.SignInTo("/halvar/2024-H1"), unread, unread, no, no},
		{"GET", "/halvar/:half/svar", "/halvar/2024-H1/svar", never, never, never, never, never},
		{
			"POST", "/halvar/:half/svar", "/halvar/2024-H1/svar", webtest.SignInTo("/halvar/2024-H1"), unread, unread, no,
			no,
		},
	}.Holds(t, halves.New(halves.Services{}))
}
