package review

import (
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/privacy"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/review"
)

// moveField is the name of the form field with the move that a coordinator makes.
const moveField = "move"

// reviewUnit shows a coordinator how one unit's half stands.
func (s *pages) reviewUnit(c *web.Call) error {
	if err := web.OnlyFields(c.Query(), []string{unitField}, nil); err != nil {
		return err
	}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	return s.showReviewUnit(c, http.StatusOK, c.Query().Get(unitField),
		reviewAnswer{reason: halfyear.Reason(typed.Get(reasonField)), note: typed.Get(noteField)})
}

// reviewAnswer is what was filled in, and what is wrong with it.
type reviewAnswer struct {
	reason                          halfyear.Reason
	note                            string
	problem, wrongReason, wrongNote string
}

func (a reviewAnswer) wrong() bool { return a.wrongReason != "" || a.wrongNote != "" }

// moveUnit makes a coordinator's move with one unit's half.
func (s *pages) moveUnit(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, unitField, moveField, reasonField, noteField},
		nil); err != nil {
		return err
	}
	move := halfyear.UnitMove{
		Move: halfyear.Move(form.Get(moveField)), Reason: halfyear.Reason(form.Get(reasonField)),
		Note: strings.TrimSpace(form.Get(noteField)),
	}
	if !slices.Contains([]halfyear.Move{halfyear.Approve, halfyear.Return, halfyear.Reopen, halfyear.CloseAgain},
		move.Move) {
		return web.ErrUnreadable
	}
	r, err := s.unitReview(c, form.Get(unitField))
	if err != nil {
		return err
	}
	move.Place = halfyear.Place{Scheme: r.Scheme, Unit: form.Get(unitField), Half: r.Half}
	a := checkMove(c.Text().Review, move)
	if a.wrong() {
		return s.showReviewUnit(c, http.StatusUnprocessableEntity, move.Unit, a)
	}
	if err := s.Halves.Make(ctx, c.User, move, c.ID()); words.RefusedHalf(err) {
		a.problem = c.Text().Review.MovedOn
		return s.showReviewUnit(c, http.StatusConflict, move.Unit, a)
	} else if err != nil {
		return err
	}
	return c.SeeOther(address.Review(r.SchemePlace, string(move.Move)))
}

// checkMove judges what was filled in: a reason where one is needed, and a note that points at nobody.
func checkMove(t texts.Review, m halfyear.UnitMove) reviewAnswer {
	a := reviewAnswer{reason: m.Reason, note: m.Note}
	if reasons := m.Move.Reasons(); len(reasons) > 0 && !slices.Contains(reasons, m.Reason) {
		a.wrongReason = t.ReasonMissing
	}
	found := privacy.Find(m.Note)
	switch {
	case utf8.RuneCountInString(m.Note) > halfyear.MaxNote:
		a.wrongNote = t.NoteLong(halfyear.MaxNote)
	case len(found) > 0:
		a.wrongNote = map[privacy.Kind]string{
			privacy.IDNumber: t.NoteID, privacy.Email: t.NoteEmail,
			privacy.Phone: t.NotePhone,
		}[found[0]]
	}
	return a
}

// unitReview reads the overview that the unit stands in.
func (s *pages) unitReview(c *web.Call, unit string) (review, error) {
	units, err := s.Store.Units.All(c.Context())
	if err != nil {
		return review{}, err
	}
	for _, u := range units {
		if u.Code == unit {
			return s.readReview(c, string(u.Scheme))
		}
	}
	if unit == "" {
		return review{}, web.ErrUnreadable
	}
	return review{}, web.ErrNotFound
}

func (s *pages) showReviewUnit(c *web.Call, code int, unit string, a reviewAnswer) error {
	r, err := s.unitReview(c, unit)
	if err != nil {
		return err
	}
	page := c.Page()
	history, err := s.Store.Halves.History(c.Context(), halfyear.Place{Scheme: r.Scheme, Unit: unit, Half: r.Half})
	if err != nil {
		return err
	}
	row, _ := r.row(unit)
	page.Path, page.HasErrs, page.Title = reviewUnitPath(r.Half, unit), a.wrong(),
		row.Unit.Name+", "+words.Half(page.Lang, r.Half)
	b := reviewBuilder{page: page, review: r, at: s.Now()}
	p := b.unit(row, a)
	if p.Ask.Move != "" {
		p.LanguageForm = views.FormID
	}
	for _, e := range slices.Backward(history) {
		p.History = append(p.History, words.HalfEvent(page.Lang, e, s.Now().Location()))
	}
	return c.Render(code, view.Unit(p))
}

func (b *reviewBuilder) unit(row halfyear.ReviewRow, a reviewAnswer) view.UnitPage {
	t, l := b.page.Text(), b.page.Lang
	p := view.UnitPage{
		Page: b.page, Action: address.Half(b.Half) + "/enhet", Back: address.Review(b.SchemePlace, ""),
		Code:    row.Unit.Code,
		Problem: a.problem, Half: words.Half(l, b.Half),
		Facts: []views.Fact{
			{Label: t.Review.State, Value: words.State(t.Halves, row.Standing)},
			{Label: t.Review.Cases, Value: l.Number(row.N)},
			{Label: t.Review.LastHalf, Value: l.Number(row.LastHalf)},
			{Label: t.Review.LastYear, Value: l.Number(row.LastYear)},
			{Label: t.Review.Unknown, Value: l.PercentOf(row.Unknowns, max(row.Values, 1))},
		},
	}
	for _, f := range row.Findings {
		told := view.Finding{
			Kind: words.FindingKind(t.Findings.Kinds, f.Kind), Saw: words.Sighting(t, f),
			Why: words.FindingKind(t.Findings.Why, f.Kind), Answer: t.Review.NotSettled,
		}
		if !f.Open() {
			told.Answer = t.Findings.Answered(words.FindingAnswer(t.Findings.Answers, f.Answer))
		}
		p.Findings = append(p.Findings, told)
	}
	b.moves(&p, row.Standing, a)
	return p
}

// moves are what a coordinator can do with the half.
func (b *reviewBuilder) moves(p *view.UnitPage, now halfyear.Standing, a reviewAnswer) {
	t := b.page.Text().Review
	switch {
	case now.May(halfyear.Approve):
		p.Approve, p.Button = string(halfyear.Approve), t.Approve
	case now.May(halfyear.CloseAgain):
		p.Approve, p.Button = string(halfyear.CloseAgain), t.CloseAgain
	}
	switch {
	case now.May(halfyear.Return):
		p.Ask = b.question(halfyear.Return, t.Return, t.ReturnHow, a)
	case now.May(halfyear.Reopen):
		p.Ask = b.question(halfyear.Reopen, t.Reopen, t.ReopenHow, a)
	}
}

func (b *reviewBuilder) question(m halfyear.Move, does, how string, a reviewAnswer) view.Question {
	t := b.page.Text()
	reasons := views.Group{}
	for _, r := range m.Reasons() {
		reasons.Choices = append(reasons.Choices, views.Choice{
			Value: string(r), Label: words.Reason(t.Halves.Reasons, r),
			Chosen: r == a.reason,
		})
	}
	return view.Question{
		Move: string(m), Heading: does, How: how, Button: does,
		Reason: views.Field{
			Name: reasonField, Label: t.Review.Reasons, Error: a.wrongReason,
			Groups: []views.Group{reasons},
		},
		Note: views.Field{
			Name: noteField, Kind: views.Long, Label: t.Review.Note, Hint: t.Review.NoteHint(halfyear.MaxNote), Value: a.note,
			Error: a.wrongNote,
		},
	}
}
