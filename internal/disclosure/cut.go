package disclosure

import (
	"slices"

	"sakstall/internal/exact"
)

// full is what the weights of a cut's hidden counts must come to.
const full = 1 << 20

// cut is a condition on what is hidden, without which some sensitive count is too narrow: the weights of those of its
// counts that are hidden come to full at least.
type cut struct {
	cells   []int
	weights []int
}

// cut is the condition that keeps a sensitive count from being as narrow as the audit found it. Where solutions in
// fractions hold it, it follows from their optimum (Fischetti and Salazar-González 2001): there each other count says
// how much further this one could go if that one were free to move. Where only whole solutions do, it asks for a little
// more than fractions have, which is plausible and not always needed. The second result is false where nothing was
// found.
func (a *audit) cut(asked ask) (cut, bool) {
	i := asked.cell
	if a.part[i] < 0 || a.hard {
		return cut{}, false
	}
	c := a.parts[a.part[i]]
	var up, down reach
	err := a.ask(c, func(s *exact.System) (err error) {
		k := slices.Index(c.cells, i)
		if up, err = a.reading(c, s, k, 1); err != nil {
			return err
		}
		down, err = a.reading(c, s, k, -1)
		return err
	})
	if err != nil {
		return cut{}, false
	}
	need := asked.width
	// What lies beyond the least or the most that counts is room enough on that side, whatever else is hidden.
	if below := a.truth[i] - asked.least; down.far >= below*down.d {
		need, down = need-below, reach{d: 1, gain: make([]int, len(c.cells))}
	}
	if above := asked.most - a.truth[i]; up.far >= above*up.d {
		need, up = need-above, reach{d: 1, gain: make([]int, len(c.cells))}
	}
	// The lowest and the highest have denominators of their own.
	scale := up.d * down.d
	missing := max(need, floorDiv(up.far*down.d+down.far*up.d, scale)+1)*scale - up.always*down.d - down.always*up.d
	if missing <= 0 {
		return cut{}, false
	}
	var out cut
	for k, cell := range c.cells {
		if gain := up.gain[k]*down.d + down.gain[k]*up.d; gain > 0 {
			out.cells = append(out.cells, cell)
			out.weights = append(out.weights, (min(gain, missing)*full+missing-1)/missing)
		}
	}
	return out, true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// reach is how far a count can be moved from the truth in one direction, in fractions. All is times d.
type reach struct {
	d      int
	far    int
	always int   // what comes of counts that move whatever is chosen
	gain   []int // of each variable of the component: what comes, at most, of its being hidden
}

// reading moves variable k of the component's system as far as it can be, and reads from its row what keeps it there.
func (a *audit) reading(c *component, s *exact.System, k, sign int) (reach, error) {
	at, err := s.Push(k, sign)
	if err != nil {
		return reach{}, err
	}
	out := reach{d: at.Denominator, gain: make([]int, len(c.cells))}
	out.far = sign * (at.Value - a.truth[c.cells[k]]*at.Denominator)
	if at.Bound {
		out.always = out.far // its own bounds keep it there
		return out, nil
	}
	for variable, x := range s.Row(k) {
		cell := c.cells[variable]
		x *= sign
		gain := max(-x*(a.widest.hi[cell]-a.truth[cell]), x*(a.truth[cell]-a.widest.lo[cell]))
		if a.widest.optional[cell] {
			out.gain[variable] = gain
		} else {
			out.always += gain
		}
	}
	return out, nil
}
