package review

import (
	"bytes"

	"sakstall/internal/audit"
	"sakstall/internal/export"
	"sakstall/internal/halfyear"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
)

// xlsxType is what a workbook is to a browser.
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// downloadReview sends the overview as a workbook. Its counts are unsuppressed, so each download is told in the audit
// first.
func (s *pages) downloadReview(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	r, err := s.readReviewForm(c, form)
	if err != nil {
		return err
	}
	page := c.Page()
	b := reviewBuilder{page: page, review: r, at: s.Now()}
	var file bytes.Buffer
	if err := export.WriteInternalXLSX(&file, b.sheets()); err != nil {
		return err
	}
	from := c.Origin()
	if err := s.Store.Trail.Record(ctx, audit.Entry{Origin: from, Action: audit.HalfExported, Object: string(r.Scheme) +
		" " + r.Half.String()}); err != nil {
		return err
	}
	return c.Download("sakstall-"+string(r.Scheme)+"-"+r.Half.String()+".xlsx", xlsxType, file.Bytes())
}

// sheets are the overview's tables.
func (b *reviewBuilder) sheets() []export.InternalSheet {
	text, l := b.page.Text(), b.page.Lang
	t := text.Review
	notes := []string{text.Report.Internal + ". " + text.Report.InternalLead, text.Frame.Product + ", " + l.Date(b.at)}
	units := export.InternalSheet{
		Name: t.Unit, Title: words.Half(l, b.Half) + " " + report.SchemeName(l, b.Scheme), Notes: notes,
		Head: []string{t.Unit, t.State, t.Cases, t.LastHalf, t.LastYear, t.UnknownPercent, t.Open, t.DaysLeft},
	}
	for _, r := range b.rows {
		row := export.InternalRow{Name: r.Unit.Name, Values: []any{
			words.State(text.Halves, r.Standing), r.N, r.LastHalf,
			r.LastYear, nil, r.Open(), nil,
		}}
		if r.N > 0 {
			row.Values[4] = r.Unknown
		}
		if r.Missing() && r.Standing.Moving() {
			row.Values[6] = b.daysLeft(r)
		}
		units.Rows = append(units.Rows, row)
	}
	totals := export.InternalSheet{
		Name: t.Half, Title: t.TotalsCaption, Notes: notes,
		Head: []string{t.Half, t.Total, t.SameYearBefore, t.Change},
	}
	for _, total := range halfyear.Totals(b.Half, totalHalves-1, b.counts) {
		totals.Rows = append(totals.Rows,
			export.InternalRow{
				Name:   words.Half(l, total.Half),
				Values: []any{total.N, total.LastYear, total.N - total.LastYear},
			})
	}
	return []export.InternalSheet{units, totals}
}
