package reportpage

import "sakstall/views"

// Correction is what has changed since the edition that stands, in plain words, and what the ways on are.
type Correction struct {
	Says []string
	Lost []string // the rows that readers would lose
	Ways []views.Link
}
