package report

import (
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
)

// ErrNoBinding is returned for what names no cell.
var ErrNoBinding = fault.New(fault.Invalid, "report: this is bound to no figure")

// What a binding says beside the dimensions, which have their own names.
const (
	notIn     = "not-in"
	inPercent = "percent"
)

// Bind is how own text names a cell: {{advisors 2023 category=threats_violence gender=female}}. With percent, it is the
// cell in per cent of all cases of its scheme and time.
func Bind(w disclosure.Where, percent bool) string {
	parts := []string{string(w.Scheme), strconv.Itoa(w.Year)}
	values := w.Values()
	for _, d := range counts.Dimensions() {
		if value := values[d.Name()]; value != "" {
			parts = append(parts, d.Name()+"="+value)
		}
	}
	if !w.Split.IsZero() {
		parts = append(parts, w.Split.Name()+"="+w.Split.Answer())
	}
	if not := w.Country.NotIn(); not != nil {
		parts = append(parts, notIn+"="+strings.Join(not, ","))
	}
	if percent {
		parts = append(parts, inPercent)
	}
	return "{{" + strings.Join(parts, " ") + "}}"
}

// ParseBinding reads what Bind writes. It returns ErrNoBinding for anything else.
func ParseBinding(s string) (w disclosure.Where, percent bool, err error) {
	words := strings.Fields(strings.TrimSuffix(strings.TrimPrefix(s, "{{"), "}}"))
	if len(words) < 2 {
		return w, false, ErrNoBinding
	}
	var known bool
	if w.Scheme, known = codebook.ParseScheme(words[0]); !known {
		return w, false, ErrNoBinding
	}
	if w.Year, err = strconv.Atoi(words[1]); err != nil {
		return w, false, ErrNoBinding
	}
	for _, word := range words[2:] {
		name, value, _ := strings.Cut(word, "=")
		switch name {
		case notIn:
			w.Country = disclosure.AllBut(strings.Split(value, ",")...)
		case inPercent:
			percent = true
		default:
			if w, known = w.WithValue(name, value); !known {
				return w, false, ErrNoBinding
			}
		}
	}
	if Bind(w, percent) != s {
		return w, false, ErrNoBinding
	}
	return w, percent, nil
}
