package chart

// mostSteps is how many steps a scale has at most.
const mostSteps = 5

// scale turns counts into lengths: from 0, in whole steps that are easily read, to the first step that is not below the
// highest count.
type scale struct {
	step, steps int
	room        tenth // the length of the whole scale
}

// newScale is the scale for counts up to highest, which is at least 1. Its step is 1, 2 or 5, or one of them with zeros
// behind.
func newScale(highest int, room tenth) scale {
	for ten := 1; ; ten *= 10 {
		for _, step := range []int{ten, 2 * ten, 5 * ten} {
			if steps := (highest + step - 1) / step; steps <= mostSteps {
				return scale{step, steps, room}
			}
		}
	}
}

// ticks are the numbers of the scale, 0 first.
func (s scale) ticks() []int {
	var out []int
	for i := range s.steps + 1 {
		out = append(out, i*s.step)
	}
	return out
}

// length is how long n is.
func (s scale) length(n int) tenth {
	return tenth((2*int(s.room)*n + s.step*s.steps) / (2 * s.step * s.steps))
}
