package web_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/edition"
	"sakstall/internal/fault"
	"sakstall/internal/halfyear"
	"sakstall/internal/web"
	"sakstall/internal/web/webtest"
)

func TestTheKindOfAnErrorIsItsStatus(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	reader := s.Nobody(t)
	for i, tt := range []struct {
		err   error
		code  int
		title string
	}{
		{cases.ErrNotFound, http.StatusNotFound, "Siden finnes ikke"},
		{activity.ErrNotFound, http.StatusNotFound, "Siden finnes ikke"},
		{fmt.Errorf("asked: %w", edition.ErrNotFound), http.StatusNotFound, "Siden finnes ikke"},
		{halfyear.ErrForbidden, http.StatusForbidden, "Du har ikke tilgang"},
		{halfyear.ErrNotAnAnswer, http.StatusUnprocessableEntity, "Forespørselen kunne ikke leses"},
		{cases.StaleError{}, http.StatusConflict, "Noe har endret seg i mellomtiden"},
		{cases.ClosedError{}, http.StatusConflict, "Noe har endret seg i mellomtiden"},
		{fault.New(fault.Unavailable, "boom"), http.StatusServiceUnavailable, "Sakstall kan ikke lagre akkurat nå"},
		{context.DeadlineExceeded, http.StatusServiceUnavailable, "Sakstall kan ikke lagre akkurat nå"},
		{context.Canceled, http.StatusServiceUnavailable, "Sakstall kan ikke lagre akkurat nå"}, // it still waits
		{fault.New(fault.Internal, "boom"), http.StatusInternalServerError, "Noe gikk galt hos oss"},
	} {
		path := fmt.Sprintf("/fails/%d", i)
		s.Does(t, path, func(*web.Call) error { return tt.err })
		reader.Get(path).Is(tt.code).Has(tt.title).HasNot(webtest.Inside...)
		if logged := strings.Contains(s.Log.String(),
			"route="+path+" error="); logged != (tt.code >= http.StatusInternalServerError) {
			t.Errorf("%v: logged is %v", tt.err, logged)
		}
	}
}
