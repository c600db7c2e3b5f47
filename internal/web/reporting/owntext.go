package reporting

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/privacy"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// The fields of the form for an own text, and the values of its button.
const (
	chapterField = "chapter"
	bindField    = "bind"
	acceptField  = "accept"

	doInsert = "insert"
	doDelete = "delete"
	doSave   = "save"
)

// newText is in an address in the place of a text's ID where there is none yet.
const newText = "ny"

// How many characters an own text may have.
const (
	maxTitle = 120
	maxText  = 4000
)

func ownTextPath(year int, id string) string { return address.Report(year) + "/tekst/" + id }

func titleField(l lang.Lang) string { return "title_" + string(l) }

func textField(l lang.Lang) string { return "text_" + string(l) }

// wording is an own text under way, and what is wrong with it by field.
type wording struct {
	own      report.Own
	before   string // the fingerprint of the plan that the form was made of; "" for the plan as it is
	bind     string
	errs     map[string]string
	accepted []string // the typed numbers that are confirmed to count no cases
	problem  string
}

// ownText shows the form for an own text.
func (s *pages) ownText(c *web.Call) error {
	_, preview, err := s.planned(c)
	if preview == nil {
		return err
	}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	own, err := ownOf(preview.Basis.Plan, c.Param("part"))
	if err != nil && typed == nil { // what is typed of a text that has been deleted becomes a new one
		return err
	}
	if own.ID == "" && c.Query().Get("utkast") == draftQuery {
		own = draftNote(preview)
	}
	in := wording{own: own, accepted: own.TypedNumbers(preview.Basis.Book)} // it was kept since they were confirmed
	if typed != nil {
		in.before = typed.Get(beforeField)
		in.read(typed)
	}
	return s.showOwnText(c, preview, http.StatusOK, in)
}

// read takes the words from the form.
func (in *wording) read(form url.Values) {
	in.bind, in.accepted = form.Get(bindField), form[acceptField]
	in.own.Chapter, in.own.Title, in.own.Text = form.Get(chapterField), map[lang.Lang]string{}, map[lang.Lang]string{}
	for _, l := range lang.Langs() {
		in.own.Title[l] = strings.TrimSpace(form.Get(titleField(l)))
		in.own.Text[l] = strings.TrimSpace(strings.ReplaceAll(form.Get(textField(l)), "\r\n", "\n"))
	}
}

// ownOf is the plan's own text with the ID, or an empty one for a new text.
func ownOf(p report.Plan, id string) (report.Own, error) {
	if id == newText {
		return report.Own{Title: map[lang.Lang]string{}, Text: map[lang.Lang]string{}}, nil
	}
	for _, o := range p.Own {
		if o.ID == id {
			return o, nil
		}
	}
	return report.Own{}, web.ErrNotFound
}

func (s *pages) showOwnText(c *web.Call, preview *edition.Preview, code int, in wording) error {
	page := c.Page()
	t, year := page.Text().Workshop, preview.Name.Year
	page.Title, page.HasErrs = t.NewText, len(in.errs) > 0
	page.LanguageForm = views.FormID
	if in.own.ID != "" {
		page.Title = t.EditText
	}
	p := view.OwnTextPage{
		Page: page, Problem: in.problem, Action: ownTextPath(year, cmp.Or(in.own.ID, newText)),
		Before: cmp.Or(in.before, preview.Basis.Plan.Fingerprint()),
		Back:   views.Link{Href: arrangePath(year), Text: t.Title(year)},
		Old:    in.own.ID != "", Chapter: chapterChoices(page.Lang, in), Bind: bindChoices(page.Lang, preview, in),
		Accept: acceptChoices(page.Lang, in.own.TypedNumbers(preview.Basis.Book), in),
	}
	for _, l := range lang.Langs() {
		hint := t.TextHint
		if l != lang.NB {
			hint = t.OtherHint
		}
		p.Words = append(p.Words,
			views.Field{
				Name: titleField(l), Kind: views.Line, Label: t.TitleIn(t.Language(l)), Value: in.own.Title[l],
				Error: in.errs[titleField(l)],
			},
			views.Field{
				Name: textField(l), Kind: views.Long, Label: t.TextIn(t.Language(l)), Hint: hint,
				Value: in.own.Text[l],
				Error: in.errs[textField(l)],
			})
	}
	if filled, ok := report.Fill(in.own.Text[page.Lang], preview.Result.Release, page.Lang); ok &&
		filled != in.own.Text[page.Lang] {
		p.Figures = filled
	}
	return c.Render(code, view.OwnText(p))
}

