package webtest

import (
	"fmt"
	"strconv"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/publish"
	"sakstall/internal/settings"
)

// Publishes publishes an edition of the year or half as the operator does.
func (s *Site) Publishes(t *testing.T, of string) edition.Name {
	t.Helper()
	scope, err := edition.ParseScope(of)
	if err != nil {
		t.Fatal(err)
	}
	service := publish.NewService(t.Context(), s.Store.Editions, s.Clock.Now)
	preview, err := service.Preview(t.Context(), scope, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	name, err := service.Publish(t.Context(), preview,
		edition.Draft{Origin: audit.Origin{At: s.Clock.Now(), Actor: audit.Operator}, Close: true})
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// ShowsAll decides that half-years show everything, as years do.
func ShowsAll(t *testing.T, s *Site) {
	t.Helper()
	Sets(t, s, settings.HalfContent, "all")
}

// Sets decides a setting.
func Sets(t *testing.T, s *Site, name settings.Name, value string) {
	t.Helper()
	from := audit.Origin{At: s.Clock.Now(), Actor: audit.Operator}
	if _, err := s.Store.Settings.Set(t.Context(), string(name), value, from); err != nil {
		t.Fatal(err)
	}
}

// NothingMayFollow makes that no edition of the year can be published any more: its first half and the whole are out,
// and the installation now calls what the second half has a small count.
func NothingMayFollow(t *testing.T, s *Site, year int) {
	t.Helper()
	s.Year(t, year)
	s.Publishes(t, fmt.Sprintf("%d-H1", year))
	Sets(t, s, settings.YearContent, "totals")
	s.Publishes(t, strconv.Itoa(year))
	policy := disclosure.Policy{Threshold: 30, Width: 3}
	if err := s.Store.Editions.SetPolicy(t.Context(), policy,
		audit.Origin{At: s.Clock.Now(), Actor: audit.Operator}); err != nil {
		t.Fatal(err)
	}
}

// Year imports a year of cases with small counts among larger ones, the same each time.
func (s *Site) Year(t *testing.T, year int) {
	t.Helper()
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		var all []cases.Case
		for i := range 60 {
			all = append(all, Imported(t, fmt.Sprintf("%d-%02d", year, 1+i%12), func(c *cases.Case) {
				c.Category = []string{
					"negative_social_control", "negative_social_control", "threats_violence",
					"forced_marriage_fear", "negative_social_control",
				}[i%5]
				c.Gender = []string{"female", "female", "male"}[i%3]
				c.Age = []string{"under_18", "18_or_over", "under_18", "18_or_over"}[i%4]
				c.Contact = []string{
					"self", "school_staff", "self", "school_staff", "police", "self",
					"school_staff",
				}[i%7]
				c.Country = []string{"SY", "IQ", "SO", "PK", "SE", "SO", "IQ", "SY", "SY"}[i%9]
				if i%20 == 7 {
					c.Category = "fgm_fear"
				}
			}))
		}
		s.Imports(t, who, all...)
	}
}

// ClosesAll closes the halves of the year for both schemes, as the coordinator does who knows that no unit will hand
// in.
func (s *Site) ClosesAll(t *testing.T, year string) {
	t.Helper()
	scope, err := edition.ParseScope(year)
	if err != nil {
		t.Fatal(err)
	}
	from := audit.Origin{At: s.Clock.Now(), Actor: audit.UserActor(s.Coordinator.ID)}
	for _, h := range scope.Halves() {
		for scheme, units := range map[codebook.Scheme][]string{
			codebook.Advisors: {"oslo-1", "bergen-1"},
			codebook.Envoys:   {"amman"},
		} {
			if err := s.Store.Halves.CloseScheme(t.Context(), scheme, h, units, from); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// ReadyForForms leaves an edition that can be withdrawn, and a year that can be published.
func (s *Site) ReadyForForms(t *testing.T) {
	t.Helper()
	s.Publishes(t, "2021")
	s.ClosesAll(t, "2022")
}
