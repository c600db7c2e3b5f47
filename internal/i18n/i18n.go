// Package i18n finds the texts of the screens in a language. It holds none itself: see its DESIGN.md.
package i18n

import (
	"sakstall/internal/i18n/en"
	"sakstall/internal/i18n/nb"
	"sakstall/internal/i18n/nn"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// Of are the screens' texts in the language.
func Of(l lang.Lang) *texts.Texts {
	switch l {
	case lang.NN:
		return &nn.Texts
	case lang.EN:
		return &en.Texts
	default:
		return &nb.Texts
	}
}
