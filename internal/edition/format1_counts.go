package edition

import (
	"encoding/json"
	"fmt"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// where1 names a count in format 1. The names of the dimensions are those that by and notIn are written under; a new
// dimension is a name more, and a program that does not know it refuses to read the count.
type where1 struct {
	Scheme string              `json:"scheme"`
	Year   int                 `json:"year"`
	By     map[string]string   `json:"by,omitempty"`     // the value in each dimension that it is not summed over
	NotIn  map[string][]string `json:"not_in,omitempty"` // instead of one value, all values but these
}

// country1 is the one dimension that has a rest.
const country1 = "country"

func newWhere1(w disclosure.Where) where1 {
	out := where1{Scheme: string(w.Scheme), Year: w.Year, By: w.Values()}
	if codes := w.Country.NotIn(); len(codes) > 0 {
		out.NotIn = map[string][]string{country1: codes}
	}
	return out
}

func (w where1) where() (disclosure.Where, error) {
	out := disclosure.Where{Scheme: codebook.Scheme(w.Scheme), Year: w.Year}
	for name, value := range w.By {
		var known bool
		if out, known = out.WithValue(name, value); !known {
			return out, unknownDimension(name)
		}
	}
	for name, codes := range w.NotIn {
		if name != country1 || w.By[name] != "" || len(codes) == 0 {
			return out, unknownDimension(name)
		}
		out.Country = disclosure.AllBut(codes...)
	}
	return out, nil
}

func unknownDimension(name string) error {
	return fmt.Errorf("edition: a count is broken down by %q as this program does not know: a newer Sakstall is needed",
		name)
}

// release1 is a release in format 1.
type release1 struct {
	Threshold int                 `json:"threshold"`
	Domains   map[string][]string `json:"domains,omitempty"` // the values of each dimension in their order
	Cells     []cell1             `json:"cells,omitempty"`
	Numbers   []number1           `json:"numbers,omitempty"`
}

// cell1 is a count as it was published, in format 1.
type cell1 struct {
	Where where1 `json:"where"`
	Value *int   `json:"value,omitempty"` // absent where it is hidden
}

// number1 is a figure that counts no persons in format 1.
type number1 struct {
	Scheme string `json:"scheme"`
	Year   int    `json:"year"`
	Half   string `json:"half,omitempty"`
	What   string `json:"what"`
	N      int    `json:"n"`
}

func newRelease1(r *disclosure.Release) release1 {
	out := release1{Threshold: r.Threshold(), Domains: newDomains1(r.Domains()), Cells: every(r.Known(), newCell1)}
	for _, n := range r.Numbers() {
		out.Numbers = append(out.Numbers, number1{string(n.Scheme), n.Year, n.Half, n.What, n.N})
	}
	return out
}

func (r release1) release() (*disclosure.Release, error) {
	domains, err := domains1(r.Domains)
	if err != nil {
		return nil, err
	}
	cells, err := each(r.Cells, cell1.cell)
	if err != nil {
		return nil, err
	}
	numbers := every(r.Numbers, func(n number1) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Scheme(n.Scheme), Year: n.Year, Half: n.Half, What: n.What, N: n.N}
	})
	return disclosure.Restore(r.Threshold, domains, cells, numbers)
}

func newDomains1(d disclosure.Domains) map[string][]string {
	out := map[string][]string{}
	for _, of := range counts.Dimensions() {
		if list := *d.Of(of); len(list) > 0 {
			out[of.Name()] = list
		}
	}
	for name, list := range map[string][]string{splits1: d.Splits, oneOf1: d.OneOf} {
		if len(list) > 0 {
			out[name] = list
		}
	}
	return out
}

// The names under which domains have the names of splits, and the lists of which a case has one value at most.
const (
	splits1 = "splits"
	oneOf1  = "one_of"
)

func domains1(lists map[string][]string) (d disclosure.Domains, err error) {
	for name, list := range lists {
		if name == splits1 || name == oneOf1 {
			continue
		}
		of, known := counts.ParseDimension(name)
		if !known {
			return d, unknownDimension(name)
		}
		*d.Of(of) = list
	}
	d.Splits, d.OneOf = lists[splits1], lists[oneOf1]
	return d, nil
}

