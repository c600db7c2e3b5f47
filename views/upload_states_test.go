package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/views"
)

// uploads are the pages where cases are imported from a file.
func uploads() []state {
	var out []state
	for _, l := range i18n.Langs() {
		wrong := uploadPage(l)
		t := wrong.Text().Upload
		wrong.HasErrs, wrong.Summary, wrong.More = true, t.Problems(203), t.More(200)
		wrong.Problems = []views.UploadProblem{
			{Row: "1", Column: t.WholeRow, Value: "kjønn", What: t.NotAColumn},
			{Row: "7", Column: "gender", Value: "kvinne", What: t.NotInList},
			{Row: "7", Column: "month", Value: "mai 2023", What: t.NotAMonth},
		}
		out = append(out, of(views.Upload, "empty", uploadPage(l)), of(views.Upload, "problems", wrong), of(views.Preview, "some-known", preview(l, 4, 1)))
	}
	t := i18n.NB.Texts().Upload
	missing := uploadPage(i18n.NB)
	missing.HasErrs, missing.File.Error = true, t.FileMissing
	changed, done := preview(i18n.NB, 4, 1), preview(i18n.NB, 0, 0)
	changed.HasErrs, changed.Problem = true, t.Changed
	done.Title, done.Imported = t.Title, t.Done(4)
	return append(
		out, of(views.Upload, "missing", missing), of(views.Preview, "none-known", preview(i18n.NB, 1, 0)), of(views.Preview, "all-known", preview(i18n.NB, 2, 2)),
		of(views.Preview, "changed", changed), of(views.Preview, "done", done),
	)
}

func uploadPage(l i18n.Lang) views.UploadPage {
	t := l.Texts().Upload
	return views.UploadPage{Page: advisor(frame(l, "/saker/importer", t.Title)), File: views.Field{Name: "file", Label: t.File, Hint: t.FileHint}}
}

func preview(l i18n.Lang, total, known int) views.PreviewPage {
	p := views.PreviewPage{
		Page: advisor(frame(l, "/saker/importer/0123456789abcdefghijkl", l.Texts().Upload.Preview)), Action: "/saker/importer/0123456789abcdefghijkl",
		Total: total, Known: known, Halves: []views.HalfCount{{Half: l.Half(2023, 2), Count: l.Number(total)}},
	}
	for i := range min(total, 2) {
		p.Rows = append(p.Rows, views.UploadRow{Month: l.Month(2023, 9), Category: "Trusler/vold", Gender: "Jente/kvinne", Age: "Under 18 år", Country: "Syria", Known: i < known})
	}
	return p
}
