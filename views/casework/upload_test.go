package casework_test

import (
	"time"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/casework"
	"sakstall/views/viewstest"
)

// uploads are the pages where cases are imported from a file.
func uploads() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		wrong := uploadPage(l)
		t := wrong.Text().Upload
		wrong.HasErrs, wrong.Summary, wrong.More = true, t.Problems(203), t.More(200)
		wrong.Problems = []casework.UploadProblem{
			{Row: "1", Value: "kjønnn", What: t.NotAColumn + " " + wrong.Text().Files.DidYouMean(t.Quoted("Kjønn"))},
			{Row: "7", Column: "Kjønn", Value: "dame", What: t.NotInList},
			{Row: "7", Column: "Måned", Value: "i mai", What: t.NotAMonth},
			{Row: wrong.Text().Files.InSheet("Saker 2", "7"), Column: "Alder", What: t.Missing},
		}
		out = append(out, viewstest.Of(casework.Upload, "empty", uploadPage(l)),
			viewstest.Of(casework.Upload, "problems", wrong),
			viewstest.Of(casework.Preview, "some-known", preview(l, 4, 1)))
	}
	t := i18n.Of(lang.NB).Upload
	missing := uploadPage(lang.NB)
	missing.HasErrs, missing.File.Error = true, t.FileMissing
	noted := preview(lang.NB, 4, 1)
	f := noted.Text().Files
	noted.Rows[0].Family, noted.Rows[1].Family = f.Family(1), f.Family(1)
	noted.Notes, noted.Rows[1].Hidden = []string{f.HiddenRows(1), f.RegisteredRows(3), f.SheetsNotRead(2)}, true
	before := uploadPage(lang.NB)
	before.Imports = []casework.ImportRow{
		{Day: "3. mai 2024", Cases: "40", Href: "/saker/importert/2", Link: f.UndoTitle},
		{Day: "2. mai 2024", Cases: "1", Href: "/saker/importert/1", Link: f.UndoneShort},
	}
	changed, done := preview(lang.NB, 4, 1), preview(lang.NB, 0, 0)
	changed.HasErrs, changed.Problem = true, t.Changed
	done.Title, done.Imported = t.Title, t.Done(4)
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(casework.Undo, "open", undo(l, "")))
	}
	return append(
		out, viewstest.Of(casework.Undo, "closed", undo(lang.NB, f.UndoClosed)), viewstest.Of(casework.Undo, "undone", undone()),
		viewstest.Of(casework.Upload, "missing", missing),
		viewstest.Of(casework.Preview, "none-known", preview(lang.NB, 1, 0)),
		viewstest.Of(casework.Preview, "all-known", preview(lang.NB, 2, 2)),
		viewstest.Of(casework.Preview, "noted", noted), viewstest.Of(casework.Upload, "imported-before", before),
		viewstest.Of(casework.Preview, "changed", changed), viewstest.Of(casework.Preview, "done", done),
	)
}

func uploadPage(l lang.Lang) casework.UploadPage {
	t := i18n.Of(l).Upload
	return casework.UploadPage{
		Page: viewstest.Advisor(l, "/saker/importer", t.Title),
		File: views.Field{
			Name: "file", Kind: views.File, Accept: ".csv,.xlsx", Label: t.File, Hint: t.FileHint(5, 5000),
		},
	}
}

func preview(l lang.Lang, total, known int) casework.PreviewPage {
	p := casework.PreviewPage{
		Page:   viewstest.Advisor(l, "/saker/importer/0123456789abcdefghijkl", i18n.Of(l).Upload.Preview),
		Action: "/saker/importer/0123456789abcdefghijkl",
		Total:  total, Known: known, Halves: []casework.HalfCount{{Half: l.Half(2023, 2), Count: l.Number(total)}},
	}
	for i := range min(total, 2) {
		p.Rows = append(p.Rows, casework.UploadRow{
			Month: l.Month(2023, 9), Category: "Trusler/vold", Gender: "Jente/kvinne",
			Age: "Under 18 år", Country: "Syria", Known: i < known,
		})
	}
	return p
}

// undo is the page of an import that can be taken back or, with a reason, can't.
func undo(l lang.Lang, closed string) casework.UndoPage {
	t := i18n.Of(l)
	p := casework.UndoPage{
		Page: viewstest.Advisor(l, "/saker/importert/2", t.Files.UndoTitle), Action: "/saker/importert/2",
		From: t.Files.UndoFrom(l.Date(time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC)), t.Files.Cases(40)),
		What: t.Files.UndoWhat(38), Left: 38, Beside: []string{t.Files.UndoWithdrawn(2), t.Files.UndoCorrected(1)},
		Halves: []casework.HalfCount{{Half: l.Half(2024, 1), Count: "30"}, {Half: l.Half(2023, 2), Count: "8"}},
	}
	if closed != "" {
		p.What, p.Closed, p.Halves[1].Why = "", closed, t.Problem.HalfHandedIn
	}
	return p
}

func undone() casework.UndoPage {
	p := undo(lang.NB, "")
	p.What, p.Halves, p.Undone, p.Beside = "", nil, p.Text().Files.Undone, nil
	return p
}
