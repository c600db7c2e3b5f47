package casework

import (
	"bytes"
	"strconv"
	"strings"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/web/words"
	view "sakstall/views/casework"
)

// uploadProblem says one thing that is wrong with a file: where, what stands there, and what is wrong with it.
func uploadProblem(n words.Names, p casefile.Problem) view.UploadProblem {
	out := view.UploadProblem{Row: strconv.Itoa(p.Line), Value: short(p.Value), What: fileProblem(n, p)}
	if p.Sheet != "" {
		out.Row = i18n.Of(n.Lang).Files.InSheet(p.Sheet, out.Row)
	}
	if p.Field != "" {
		out.Column = casefile.Heading(n.Lang, p.Field)
	}
	return out
}

// short is a text of the file as a page shows it.
func short(text string) string {
	const longest = 40
	letters := []rune(string(bytes.ToValidUTF8([]byte(text), []byte("\ufffd"))))
	if len(letters) > longest {
		letters = append(letters[:longest], '…')
	}
	return string(letters)
}

// fileProblem says what is wrong, and what may have been meant.
func fileProblem(n words.Names, p casefile.Problem) string {
	t := i18n.Of(n.Lang)
	text := plainProblem(n, p)
	if len(p.Suggest) == 0 {
		return text
	}
	var names []string
	for _, code := range p.Suggest {
		if p.What == casefile.NotAColumn {
			names = append(names, t.Upload.Quoted(casefile.Heading(n.Lang, cases.Field(code))))
		} else {
			names = append(names, t.Upload.Quoted(n.One(p.Field, code)))
		}
	}
	return text + " " + t.Files.DidYouMean(strings.Join(names, " "+t.Files.Or+" "))
}

func plainProblem(n words.Names, p casefile.Problem) string {
	u, f := i18n.Of(n.Lang).Upload, i18n.Of(n.Lang).Files
	switch p.What {
	case casefile.FieldCount:
		return u.FieldCount(p.Count)
	case casefile.TooManyRows:
		return u.TooManyRows(p.Count)
	}
	if text := wholeFile(n.Lang, p); text != "" {
		return text
	}
	text := map[cases.Problem]string{
		cases.Missing: u.Missing, cases.NotInList: u.NotInList, cases.NotAMonth: u.NotAMonth,
		casefile.NotAColumn: u.NotAColumn, casefile.ColumnTwice: u.ColumnTwice, casefile.ColumnMissing: u.ColumnMissing,
		casefile.NotText: u.NotText, casefile.LongLine: u.LongLine, casefile.OpenQuote: u.OpenQuote,
		casefile.ClosedQuote: u.ClosedQuote, casefile.BareQuote: u.BareQuote, casefile.NotCSV: u.NotCSV,
		casefile.LongValue: u.LongValue, casefile.FormulaOnly: f.FormulaOnly, casefile.FailedCell: f.ErrorValue,
		casefile.MergedCells: f.MergedCells, casefile.AmbiguousMonth: f.AmbiguousMonth,
	}[p.What]
	if text == "" {
		text = n.Problem(p.Field, p.What)
	}
	return text
}

// wholeFile says why a file can't be read at all, and what to do instead, or "".
func wholeFile(l lang.Lang, p casefile.Problem) string {
	u := i18n.Of(l).Upload
	if p.What == casefile.TooManyColumns {
		return u.TooManyColumns(csvfile.MaxColumns)
	}
	return unreadable(u, i18n.Of(l).Files)[p.What]
}

func unreadable(u texts.Upload, f texts.Files) map[cases.Problem]string {
	return map[cases.Problem]string{
		casefile.TooManyParts: u.TooManyParts, casefile.TooManyCells: u.TooManyCells, casefile.TooLarge: u.TooLarge,
		casefile.EmptyFile: u.EmptyFile, casefile.NotXLSX: u.NotXLSX, casefile.OldWorkbook: u.OldWorkbook,
		casefile.Password: f.Password, casefile.OpenDocument: f.OpenDocument, casefile.Numbers: f.Numbers,
		casefile.BinaryWorkbook: f.BinaryWorkbook, casefile.Macros: f.Macros, casefile.WebPage: f.WebPage,
		casefile.NotASpreadsheet: f.NotASpreadsheet, casefile.NoHeader: f.NoHeader,
		casefile.SeveralSheets: f.SeveralSheets, casefile.NoSheet: f.NoSheet,
	}
}
