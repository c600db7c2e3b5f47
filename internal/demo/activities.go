package demo

import (
	"fmt"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
)

// activities are a year's activities of a scheme, each at one of its units.
func (r report) activities(s codebook.Scheme, year int) []activity.Activity {
	kinds := r.held(s, r.facts.Year-year)
	label := fmt.Sprintf("%s %d activity", s, year)
	months := shuffled(label+" month", byMonth(s, year, sum(kinds), nil))
	var at []string
	for _, u := range units(r.facts) {
		if u.Scheme == s {
			at = append(at, u.Code)
		}
	}
	var out []activity.Activity
	for i, kind := range shuffled(label+" kind", kinds) {
		out = append(out, activity.Activity{
			Scheme: s, Unit: at[draw(len(at), label, "unit", i)], Month: months[i],
			Kind: kind,
		})
	}
	return out
}

// held is how many activities of each kind a scheme held, back years before the report's own. Advisors doubled theirs
// in its last year, to somewhat over 200; of envoys it gives the competence weeks and the topical notes.
func (r report) held(s codebook.Scheme, back int) []count[string] {
	if s == codebook.Envoys {
		meetings, webinars := []int{9, 7, 3, 2, 8}, []int{4, 5, 9, 8, 3}
		return []count[string]{
			{"competence_week", r.facts.Envoys.CompetenceWeeks},
			{"topical_note", r.facts.Envoys.TopicalNotes},
			{"meeting", meetings[back]},
			{"webinar", webinars[back]},
		}
	}
	totals := []int{2 * 104, 104, 71, 52, 87}
	return spread(totals[back], []count[string]{
		{"lecture", 36},
		{"course", 24},
		{"meeting", 14},
		{"stand", 8},
		{"question_answered", 7},
		{"webinar", 6},
		{"conference", 3},
		{"media", 2},
	})
}
