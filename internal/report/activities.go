package report

import (
	"sakstall/internal/codebook"
)

// The names of the numbers of a report that count no persons who were helped: activities, all of them and those of one
// kind, who works in the scheme, and the families, which only a working report counts.
const (
	Staff        = "staff"
	Complexes    = "complexes"
	Activities   = "activities"
	ActivityKind = "activity " // followed by the kind's code
)

// held is how many activities the scheme held in the year; halves are those of the report.
func (s *scheme) held(year int) (int, bool) {
	return s.Number(s.code, year, s.Half, Activities)
}

// heldBefore is how many it held at the same time the year before. It is not ok where there were none: then nobody may
// have logged them.
func (s *scheme) heldBefore() (int, bool) {
	n, ok := s.held(s.Year - 1)
	return n, ok && n > 0
}

// activityPart tells of courses, talks and notes beside those of the year before.
func (s pages[T]) activityPart() PartOf[T] {
	p := s.part("activities", s.text.Activities)
	n, ok := s.held(s.Year)
	before, known := s.heldBefore()
	if !ok || n == 0 && !known { // nobody has logged any
		return p
	}
	p.Text = paragraphs(s.activityText(n, before, known))
	t := &Numbers{
		ID: p.ID + "-table", Title: s.text.ActivityTable(s.name(), s.period()), Head: s.text.ActivityHead,
		Columns: []string{s.period()}, Total: true, Source: s.source(),
	}
	if known {
		t.Columns = []string{s.periodOf(s.Year - 1), s.period()}
		if s.Half == "" {
			t.Title = s.text.ActivityTable(s.name(), s.lang.Listed(t.Columns))
		}
	}
	row := func(name, what string) {
		now, _ := s.Number(s.code, s.Year, s.Half, what)
		was, _ := s.Number(s.code, s.Year-1, s.Half, what)
		if what != Activities && now+was == 0 {
			return
		}
		r := NumberRow{Name: name, Value: []int{was, now}}
		t.Rows = append(t.Rows, NumberRow{r.Name, r.Value[2-len(t.Columns):]})
	}
	for _, v := range s.Book.Reported(codebook.Activity) {
		row(s.nameOr(v.Name, v.Code), ActivityKind+v.Code)
	}
	row(s.text.Total, Activities)
	p.Numbers = t
	return p
}

func (s *scheme) activityText(n, before int, counted bool) []string {
	if n == 0 {
		return []string{s.story.NoActivities(s.who(), s.when())}
	}
	out := []string{s.story.Activities(s.who(), n, s.when())}
	diff, then := n-before, s.then()
	switch {
	case !counted:
	case n == 2*before:
		out = append(out, s.story.Twice(then, before))
	case before >= smallBase && n*20 >= before*39 && n*20 <= before*41:
		out = append(out, s.story.AboutTwice(then, before))
	case diff > 0:
		out = append(out, s.story.ActivitiesMore(diff, then, before))
	case diff < 0:
		out = append(out, s.story.ActivitiesFewer(-diff, then, before))
	default:
		out = append(out, s.story.ActivitiesAsMany(then))
	}
	return out
}
