package demo

import (
	"testing"

	"pgregory.net/rapid"
)

func drawCounts(t *rapid.T, label string) []count[string] {
	var out []count[string]
	for i, n := range rapid.SliceOfN(rapid.IntRange(0, 40), 1, 8).Draw(t, label) {
		out = append(out, count[string]{label + string(rune('a'+i)), n})
	}
	return out
}

func TestSpreadAddsUpAndKeepsProportions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights, total := drawCounts(t, "w"), rapid.IntRange(0, 1000).Draw(t, "total")
		whole := sum(weights)
		if whole == 0 {
			return
		}
		parts := spread(total, weights)
		if sum(parts) != total {
			t.Fatalf("%v add up to %d, not %d", parts, sum(parts), total)
		}
		for i, p := range parts {
			if off := p.n*whole - total*weights[i].n; off <= -whole || off >= whole {
				t.Fatalf("part %d is %d: more than rounding away from %d of %d", i, p.n, total*weights[i].n, whole)
			}
		}
	})
}

func TestCrossKeepsItsMargins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		categories, values := drawCounts(t, "c"), drawCounts(t, "v")
		values = append(values, count[string]{"rest", 0})
		if more := sum(categories) - sum(values); more > 0 {
			values[len(values)-1].n = more
		} else {
			categories = append(categories, count[string]{"rest", -more})
		}
		firm := map[pair]int{{categories[0].of, values[0].of}: min(categories[0].n, values[0].n)}
		cells, err := cross(categories, values, firm)
		if err != nil {
			return // the firm cell left too little to fill its row
		}
		left := map[string]int{}
		for _, v := range values {
			left[v.of] = v.n
		}
		for _, c := range categories {
			if sum(cells[c.of]) != c.n {
				t.Fatalf("%s adds up to %d, not %d", c.of, sum(cells[c.of]), c.n)
			}
			for _, cell := range cells[c.of] {
				if left[cell.of] -= cell.n; cell.n < 0 || left[cell.of] < 0 {
					t.Fatalf("%s has %d of %s", c.of, cell.n, cell.of)
				}
				if n, is := firm[pair{c.of, cell.of}]; is && n != cell.n {
					t.Fatalf("the firm cell is %d, not %d", cell.n, n)
				}
			}
		}
	})
}

func TestDealGivesEveryValueAsOftenAsCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := drawCounts(t, "v")
		persons := sum(counts)
		sizes := families("test", persons, rapid.IntRange(0, persons).Draw(t, "grouped"), 4)
		given, err := deal("test", sizes, counts)
		if err != nil {
			return // no value has room for a family
		}
		left := map[string]int{}
		for _, c := range counts {
			left[c.of] = c.n
		}
		for g, v := range given {
			left[v] -= sizes[g]
		}
		for v, n := range left {
			if n != 0 {
				t.Fatalf("%s: %d too few", v, n)
			}
		}
	})
}
