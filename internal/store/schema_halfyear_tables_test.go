package store_test

func halfyearTables(r *register) []tableTest {
	return []tableTest{
		{
			"unit_half_moves",
			row{
				"scheme": "envoys", "unit": "amman", "half": "2023-H1", "move": "hand_in", "from_state": "open",
				"to_state": "handed_in", "at": 1, "actor": "operator",
				"user": nil, "cases": 1, "reason": nil, "note": "", "until": nil,
			},
			row{"half": "2023-H2"},
			map[string][]any{
				"scheme": {"advisors", nil}, "unit": {"oslo-1", "z", nil}, "half": {"2023-H3", "2023", "", nil},
				"move":       {"approve", "return", "x", nil},
				"from_state": {"returned", "approved", nil}, "to_state": {"approved", "open", nil}, "at": {"now", nil},
				"actor": {"user", "nobody", nil},
				"user":  {r.first.ID, 99}, "cases": {0, -1, nil}, "reason": {"double", ""}, "note": {"x", nil},
				"until": {2},
			},
		},
		{
			"scheme_half_moves",
			row{
				"scheme": "envoys", "half": "2023-H1", "move": "close", "from_state": "open", "to_state": "closed",
				"at": 1, "actor": "user", "user": r.first.ID,
				"cases": 0, "missing": 0,
			},
			row{"half": "2023-H2"},
			map[string][]any{
				"scheme": {"teachers", nil}, "half": {"2023-H1", "2023", nil}, "move": {"publish", "reopen", nil},
				"from_state": {"closed", nil}, "to_state": {"published", nil},
				"at": {nil}, "actor": {"operator", "automatic", nil}, "user": {99, nil}, "cases": {-1, nil},
				"missing": {-1, nil},
			},
		},
		{"unit_half_changes", nil, nil, map[string][]any{"move": {"hand_in", "x", nil}}},
		{"scheme_half_changes", nil, nil, map[string][]any{"move": {"close", "x", nil}}},
		{
			"unit_half_reasons",
			row{"move": "return", "code": "new"},
			row{"code": "newer"},
			map[string][]any{"move": {"hand_in", nil}, "code": {"new", "", nil}},
		},
		{"halfyear_settings", nil, nil, map[string][]any{"one": {1, 2, nil}}},
	}
}
