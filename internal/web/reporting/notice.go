package reporting

import (
	"net/http"
	"strings"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// noticeField is the notice in the language.
func noticeField(l lang.Lang) string { return "notice_" + string(l) }

func noticeFields() []string {
	var out []string
	for _, l := range lang.Langs() {
		out = append(out, noticeField(l))
	}
	return out
}

// noticeForm is what has been sent with the form for a notice, and what was wrong with it.
type noticeForm struct {
	token   string
	text    map[lang.Lang]string
	wrong   lang.Lang // of which text; "" where nothing is
	problem string
}

// noticePage asks for a notice on an edition that stands.
func (s *pages) noticePage(c *web.Call) error {
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	in := noticeForm{token: web.NewToken(), text: map[lang.Lang]string{}}
	for _, l := range lang.Langs() {
		in.text[l] = typed.Get(noticeField(l))
	}
	return s.askForNotice(c, http.StatusOK, in)
}

func (s *pages) askForNotice(c *web.Call, code int, in noticeForm) error {
	e, err := s.editionOf(c)
	if err != nil {
		return err
	}
	if e.Withdrawn != nil {
		return c.SeeOther(address.Statistics + "/" + e.Name.String())
	}
	page := c.Page()
	t, languages := page.Text().Corrections, page.Text().Workshop
	page.Title, page.HasErrs, page.LanguageForm = t.NoticeTitle(e.Name.String()), in.wrong != "", views.FormID
	p := view.NoticePage{Page: page, Action: noticePath(e.Name.String()), FormToken: in.token}
	for _, l := range lang.Langs() {
		f := views.Field{
			Name: noticeField(l), Kind: views.Long, Label: t.NoticeIn(languages.Language(l)), Hint: t.NoticeOther,
			Value: in.text[l],
		}
		if l == lang.NB {
			f.Hint = t.NoticeHint
		}
		if l == in.wrong {
			f.Error = in.problem
		}
		p.Fields = append(p.Fields, f)
	}
	return c.Render(code, view.Notice(p))
}

// publishNotice publishes a notice, once for each form.
func (s *pages) publishNotice(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, append(noticeFields(), views.CSRFField, web.TokenField), nil); err != nil {
		return err
	}
	e, err := s.editionOf(c)
	if err != nil {
		return err
	}
	in := noticeForm{token: web.TokenOf(form), text: map[lang.Lang]string{}}
	for _, l := range lang.Langs() {
		in.text[l] = form.Get(noticeField(l))
	}
	if in.token == "" {
		in.token, in.wrong, in.problem = web.NewToken(), lang.NB, i18n.Of(c.Lang).Editions.FormGone
		return s.askForNotice(c, http.StatusUnprocessableEntity, in)
	}
	notice, wrong, err := edition.NewNotice(s.Now(), in.text, e.Book)
	if err != nil {
		in.wrong, in.problem = wrong, noteWrong(c.Lang, err)
		if strings.TrimSpace(in.text[wrong]) == "" {
			in.problem = i18n.Of(c.Lang).Corrections.NoticeGone
		}
		return s.askForNotice(c, http.StatusUnprocessableEntity, in)
	}
	if err := s.Store.Editions.Notify(c.Context(), e.Name, notice, in.token, c.Origin()); err != nil {
		return err
	}
	return toShelf(c, doneNotified, e.Name)
}
