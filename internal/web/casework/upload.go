package casework

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"

	"sakstall/internal/auth"
	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// fileField is the name of the form field with the file.
const fileField = "file"

// The most that a page shows of a file.
const (
	shownProblems = 200
	shownRows     = 50
)

// uploads are the pages of files of cases, with what they call.
type uploads struct{ Services }

// uploadPage shows the form for a file of cases.
func (s *uploads) uploadPage(c *web.Call) error { return s.showUpload(c, http.StatusOK, "", nil) }

// showUpload shows the form with what is wrong with the file that was sent: as a whole, or its problems row by row.
func (s *uploads) showUpload(c *web.Call, code int, whole string, problems []casefile.Problem) error {
	page := c.Page()
	t := page.Text().Upload
	page.Title, page.HasErrs = t.Title, code >= 400
	p := view.UploadPage{
		Page: page,
		File: views.Field{
			Name: fileField, Kind: views.File, Accept: ".csv,.xlsx", Label: t.File,
			Hint:  t.FileHint(web.MaxFile>>20, casefile.MaxRows),
			Error: whole,
		},
	}
	n := words.Names{Lang: page.Lang}
	var err error
	if p.Imports, err = s.ownImports(c); err != nil {
		return err
	}
	if len(problems) > 0 {
		p.Summary = t.Problems(len(problems))
		if n.Book, err = c.Book(); err != nil {
			return err
		}
	}
	for _, problem := range problems[:min(len(problems), shownProblems)] {
		p.Problems = append(p.Problems, uploadProblem(n, problem))
	}
	if hidden := len(problems) - len(p.Problems); hidden > 0 {
		p.More = t.More(hidden)
	}
	return c.Render(code, view.Upload(p))
}

// upload checks a file. Where nothing is wrong with it, its cases are kept for a day, and the answer leads to where
// they are looked through and confirmed. Files are read one at a time, since a small one can unpack to a large one;
// who waits, and who is read, is let go as soon as the request ends.
func (s *uploads) upload(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, fileField}, nil); err != nil {
		return err
	}
	t := c.Text().Upload
	if form.Get(fileField) == "" {
		return s.showUpload(c, http.StatusUnprocessableEntity, t.FileMissing, nil)
	}
	ctx := c.Context()
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return err
	}
	select {
	case s.Reading <- struct{}{}:
		defer func() { <-s.Reading }()
	case <-ctx.Done():
		return fmt.Errorf("web: waiting for another file to be read: %w", ctx.Err())
	}
	file, problems, err := casefile.ReadUpload(ctx, []byte(form.Get(fileField)), rules, rules.Units[c.User.Unit])
	switch {
	case err != nil:
		return err
	case len(problems) == 1 && wholeFile(c.Lang, problems[0]) != "":
		return s.showUpload(c, http.StatusUnprocessableEntity, wholeFile(c.Lang, problems[0]), nil)
	case len(problems) > 0:
		return s.showUpload(c, http.StatusUnprocessableEntity, "", problems)
	case len(file.Cases) == 0 && file.Registered > 0:
		return s.showUpload(c, http.StatusUnprocessableEntity, c.Text().Files.AllRegistered, nil)
	case len(file.Cases) == 0:
		return s.showUpload(c, http.StatusUnprocessableEntity, t.NoRows, nil)
	}
	id, err := s.Cases.Stage(ctx, s.Store.Uploads, c.User, file.Cases, notesOf(file), c.ID())
	if err != nil {
		return err
	}
	return c.SeeOther(uploadPath + "/" + url.PathEscape(id))
}

// previewPage shows what a file without problems holds, and what has come of it where it has been confirmed.
func (s *uploads) previewPage(c *web.Call) error { return s.showPreview(c, http.StatusOK, "") }

