package casework_test

import (
	"testing"

	"sakstall/internal/web/casework"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok      = "200"
	no      = "403"
	never   = "405" // nobody may, whoever they are
	unread  = "400" // the form is read, and what the matrix sends is none that a page has
	invalid = "422" // the form is read, and what the matrix sends is refused for what it says
	toOwn   = "303 /saker/{own}"
)

// Who may do what with cases: every address, every method, every role.
func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	webtest.Matrix{
		{"GET", "/saker", "/saker", webtest.SignInTo("/saker"), ok, ok, no, no},
		{"POST", "/saker", "/saker", never, never, never, never, never},
		{"GET", "/saker/ny", "/saker/ny", webtest.SignInTo("/saker/ny"), ok, ok, no, no},
		{"POST", "/saker/ny", "/saker/ny", webtest.SignInTo("/saker/ny"), invalid, invalid, no, no},
		{
			"GET", "/saker/eksport", "/saker/eksport", webtest.SignInTo("/saker/eksport"), "303 /saker", "303 /saker", no,
			no,
		},
		{"POST", "/saker/eksport", "/saker/eksport", webtest.SignInTo("/saker/eksport"), ok, ok, no, no},
		{"GET", "/saker/:ref", "/saker/{own}", webtest.SignInTo("/saker/{own}"), ok, ok, no, no},
		{"POST", "/saker/:ref", "/saker/{own}", never, never, never, never, never},
		{"GET", "/saker/:ref/rett", "/saker/{own}/rett", webtest.SignInTo("/saker/{own}/rett"), ok, ok, no, no},
		{
			"POST", "/saker/:ref/rett", "/saker/{own}/rett", webtest.SignInTo("/saker/{own}/rett"), unread, unread, no,
			no,
		},
		{"GET", "/saker/:ref/trekk", "/saker/{own}/trekk", webtest.SignInTo("/saker/{own}/trekk"), ok, ok, no, no},
		{
			"POST", "/saker/:ref/trekk", "/saker/{own}/trekk", webtest.SignInTo("/saker/{own}/trekk"), unread, unread, no,
			no,
		},
		{
			"GET", "/saker/:ref/angre", "/saker/{own}/angre", webtest.SignInTo("/saker/{own}/angre"), toOwn, toOwn, no,
			no,
		},
		{
			"POST", "/saker/:ref/angre", "/saker/{own}/angre", webtest.SignInTo("/saker/{own}/angre"), unread, unread, no,
			no,
		},
		{
			"GET", "/saker/:ref/gjennomfort", "/saker/{own}/gjennomfort", webtest.SignInTo("/saker/{own}/gjennomfort"),
			toOwn,
			toOwn, no, no,
		},
		{
			"POST", "/saker/:ref/gjennomfort", "/saker/{own}/gjennomfort", webtest.SignInTo("/saker/{own}/gjennomfort"),
			unread,
			unread, no, no,
		},
		{
			"GET", "/saker/:ref/oppfolging", "/saker/{own}/oppfolging", webtest.SignInTo("/saker/{own}/oppfolging"), ok,
			ok, no,
			no,
		},
		{
			"POST", "/saker/:ref/oppfolging", "/saker/{own}/oppfolging", webtest.SignInTo("/saker/{own}/oppfolging"),
			unread,
			unread, no, no,
		},
		{
			"GET", "/saker/:ref/oppfolging/:number/trekk", "/saker/{own}/oppfolging/1/trekk",
			webtest.SignInTo("/saker/{own}/oppfolging/1/trekk"), toOwn, toOwn, no, no,
		},
		{
			"POST", "/saker/:ref/oppfolging/:number/trekk", "/saker/{own}/oppfolging/1/trekk",
			webtest.SignInTo("/saker/{own}/oppfolging/1/trekk"), unread, unread, no, no,
		},
		{"GET", "/saker/importer", "/saker/importer", webtest.SignInTo("/saker/importer"), ok, ok, no, no},
		{"POST", "/saker/importer", "/saker/importer", webtest.SignInTo("/saker/importer"), invalid, invalid, no, no},
		{
			"GET", "/saker/importert/:import", "/saker/importert/999", webtest.SignInTo("/saker/importert/999"), "404",
			"404", no, no,
		},
		{
			"POST", "/saker/importert/:import", "/saker/importert/999", webtest.SignInTo("/saker/importert/999"), unread,
			unread, no, no,
		},
		{"GET", "/saker/mal.csv", "/saker/mal.csv", webtest.SignInTo("/saker/mal.csv"), ok, ok, no, no},
		{"POST", "/saker/mal.csv", "/saker/mal.csv", never, never, never, never, never},
		{"GET", "/saker/mal.xlsx", "/saker/mal.xlsx", webtest.SignInTo("/saker/mal.xlsx"), ok, ok, no, no},
		{"POST", "/saker/mal.xlsx", "/saker/mal.xlsx", never, never, never, never, never},
		{
			"GET", "/saker/importer/:upload", "/saker/importer/{file}", webtest.SignInTo("/saker/importer/{file}"), ok,
			ok, no,
			no,
		},
		{
			"POST", "/saker/importer/:upload", "/saker/importer/{file}", webtest.SignInTo("/saker/importer/{file}"),
			unread,
			unread, no, no,
		},
	}.Holds(t, casework.New(casework.Services{}))
}