func chapterChoices(l lang.Lang, in wording) views.Field {
	t := i18n.Of(l)
	names := map[string]string{"summary": t.Yearly.Summary, "about": t.Yearly.About}
	var choices []views.Choice
	for _, id := range report.OwnChapters() {
		choices = append(choices, views.Choice{
			Value: id, Label: cmp.Or(names[id], report.SchemeName(l, codebook.Scheme(id))),
			Chosen: id == in.own.Chapter,
		})
	}
	return views.Field{
		Name: chapterField, Kind: views.Select, Label: t.Workshop.Chapter, Error: in.errs[chapterField],
		Groups: []views.Group{{Choices: choices}},
	}
}

// bindChoices are the figures that can be put into a text: those that the edition shows, the report's own time alone.
func bindChoices(l lang.Lang, preview *edition.Preview, in wording) views.Field {
	t := i18n.Of(l).Workshop
	f := views.Field{Name: bindField, Kind: views.Search, Label: t.Bind, Hint: t.BindHint, Error: in.errs[bindField]}
	for _, scheme := range codebook.Schemes() {
		group := views.Group{Label: report.SchemeName(l, scheme)}
		for _, cell := range preview.Result.Release.Cells() {
			w := cell.Where()
			if _, shown := cell.Value(); w.Scheme != scheme || w.Year != preview.Name.Year || !shown {
				continue
			}
			name := report.NewWords(preview.Basis.Book, l).Count(w)
			for _, share := range []bool{false, true} {
				label := t.Count(name)
				if share {
					label = t.Share(name)
				}
				if value := report.Bind(w, share); !share || w != (disclosure.Where{Scheme: scheme, Year: w.Year}) {
					group.Choices = append(group.Choices,
						views.Choice{Value: value, Label: label, Chosen: value == in.bind})
				}
			}
		}
		f.Groups = append(f.Groups, group)
	}
	return f
}

// acceptChoices are the typed numbers, each to be confirmed by itself.
func acceptChoices(l lang.Lang, typed []string, in wording) views.Field {
	t := i18n.Of(l).Workshop
	f := views.Field{
		Name: acceptField, Kind: views.Checkboxes, Label: t.Accept, Hint: t.AcceptHint, Error: in.errs[acceptField],
	}
	if len(typed) == 0 {
		return f
	}
	f.Groups = []views.Group{{}}
	for _, n := range typed {
		f.Groups[0].Choices = append(f.Groups[0].Choices,
			views.Choice{Value: n, Label: n, Chosen: slices.Contains(in.accepted, n)})
	}
	return f
}

// saveOwnText keeps, changes or deletes an own text, or puts a figure into it.
func (s *pages) saveOwnText(c *web.Call) error {
	form := c.Form()
	fields := []string{views.CSRFField, beforeField, chapterField, bindField, web.ButtonField}
	for _, l := range lang.Langs() {
		fields = append(fields, titleField(l), textField(l))
	}
	if err := web.OnlyFields(form, fields, []string{acceptField}); err != nil {
		return err
	}
	_, preview, err := s.planned(c)
	if preview == nil {
		return err
	}
	in := wording{errs: map[string]string{}}
	stale := form.Get(beforeField) != preview.Basis.Plan.Fingerprint()
	if in.own, err = ownOf(preview.Basis.Plan, c.Param("part")); err != nil && !stale {
		return err
	}
	in.read(form)
	if stale {
		return s.ownTextTooLate(c, preview, in)
	}
	switch form.Get(web.ButtonField) {
	case doDelete:
		if in.own.ID == "" {
			return web.ErrUnreadable
		}
		return s.saveText(c, preview, in, preview.Basis.Plan.Without(in.own.ID))
	case doInsert:
		return s.showOwnText(c, preview, http.StatusOK, in.inserted(preview.Result.Release, c.Lang))
	case doSave, "":
	default:
		return web.ErrUnreadable
	}
	if in.check(preview, c.Lang); len(in.errs) > 0 {
		return s.showOwnText(c, preview, http.StatusUnprocessableEntity, in)
	}
	return s.saveText(c, preview, in, preview.Basis.Plan.With(in.own))
}

