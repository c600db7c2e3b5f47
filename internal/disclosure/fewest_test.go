package disclosure

// Fewest is how few counts any safe choice hides to protect others, found by trying them all, fewer than most; most
// where there are none.
func Fewest(r Request, most int) (int, error) {
	plans, err := newPlans(r)
	if err != nil {
		return 0, err
	}
	total := 0
	for _, p := range plans {
		hidden := make([]bool, len(p.cells))
		for i, primary := range p.primary {
			hidden[i] = primary && p.counted[i]
		}
		can := p.secondary(p.hideable())
		n := 0
		for n < most && !p.tryAll(hidden, can, n) {
			n++
		}
		total += n
	}
	return total, nil
}

// tryAll reports whether any n of these hidden as well make the choice safe.
func (p *plan) tryAll(hidden []bool, can []int, n int) bool {
	if n == 0 {
		for i, j := range p.needs {
			if j >= 0 && p.counted[i] && hidden[j] && !hidden[i] {
				return false
			}
		}
		return len(p.failing(hidden)) == 0
	}
	for k, i := range can {
		hidden[i] = true
		found := p.tryAll(hidden, can[k+1:], n-1)
		hidden[i] = false
		if found {
			return true
		}
	}
	return false
}
