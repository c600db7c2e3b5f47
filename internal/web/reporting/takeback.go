package reporting

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"sakstall/internal/edition"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// takeBackPage asks for the reason why an edition is taken back.
func (s *pages) takeBackPage(c *web.Call) error {
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	return s.askToTakeBack(c, http.StatusOK, typed.Get(noteField), "")
}

func (s *pages) askToTakeBack(c *web.Call, code int, note, problem string) error {
	e, err := s.editionOf(c)
	if err != nil {
		return err
	}
	if e.Withdrawn != nil {
		return c.SeeOther(address.Statistics + "/" + e.Name.String())
	}
	page := c.Page()
	t := page.Text().Editions
	page.Title, page.HasErrs = t.WithdrawTitle(e.Name.String()), problem != ""
	page.LanguageForm = views.FormID
	all, err := s.Store.Editions.Entries(c.Context())
	if err != nil {
		return err
	}
	then := t.ThenNothing
	others := slices.DeleteFunc(all, func(other edition.Entry) bool { return other.Name == e.Name })
	if next, stands := edition.Latest(others, e.Name.Scope); stands {
		then = t.ThenEdition(next.Name.String())
	}
	return c.Render(code, view.Withdraw(view.WithdrawPage{
		Page: page, Then: then, Action: takeBackPath(e.Name.String()),
		Note: views.Field{
			Name: noteField, Kind: views.Long, Label: t.WithdrawNote, Hint: t.WithdrawHint, Value: note, Error: problem,
		},
	}))
}

func (s *pages) editionOf(c *web.Call) (*edition.Edition, error) {
	name, err := edition.ParseName(c.Param("edition"))
	if err != nil {
		return nil, web.ErrNotFound
	}
	return s.Store.Editions.Get(c.Context(), name)
}

// takeBack takes an edition back. One that has been taken back already stays as it is.
func (s *pages) takeBack(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, noteField}, nil); err != nil {
		return err
	}
	e, err := s.editionOf(c)
	if err != nil {
		return err
	}
	note := strings.TrimSpace(form.Get(noteField))
	problem := noteProblem(c.Lang, e.Book, note)
	if note == "" {
		problem = c.Text().Editions.NoteGone
	}
	if problem != "" {
		return s.askToTakeBack(c, http.StatusUnprocessableEntity, note, problem)
	}
	ctx := c.Context()
	err = s.Store.Editions.Withdraw(ctx, e.Name, note, c.Origin())
	if err != nil && !errors.Is(err, edition.ErrWithdrawn) {
		return err
	}
	return toShelf(c, doneTakenBack, e.Name)
}
