package halfyear

import (
	"maps"
	"slices"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

// families looks at every family that has a case in the half. Members registered before belong to it too.
func (x *examiner) families() []Finding {
	members := map[string][]cases.Case{}
	for _, c := range x.now {
		if c.Complex != "" {
			members[c.Complex] = nil
		}
	}
	for _, c := range x.all {
		if _, is := members[c.Complex]; is {
			members[c.Complex] = append(members[c.Complex], c)
		}
	}
	var stages, countries []Finding
	for _, family := range slices.Sorted(maps.Keys(members)) {
		of := members[family]
		slices.SortFunc(of, func(a, b cases.Case) int { return strings.Compare(a.Ref, b.Ref) })
		stages = append(stages, x.stages(of)...)
		countries = append(countries, x.countries(of)...)
	}
	return append(stages, countries...)
}

// stages finds the phenomena that are feared for one member of the family and completed for another.
func (x *examiner) stages(family []cases.Case) []Finding {
	type at struct{ phenomenon, stage string }
	with := map[at][]cases.Case{}
	for _, c := range family {
		category, _ := x.Book.Category(c.Category)
		key := at{category.Phenomenon, category.Stage}
		with[key] = append(with[key], c)
	}
	var phenomena []string
	for key := range with {
		if key.stage == "fear" && len(with[at{key.phenomenon, "completed"}]) > 0 {
			phenomena = append(phenomena, key.phenomenon)
		}
	}
	slices.Sort(phenomena)
	var out []Finding
	for _, phenomenon := range phenomena {
		both := append(slices.Clone(with[at{phenomenon, "fear"}]), with[at{phenomenon, "completed"}]...)
		out = append(out, x.of(FearAndCompleted, both, func(c cases.Case) string { return c.Category }))
	}
	return out
}

// countries finds a family whose members have different country backgrounds. One that is unknown differs from none.
func (x *examiner) countries(family []cases.Case) []Finding {
	known := slices.DeleteFunc(slices.Clone(family),
		func(c cases.Case) bool { return c.Country == codebook.UnknownCountry })
	if !slices.ContainsFunc(known, func(c cases.Case) bool { return c.Country != known[0].Country }) {
		return nil
	}
	return []Finding{x.of(CountriesDiffer, known, func(c cases.Case) string { return c.Country })}
}

// of is a finding that concerns the cases for what each of them says.
func (x *examiner) of(k FindingKind, concerned []cases.Case, says func(cases.Case) string) Finding {
	var refs, said []string
	for _, c := range concerned {
		refs, said = append(refs, c.Ref), append(said, c.Ref, says(c))
	}
	return x.finding(Sighting{Kind: k, N: len(refs)}, refs, said...)
}
