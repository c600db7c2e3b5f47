package admin_test

import (
	"testing"

	"sakstall/internal/web/admin"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status.
const (
	ok        = "200"
	forbidden = "403"
	never     = "405" // nobody may, whoever they are
)

// Who may administer: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{
			"GET", "/administrasjon", "/administrasjon", webtest.SignInTo("/administrasjon"), forbidden, forbidden,
			forbidden, ok,
		},
		{"POST", "/administrasjon", "/administrasjon", never, never, never, never, never},
	}.Holds(t, admin.New(admin.Services{}))
}
