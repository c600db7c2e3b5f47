package web

import (
	"bytes"
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/transfer"
	"sakstall/views"
)

// exportPath is where the list's form exports what it shows.
const exportPath = "/saker/eksport"

// exportCases writes the own cases that the list shows as CSV, but for those withdrawn: read in again, they would count. It is a POST,
// since it writes down that it was done.
func (s *Server) exportCases(c echo.Context) error {
	form := c.Request().PostForm
	if err := onlyFields(form, []string{views.CSRFField, halfParam, categoryParam, countryParam}, nil); err != nil {
		return err
	}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	ctx, stop := writing(c)
	defer stop()
	book, err := s.Store.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	chosen, err := s.chosenFrom(form, book)
	if err != nil {
		return err
	}
	found, err := s.Store.Cases.Of(ctx, user, chosen.half)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(chosen.of(found), func(c cases.Case) bool { return c.Withdrawn })
	var b bytes.Buffer
	if err := transfer.WriteSpreadsheet(&b, byFamily(found)); err != nil {
		return err
	}
	from := audit.Origin{At: s.Now(), Actor: audit.UserActor(user.ID), Request: requestID(ctx)}
	if err := s.Store.Trail.Record(ctx, audit.Entry{Origin: from, Action: audit.CasesExported, Object: chosen.half.String()}); err != nil {
		return err
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="saker-`+chosen.half.String()+`.csv"`)
	return c.Blob(http.StatusOK, "text/csv; charset=utf-8", b.Bytes())
}

// backToList answers a GET of the export's address, as after signing in again.
func backToList(c echo.Context) error { return c.Redirect(http.StatusSeeOther, "/saker") }
