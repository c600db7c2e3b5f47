package views

import (
	"net/url"
	"strings"

	"sakstall/internal/lang"
)

// languageLink leads to the same page in another language.
func languageLink(l lang.Lang, path string) string {
	return "/sprak/" + string(l) + "?" + url.Values{"next": {path}}.Encode()
}

// CaseLink leads to the page of the case.
func CaseLink(ref string) string { return "/saker/" + url.PathEscape(ref) }

func fieldLink(f Field) string { return "#" + f.Name }

// summaryLine names the field and says what to put right there.
func summaryLine(f Field) string {
	name := f.Label
	if f.Of != "" {
		name += ", " + f.Of
	}
	if strings.HasSuffix(name, "?") {
		return name + " " + f.Error
	}
	return name + ": " + f.Error
}

// WithErrors are those of the fields that have something to put right.
func WithErrors(fields ...Field) []Field {
	var out []Field
	for _, f := range fields {
		if f.Error != "" {
			out = append(out, f)
		}
	}
	return out
}
