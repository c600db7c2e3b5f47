package halves

import (
	"context"
	"encoding/hex"
	"errors"
	"net/http"

	"sakstall/internal/auth"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/halves"
)

// unansweredError is a finding's form that was sent without an answer.
type unansweredError struct{ of halfyear.Fingerprint }

func (unansweredError) Error() string { return "web: no answer is chosen" }

// answerField is the name of the field with the answer to a finding: each has its own on the page.
func answerField(of halfyear.Fingerprint) string { return "answer-" + hex.EncodeToString(of[:4]) }

// answerFinding keeps the unit's answer to a finding of its half. Where that was the last to settle in a half that is
// handed in, the half is approved by itself.
func (s *pages) answerFinding(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	raw, err := hex.DecodeString(form.Get("finding"))
	if err != nil || len(raw) != len(halfyear.Fingerprint{}) {
		return web.ErrUnreadable
	}
	of := halfyear.Fingerprint(raw)
	if err := web.OnlyFields(form, []string{views.CSRFField, "finding", answerField(of)}, nil); err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	h, err := address.ReadHalf(c, book, s.Now())
	if err != nil {
		return err
	}
	code := halfyear.AnswerCode(form.Get(answerField(of)))
	if code == "" {
		return s.showOwnHalf(c, http.StatusUnprocessableEntity, unansweredError{of})
	}
	err = s.Reviewer.Answer(ctx, c.User, h, of, code, c.ID())
	switch {
	case errors.Is(err, halfyear.ErrNotAnAnswer):
		return web.ErrUnreadable
	case errors.Is(err, halfyear.ErrFindingGone), words.RefusedHalf(err):
		return s.showOwnHalf(c, http.StatusConflict, err)
	case err != nil:
		return err
	}
	if _, err := s.Halves.Settle(ctx, ownPlace(c.User, h), c.ID()); err != nil {
		return err
	}
	return c.SeeOther(address.Half(h))
}

// ownFindings are what there is to settle in the half of the user's own unit, and what has been settled.
func (s *pages) ownFindings(ctx context.Context, p views.Page, u auth.User, h period.Half, open bool,
	refusal error,
) ([]view.Finding, error) {
	found, err := s.Reviewer.OfOwn(ctx, u, h)
	if err != nil {
		return nil, err
	}
	var unanswered unansweredError
	sent := errors.As(refusal, &unanswered)
	t := p.Text().Findings
	var out []view.Finding
	for _, f := range found {
		x := view.Finding{
			Kind: words.FindingKind(t.Kinds, f.Kind), Saw: words.Sighting(p.Text(), f.Sighting),
			Why: words.FindingKind(t.Why, f.Kind),
			How: words.FindingKind(t.How, f.Kind), Fingerprint: hex.EncodeToString(f.Fingerprint[:]), Refs: f.Refs,
		}
		if others := f.N - len(f.Refs); len(f.Refs) > 0 && others > 0 {
			x.Others = t.OthersCases(others)
		}
		switch {
		case !f.Open():
			x.Answered = t.Answered(words.FindingAnswer(t.Answers, f.Answer))
		case open:
			x.Answer = views.Field{Name: answerField(f.Fingerprint), Label: t.AnswerLegend, Groups: []views.Group{{}}}
			for _, code := range f.Kind.Answers() {
				x.Answer.Groups[0].Choices = append(x.Answer.Groups[0].Choices,
					views.Choice{Value: string(code), Label: words.FindingAnswer(t.Answers, code)})
			}
			if sent && unanswered.of == f.Fingerprint {
				x.Answer.Error = t.AnswerMissing
			}
		}
		out = append(out, x)
	}
	return out, nil
}
