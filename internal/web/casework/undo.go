package casework

import (
	"errors"
	"net/http"
	"strconv"

	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// shownImports is how many of the own imports the page for files lists.
const shownImports = 10

// seenField is the name of the form field with how many cases were shown to be withdrawn.
const seenField = "cases"

// undoForm says in numbers what taking the import back will do.
func (s *uploads) undoForm(c *web.Call) error { return s.showUndo(c, http.StatusOK, "") }

// undo takes the import back as a whole.
func (s *uploads) undo(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, seenField}, nil); err != nil {
		return err
	}
	seen, err := web.ReadNumber(form.Get(seenField))
	if err != nil {
		return err
	}
	id, err := importOf(c)
	if err != nil {
		return err
	}
	ctx, stop := c.Writing()
	defer stop()
	_, err = s.Store.Imports.Undo(ctx, &c.User, id, seen, c.Origin())
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		return s.showUndo(c, http.StatusConflict, "")
	case errors.Is(err, cases.ErrImportChanged):
		return s.showUndo(c, http.StatusConflict, c.Text().Files.UndoChanged)
	case err != nil:
		return err
	}
	return c.SeeOther(undoPath + "/" + strconv.FormatInt(id, 10))
}

// importOf is the number of the import in the address.
func importOf(c *web.Call) (int64, error) {
	id, err := strconv.ParseInt(c.Param("import"), 10, 64)
	if err != nil {
		return 0, cases.ErrNotFound
	}
	return id, nil
}

func (s *uploads) showUndo(c *web.Call, code int, problem string) error {
	id, err := importOf(c)
	if err != nil {
		return err
	}
	now, err := s.Store.Imports.Standing(c.Context(), &c.User, id, s.Now())
	if err != nil {
		return err
	}
	page := c.Page()
	t := page.Text().Files
	page.Title, page.HasErrs = t.UndoTitle, code >= 400
	p := view.UndoPage{
		Page: page, Action: undoPath + "/" + c.Param("import"), Problem: problem, Left: now.Left(),
		From: t.UndoFrom(page.Lang.Date(now.At.In(s.Now().Location())), t.Cases(now.Cases)),
	}
	switch {
	case now.Undone:
		p.Undone = t.Undone
	case now.Closed():
		p.Closed = t.UndoClosed
	case now.Left() == 0:
		p.Closed = t.UndoNothing
	default:
		p.What = t.UndoWhat(now.Left())
	}
	if now.Withdrawn > 0 && !now.Undone {
		p.Beside = append(p.Beside, t.UndoWithdrawn(now.Withdrawn))
	}
	if now.Changed > 0 {
		p.Beside = append(p.Beside, t.UndoCorrected(now.Changed))
	}
	for _, h := range now.Halves {
		row := view.HalfCount{Half: words.Half(page.Lang, h.Half), Count: page.Lang.Number(h.Cases)}
		if h.Why != "" {
			row.Why = words.Problem(page.Text().Problem, cases.Month, h.Why)
		}
		p.Halves = append(p.Halves, row)
	}
	return c.Render(code, view.Undo(p))
}

// ownImports are the user's own imports, each with what there is to do about it.
func (s *uploads) ownImports(c *web.Call) ([]view.ImportRow, error) {
	own, err := s.Store.Imports.Of(c.Context(), c.User, shownImports)
	if err != nil {
		return nil, err
	}
	t := i18n.Of(c.Lang).Files
	var out []view.ImportRow
	for _, i := range own {
		row := view.ImportRow{
			Day: c.Lang.Date(i.At.In(s.Now().Location())), Cases: c.Lang.Number(i.Cases),
			Href: undoPath + "/" + strconv.FormatInt(i.ID, 10), Link: t.UndoTitle,
		}
		if i.Undone {
			row.Link = t.UndoneShort
		}
		out = append(out, row)
	}
	return out, nil
}