func (s *pages) saveText(c *web.Call, preview *edition.Preview, in wording, plan report.Plan) error {
	err := s.savePlan(c, preview.Name.Year, plan)
	if errors.Is(err, report.ErrPlanChanged) { // in this very moment
		return s.ownTextTooLate(c, preview, in)
	}
	return err
}

// ownTextTooLate shows the text as it was typed, where somebody else has changed the report in the meantime. A text
// that has been deleted is a new one then.
func (s *pages) ownTextTooLate(c *web.Call, preview *edition.Preview, in wording) error {
	in.problem = c.Text().Workshop.ChangedText
	return s.showOwnText(c, preview, http.StatusConflict, in)
}

// inserted has the chosen figure at the end of every text that is filled in.
func (in wording) inserted(r *disclosure.Release, l lang.Lang) wording {
	if _, ok := report.Fill(in.bind, r, l); in.bind == "" || !ok {
		in.errs[bindField] = i18n.Of(l).Problem.NotInList
		return in
	}
	for _, each := range lang.Langs() {
		if in.own.Text[each] != "" || each == lang.NB {
			in.own.Text[each] = strings.TrimSpace(in.own.Text[each] + " " + in.bind)
		}
	}
	in.bind = ""
	return in
}

// check finds what has to be put right before the text can be kept.
func (in *wording) check(p *edition.Preview, l lang.Lang) {
	t := i18n.Of(l).Workshop
	if !slices.Contains(report.OwnChapters(), in.own.Chapter) {
		in.errs[chapterField] = t.ChapterMissing
	}
	for _, each := range lang.Langs() {
		title, text := in.own.Title[each], in.own.Text[each]
		if each == lang.NB && title == "" {
			in.errs[titleField(each)] = t.TitleMissing
		}
		if each == lang.NB && text == "" {
			in.errs[textField(each)] = t.TextMissing
		}
		for field, of := range map[string]string{titleField(each): title, textField(each): text} {
			most := maxText
			if of == title {
				most = maxTitle
			}
			if problem := in.wordsProblem(of, most, p, l); problem != "" {
				in.errs[field] = problem
			}
		}
	}
}

// wordsProblem says what is wrong with a text, or "".
func (in *wording) wordsProblem(text string, most int, p *edition.Preview, l lang.Lang) string {
	t := i18n.Of(l).Workshop
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) || utf8.RuneCountInString(text) > most {
		return t.TooLong(most)
	}
	for _, kind := range privacy.Find(text) {
		return words.Personal(l, kind)
	}
	if problem := bindingProblem(text, p.Result.Release, t); problem != "" {
		return problem
	}
	numbers := slices.DeleteFunc(report.TypedNumbers(text, p.Basis.Book),
		func(n string) bool { return slices.Contains(in.accepted, n) })
	if len(numbers) > 0 {
		return t.Typed(strings.Join(numbers, ", "))
	}
	return ""
}

// bindingProblem says that a binding of the text can't be filled in, or "".
func bindingProblem(text string, r *disclosure.Release, t texts.Workshop) string {
	for _, b := range report.Bindings(text) {
		w, _, err := report.ParseBinding(b)
		cell, inUse := r.Cell(w)
		if _, shown := cell.Value(); err != nil || !inUse {
			return t.NotBound
		} else if !shown {
			return t.BoundHidden
		}
	}
	return ""
}
