package chart

import "strings"

// wide is at least how wide the words are in the picture. The font is known, but not to a server; the widths are those
// of its widest letters of each kind, at the size that the narrowest picture has.
func wide(words string) tenth {
	sum := tenth(0)
	for _, r := range words {
		switch {
		case strings.ContainsRune("ijl.,:;|!'()[]- \u00a0\u2009", r):
			sum += 48
		case strings.ContainsRune("mwMW%—", r):
			sum += 128
		case r >= 'A' && r <= 'Z' || strings.ContainsRune("ÆØÅ", r):
			sum += 102
		default:
			sum += 84
		}
	}
	return sum
}

// wrapped are the words in lines that are no wider than most, as far as they break at a space.
func wrapped(words string, most tenth) []string {
	var out []string
	for _, word := range strings.Fields(words) {
		if last := len(out) - 1; last >= 0 && wide(out[last]+" "+word) <= most {
			out[last] += " " + word
		} else {
			out = append(out, word)
		}
	}
	return out
}
