package reporting

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"sakstall/internal/edition"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// The fields of the forms for arranging a report.
const (
	beforeField = "before" // the plan that the page was made of
	partField   = "part"
	placeField  = "place"
	keepField   = "keep"
)

// mostPlace is the largest place that a part may be given.
const mostPlace = 999

func arrangePath(year int) string { return address.Report(year) + "/rediger" }

// yearOf is the year in the address, which must be no half-year.
func (s *pages) yearOf(c *web.Call) (int, error) {
	scope, err := s.scopeOf(c)
	if err == nil && scope.Half != "" {
		err = web.ErrNotFound
	}
	return scope.Year, err
}

// planned is the year of the address, and the preview of its report with its plan. The preview is nil as publishable
// says.
func (s *pages) planned(c *web.Call) (int, *edition.Preview, error) {
	year, err := s.yearOf(c)
	if err != nil {
		return 0, nil, err
	}
	preview, err := s.publishable(c, edition.Scope{Year: year})
	return year, preview, err
}

// arrange shows the parts of the year's report.
func (s *pages) arrange(c *web.Call) error {
	year, preview, err := s.planned(c)
	if preview == nil {
		return err
	}
	in := arranging{saved: c.Query().Get("lagret") == "1"}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	if typed != nil {
		in = arrangingOf(typed)
	}
	return s.showArrange(c, year, preview, http.StatusOK, in)
}

// arranging is what has been sent, and what was wrong with it.
type arranging struct {
	saved   bool
	problem string
	before  string            // the fingerprint of the plan that the page was made of; "" for the plan as it is
	places  map[string]string // as typed, by part; nil where nothing was sent
	kept    []string
}

func (s *pages) showArrange(c *web.Call, year int, preview *edition.Preview, code int, in arranging) error {
	page := c.Page()
	t, plan := page.Text().Workshop, preview.Basis.Plan
	page.Title = t.Title(year)
	page.LanguageForm = views.FormID
	p := view.ArrangePage{
		Page: page, Saved: in.saved, Problem: in.problem, Action: arrangePath(year),
		Before:  cmp.Or(in.before, plan.Fingerprint()),
		NewText: views.Link{Href: ownTextPath(year, newText), Text: t.AddText},
		Views:   workshopLinks(page, edition.Scope{Year: year}, arrangePath(year)),
	}
	for _, o := range plan.Own {
		p.Texts = append(p.Texts, views.Link{Href: ownTextPath(year, o.ID), Text: t.Edit + ": " + o.Title[lang.NB]})
	}
	for _, chapter := range wholeReport(preview, page.Lang).Chapters {
		p.Chapters = append(p.Chapters,
			view.ArrangeChapter{Title: chapter.Title, Parts: arrangeParts(t, plan, in, chapter.Parts, false)})
	}
	page.HasErrs = code >= 400
	p.Page = page
	return c.Render(code, view.Arrange(p))
}

// wholeReport is the report in the plan's order, with the parts that the plan leaves out.
func wholeReport(p *edition.Preview, l lang.Lang) report.Report {
	return report.MakeWhole(previewSource(l, p), l)
}

func arrangeParts(t texts.Workshop, plan report.Plan, in arranging, parts []report.Part, sub bool) []view.ArrangePart {
	var out []view.ArrangePart
	for i, part := range parts {
		if part.Title == "" {
			continue
		}
		a := view.ArrangePart{
			ID: part.ID, Title: part.Title, Kept: !plan.Drops(part.ID), Own: part.Own, Sub: sub,
			Place: views.Field{
				Name: "place-" + part.ID, As: placeField, Kind: views.Digits, Bare: true, Label: t.PlaceOf(part.Title),
				Value: strconv.Itoa(i + 1),
			},
		}
		if typed, of := in.places[part.ID]; of {
			a.Kept = slices.Contains(in.kept, part.ID)
			a.Place.Value = typed
			if _, ok := placeOf(a.Place.Value); !ok {
				a.Place.Error = t.NotAPlace(mostPlace)
			}
		}
		out = append(append(out, a), arrangeParts(t, plan, in, part.Parts, true)...)
	}
	return out
}

