package export

import (
	"sakstall/internal/edition"
	"sakstall/internal/report"
)

// SourceOf is what the edition's report is made of. The revisions are what is said of its differences from the edition
// before.
func SourceOf(e *edition.Edition, revisions ...string) report.Source {
	return report.Source{
		Frame: report.Frame{
			Edition: e.Name.String(), Year: e.Name.Year, Half: e.Name.Half, Book: e.Book,
			Revisions: revisions, Dress: e.Dress,
		},
		Release: e.Release,
	}
}
