package export

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// What a status of JSON-stat says of a value that is null.
const (
	statusHidden    = "*"
	statusNotInUse  = "."
	statusUndivided = "u"
	statusNoFigures = ".."
)

// total is the code of the sum over a dimension, and other that of all countries without a row of their own.
const (
	total = "total"
	other = "other"
)

// statCollection is a JSON-stat 2.0 collection with its datasets inside.
type statCollection struct {
	Version string   `json:"version"`
	Class   string   `json:"class"`
	Label   string   `json:"label"`
	Updated string   `json:"updated,omitempty"`
	Link    statLink `json:"link"`
}

type statLink struct {
	Item []statDataset `json:"item"`
}

// statDataset is a dataset inside a collection: the standard's schema lets it have no version of its own there.
type statDataset struct {
	Class     string                   `json:"class"`
	Label     string                   `json:"label"`
	Source    string                   `json:"source"`
	Updated   string                   `json:"updated,omitempty"`
	Note      []string                 `json:"note"`
	ID        []string                 `json:"id"`
	Size      []int                    `json:"size"`
	Role      map[string][]string      `json:"role"`
	Dimension map[string]statDimension `json:"dimension"`
	Value     []*int                   `json:"value"`
	Status    map[string]string        `json:"status,omitempty"`
	Extension map[string]any           `json:"extension"`
}

type statDimension struct {
	Label    string       `json:"label"`
	Category statCategory `json:"category"`
}

type statCategory struct {
	Index []string          `json:"index"`
	Label map[string]string `json:"label"`
}

// WriteJSONStat writes a JSON-stat 2.0 collection with each table of the report as a dataset. A value that is hidden or
// not in use is null, and its status says which; published is left out where it is zero.
func WriteJSONStat(w io.Writer, src report.Source, published time.Time, l lang.Lang) error {
	r := report.MakeWhole(src, l) // the file has everything that the edition shows
	out := statCollection{Version: "2.0", Class: "collection", Label: r.Title}
	if !published.IsZero() {
		out.Updated = published.UTC().Format(time.RFC3339)
	}
	for _, t := range r.Tables() {
		d := dataset(t, src, l)
		d.Updated = out.Updated
		out.Link.Item = append(out.Link.Item, d)
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(out)
}

// dataset turns a table into a dataset with a dimension for each characteristic that any of its cells has, so that each
// value says by itself what it counts.
func dataset(t report.Table, src report.Source, l lang.Lang) statDataset {
	text := &i18n.Of(l).Yearly
	d := statDataset{
		Class: "dataset", Label: t.Title, Source: t.Source, Note: []string{text.HowHiddenText, text.NeverAddedUpText},
		Role: map[string][]string{"time": {"year"}}, Dimension: map[string]statDimension{}, Status: map[string]string{},
		Extension: map[string]any{"status": map[string]any{"label": map[string]string{
			statusHidden:   text.HiddenMark,
			statusNotInUse: i18n.Of(l).Report.NotInUse, statusUndivided: text.Undivided,
			statusNoFigures: text.NoFigures,
		}}},
	}
	cells, statuses := tableCells(t)
	size := 1
	for _, of := range statCoordinates() {
		codes := distinct(cells, of)
		if of.name != "scheme" && of.name != "year" && len(codes) == 1 && codes[0] == total {
			continue
		}
		d.ID, d.Size = append(d.ID, of.name), append(d.Size, len(codes))
		size *= len(codes)
		labels := map[string]string{}
		for _, c := range cells {
			labels[of.code(c.Where())] = of.label(src, l, c.Where())
		}
		d.Dimension[of.name] = statDimension{Label: of.heading(l), Category: statCategory{Index: codes, Label: labels}}
	}
	d.Value = make([]*int, size)
	for i := range size {
		d.Status[strconv.Itoa(i)] = statusNotInUse
	}
	for k, c := range cells {
		i := d.index(c.Where())
		if statuses[k] != "" {
			d.Status[strconv.Itoa(i)] = statuses[k]
			continue
		}
		delete(d.Status, strconv.Itoa(i))
		n, _ := c.Value()
		d.Value[i] = &n
	}
	return d
}

// index is the place of the count among the values: the last dimension runs fastest.
func (d statDataset) index(w disclosure.Where) int {
	i := 0
	for _, of := range statCoordinates() {
		if k := slices.Index(d.ID, of.name); k >= 0 {
			i = i*d.Size[k] + slices.Index(d.Dimension[of.name].Category.Index, of.code(w))
		}
	}
	return i
}

// tableCells are the cells of the table, and why each has no value, or "".
func tableCells(t report.Table) (cells []disclosure.Cell, statuses []string) {
	for i := range t.Counts.Rows() {
		for j := range t.Counts.Columns() {
			c, _ := t.Counts.At(i, j)
			status := map[disclosure.Meaning]string{
				disclosure.Hidden: statusHidden, disclosure.NotInUse: statusNotInUse,
				disclosure.NotDivided: statusUndivided, disclosure.NoFigures: statusNoFigures,
			}[t.Counts.Meaning(i, j)]
			cells, statuses = append(cells, c), append(statuses, status)
		}
	}
	return cells, statuses
}

func distinct(cells []disclosure.Cell, of statCoordinate) []string {
	var out []string
	for _, c := range cells {
		if code := of.code(c.Where()); !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out
}
