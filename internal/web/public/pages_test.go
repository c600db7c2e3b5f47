package public_test

import (
	"testing"

	"sakstall/internal/web/public"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok    = "200"
	never = "405" // nobody may, whoever they are
)

// Who may do what with published editions: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/statistikk", "/statistikk", ok, ok, ok, ok, ok},
		{"POST", "/statistikk", "/statistikk", never, never, never, never, never},
		{"GET", "/statistikk/sammenlign", "/statistikk/sammenlign", ok, ok, ok, ok, ok},
		{"POST", "/statistikk/sammenlign", "/statistikk/sammenlign", never, never, never, never, never},
		{"GET", "/statistikk/:edition", "/statistikk/2022.1", ok, ok, ok, ok, ok},
		{"POST", "/statistikk/:edition", "/statistikk/2022.1", never, never, never, never, never},
	}.Holds(t, public.New(public.Services{}))
}
