package disclosure

// Plainly is how many counts plain elimination hides to protect others, the largest shown first: what GaussSuppression does by default.
func Plainly(r Request) (int, error) {
	plans, err := newPlans(r)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, p := range plans {
		settled := p.settledBefore(p.views[0])
		var none dice
		n += len(p.secondary(p.eliminate(p.views[0], settled, p.order(p.candidates(settled), 1, &none))))
	}
	return n, nil
}
