package export

import (
	"time"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
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

// Notices are what readers have been told of the editions since they are out, the newest edition's first.
func Notices(l lang.Lang, loc *time.Location, all ...*edition.Edition) []string {
	t := i18n.Of(l).Corrections
	var out []string
	for _, e := range all {
		for _, n := range e.Notices {
			out = append(out, t.NoticeOn(l.Date(n.At.In(loc)), e.Name.String())+" "+n.In(l))
		}
	}
	return out
}
