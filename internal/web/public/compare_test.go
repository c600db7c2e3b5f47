package public_test

import (
	"net/http"
	"slices"
	"testing"

	"sakstall/internal/web/webtest"
)

func TestOnlyLikeIsComparedWithLike(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2022)
	s.Year(t, 2023)
	for _, of := range []string{"2022-H1", "2022-H2", "2022", "2023-H1", "2023"} {
		s.Publishes(t, of)
	}
	reader := s.Nobody(t)
	const path = "/statistikk/sammenlign"
	reader.Get(path).Is(http.StatusOK).HasNot("Velg to utgaver.")
	reader.Get(path + "?a=&b=").Is(http.StatusUnprocessableEntity).Has("Velg to utgaver.")
	for _, b := range []string{"2023-H1.1", "2022-H1.1"} {
		reader.Get(path + "?a=2022.1&b=" + b).Is(http.StatusUnprocessableEntity).
			Has("Velg to år, eller det samme halvåret i to år.").HasNot("er endret")
	}
	reader.Get(path + "?a=2022-H1.1&b=2022-H2.1").Is(http.StatusUnprocessableEntity)
	reader.Get(path+"?a=2022-H1.1&b=2023-H1.1").Is(http.StatusOK).HasNot("*", "skjult")
	reader.Get(path+"?a=2022.1&b=2023.1").Is(http.StatusOK).HasNot("*", "skjult")
}

func TestAHalfSaysThatItsYearIsOutLater(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023-H1")
	reader := s.Nobody(t)
	reader.Get("/statistikk/2023-H1.1").Is(http.StatusOK).HasNot("av hele året er nyere")
	s.Publishes(t, "2023")
	half := reader.Get("/statistikk/2023-H1.1").Is(http.StatusOK).Has("Utgave 2023.1 av hele året er nyere.").
		HasNot("har andre tall")
	if !slices.Contains(half.Links(), "/statistikk/2023.1") {
		t.Errorf("the half leads to %q", half.Links())
	}
}