func (s *uploads) showPreview(c *web.Call, code int, problem string) error {
	page := c.Page()
	ctx := c.Context()
	t := page.Text().Upload
	up, err := s.Store.Uploads.Get(ctx, c.User, c.Param("upload"))
	switch {
	case errors.Is(err, cases.ErrUploadForeign):
		return s.showUpload(c, http.StatusConflict, t.Foreign, nil)
	case err != nil:
		return err
	}
	page.Title, page.HasErrs = t.Preview, code >= 400
	p := view.PreviewPage{
		Page: page, Action: uploadPath + "/" + url.PathEscape(up.ID), Problem: problem,
		Total: len(up.Cases),
	}
	if up.Done {
		p.Title, p.Imported = t.Title, t.Done(up.Imported)
		return c.Render(code, view.Preview(p))
	}
	have, err := s.Store.Uploads.CasesLike(ctx, c.User, up.Cases)
	if err != nil {
		return err
	}
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return err
	}
	fillPreview(&p, words.Names{Book: rules.Book, Lang: page.Lang}, up, have)
	p.Notes = append(p.Notes, doubtNotes(page.Text().Files, rules, up.Cases)...)
	return c.Render(code, view.Preview(p))
}

// notesOf are what there is to tell of the file beside its cases.
func notesOf(file casefile.File) cases.Notes {
	return cases.Notes{
		Hidden: slices.Sorted(maps.Keys(file.Hidden)), Registered: file.Registered, NotRead: len(file.NotRead),
	}
}

// fillPreview counts the cases by half, says what there is to tell of the file, and shows some of the cases, those
// first that are registered already, and then those that are hidden in the file.
func fillPreview(p *view.PreviewPage, n words.Names, up cases.Upload, have []cases.Case) {
	counts := map[period.Half]int{}
	families := numbered(up.Cases)
	var known, hidden, fresh []view.UploadRow
	for i, is := range cases.Known(up.Cases, have) {
		c := up.Cases[i]
		counts[c.Month.Half()]++
		row := view.UploadRow{
			Month: words.Month(n.Lang, c.Month), Category: n.One(cases.Category, c.Category),
			Gender: n.One(cases.Gender, c.Gender),
			Age:    n.One(cases.Age, c.Age), Country: n.One(cases.Country, c.Country), Known: is,
		}
		_, row.Hidden = slices.BinarySearch(up.Notes.Hidden, i)
		if family := families[c.Complex]; family > 0 {
			row.Family = i18n.Of(n.Lang).Files.Family(family)
		}
		switch {
		case is:
			known = append(known, row)
		case row.Hidden:
			hidden = append(hidden, row)
		default:
			fresh = append(fresh, row)
		}
	}
	p.Known = len(known)
	p.Notes = fileNotes(i18n.Of(n.Lang).Files, up.Notes)
	p.Rows = slices.Concat(known, hidden, fresh)
	p.Rows = p.Rows[:min(len(p.Rows), shownRows)]
	for _, h := range slices.SortedFunc(maps.Keys(counts), period.Half.Compare) {
		p.Halves = append(p.Halves, view.HalfCount{Half: words.Half(n.Lang, h), Count: n.Lang.Number(counts[h])})
	}
}

// numbered are the families of several of the cases, numbered as they come in the file.
func numbered(cs []cases.Case) map[string]int {
	members, out := map[string]int{}, map[string]int{}
	for _, c := range cs {
		members[c.Complex]++
		if c.Complex != "" && members[c.Complex] == 2 {
			out[c.Complex] = len(out) + 1
		}
	}
	return out
}

// doubtNotes say of how many of the cases there is a doubt that a form would ask about, a sentence each kind.
func doubtNotes(t texts.Files, rules cases.Rules, cs []cases.Case) []string {
	counts := map[cases.Problem]int{}
	for _, c := range cs {
		for _, doubt := range c.Draft().Doubts(rules) {
			counts[doubt]++
		}
	}
	var out []string
	if n := counts[cases.Unlikely]; n > 0 {
		out = append(out, t.UnlikelyRows(n))
	}
	if n := counts[cases.LongAgo]; n > 0 {
		out = append(out, t.LongAgoRows(n))
	}
	return out
}