func placeOf(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= mostPlace && strconv.Itoa(n) == text
}

// rearrange keeps the order and what is left out.
func (s *pages) rearrange(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, beforeField},
		[]string{partField, placeField, keepField}); err != nil {
		return err
	}
	year, preview, err := s.planned(c)
	if preview == nil {
		return err
	}
	changed := arrangingOf(form)
	changed.before, changed.problem = "", c.Text().Workshop.Changed
	if form.Get(beforeField) != preview.Basis.Plan.Fingerprint() {
		return s.showArrange(c, year, preview, http.StatusConflict, changed)
	}
	chapters := wholeReport(preview, lang.NB).Chapters
	in, err := readArranging(form, chapters)
	if err != nil {
		return err
	}
	for _, place := range in.places {
		if _, ok := placeOf(place); !ok {
			return s.showArrange(c, year, preview, http.StatusUnprocessableEntity, in)
		}
	}
	plan := report.Plan{Own: preview.Basis.Plan.Own}
	for _, chapter := range chapters {
		in.order(&plan, chapter.Parts)
	}
	err = s.savePlan(c, year, plan)
	if errors.Is(err, report.ErrPlanChanged) { // in this very moment
		return s.showArrange(c, year, preview, http.StatusConflict, changed)
	}
	return err
}

// arrangingOf is what the form says of the parts that it has.
func arrangingOf(form url.Values) arranging {
	in := arranging{before: form.Get(beforeField), places: map[string]string{}, kept: form[keepField]}
	for i, id := range form[partField] {
		if i < len(form[placeField]) {
			in.places[id] = form[placeField][i]
		}
	}
	return in
}

// readArranging reads the form. It returns web.ErrUnreadable where its parts are not those of the report.
func readArranging(form url.Values, chapters []report.Chapter) (arranging, error) {
	in := arrangingOf(form)
	ids := map[string]bool{}
	var each func([]report.Part)
	each = func(parts []report.Part) {
		for _, p := range parts {
			if p.Title != "" {
				ids[p.ID] = true
			}
			each(p.Parts)
		}
	}
	for _, c := range chapters {
		each(c.Parts)
	}
	if len(form[partField]) != len(form[placeField]) || len(form[partField]) != len(ids) || len(in.places) != len(ids) {
		return in, web.ErrUnreadable
	}
	for _, id := range slices.Concat(form[partField], in.kept) {
		if !ids[id] {
			return in, web.ErrUnreadable
		}
	}
	return in, nil
}

// order adds the parts to the plan in the order of their places. Where two have the same place, the one that was
// moved comes first.
func (in arranging) order(plan *report.Plan, parts []report.Part) {
	type placed struct {
		report.Part
		place int
		moved bool
	}
	var all []placed
	for i, p := range parts {
		place := i + 1
		if typed, ok := placeOf(in.places[p.ID]); ok {
			place = typed
		}
		all = append(all, placed{p, place, place != i+1})
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		switch {
		case a.place != b.place:
			return a.place - b.place
		case a.moved == b.moved:
			return 0
		case a.moved:
			return -1
		default:
			return 1
		}
	})
	for _, p := range all {
		plan.Order = append(plan.Order, p.ID)
		if p.Title != "" && !slices.Contains(in.kept, p.ID) {
			plan.Dropped = append(plan.Dropped, p.ID)
		}
		in.order(plan, p.Parts)
	}
}

// savePlan keeps the plan, and leads to the page that arranges it. The error is report.ErrPlanChanged where somebody
// else has changed it in the meantime.
func (s *pages) savePlan(c *web.Call, year int, plan report.Plan) error {
	ctx := c.Context()
	from := c.Origin()
	if err := s.Store.Plans.Rearrange(ctx, year, c.Form().Get(beforeField), plan, from); err != nil {
		return err
	}
	return c.SeeOther(arrangePath(year) + "?lagret=1")
}
