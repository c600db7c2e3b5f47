package account_test

import (
	"testing"

	"sakstall/internal/web/account"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok      = "200"
	never   = "405" // nobody may, whoever they are
	invalid = "422" // the form is read, and what the matrix sends is refused for what it says
	front   = "303 /"
)

// Who may do what with signing in and out: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/logg-inn", "/logg-inn", ok, front, front, front, front},
		{"POST", "/logg-inn", "/logg-inn", invalid, invalid, invalid, invalid, invalid},
		{"GET", "/logg-ut", "/logg-ut", never, never, never, never, never},
		{
			"POST", "/logg-ut", "/logg-ut", webtest.SignInTo("/"), webtest.SignedOut, webtest.SignedOut,
			webtest.SignedOut,
			webtest.SignedOut,
		},
	}.Holds(t, account.New(account.Services{}))
}