// fileNotes are what there is to tell of the file, a sentence each.
func fileNotes(t texts.Files, n cases.Notes) (out []string) {
	for _, note := range []struct {
		count int
		say   func(int) string
	}{{len(n.Hidden), t.HiddenRows}, {n.Registered, t.RegisteredRows}, {n.NotRead, t.SheetsNotRead}} {
		if note.count > 0 {
			out = append(out, note.say(note.count))
		}
	}
	return out
}

// confirmUpload makes cases of what the user has looked through: all or none, and once however often it is sent.
func (s *uploads) confirmUpload(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, "known", "rows"}, nil); err != nil {
		return err
	}
	known, err := web.ReadNumber(form.Get("known"))
	if rows := form.Get("rows"); err != nil || rows != "all" && rows != "new" {
		return web.ErrUnreadable
	}
	ctx := c.Context()
	_, err = s.Cases.Confirm(ctx, s.Store.Uploads, cases.Confirmation{
		User: c.User, Upload: c.Param("upload"), Known: known, All: form.Get("rows") == "all", Request: c.ID(),
	})
	t := c.Text().Upload
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		return s.showPreview(c, http.StatusConflict, t.Locked)
	case errors.Is(err, cases.ErrUploadChanged):
		return s.showPreview(c, http.StatusConflict, t.Changed)
	case errors.Is(err, cases.ErrUploadForeign):
		return s.showUpload(c, http.StatusConflict, t.Foreign, nil)
	case err != nil:
		return err
	}
	return c.SeeOther(uploadPath + "/" + url.PathEscape(c.Param("upload")))
}

func (s *uploads) templateCSV(c *web.Call) error {
	return s.sendTemplate(c, "sakstall-mal.csv", "text/csv; charset=utf-8", casefile.Template.WriteCSV)
}

func (s *uploads) templateXLSX(c *web.Call) error {
	return s.sendTemplate(c, "sakstall-mal.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		casefile.Template.WriteXLSX)
}

func (s *uploads) sendTemplate(c *web.Call, name, kind string, write func(casefile.Template, io.Writer) error) error {
	rules, err := s.Cases.Rules(c.Context())
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := write(newTemplate(c.Lang, rules, c.User), &b); err != nil {
		return err
	}
	return c.Download(name, kind, b.Bytes())
}

// newTemplate is the template of the user's scheme: what an advisor is never asked has no column.
func newTemplate(l lang.Lang, rules cases.Rules, user auth.User) casefile.Template {
	t := i18n.Of(l)
	scheme, _ := cases.SchemeOf(user.Role)
	out := casefile.Template{
		Lang: l, CasesSheet: t.Upload.CasesSheet, CodesSheet: t.Upload.CodesSheet, Field: t.Upload.FieldColumn,
		Code: t.Upload.CodeColumn, Name: t.Upload.NameColumn,
	}
	for _, f := range cases.FieldsOf(scheme) {
		if f == cases.Scheme || f == cases.UnitField {
			continue
		}
		out.Columns = append(out.Columns, f)
		if codes := templateCodes(l, rules, scheme, f); len(codes) > 0 {
			out.Codes = append(out.Codes, casefile.FieldCodes{Field: f, Label: casefile.Heading(l, f), Codes: codes})
		}
	}
	return out
}

func templateCodes(l lang.Lang, rules cases.Rules, scheme codebook.Scheme, f cases.Field) []casefile.NamedCode {
	var out []casefile.NamedCode
	add := func(code string, name codebook.Name) {
		out = append(out, casefile.NamedCode{Code: code, Name: name.In(string(l))})
	}
	switch f {
	case cases.Category, cases.Elements:
		for _, c := range rules.Book.Categories(scheme) {
			add(c.Code, c.Name)
		}
	case cases.Country:
		for _, c := range rules.Book.Countries() {
			add(c.Code, c.Name)
		}
	default:
		for _, v := range rules.Book.Values(f.Dimension(), scheme, rules.Now.Year()) {
			add(v.Code, v.Name)
		}
	}
	return out
}
