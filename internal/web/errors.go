package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"

	"sakstall/internal/fault"
	"sakstall/views"
)

// errStale is a form that can't be shown to be ours: an old page, or another site.
var errStale = echo.NewHTTPError(http.StatusForbidden, "stale")

// ErrUnreadable is a form that no page of ours sends.
var ErrUnreadable = fault.New(fault.Invalid, "web: unreadable")

// ErrNotFound is an address that leads to nothing.
var ErrNotFound = fault.New(fault.NotFound, "web: no such page")

// statusGone is that the client went away before there was an answer: nobody gets it, and it stands in the log alone.
const statusGone = 499

// status is what an error is to the client.
func status(err error) int {
	var known *echo.HTTPError
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return http.StatusRequestEntityTooLarge
	case errors.As(err, &known):
		return known.Code
	case errors.Is(err, ErrUnreadable):
		return http.StatusBadRequest
	default:
		return statusOf(fault.Of(err))
	}
}

// statusOf is what each kind of error is to the client. One that went away gets nothing: see gone.
func statusOf(kind fault.Kind) int {
	switch kind {
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Forbidden:
		return http.StatusForbidden
	case fault.Invalid:
		return http.StatusUnprocessableEntity
	case fault.Conflict, fault.Closed:
		return http.StatusConflict
	case fault.Unavailable, fault.Cancelled: // where the client still waits, the server is about to stop
		return http.StatusServiceUnavailable
	default:
		return http.StatusInternalServerError
	}
}

// Unavailable reports whether the register could not be reached in time, and may be again by itself.
func Unavailable(err error) bool { return fault.Of(err) == fault.Unavailable }

// gone reports whether the client went away, whatever the error is called that came of it. An error that is
// context.Canceled for another reason, as at the server's end, has a client that still waits.
func gone(c echo.Context) bool { return errors.Is(c.Request().Context().Err(), context.Canceled) }

// failed writes to the log what came to nothing: as an error, but where the client went away and nobody waits for it.
func (s *Server) failed(c echo.Context, what string, err error) {
	ctx, level := c.Request().Context(), slog.LevelError
	if gone(c) {
		level = slog.LevelInfo
	}
	s.Log.Log(ctx, level, what, "id", requestID(ctx), "route", c.Path(), "error", err)
}

// fail answers a request that has come to nothing with a page that says so, and nothing of what went wrong inside.
func (s *Server) fail(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	if gone(c) {
		c.Response().Status = statusGone
		return
	}
	code := status(err)
	if code >= http.StatusInternalServerError {
		s.failed(c, "request failed", err)
	}
	call, callErr := s.call(c)
	p := views.ErrorPage{Page: call.barePage()}
	if callErr == nil { // where the register does not answer, the page is without the user's menu
		p.Page = call.Page()
	}
	p.Title, p.How = errorTexts(p.Page, err, code)
	if code >= http.StatusInternalServerError {
		p.RequestID = call.ID()
	}
	if err := call.Render(code, views.Error(p)); err != nil {
		s.failed(c, "error page not written", err)
	}
}

func errorTexts(p views.Page, err error, code int) (title, how string) {
	t := p.Text().Errors
	switch {
	case errors.Is(err, errStale):
		return t.Stale, t.StaleHow
	case code == http.StatusForbidden:
		return t.Forbidden, t.ForbiddenHow
	case code == http.StatusNotFound:
		return t.NotFound, t.NotFoundHow
	case code == http.StatusMethodNotAllowed:
		return t.NotAllowed, t.NotAllowedHow
	case code == http.StatusConflict:
		return t.Conflict, t.ConflictHow
	case code == http.StatusRequestEntityTooLarge:
		return t.TooLarge, t.TooLargeHow
	case code == http.StatusUnsupportedMediaType:
		return t.MediaType, t.MediaTypeHow
	case code == http.StatusServiceUnavailable:
		return t.Unavailable, t.UnavailableHow
	case code < http.StatusInternalServerError:
		return t.BadRequest, t.BadRequestHow
	default:
		return t.Internal, t.InternalHow
	}
}
