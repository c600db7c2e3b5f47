package reporting

import (
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/views"
)

// contentField is how much an edition is to show: chosen in the address, and sent with the form for publishing.
const contentField = "content"

// chosenContent is the content that has been chosen, or nil.
func chosenContent(c *web.Call) (*report.Content, error) {
	name := c.Query().Get(contentField)
	if c.Posted() {
		name = c.Form().Get(contentField)
	}
	if name == "" {
		return nil, nil //nolint:nilnil // the installation's
	}
	content, err := report.ParseContent(name)
	return &content, err
}

// contentChoice is the list to choose from, with what the basis has.
func contentChoice(l lang.Lang, b edition.Basis) views.Field {
	t := i18n.Of(l).Editions
	choices := []views.Choice{{Label: t.ContentSetting, Chosen: !b.Chosen}}
	for _, c := range report.Contents() {
		choices = append(choices, views.Choice{
			Value: c.String(), Label: t.ContentName[c.String()], Chosen: b.Chosen && c == b.Content,
		})
	}
	return views.Field{
		Name: "shown", As: contentField, Kind: views.Always, Label: t.Content, Hint: t.ContentHint,
		Groups: []views.Group{{Choices: choices}},
	}
}

// namedCells is how many counts are named that a richer content would give away.
const namedCells = 5

// contentTexts say of each scheme that the edition shows less of than everything what it shows, and why.
func contentTexts(l lang.Lang, p *edition.Preview) []string {
	var out []string
	for _, scheme := range codebook.Schemes() {
		shown, is := i18n.Of(l).Yearly.Shown[p.Content[scheme].String()]
		if !is {
			continue
		}
		said := []string{report.SchemeName(l, scheme) + ": " + lang.LowerFirst(shown)}
		for _, step := range p.Poorer {
			if step.Scheme == scheme {
				said = append(said, whyPoorer(l, p, step))
			}
		}
		out = append(out, strings.Join(said, " "))
	}
	return out
}

// whyPoorer is the reason of the step.
func whyPoorer(l lang.Lang, p *edition.Preview, step edition.Poorer) string {
	t := i18n.Of(l).Editions
	if step.Why != edition.Unprotected {
		return t.ContentWhy[string(step.Why)]
	}
	var cells []string
	for _, w := range step.Cells[:min(len(step.Cells), namedCells)] {
		cells = append(cells, report.NewWords(p.Basis.Book, l).Count(w))
	}
	return t.ContentUnprotected(len(step.Cells), strings.Join(cells, "; "))
}
