package transfer

import (
	"io"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
)

// SourceOf is what the edition's report is made of. The revisions are what is said of its differences from the edition before.
func SourceOf(e *edition.Edition, revisions ...string) report.Source {
	return report.Source{Edition: e.Name.String(), Year: e.Name.Year, Half: e.Name.Half, Release: e.Release, Book: e.Book, Revisions: revisions, Plan: e.Plan}
}

// WriteEdition writes the edition as CSV with the names in bokmål, see WriteCSV.
func WriteEdition(w io.Writer, e *edition.Edition) error { return WriteCSV(w, SourceOf(e), i18n.NB) }
