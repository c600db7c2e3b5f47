package static

import (
	"strconv"
	"strings"
)

// AcceptsGzip reports whether an Accept-Encoding header allows gzip (RFC 9110, 12.5.3). What it says of gzip by name
// goes before what it says of *. A weight that can't be read counts as refused, since a plain answer is always
// understood.
func AcceptsGzip(header []string) bool {
	byName, byStar := -1.0, -1.0
	for part := range strings.SplitSeq(strings.Join(header, ","), ",") {
		coding, params, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			byName = weight(params)
		case "*":
			byStar = weight(params)
		}
	}
	if byName >= 0 {
		return byName > 0
	}
	return byStar > 0
}

// weight is the q of the parameters: 1 where there is none, 0 where it is no number from 0 to 1.
func weight(params string) float64 {
	name, value, ok := strings.Cut(strings.TrimSpace(params), "=")
	if !ok || !strings.EqualFold(strings.TrimSpace(name), "q") {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}
