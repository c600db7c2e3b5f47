package webtest

import (
	"testing"
	"time"
)

// Ends lets the spring end, and signs the coordinator in, who has it to look over.
func (s *Site) Ends(t *testing.T) *Client {
	t.Helper()
	s.Clock.Move(30 * 24 * time.Hour)
	return s.SignIn(t, s.Coordinator)
}
