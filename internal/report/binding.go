package report

import (
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
)

// ErrNoBinding is returned for what names no cell.
var ErrNoBinding = fault.New(fault.Invalid, "report: this is bound to no figure")

// Bind is how own text names a cell: {{advisors 2023 category=threats_violence gender=female}}. With percent, it is the cell in per
// cent of all cases of its scheme and time.
func Bind(w disclosure.Where, percent bool) string {
	parts := []string{string(w.Scheme), strconv.Itoa(w.Year)}
	for _, c := range []struct{ name, value string }{
		{"half", w.Half},
		{"category", w.Category},
		{"gender", w.Gender},
		{"age", w.Age},
		{"contact", w.Contact},
		{"country", w.Country.Code()},
		{"not-in", strings.Join(w.Country.NotIn(), ",")},
	} {
		if c.value != "" {
			parts = append(parts, c.name+"="+c.value)
		}
	}
	if percent {
		parts = append(parts, "percent")
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
		case "half":
			w.Half = value
		case "category":
			w.Category = value
		case "gender":
			w.Gender = value
		case "age":
			w.Age = value
		case "contact":
			w.Contact = value
		case "country":
			w.Country = disclosure.Country(value)
		case "not-in":
			w.Country = disclosure.AllBut(strings.Split(value, ",")...)
		case "percent":
			percent = true
		default:
			return w, false, ErrNoBinding
		}
	}
	if Bind(w, percent) != s {
		return w, false, ErrNoBinding
	}
	return w, percent, nil
}
