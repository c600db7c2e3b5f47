package webtest

import (
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Corrects sends the correction of the case as it stands, with some fields filled in anew.
func (c *Client) Corrects(ref string, fields url.Values) Answer {
	c.t.Helper()
	path := "/saker/" + ref + "/rett"
	return c.Post(path, c.Get(path).Is(http.StatusOK).Fill(path, fields))
}

// Withdraws sends the form that withdraws a case.
func (c *Client) Withdraws(ref, reason string) Answer {
	c.t.Helper()
	path := "/saker/" + ref + "/trekk"
	return c.Post(path, c.Get(path).Is(http.StatusOK).Fill(path, url.Values{"reason": {reason}}))
}

// FollowsUp sends the form that logs a follow-up of a case.
func (c *Client) FollowsUp(ref, month string, more url.Values) Answer {
	c.t.Helper()
	path := "/saker/" + ref + "/oppfolging"
	fields := url.Values{"month": {month}}
	maps.Copy(fields, more)
	return c.Post(path, c.Get(path).Is(http.StatusOK).Fill(path, fields))
}

// Presses sends the form of the case's page that is a button.
func (c *Client) Presses(ref, what string) Answer {
	c.t.Helper()
	path := "/saker/" + ref + "/" + what
	return c.Post(path, c.Get("/saker/"+ref).Is(http.StatusOK).Form(path))
}

// cells counts the cases by their cell.
func (s *Site) Counted(t *testing.T) map[string]int {
	t.Helper()
	cells, err := s.Store.Counts.Cells(t.Context(), 2019, 2024)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, c := range cells {
		out[strings.Join([]string{string(c.Scheme), c.Half.String(), c.Category, c.Contact, c.Gender, c.Age, c.Country},
			" ")] += c.N
	}
	return out
}

// ClosesFirstHalf closes the first half of 2023 of the advisors, with whatever is in it.
func (s *Site) ClosesFirstHalf(t *testing.T) {
	t.Helper()
	h := period.FirstHalf(2023)
	if err := s.Store.Halves.CloseScheme(t.Context(), codebook.Advisors, h, []string{s.Ada.Unit, s.Bo.Unit},
		ByHand); err != nil {
		t.Fatal(err)
	}
}
