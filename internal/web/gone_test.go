package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sakstall/internal/web/webtest"
)

func TestAClientThatGoesAwayIsNoError(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ctx, leave := context.WithCancel(t.Context())
	leave()
	for _, path := range []string{"/", "/statistikk", "/statistikk/2023", "/readyz"} {
		s.App.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, http.MethodGet, path, http.NoBody))
	}
	if log := s.Log.String(); strings.Contains(log, "level=ERROR") || !strings.Contains(log, "status=499") {
		t.Errorf("the log says %s", log)
	}
}
