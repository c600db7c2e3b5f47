package report

import (
	"regexp"
	"strings"
)

// referred is a number that names a part of a report, a half-year or a day, and counts nothing: "tabell 4", "figurene 2
// og 3", "1. halvår", "12. mars".
var referred = regexp.MustCompile(`(?i)(?:` +
	`\b(?:tabell|figur|side|kapittel|kapitl|avsnitt|punkt|fotnote|vedlegg|table|figure|page|chapter|section|footnote|` +
	`annex)\p{L}*\s+[1-9]\d?\b(?:(?:\s*,|\s+og|\s+and|\s*[-–]|\s+til|\s+to)\s*[1-9]\d?\b)*` +
	`|\b[12]\.\s*halv[åa]r\p{L}*` +
	`|\b(?:[12]\d|3[01]|[1-9])\.?\s+(?:` + months + `)\b` +
	`|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+` +
	`(?:[12]\d|3[01]|[1-9])\b)`)

const months = `januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|` +
	`january|february|march|may|june|july|october|december`

// withoutReferences leaves out numbers that only refer to something, unless what follows makes them a count after all:
// "tabell 4 og 12 saker".
func withoutReferences(text string) string {
	var kept strings.Builder
	for {
		at := referred.FindStringIndex(text)
		if at == nil {
			kept.WriteString(text)
			return kept.String()
		}
		kept.WriteString(text[:at[0]])
		if after := text[at[1]:]; counted.MatchString(after) {
			kept.WriteString(text[at[0]:at[1]])
		}
		text = text[at[1]:]
	}
}