// policy1 is how counts were hidden in format 1.
type policy1 struct {
	Threshold      int  `json:"threshold"`
	Width          int  `json:"width"`
	ProtectUnknown bool `json:"protect_unknown"`
	StarMayBeZero  bool `json:"star_may_be_zero"`
}

func newPolicy1(p disclosure.Policy) policy1 {
	return policy1{p.Threshold, p.Width, p.ProtectUnknown, p.StarMayBeZero}
}

func (p policy1) policy() disclosure.Policy {
	return disclosure.Policy{
		Threshold: p.Threshold, Width: p.Width, ProtectUnknown: p.ProtectUnknown,
		StarMayBeZero: p.StarMayBeZero,
	}
}

// inside1 is what an edition was made from, and what was proved of it, in format 1.
type inside1 struct {
	Format     int            `json:"format"`
	Counts     []count1       `json:"counts,omitempty"`
	World      *world1        `json:"world,omitempty"`
	Finer      *world1        `json:"finer,omitempty"` // absent where no row has several values, and in older editions
	Reprinted  []cell1        `json:"reprinted,omitempty"`
	Earlier    []string       `json:"earlier,omitempty"`
	Thresholds map[string]int `json:"thresholds,omitempty"`
	Proof      proof1         `json:"proof"`
	Changes    bool           `json:"changes,omitempty"` // absent in editions from before there was such a promise
	Linked     bool           `json:"linked,omitempty"`  // and so is this
	Joined     bool           `json:"joined,omitempty"`  // and this
	Reason     string         `json:"reason,omitempty"`
}

// count1 is a true count in format 1.
type count1 struct {
	Where where1 `json:"where"`
	N     int    `json:"n"`
}

// proof1 is a proof in format 1.
type proof1 struct {
	Bounds    []bound1       `json:"bounds,omitempty"`
	Changes   []changeBound1 `json:"changes,omitempty"`
	Witnesses string         `json:"witnesses"` // information only: see disclosure.Proof
}

// changeBound1 is what a reader can work out of a change, in format 1.
type changeBound1 struct {
	Since string `json:"since"`
	Where where1 `json:"where"`
	Low   int    `json:"low"`
	High  *int   `json:"high,omitempty"` // absent where nothing bounds it
}

// bound1 is what a reader can work out of a count, in format 1.
type bound1 struct {
	Where where1 `json:"where"`
	Low   int    `json:"low"`
	High  *int   `json:"high,omitempty"` // absent where nothing bounds it
}

// world1 is the register by every characteristic at once, in format 1. There are thousands of counts, so each is a row:
// the scheme, the year, the value in each dimension of By, "" where it is summed over, and the number.
type world1 struct {
	By   []string            `json:"by"`
	Rows [][]json.RawMessage `json:"rows"`
}

func newInside1(i Inside) (inside1, error) {
	out := inside1{
		Format: 1, Earlier: i.Earlier, Thresholds: i.Thresholds,
		Counts:    every(i.Counts, func(c disclosure.Count) count1 { return count1{newWhere1(c.Where), c.N} }),
		Reprinted: every(i.Reprinted, newCell1),
		Proof: proof1{
			every(i.Proof.Bounds, newBound1), every(i.Proof.Changes, newChangeBound1), i.Proof.Witnesses,
		},
		Changes: i.Changes, Linked: i.Linked, Joined: i.Joined, Reason: i.Reason,
	}
	var err error
	if len(i.World) > 0 {
		out.World, err = newWorld1(i.World)
	}
	if len(i.Finer) > 0 && err == nil {
		out.Finer, err = newWorld1(i.Finer)
	}
	return out, err
}

