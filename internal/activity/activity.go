// Package activity holds what advisors and envoys do beside their cases: courses, talks, notes.
package activity

import (
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Activity is one course, talk or note held by a unit.
type Activity struct {
	Scheme codebook.Scheme
	Unit   string
	Month  period.Month
	Kind   string // a code of codebook.Activity
}

// Count is how many activities of a kind a scheme held in a half-year.
type Count struct {
	Scheme codebook.Scheme
	Half   period.Half
	Kind   string
	N      int
}
