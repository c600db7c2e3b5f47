package reporting

import (
	"encoding/hex"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/reportpage"
	"sakstall/internal/web/words"
	"sakstall/views"
	"sakstall/views/internalreport"
	view "sakstall/views/reporting"
)

const (
	noteField = "note"
	keyField  = "key" // what the coordinator has seen of the register
)

// publishPage asks once whether to publish.
func (s *pages) publishPage(c *web.Call) error {
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	return s.askToPublish(c, scope, http.StatusOK, publishing{
		token: web.NewToken(), note: typed.Get(noteField), reason: typed.Get(reasonField),
		accept: typed.Get(acceptField) != "",
	})
}

// publishing is what has been sent with the form for publishing, and what was wrong with it.
type publishing struct {
	token, note, problem, noteError string

	reason, reasonError, acceptError string
	accept                           bool
}

func (in publishing) wrong() bool {
	return in.problem != "" || in.noteError != "" || in.reasonError != "" || in.acceptError != ""
}

func (s *pages) askToPublish(c *web.Call, scope edition.Scope, code int, in publishing) error {
	b, err := s.Publishing.Basis(c.Context(), scope)
	if err != nil {
		return err
	}
	w, err := waitingOf(c, s, &b)
	if err != nil {
		return err
	}
	if len(b.Open) > 0 {
		if waits, err := s.halvesOpen(c, b, code); waits || err != nil {
			return err
		}
	}
	if w.stale && in.note == "" && in.reason == "" {
		in.note, in.reason = w.Note, w.Reason
	}
	preview, err := s.publishableOf(c, b)
	if preview == nil {
		return err
	}
	page := c.Page()
	standing, unchanged, err := preview.Unchanged()
	if err != nil {
		return err
	}
	if !unchanged && (len(preview.Basis.Open) == 0 || w.ID != 0) {
		page.LanguageForm = views.FormID
	}
	p := in.page(page, scope, preview)
	if unchanged {
		p.Problem, p.HasErrs, p.Unchanged = "", false, page.Text().Editions.Unchanged(standing.String())
		p.Standing = views.Link{
			Href: address.Statistics + "/" + standing.String(), Text: page.Text().Yearly.Edition + " " +
				standing.String(),
		}
		return c.Render(code, view.Publish(p))
	}
	p.Open = s.openHalves(page.Lang, preview.Basis)
	p.Waits = waitsPart(c, page.Lang, w, s.Now().Location())
	if !w.confirmable() {
		p.Choices = []views.Field{contentChoice(page.Lang, preview.Basis), insidersChoice(page.Lang, preview.Basis)}
		p.Chosen = chosenOf(c)
	}
	if p.Beside, err = besidePart(c, s, preview, s.patience(c)); err != nil {
		return err
	}
	if err := in.show(&p, preview); err != nil {
		return err
	}
	p.Anyway = p.Anyway && !w.confirmable() // who asked has said why
	return c.Render(code, view.Publish(p))
}

// page is the page of the preview, with the form as it has been sent.
func (in publishing) page(page views.Page, scope edition.Scope, preview *edition.Preview) view.PublishPage {
	t, key := page.Text().Editions, preview.Basis.Key()
	page.Title, page.HasErrs = t.PublishTitle(preview.Name.String()), in.wrong()
	return view.PublishPage{
		Page: page, Problem: in.problem, Proof: proofTexts(page.Lang, preview), Action: address.Publish(scope),
		FormToken: in.token, Key: hex.EncodeToString(key[:]),
		Note: views.Field{
			Name: noteField, Kind: views.Long, Label: t.Note, Hint: t.NoteHint, Value: in.note, Error: in.noteError,
		},
		Hidden: views.Link{Href: address.Outcome(scope), Text: t.OutcomeTitle(scope.In(page.Lang))},
	}
}

