package cases

import (
	"context"
	"maps"
	"slices"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// MostPersons is how many persons of a family one form takes.
const MostPersons = 12

// Submission is a filled-in form with a draft for each person, of whom there is one at least. What holds for all of
// them stands in each draft. Form is the form's own one-time token: sending the same form twice makes its cases once.
type Submission struct {
	User    auth.User
	Form    string
	Persons []Draft
	Sure    []Sure // by person, what they have confirmed; of what holds for all, with the first
	Request string
}

// sure is what has been confirmed of the n-th person, counted from 0.
func (sub Submission) sure(n int) Sure {
	if n >= len(sub.Sure) {
		return nil
	}
	return sub.Sure[n]
}

// Register makes a case of each person of the submission: of all of them or of none. Several get a complex of our own.
// Scheme and unit are the user's own: a draft that names others has a problem there, and so has one with a doubt that
// is not confirmed. It returns the problems by person where there are any, the cases that the same form made before
// where it is sent again, a FormUsedError where that form comes back with other values, and a ClosedError where the
// half takes no cases.
func (s *Service) Register(ctx context.Context, sub Submission) ([]Case, []Problems, error) {
	rules, err := s.Rules(ctx)
	if err != nil {
		return nil, nil, err
	}
	cs, problems := make([]Case, len(sub.Persons)), make([]Problems, len(sub.Persons))
	// What is wrong only with the half is left to the store: the form may have made its cases before the half was
	// closed.
	fine := true
	for i, d := range sub.Persons {
		cs[i], problems[i] = checkOwn(sub.User, d, rules)
		d.unsure(rules, sub.sure(i), problems[i])
		fine = fine && !problems[i].final()
	}
	if !fine {
		return nil, problems, nil
	}
	if err := s.name(cs); err != nil {
		return nil, nil, err
	}
	made, err := s.stores.Cases.AddFamily(ctx, cs, sub.User.ID, sub.Form, s.from(sub))
	if err != nil {
		return nil, nil, err
	}
	if !slices.EqualFunc(made, cs, sameButComplex) {
		return nil, nil, FormUsedError{Ref: made[0].Ref}
	}
	return made, nil, nil
}

// checkOwn checks the draft as a case of the user's scheme and unit.
func checkOwn(u auth.User, d Draft, rules Rules) (Case, Problems) {
	scheme, _ := SchemeOf(u.Role)
	own := d
	own.Scheme, own.Unit = string(scheme), u.Unit
	c, problems := own.Check(rules)
	if d.Unit != "" && d.Unit != u.Unit {
		problems[UnitField] = OtherUnit
	}
	if d.Scheme != "" && d.Scheme != string(scheme) {
		problems[Scheme] = NotInScheme
	}
	return c, problems
}

func withoutLock(p Problems) Problems {
	out := maps.Clone(p)
	maps.DeleteFunc(out, func(_ Field, p Problem) bool { return p.Locked() })
	return out
}

// name gives each case a reference, and all of them a complex where there are several.
func (s *Service) name(cs []Case) (err error) {
	complex := ""
	if len(cs) > 1 {
		if complex, err = NewRef(s.random); err != nil {
			return err
		}
	}
	for i := range cs {
		cs[i].Complex = complex
		if cs[i].Ref, err = NewRef(s.random); err != nil {
			return err
		}
	}
	return nil
}

// sameButComplex compares what was filled in: the complex of a form that is sent again has been drawn anew.
func sameButComplex(a, b Case) bool {
	a.Complex, b.Complex = "", ""
	return a.Same(b)
}

// OtherContact is a contact that is no case. Nothing is kept of it but that it was.
type OtherContact struct {
	Scheme codebook.Scheme
	Unit   string
	Month  period.Month
}

// NoteContact notes that the submission was a contact that is no case, however many persons it names. It returns the
// problems of what is needed for it: the month, and a value that makes it none. The errors are those of Register.
func (s *Service) NoteContact(ctx context.Context, sub Submission) (OtherContact, Problems, error) {
	rules, err := s.Rules(ctx)
	if err != nil {
		return OtherContact{}, nil, err
	}
	c, found := checkOwn(sub.User, sub.Persons[0], rules)
	problems := withoutLock(found)
	maps.DeleteFunc(problems, func(f Field, _ Problem) bool {
		return !slices.Contains([]Field{Scheme, UnitField, Month}, f)
	})
	for _, f := range deciding() {
		if found[f] != ApplicationOnly {
			problems[f] = IsACase
		}
	}
	out := OtherContact{Scheme: c.Scheme, Unit: c.Unit, Month: c.Month}
	if len(problems) > 0 {
		return out, problems, nil
	}
	return out, nil, s.stores.Contacts.Add(ctx, out, sub.User.ID, sub.Form, s.from(sub))
}

func (s *Service) from(sub Submission) audit.Origin {
	return audit.Origin{At: s.now(), Actor: audit.UserActor(sub.User.ID), Request: sub.Request}
}
