package casework

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/casework"
)

// What the other buttons ask for. A person's number, or a language, stands behind those that end in a hyphen.
const (
	doAdd      = "add"
	doRemove   = "remove-"
	doLanguage = views.LanguageButton
	doContact  = "contact"
	doDraft    = "draft"   // keep it for later
	doDiscard  = "discard" // forget what has been kept, and begin anew
	doNotes    = "notes"   // keep it, and say what comes of it: what JavaScript asks for
)

// parseDo reads what a button that is none for a language asks for: one of the constants, with the person that it
// names, counted from 0.
func parseDo(form url.Values) (do string, person int, err error) {
	do = form.Get(web.ButtonField)
	switch {
	case !form.Has(web.ButtonField) || slices.Contains([]string{doAdd, doContact, doDraft, doDiscard, doNotes}, do):
		return do, 0, nil
	case strings.HasPrefix(do, doRemove):
		n, err := strconv.Atoi(do[len(doRemove):])
		if err != nil || n < 1 || n > cases.MostPersons || do != doRemove+strconv.Itoa(n) {
			return "", 0, web.ErrUnreadable
		}
		return doRemove, n - 1, nil
	default:
		return "", 0, web.ErrUnreadable
	}
}

// checkCaseForm returns an error where the form has a field that no form for cases has.
func checkCaseForm(form url.Values) error {
	single, lists := append(besideFields(), views.CSRFField, web.TokenField, web.ButtonField), []string{}
	for _, f := range cases.Fields() {
		switch {
		case f == cases.Complex: // a family has one of our own
		case f.List():
			lists = append(lists, string(f))
		default:
			single = append(single, string(f))
		}
		for n := 1; f.OfPerson() && n < cases.MostPersons; n++ {
			single = append(single, fieldName(n, f))
		}
	}
	return web.OnlyFields(form, single, lists)
}

// fieldName is the name of the form field for the n-th person, counted from 0.
func fieldName(n int, f cases.Field) string {
	if n == 0 {
		return string(f)
	}
	return fmt.Sprintf("%s-%d", f, n+1)
}

// personsOf are the drafts of all persons that the form has fields of. What holds for all of them stands in each.
func personsOf(form url.Values) []cases.Draft {
	last := 0
	for n := range cases.MostPersons {
		if slices.ContainsFunc(cases.Fields(),
			func(f cases.Field) bool { return f.OfPerson() && form.Has(fieldName(n, f)) }) {
			last = n
		}
	}
	out := make([]cases.Draft, last+1)
	for n := range out {
		for _, f := range cases.Fields() {
			name := string(f)
			if f.OfPerson() {
				name = fieldName(n, f)
			}
			if values := form[name]; len(values) > 0 {
				out[n].Set(f, values...)
			}
		}
		out[n].Month = monthOf(form)
	}
	return out
}

// with is the form with one person more, where it takes one.
func (in filled) with() filled {
	if len(in.persons) >= cases.MostPersons {
		return in.again("")
	}
	next := in.persons[0]
	for _, f := range cases.Fields() {
		if f.OfPerson() {
			next.Set(f, "")
		}
	}
	in.persons = append(slices.Clone(in.persons), next)
	return in.again(fieldName(len(in.persons)-1, cases.Category))
}

// without is the form without the n-th person, counted from 0. The last one left stays.
func (in filled) without(n int) filled {
	if n < len(in.persons) && len(in.persons) > 1 {
		in.persons = slices.Delete(slices.Clone(in.persons), n, n+1)
	}
	return in.again(view.AddPersonID)
}

// again is the form as it is shown after a change of how many persons it has: it begins where that happened.
func (in filled) again(focus string) filled {
	in.focus, in.noToken = focus, false
	return in
}
