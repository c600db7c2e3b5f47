package webtest

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
)

// ComesTooLate fills in a form and sends it when the session has ended. It is kept, and nothing else has happened.
func (s *Site) ComesTooLate(t *testing.T, who auth.User, path string, fields url.Values) url.Values {
	t.Helper()
	to, _, _ := strings.Cut(path, "?")
	late := s.SignIn(t, who)
	form := late.Settled(path).Fill(to, fields)
	s.Clock.Move(31 * time.Minute)
	before := Count(s.Dump(t), "drafts")
	late.Post(to, form).LeadsTo("/logg-inn?" + url.Values{"next": {path}, "tatt-vare-paa": {"1"}}.Encode())
	if got := Count(s.Dump(t), "drafts"); got != before+1 {
		t.Errorf("%s: a form that came too late leaves %d drafts, before %d", path, got, before)
	}
	return form
}