func openInside1(sealed []byte, what string) (Inside, error) {
	var read inside1
	if err := strictly(sealed, &read, what); err != nil {
		return Inside{}, err
	}
	out := Inside{
		Earlier: read.Earlier, Thresholds: read.Thresholds, Changes: read.Changes, Linked: read.Linked,
		Joined: read.Joined, Reason: read.Reason,
	}
	var err error
	if out.Counts, err = each(read.Counts, func(c count1) (disclosure.Count, error) {
		w, err := c.Where.where()
		return disclosure.Count{Where: w, N: c.N}, err
	}); err != nil {
		return Inside{}, err
	}
	if out.Reprinted, err = each(read.Reprinted, cell1.cell); err != nil {
		return Inside{}, err
	}
	if out.Proof.Bounds, err = each(read.Proof.Bounds, bound1.bound); err != nil {
		return Inside{}, err
	}
	if len(read.Proof.Changes) > 0 {
		if out.Proof.Changes, err = each(read.Proof.Changes, changeBound1.bound); err != nil {
			return Inside{}, err
		}
	}
	out.Proof.Witnesses = read.Proof.Witnesses
	if read.World != nil {
		out.World, err = read.World.counts()
	}
	if read.Finer != nil && err == nil {
		out.Finer, err = read.Finer.counts()
	}
	return out, err
}

func newCell1(k disclosure.Known) cell1 {
	out := cell1{Where: newWhere1(k.Where)}
	if k.Shown {
		out.Value = &k.N
	}
	return out
}

func (c cell1) cell() (disclosure.Known, error) {
	w, err := c.Where.where()
	if c.Value == nil {
		return disclosure.Known{Where: w}, err
	}
	return disclosure.Known{Where: w, N: *c.Value, Shown: true}, err
}

func newBound1(b disclosure.Bound) bound1 {
	out := bound1{Where: newWhere1(b.Where), Low: b.Low}
	if b.High >= 0 {
		out.High = &b.High
	}
	return out
}

func (b bound1) bound() (disclosure.Bound, error) {
	out := disclosure.Bound{Low: b.Low, High: -1}
	if b.High != nil {
		out.High = *b.High
	}
	var err error
	out.Where, err = b.Where.where()
	return out, err
}

func newChangeBound1(b disclosure.ChangeBound) changeBound1 {
	out := changeBound1{Since: b.Since, Where: newWhere1(b.Where), Low: b.Low}
	if !b.Unbounded {
		out.High = &b.High
	}
	return out
}

func (b changeBound1) bound() (disclosure.ChangeBound, error) {
	out := disclosure.ChangeBound{Since: b.Since, Low: b.Low, Unbounded: b.High == nil}
	if b.High != nil {
		out.High = *b.High
	}
	var err error
	out.Where, err = b.Where.where()
	return out, err
}

func newWorld1(counts []disclosure.Count) (*world1, error) {
	out := &world1{Rows: make([][]json.RawMessage, len(counts))}
	values := every(counts, func(c disclosure.Count) map[string]string { return c.Where.Values() })
	for _, v := range values {
		for name := range v {
			if at, has := slices.BinarySearch(out.By, name); !has {
				out.By = slices.Insert(out.By, at, name)
			}
		}
	}
	for i, c := range counts {
		row := []any{c.Scheme, c.Year}
		for _, name := range out.By {
			row = append(row, values[i][name])
		}
		var err error
		if out.Rows[i], err = each(append(row, c.N),
			func(v any) (json.RawMessage, error) { return json.Marshal(v) }); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (w *world1) counts() ([]disclosure.Count, error) {
	return each(w.Rows, func(row []json.RawMessage) (c disclosure.Count, err error) {
		if len(row) != len(w.By)+3 {
			return c, fmt.Errorf("edition: a count of the register has %d fields, not %d", len(row), len(w.By)+3)
		}
		values := make([]string, len(w.By))
		into := []any{&c.Scheme, &c.Year}
		for i := range values {
			into = append(into, &values[i])
		}
		for i, field := range append(into, &c.N) {
			if err := json.Unmarshal(row[i], field); err != nil {
				return c, err
			}
		}
		for i, name := range w.By {
			var known bool
			if c.Where, known = c.Where.WithValue(name, values[i]); !known && values[i] != "" {
				return c, unknownDimension(name)
			}
		}
		return c, nil
	})
}
