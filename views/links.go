package views

import (
	"net/url"

	"sakstall/internal/i18n"
)

// languageLink leads to the same page in another language.
func languageLink(l i18n.Lang, path string) string {
	return "/sprak/" + string(l) + "?" + url.Values{"next": {path}}.Encode()
}

func caseLink(ref string) string { return "/saker/" + url.PathEscape(ref) }

func fieldLink(f Field) string { return "#" + f.Name }

func withErrors(fields ...Field) []Field {
	var out []Field
	for _, f := range fields {
		if f.Error != "" {
			out = append(out, f)
		}
	}
	return out
}
