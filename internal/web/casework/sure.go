package casework

import (
	"net/url"

	"sakstall/internal/cases"
	"sakstall/views"
)

// olderMonth is what the list of months sends where the month is one of the second list.
const olderMonth = "older"

// surely stands before the name of the field that a box confirms.
const surely = "sure-"

// besideFields are the names of what a form for cases sends beside the fields of a case.
func besideFields() []string {
	out := []string{string(cases.Month) + views.OlderList}
	for _, f := range cases.Doubtful() {
		for n := range cases.MostPersons {
			if n == 0 || f.OfPerson() {
				out = append(out, surely+fieldName(n, f))
			}
		}
	}
	return out
}

// monthOf is the month that was filled in, in whichever of the two lists.
func monthOf(form url.Values) string {
	month := form.Get(string(cases.Month))
	if older := form.Get(string(cases.Month) + views.OlderList); month == olderMonth && older != "" {
		return older
	}
	return month
}

// sureOf is what has been confirmed, by person.
func sureOf(form url.Values, persons int) []cases.Sure {
	out := make([]cases.Sure, persons)
	for n := range out {
		out[n] = cases.Sure{}
		for _, f := range cases.Doubtful() {
			out[n][f] = form.Get(surely + sureName(n, f))
		}
	}
	return out
}

// sureName is the name of the field that holds what the n-th person is asked about.
func sureName(n int, f cases.Field) string {
	if !f.OfPerson() {
		n = 0
	}
	return fieldName(n, f)
}

// sure is the box that confirms what the n-th person has in the field, where somebody has been asked about it.
func (b formBuilder) sure(n int, f cases.Field) *views.Tick {
	d := b.in.persons[n]
	doubt, is := d.Doubts(b.rules)[f]
	if !is {
		return nil
	}
	problem, _ := b.in.problem(n, f)
	ticked := n < len(b.in.sure) && b.in.sure[n][f] == d.SureOf(f)
	if problem != doubt && !ticked {
		return nil
	}
	name := surely + fieldName(n, f)
	t := b.page.Text().Problem
	return &views.Tick{
		ID: name, Name: name, Value: d.SureOf(f), Ticked: ticked,
		Label: map[cases.Problem]string{cases.LongAgo: t.LongAgoSure, cases.Unlikely: t.UnlikelySure}[doubt],
	}
}
