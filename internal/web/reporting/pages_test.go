package reporting_test

import (
	"testing"

	"sakstall/internal/web/reporting"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok      = "200"
	no      = "403"
	never   = "405" // nobody may, whoever they are
	invalid = "422" // the form is read, and what the matrix sends is refused for what it says
	late    = "409" // the form is read, and is of no report as it is now
)

// Who may do what with reports: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/rapport", "/rapport", webtest.SignInTo("/rapport"), no, no, "303 /rapport/2024", no},
		{"POST", "/rapport", "/rapport", never, never, never, never, never},
		{"GET", "/rapport/:year", "/rapport/2023", webtest.SignInTo("/rapport/2023"), no, no, ok, no},
		{"POST", "/rapport/:year", "/rapport/2023", never, never, never, never, never},
		{
			"GET", "/rapport/:year/rediger", "/rapport/2023/rediger", webtest.SignInTo("/rapport/2023/rediger"), no, no,
			ok, no,
		},
		{
			"POST", "/rapport/:year/rediger", "/rapport/2023/rediger", webtest.SignInTo("/rapport/2023/rediger"), no,
			no, late,
			no,
		},
		{
			"GET", "/rapport/:year/tekst/:part", "/rapport/2023/tekst/ny", webtest.SignInTo("/rapport/2023/tekst/ny"),
			no, no,
			ok, no,
		},
		{
			"POST", "/rapport/:year/tekst/:part", "/rapport/2023/tekst/ny", webtest.SignInTo("/rapport/2023/tekst/ny"),
			no, no,
			late, no,
		},
		{
			"GET", "/rapport/:year/utgave", "/rapport/2023/utgave", webtest.SignInTo("/rapport/2023/utgave"), no, no, ok,
			no,
		},
		{"POST", "/rapport/:year/utgave", "/rapport/2023/utgave", never, never, never, never, never},
		{
			"GET", "/rapport/:year/historikk", "/rapport/2023/historikk", webtest.SignInTo("/rapport/2023/historikk"),
			no, no,
			ok, no,
		},
		{
			"POST", "/rapport/:year/historikk", "/rapport/2023/historikk", webtest.SignInTo("/rapport/2023/historikk"),
			no, no,
			"303 /rapport/2023/historikk", no,
		},
		{
			"GET", "/rapport/:year/publiser", "/rapport/2023/publiser", webtest.SignInTo("/rapport/2023/publiser"), no,
			no, ok,
			no,
		},
		{
			"POST", "/rapport/:year/publiser", "/rapport/2023/publiser", webtest.SignInTo("/rapport/2023/publiser"), no,
			no,
			invalid, no,
		},
		{
			"GET", "/tidligere-rapporter", "/tidligere-rapporter", webtest.SignInTo("/tidligere-rapporter"), no, no, ok,
			no,
		},
		{"POST", "/tidligere-rapporter", "/tidligere-rapporter", never, never, never, never, never},
		{"GET", "/utgaver", "/utgaver", webtest.SignInTo("/utgaver"), no, no, ok, no},
		{"POST", "/utgaver", "/utgaver", never, never, never, never, never},
		{
			"GET", "/utgaver/:edition/merknad", "/utgaver/2022.1/merknad",
			webtest.SignInTo("/utgaver/2022.1/merknad"), no, no, ok, no,
		},
		{
			"POST", "/utgaver/:edition/merknad", "/utgaver/2022.1/merknad",
			webtest.SignInTo("/utgaver/2022.1/merknad"), no, no, invalid, no,
		},
		{
			"GET", "/utgaver/:edition/trekk", "/utgaver/2022.1/trekk", webtest.SignInTo("/utgaver/2022.1/trekk"), no,
			no, ok,
			no,
		},
		{
			"POST", "/utgaver/:edition/trekk", "/utgaver/2022.1/trekk", webtest.SignInTo("/utgaver/2022.1/trekk"), no,
			no,
			invalid, no,
		},
	}.Holds(t, reporting.New(reporting.Services{}))
}