// show says on the page what would be published, and what it changes for readers.
func (in publishing) show(p *view.PublishPage, preview *edition.Preview) error {
	l, book := p.Lang, preview.Basis.Book
	if preview.Before != nil {
		p.Before = preview.Before.Name.String()
		for _, change := range preview.Changes {
			p.Changes = append(p.Changes, reportpage.Change(book, l, change))
		}
	}
	correction, err := preview.Correction()
	if err != nil {
		return err
	}
	p.Correction = reportpage.WaysOn(l, book, correction, waysOn(correction))
	if p.Anyway = correction.NeedsReason(); p.Anyway {
		p.Reason, p.Accept = anyway(l, in)
	}
	p.Warnings = publishWarnings(l, preview)
	p.Chapters = reportpage.Yearly(l, previewSource(l, preview)).Chapters
	return nil
}

// chosenOf are the choices that have been made for this edition, as the form sends them on.
func chosenOf(c *web.Call) []views.Seen {
	sent := c.Query()
	if c.Posted() {
		sent = c.Form()
	}
	var out []views.Seen
	for _, field := range []string{contentField, insidersField} {
		if value := sent.Get(field); value != "" {
			out = append(out, views.Seen{Name: field, Value: value})
		}
	}
	return out
}

// publishWarnings say what is to be thought of before the preview is published: own texts that readers get only a
// part of.
func publishWarnings(l lang.Lang, p *edition.Preview) []string {
	t := i18n.Of(l).Editions
	var out []string
	for _, title := range p.Basis.Plan.Unfilled(p.Result.Release, l) {
		out = append(out, t.Unfilled(title))
	}
	return out
}

// publish publishes what the coordinator has seen, once for each form.
func (s *pages) publish(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{
		views.CSRFField, web.TokenField, keyField, noteField, contentField, insidersField, reasonField, acceptField,
		requestField, web.ButtonField,
	}, nil); err != nil {
		return err
	}
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	ctx := c.Context()
	book, err := c.Book()
	if err != nil {
		return err
	}
	in := readPublishing(c, book)
	if in.wrong() {
		return s.askToPublish(c, scope, http.StatusUnprocessableEntity, in)
	}
	if before, err := s.Store.Editions.PublishedWith(ctx, in.token); !errors.Is(err, edition.ErrNotFound) {
		if err != nil {
			return err
		}
		return toShelf(c, donePublished, before)
	}
	b, err := s.Publishing.Basis(ctx, scope)
	if err != nil {
		return err
	}
	w, err := waitingOf(c, s, &b)
	if err != nil {
		return err
	}
	if done, err := answered(c, s, scope, w, in); done || err != nil {
		return err
	}
	if len(b.Open) > 0 {
		return s.askToPublish(c, scope, http.StatusConflict, in)
	}
	preview, err := s.publishableOf(c, b)
	if preview == nil {
		return err
	}
	done, err := publishOrAsk(c, s, w, preview, in.draft(c))
	if err == nil {
		return done()
	}
	code := in.refusedBy(c.Lang, err)
	if code == 0 {
		return err
	}
	return s.askToPublish(c, scope, code, in)
}

// readPublishing reads the form that has been sent, and says in it what is wrong with it by itself.
func readPublishing(c *web.Call, book *codebook.Codebook) publishing {
	form := c.Form()
	in := publishing{
		token: web.TokenOf(form), note: form.Get(noteField), reason: form.Get(reasonField),
		accept: form.Get(acceptField) != "",
	}
	if in.token == "" {
		in.token, in.problem = web.NewToken(), c.Text().Editions.FormGone
	} else {
		in.noteError = noteProblem(c.Lang, book, in.note)
	}
	return in
}

// draft is what is asked for: that what the form showed is published.
func (in publishing) draft(c *web.Call) edition.Draft {
	d := edition.Draft{Origin: c.Origin(), Note: in.note, Form: in.token, AcceptLoss: in.accept, Reason: in.reason}
	if seen, err := hex.DecodeString(c.Form().Get(keyField)); err == nil {
		copy(d.Seen[:], seen)
	}
	return d
}

