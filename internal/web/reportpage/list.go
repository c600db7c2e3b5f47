package reportpage

import (
	"slices"
	"time"

	"sakstall/internal/edition"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reportpage"
)

// EditionRows are the editions as readers are told of them, the newest first.
func EditionRows(p views.Page, all []edition.Entry, zone *time.Location) []view.EditionRow {
	t := p.Text().Editions
	var out []view.EditionRow
	for i, e := range slices.Backward(all) {
		row := view.EditionRow{
			Of: e.Name.Scope.In(p.Lang), Name: e.Name.String(), Href: address.Statistics + "/" + e.Name.String(),
			Published: p.Lang.Date(e.PublishedAt.In(zone)), State: t.Stands,
		}
		if e.Withdrawn != nil {
			row.State = t.Taken
		} else if _, later := edition.Latest(all[i+1:], e.Name.Scope); later {
			row.State = t.Replaced
		}
		out = append(out, row)
	}
	return out
}
