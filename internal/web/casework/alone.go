package casework

import (
	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/internal/web"
	view "sakstall/views/casework"
)

// alone says of each person of the form who would be the only one alike among the user's own cases of the half that
// it is so, and what would help where it is as true. A colleague's cases have no part in it. Where saved is set, the
// persons are among those counted.
func (s *pages) alone(c *web.Call, persons []cases.Draft, saved bool) ([]view.Recognisable, error) {
	m, err := period.ParseMonth(persons[0].Month)
	if err != nil {
		return nil, nil //nolint:nilerr // without a month there is no half to look at
	}
	counted, err := s.Store.Cases.Alike(c.Context(), c.User, m.Half())
	if err != nil {
		return nil, err
	}
	book, err := c.Book()
	if err != nil {
		return nil, err
	}
	if !saved {
		for _, d := range persons {
			if like, is := d.Likeness(); is {
				counted[like]++
			}
		}
	}
	var out []view.Recognisable
	t := c.Text().Alone
	for n, d := range persons {
		like, is := d.Likeness()
		if !is {
			continue
		}
		counted[like]-- // the person's own
		alone, coarser := like.Alone(counted, book)
		counted[like]++
		if !alone {
			continue
		}
		r := view.Recognisable{Says: t.Alone}
		if len(persons) > 1 {
			r.Says = t.PersonAlone(n + 1)
		}
		for _, f := range coarser {
			r.Helps = append(r.Helps, map[cases.Field]string{cases.Age: t.Age, cases.Gender: t.Gender}[f])
		}
		out = append(out, r)
	}
	return out, nil
}