// refusedBy says in the form why nothing has been published, and returns the status of the page that shows it again: 0
// where the error is not one that a coordinator can do something about.
func (in *publishing) refusedBy(l lang.Lang, err error) int {
	t, second := i18n.Of(l).Editions, i18n.Of(l).Publishing
	var open edition.NotClosedError
	var unchanged edition.UnchangedError
	var loss edition.LossError
	var wrong edition.NoteError
	switch {
	case errors.As(err, &loss):
		in.refuse(l, loss.Correction)
		return http.StatusUnprocessableEntity
	case errors.As(err, &wrong):
		in.refuse(l, edition.Correction{})
		return http.StatusUnprocessableEntity
	case errors.Is(err, edition.ErrOwnRequest):
		in.problem = second.OwnRequest
		return http.StatusForbidden
	case errors.Is(err, edition.ErrNeedsSecond), errors.Is(err, edition.ErrNoRequest), errors.Is(err, edition.ErrAsked):
		in.problem = second.RequestChanged
	case errors.As(err, &unchanged): // the page says so
	case errors.Is(err, edition.ErrChanged):
		in.problem = t.Changed
	case errors.As(err, &open):
		in.problem = t.OpenLead + " " + words.Half(l, open.Half)
	default:
		return 0
	}
	return http.StatusConflict
}

// noteProblem is what is wrong with a note to readers, or "".
func noteProblem(l lang.Lang, book *codebook.Codebook, note string) string {
	return noteWrong(l, edition.CheckNote(note, book))
}

// noteWrong says what the error has to say of a note, or is "".
func noteWrong(l lang.Lang, err error) string {
	var wrong edition.NoteError
	switch {
	case !errors.As(err, &wrong):
		return ""
	case wrong.Personal != "":
		return words.Personal(l, wrong.Personal)
	case len(wrong.Numbers) > 0:
		return i18n.Of(l).Editions.NoteNumbers(strings.Join(wrong.Numbers, ", "))
	default:
		return i18n.Of(l).Editions.NoteLong(edition.MaxNote)
	}
}

// printedTable is a table of an earlier report as it was printed.
func (s *pages) printedTable(l lang.Lang, p earlier.Table) internalreport.PrintedTable {
	t := i18n.Of(l)
	what := map[earlier.Kind]string{
		earlier.ByCategory: t.Yearly.Dimensions["category"].Head,
		earlier.ByCountry:  t.Yearly.Dimensions["country"].Title,
	}[p.Kind]
	out := internalreport.PrintedTable{
		ID: "t" + hex.EncodeToString(p.Hash[:4]) + string(p.Scheme) + string(p.Kind),
		Title: report.SchemeName(l, p.Scheme) +
			": " + t.Report.TableOf(what, p.Years[0], p.Years[len(p.Years)-1]),
		Source: t.Editions.ImportedOn(p.Title, l.Date(p.ImportedAt.In(s.Now().Location()))), Head: []string{what},
	}
	for _, year := range p.Years {
		out.Head = append(out.Head, strconv.Itoa(year))
	}
	out.Head = append(out.Head, t.Yearly.PerCent(p.Years[len(p.Years)-1]))
	for _, row := range append(slices.Clone(p.Rows), p.Total) {
		line := []string{row.Name}
		for _, cell := range row.Cells {
			line = append(line, cell.String())
		}
		out.Rows = append(out.Rows, append(line, row.Percent))
	}
	return out
}

// previewSource is what the report of a preview is made of.
func previewSource(l lang.Lang, p *edition.Preview) report.Source {
	frame := report.Frame{
		Edition: p.Name.String(), Year: p.Name.Year, Half: p.Name.Half, Book: p.Basis.Book,
		Dress: p.Dress(),
	}
	if p.Before != nil {
		frame.Revisions = reportpage.RevisionTexts(l, p.Basis.Book, p.Before.Name.String(), "", p.Changes)
	}
	return report.Source{Frame: frame, Release: p.Result.Release}
}
