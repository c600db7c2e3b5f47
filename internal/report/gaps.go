package report

import (
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
)

// Gap is a cell of the report's tables that the release has no count of, and what that means.
type Gap struct {
	Where   disclosure.Where
	Meaning disclosure.Meaning
}

// Gaps are all such cells, each once, in the order of the tables: those of parts that are left out as well.
func (s Source) Gaps() []Gap {
	var out []Gap
	seen := map[disclosure.Where]bool{}
	for _, t := range MakeWhole(s, lang.NB).Tables() {
		for i := range t.Counts.Rows() {
			for j := range t.Counts.Columns() {
				w, m := t.Counts.Where(i, j), t.Counts.Meaning(i, j)
				if m != disclosure.Counted && m != disclosure.Hidden && !seen[w] {
					seen[w] = true
					out = append(out, Gap{w, m})
				}
			}
		}
	}
	return out
}
