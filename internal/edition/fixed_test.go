package edition

import (
	"crypto/sha256"
	"testing"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// fixed is the edition that the files in testdata hold in each format: small, with something in every field, and
// proved.
func fixed(t *testing.T) *Edition {
	t.Helper()
	year := disclosure.Where{Scheme: codebook.Advisors, Year: 2024}
	rest := disclosure.AllBut("SY")
	release, err := disclosure.Restore(5, disclosure.Domains{
		Gender: []string{"female", "male"}, Age: []string{"under_18", "18_or_over"}, Half: []string{"H1", "H2"},
		Category: []string{"control", "fear", "violence"}, Contact: []string{"self"}, Country: []string{"SY"},
	}, append([]disclosure.Known{
		shown(year, 30),
		shown(year.And(disclosure.OfCategory("control")), 20),
		{Where: year.And(disclosure.OfCategory("fear"))},
		{Where: year.And(disclosure.OfCategory("violence"))},
		{Where: year.And(disclosure.Where{Country: disclosure.Country("SY")})},
		{Where: year.And(disclosure.Where{Country: rest})},
		shown(year.And(disclosure.OfGender("female")), 30),
		shown(year.And(disclosure.OfAge("under_18")), 30),
		shown(year.And(disclosure.OfContact("self")), 30),
		shown(year.And(disclosure.OfHalf("H1")), 18),
		shown(year.And(disclosure.OfHalf("H2")), 12),
	}, fixedPrinted().Known()...), []disclosure.Number{
		{Scheme: codebook.Advisors, Year: 2024, What: disclosure.NumberOfCountries, N: 2},
		{Scheme: codebook.Advisors, Year: 2024, Half: "H2", What: "activities", N: 0},
	})
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(fixedBook())
	if err != nil {
		t.Fatal(err)
	}
	e := &Edition{
		Name: Name{Scope{Year: 2024}, 2}, PublishedAt: time.Date(2025, 2, 3, 11, 45, 6, 0, time.UTC),
		Note: "Én sak er rettet.", Revises: "2024.1",
		Changes: []Change{
			{Where: year.And(disclosure.OfCategory("fear")), Was: "", Is: "*"},
			{Where: year, What: "activities", Was: "3", Is: "0"},
		},
		Policy: disclosure.Policy{Threshold: 5, Width: 3, ProtectUnknown: true}, Book: book, Release: release,
		Dress: report.Dress{
			Sources: []report.Reprint{
				{Scheme: codebook.Envoys, Year: 2021, Table: "category", From: "Rapport 2022"},
				{Scheme: codebook.Advisors, Year: 2023, From: "2023.1"},
			},
			AsPrinted: []disclosure.Where{{Scheme: codebook.Envoys, Year: 2022, Category: "control"}},
			Posts:     []string{"Amman", "Ankara"},
			Plan: report.Plan{
				Order: []string{"advisors-gender", "own-1"}, Dropped: []string{"advisors-gender"},
				Own: []report.Own{{
					ID: "own-1", Chapter: "summary",
					Title: map[lang.Lang]string{lang.NB: "Året", lang.NN: "", lang.EN: "The year"},
					Text: map[lang.Lang]string{
						lang.NB: "I alt {{advisors 2024}} saker.", lang.NN: "",
						lang.EN: "{{advisors 2024}} cases in all.",
					},
				}},
			},
		},
	}
	e.Inside = fixedInside(release)
	return e
}

func shown(w disclosure.Where, n int) disclosure.Known {
	return disclosure.Known{Where: w, N: n, Shown: true}
}

// fixedPrinted is an earlier report that was out when the fixed edition was made.
func fixedPrinted() earlier.Table {
	return earlier.Table{
		Scheme: codebook.Envoys, Kind: earlier.ByCategory, Title: "Rapport 2022", Hash: sha256.Sum256([]byte("a file")),
		Years: []int{2021, 2022}, Threshold: 4,
		Rows: []earlier.Row{
			{Name: "Kontroll", Code: "control", Cells: []earlier.Cell{{InUse: true, N: 231}, {Hidden: true}}},
			{Name: "Andre", Code: counts.Other, Cells: []earlier.Cell{{Hidden: true}, {}}},
		},
		Total: earlier.Row{Name: "Sum", Cells: []earlier.Cell{{InUse: true, N: 235}, {InUse: true, N: 3}}},
	}
}

func fixedInside(release *disclosure.Release) Inside {
	world := []disclosure.Count{}
	for _, c := range []struct {
		half, category, country string
		n                       int
	}{
		{"H1", "control", "IQ", 5},
		{"H1", "control", "SY", 9},
		{"H2", "control", "SY", 6},
		{"H1", "fear", "SY", 2},
		{"H2", "fear", "SY", 2},
		{"H1", "violence", "SY", 2},
		{"H2", "violence", "SY", 4},
	} {
		world = append(world, disclosure.Count{N: c.n, Where: disclosure.Where{
			Scheme: codebook.Advisors, Year: 2024, Half: c.half, Category: c.category, Gender: "female",
			Age:     "under_18",
			Contact: "self",
			Country: disclosure.Country(c.country),
		}})
	}
	hidden := map[string]int{"fear": 4, "violence": 6, "SY": 25, "": 5}
	made := []disclosure.Count{}
	bounds := []disclosure.Bound{}
	for _, k := range release.Known() {
		if k.Where.Scheme != codebook.Advisors {
			continue
		}
		n := k.N
		if !k.Shown {
			n = hidden[k.Where.Category+k.Where.Country.Code()]
		}
		made = append(made, disclosure.Count{Where: k.Where, N: n})
		switch {
		case k.Where.Category == "fear":
			bounds = append(bounds, disclosure.Bound{Where: k.Where, Low: 1, High: 9})
		case k.Where.Country.NotIn() != nil:
			bounds = append(bounds, disclosure.Bound{Where: k.Where, Low: 1, High: 29})
		}
	}
	source := fixedPrinted().Source()
	return Inside{
		Counts: made, World: world, Reprinted: fixedPrinted().Known(), Earlier: []string{source},
		Thresholds: map[string]int{source: 4},
		Proof:      disclosure.Proof{Bounds: bounds, Witnesses: "8d5c1b9c3c7f5f0e"},
	}
}

func fixedBook() codebook.Data {
	month, _ := period.ParseMonth("2024-07")
	return codebook.Data{
		Categories: []codebook.Category{
			{
				Code: "control", Phenomenon: "control",
				Order: map[codebook.Scheme]int{codebook.Advisors: 1, codebook.Envoys: 2},
				Span:  codebook.Span{From: 2019},
				Name:  codebook.Name{NB: "Kontroll", NN: "Kontroll", EN: "Control"}, Former: "Streng kontroll",
			},
			{
				Code: "fear", Phenomenon: "violence", Stage: codebook.Fear,
				Order: map[codebook.Scheme]int{codebook.Advisors: 2, codebook.Envoys: 0},
				Span:  codebook.Span{From: 2019, To: 2030},
				Name:  codebook.Name{NB: "Frykt", NN: "Frykt", EN: "Fear"},
			},
			{
				Code: "violence", Phenomenon: "violence", Stage: codebook.Completed,
				Order: map[codebook.Scheme]int{codebook.Advisors: 3, codebook.Envoys: 1},
				Name:  codebook.Name{NB: "Vold", NN: "Vald", EN: "Violence"},
			},
		},
		Phenomena: []codebook.Phenomenon{{
			Code:       "violence",
			Definition: codebook.Name{NB: "Å slå.", NN: "Å slå.", EN: "To hit."},
		}},
		Values: []codebook.Value{
			{
				Dimension: codebook.Gender, Code: "female", Name: codebook.Name{NB: "Jente", NN: "Jente", EN: "Girl"},
				ReportedAs: "female",
			},
			{
				Dimension: codebook.Age, Code: "under_18",
				Name:       codebook.Name{NB: "Under 18", NN: "Under 18", EN: "Under 18"},
				ReportedAs: "under_18",
			},
			{
				Dimension: codebook.Age, Code: "under_12",
				Name: codebook.Name{NB: "Under 12", NN: "Under 12", EN: "Under 12"},
				Note: "finere", Scheme: codebook.Envoys,
				Span: codebook.Span{From: 2024, To: 2025}, ReportedAs: "under_18",
			},
		},
		Countries: []codebook.Country{
			{Code: "IQ", Name: codebook.Name{NB: "Irak", NN: "Irak", EN: "Iraq"}},
			{Code: "SY", Name: codebook.Name{NB: "Syria", NN: "Syria", EN: "Syria"}},
		},
		CountryRows: map[codebook.Scheme][]string{codebook.Advisors: {"SY"}},
		Rules: []codebook.Rule{
			{Code: "application_only", Version: 1, Text: codebook.Name{NB: "Gjelder.", NN: "Gjeld.", EN: "Holds."}},
			{
				Code: "application_only", Version: 2, From: month,
				Text: codebook.Name{NB: "Gjelder ikke.", NN: "Gjeld ikkje.", EN: "Does not hold."},
			},
		},
	}
}
