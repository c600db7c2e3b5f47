package halfyear_test

import (
	"slices"
	"testing"
	"time"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

func book(t *testing.T) *codebook.Codebook {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	out, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAHalfIsSetBesideTheSameHalvesBeforeIt(t *testing.T) {
	cell := func(h period.Half, category, country string, n int) counts.Cell {
		return counts.Cell{
			Scheme: codebook.Advisors, Half: h, Category: category, Contact: "self", Gender: "female",
			Age: "under_18", Country: country, N: n,
		}
	}
	cells := []counts.Cell{
		cell(period.FirstHalf(2024), "threats_violence", "SY", 3), cell(period.FirstHalf(2024), "fgm_fear", "IQ", 4),
		cell(period.FirstHalf(2023), "threats_violence", "SY", 5), cell(period.FirstHalf(2022), "fgm_fear", "SY", 1),
		cell(period.FirstHalf(2021), "fgm_fear", "NO", 2),
		cell(period.FirstHalf(2020), "fgm_fear", "SY", 99), cell(period.SecondHalf(2023), "fgm_fear", "SY", 99),
	}
	c := halfyear.Compare(book(t), codebook.Advisors, period.FirstHalf(2024), cells)
	if want := []int{2021, 2022, 2023}; !slices.Equal(c.Years, want) {
		t.Errorf("the average is of %v, want %v", c.Years, want)
	}
	if want := (halfyear.Line{Now: 7, LastYear: 5, Usual: 27}); c.Total != want { // (5 + 1 + 2) / 3
		t.Errorf("the total is %+v, want %+v", c.Total, want)
	}
	if want := []halfyear.Line{
		{Code: "threats_violence", Now: 3, LastYear: 5, Usual: 17},
		{Code: "fgm_fear", Now: 4, Usual: 10},
	}; !slices.Equal(c.Category, want) {
		t.Errorf("the categories are %+v, want %+v", c.Category, want)
	}
	if want := []halfyear.Line{
		{Code: "IQ", Now: 4},
		{Code: "SY", Now: 3, LastYear: 5, Usual: 20},
		{Code: "NO", Usual: 7},
	}; !slices.Equal(c.Country, want) {
		t.Errorf("the countries are %+v, want %+v", c.Country, want)
	}
	if len(c.Gender) != 3 || c.Gender[0] != (halfyear.Line{Code: "female", Now: 7, LastYear: 5, Usual: 27}) ||
		len(c.Age) != 3 {
		t.Errorf("gender %+v, age %+v", c.Gender, c.Age)
	}
	first := halfyear.Compare(book(t), codebook.Advisors, period.FirstHalf(2019), nil)
	if len(first.Years) != 0 || first.Total != (halfyear.Line{}) || len(first.Category) != 0 {
		t.Errorf("in the first year there is %+v to compare with", first)
	}
}

func TestDeadlinesAreCalendarDays(t *testing.T) {
	oslo, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Fatal(err)
	}
	s := halfyear.Settings{DeadlineDays: 31, RemindDays: 31, ReopenDays: 7}
	for h, want := range map[period.Half]string{
		period.FirstHalf(2024):  "2024-07-31",
		period.SecondHalf(2024): "2025-01-31",
	} {
		if got := s.Deadline(h, oslo).Format(time.DateOnly); got != want {
			t.Errorf("%s is to be handed in by %s, want %s", h, got, want)
		}
	}
	for at, want := range map[string]int{
		"2024-06-30T23:59:59+02:00": 31, "2024-07-01T00:00:00+02:00": 30, "2024-07-31T00:00:00+02:00": 0,
		"2024-07-31T23:59:59+02:00": 0, "2024-08-01T00:00:00+02:00": -1,
		"2024-03-30T12:00:00+01:00": 123, // over the change to summer time
	} {
		moment, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.DaysLeft(period.FirstHalf(2024), moment.In(oslo)); got != want {
			t.Errorf("on %s there are %d days left, want %d", at, got, want)
		}
	}
	if got := s.ReopenedUntil(time.Date(2024, time.March, 26, 15, 0, 0, 0,
		oslo)); got.Format(time.RFC3339) != "2024-04-03T00:00:00+02:00" {
		t.Errorf("reopened until %s", got)
	}
}
