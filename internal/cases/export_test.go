package cases

import (
	"slices"
	"testing"

	"sakstall/internal/codebook"
)

// AddField adds an optional coded field for the test: a row of the table, and nothing else.
func AddField(t *testing.T, f Field, list codebook.Dimension, several bool, only codebook.Scheme) {
	t.Helper()
	before := table
	t.Cleanup(func() { table = before })
	table = append(slices.Clone(table), row{name: f, list: list, several: several, only: only, about: true})
}
