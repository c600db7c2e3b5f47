package reporting

import (
	"net/url"
	"strconv"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// insidersField is whether the edition protects against units' own staff: chosen in the address, and sent with the form
// for publishing.
const insidersField = "insiders"

// chosenInsiders is what has been chosen of it, or nil.
func chosenInsiders(c *web.Call) *bool {
	value := c.Query().Get(insidersField)
	if c.Posted() {
		value = c.Form().Get(insidersField)
	}
	chosen, err := strconv.ParseBool(value)
	if err != nil {
		return nil
	}
	return &chosen
}

// insidersChoice is the switch, with what the basis has.
func insidersChoice(l lang.Lang, b edition.Basis) views.Field {
	t := i18n.Of(l).Publishing
	chosen := b.InsidersChoice()
	setting := t.SettingOff
	if b.InsidersSetting() {
		setting = t.SettingOn
	}
	return views.Field{
		Name: "protected", As: insidersField, Kind: views.Always, Label: t.Protect, Hint: t.ProtectHint,
		Groups: []views.Group{{Choices: []views.Choice{
			{Label: setting, Chosen: chosen == nil},
			{Value: "true", Label: t.ProtectOn, Chosen: chosen != nil && *chosen},
			{Value: "false", Label: t.ProtectOff, Chosen: chosen != nil && !*chosen},
		}}},
	}
}

// besidePart is what is said beside a preview that can be published.
func besidePart(c *web.Call, s *pages, p *edition.Preview, patience time.Duration) (view.BesidePart, error) {
	page := c.Page()
	part := view.BesidePart{Page: page, Again: again(c.Request().URL.Path, chosenOf(c))}
	found, err := s.Publishing.Beside(c.Context(), p, patience)
	if err != nil {
		return part, err
	}
	part.Insiders = insidersPart(page.Lang, p, found)
	if found == nil {
		part.Later = true
		return part, nil
	}
	switch {
	case found.Forecast != nil:
		part.Forecast, part.Lost = forecastTexts(page.Lang, p, *found.Forecast)
	case p.Basis.Scope.Half != "":
		part.Forecast = []string{page.Text().Publishing.ForecastNone}
	}
	return part, nil
}

// again is the address of the page with what has been chosen, which a form that was sent has in its fields.
func again(path string, chosen []views.Seen) string {
	query := url.Values{}
	for _, field := range chosen {
		query.Set(field.Name, field.Value)
	}
	to := url.URL{Path: path, RawQuery: query.Encode()}
	return to.String()
}

// insidersPart is what units' own staff could tell, and what it costs to protect against it, where that has been found.
func insidersPart(l lang.Lang, p *edition.Preview, found *edition.Beside) view.InsidersPart {
	t := i18n.Of(l).Publishing
	var out view.InsidersPart
	if p.Basis.Insiders {
		out.Lines = append(out.Lines, t.InsidersOn)
	}
	switch {
	case found == nil:
		return out
	case len(found.Insiders) == 0 && !p.Basis.Insiders:
		out.Lines = append(out.Lines, t.InsidersNone)
	}
	if len(found.Insiders) == 0 {
		return out
	}
	out.Lines = append(out.Lines, t.Insiders(len(found.Insiders), len(found.Insiders[0].Tells)))
	for _, i := range found.Insiders {
		out.Units = append(out.Units, view.UnitTells{Unit: i.Name(), N: l.Number(len(i.Tells))})
	}
	if cost := found.Protecting; cost != nil {
		out.Cost, out.Rows = costTexts(l, p, *cost)
	}
	return out
}

// costTexts say what readers would lose by protecting against units' own staff, and name the rows.
func costTexts(l lang.Lang, p *edition.Preview, c edition.Cost) (lines, rows []string) {
	t := i18n.Of(l).Publishing
	switch {
	case c.Never:
		return []string{t.ProtectNever}, nil
	case c.Nothing():
		return []string{t.ProtectFree}, nil
	}
	for _, step := range c.Poorer {
		if shown, is := i18n.Of(l).Yearly.Shown[step.Content.String()]; is {
			lines = append(lines, report.SchemeName(l, step.Scheme)+": "+lang.LowerFirst(shown))
		}
	}
	return append(lines, t.ProtectCost(len(c.Rows), c.Others)), named(l, p, c.Rows)
}

// named are the counts in words.
func named(l lang.Lang, p *edition.Preview, counts []disclosure.Where) []string {
	var out []string
	for _, w := range counts {
		out = append(out, report.NewWords(p.Basis.Book, l).Count(w))
	}
	return out
}

// forecastTexts say what a half could cost its year, beside halves with margins, and name the rows.
func forecastTexts(l lang.Lang, p *edition.Preview, f edition.Forecast) (lines, rows []string) {
	t := i18n.Of(l).Publishing
	switch {
	case f.With.Never:
		lines = append(lines, t.ForecastNever(f.Year))
	case f.With.Nothing():
		lines = append(lines, t.ForecastNothing(f.Year))
	default:
		lines = append(lines, t.Forecast(f.Year, len(f.With.Rows), f.With.Others))
	}
	switch m := f.Margins; {
	case m == nil || m.Never:
	case m.Nothing() && f.With.Nothing():
		lines = append(lines, t.MarginsNothing)
	case m.Nothing():
		lines = append(lines, t.ForecastContent)
	default:
		lines = append(lines, t.ForecastMargins(len(m.Rows), m.Others))
	}
	return lines, named(l, p, f.With.Rows)
}
