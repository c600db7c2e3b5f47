package edition

import (
	"encoding/json"
	"errors"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Format 0 is how editions were sealed before there were numbers: as the structs of that day were, in part under Go's
// names of their fields, and the month of a rule was lost. Nothing is written in it any more; what has been stays
// readable, so nothing here is changed. Fields that are not known were passed over, and still are.

// edition0 is an edition in format 0.
type edition0 struct {
	Edition   string    `json:"edition"`
	Published time.Time `json:"published"`
	Note      string    `json:"note"`
	Revises   string    `json:"revises"`
	Changes   []change0 `json:"changes"`
	Sources   []source0 `json:"sources"`
	AsPrinted []where0  `json:"as_printed"`
	Posts     []string  `json:"posts"`
	Plan      plan0     `json:"plan"`
	Policy    policy0   `json:"policy"`
	Codebook  codebook0 `json:"codebook"`
	Release   release0  `json:"release"`
}

// change0 is what an edition has changed of the one before, in format 0.
type change0 struct {
	Where where0 `json:"where"`
	What  string `json:"what"`
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// source0 is where a column is printed from, in format 0.
type source0 struct {
	Scheme string `json:"scheme"`
	Year   int    `json:"year"`
	Table  string `json:"table"`
	From   string `json:"from"`
}

// plan0 is how a report is arranged, in format 0.
type plan0 struct {
	Order   []string `json:"order"`
	Dropped []string `json:"dropped"`
	Own     []own0   `json:"own"`
}

// own0 is a text that a coordinator has written, in format 0: title and text by language.
type own0 struct {
	ID      string            `json:"id"`
	Chapter string            `json:"chapter"`
	Title   map[string]string `json:"title"`
	Text    map[string]string `json:"text"`
}

// policy0 is how counts were hidden, in format 0.
type policy0 struct {
	Threshold      int  `json:"threshold"`
	Width          int  `json:"width"`
	ProtectUnknown bool `json:"protect_unknown"`
	StarMayBeZero  bool `json:"star_may_be_zero"`
}

func (p policy0) policy() disclosure.Policy {
	return disclosure.Policy{
		Threshold: p.Threshold, Width: p.Width, ProtectUnknown: p.ProtectUnknown,
		StarMayBeZero: p.StarMayBeZero,
	}
}

// release0 is a release, and a whole kept preview, in format 0.
type release0 struct {
	Threshold int       `json:"threshold"`
	Domains   domains0  `json:"domains"`
	Cells     []cell0   `json:"cells"`
	Numbers   []number0 `json:"numbers"`
}

// domains0 are the values of each dimension in format 0.
type domains0 struct {
	Gender   []string `json:"gender"`
	Age      []string `json:"age"`
	Half     []string `json:"half"`
	Category []string `json:"category"`
	Contact  []string `json:"contact"`
	Country  []string `json:"country"`
}

// cell0 is a count of a release in format 0.
type cell0 struct {
	Where where0 `json:"where"`
	Value *int   `json:"value"` // null where it is hidden
}

// number0 is a figure that counts no persons in format 0.
type number0 struct {
	Scheme string `json:"scheme"`
	Year   int    `json:"year"`
	Half   string `json:"half"`
	What   string `json:"what"`
	N      int    `json:"n"`
}

// where0 names a count in format 0.
type where0 struct {
	Scheme   string   `json:"scheme"`
	Year     int      `json:"year"`
	Half     string   `json:"half"`
	Category string   `json:"category"`
	Gender   string   `json:"gender"`
	Age      string   `json:"age"`
	Contact  string   `json:"contact"`
	Country  country0 `json:"country"`
}

// country0 is a set of countries in format 0: "SY", or {"not_in":["IQ","SY"]}.
type country0 struct {
	Code  string   `json:"-"`
	NotIn []string `json:"not_in"`
}

// UnmarshalJSON reads both forms.
func (c *country0) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &c.Code)
	}
	type set country0
	if err := json.Unmarshal(b, (*set)(c)); err != nil {
		return err
	}
	if len(c.NotIn) == 0 {
		return errors.New("edition: a set of countries names those left out")
	}
	return nil
}

func (w where0) where() disclosure.Where {
	out := disclosure.Where{
		Scheme: codebook.Scheme(w.Scheme), Year: w.Year, Half: w.Half, Category: w.Category, Gender: w.Gender,
		Age:     w.Age,
		Contact: w.Contact,
		Country: disclosure.Country(w.Country.Code),
	}
	if len(w.Country.NotIn) > 0 {
		out.Country = disclosure.AllBut(w.Country.NotIn...)
	}
	return out
}

func openEdition0(sealed []byte) (*Edition, error) {
	var s edition0
	if err := json.Unmarshal(sealed, &s); err != nil {
		return nil, unreadable("the edition", err)
	}
	e := &Edition{
		PublishedAt: s.Published, Note: s.Note, Revises: s.Revises, Policy: s.Policy.policy(),
		Book:    s.Codebook.codebook(),
		Changes: every(s.Changes, func(c change0) Change { return Change{c.Where.where(), c.What, c.Was, c.Is} }),
		Dress: report.Dress{
			Sources: every(s.Sources, func(r source0) report.Reprint {
				return report.Reprint{Scheme: codebook.Scheme(r.Scheme), Year: r.Year, Table: r.Table, From: r.From}
			}),
			AsPrinted: every(s.AsPrinted, where0.where), Posts: s.Posts,
			Plan: report.Plan{Order: s.Plan.Order, Dropped: s.Plan.Dropped},
		},
	}
	for _, o := range s.Plan.Own {
		e.Plan.Own = append(e.Plan.Own,
			report.Own{
				ID: o.ID, Chapter: o.Chapter, Title: byLang[lang.Lang](o.Title),
				Text: byLang[lang.Lang](o.Text),
			})
	}
	var err error
	if e.Name, err = ParseName(s.Edition); err != nil {
		return nil, err
	}
	e.Release, err = s.Release.release()
	return e, err
}

func openPreview0(sealed []byte) (*disclosure.Release, error) {
	var read release0
	if err := json.Unmarshal(sealed, &read); err != nil {
		return nil, unreadable("the kept preview", err)
	}
	return read.release()
}

func (r release0) release() (*disclosure.Release, error) {
	domains := disclosure.Domains{
		Gender: r.Domains.Gender, Age: r.Domains.Age, Half: r.Domains.Half, Category: r.Domains.Category,
		Contact: r.Domains.Contact, Country: r.Domains.Country,
	}
	cells := every(r.Cells, func(c cell0) disclosure.Known {
		if c.Value == nil {
			return disclosure.Known{Where: c.Where.where()}
		}
		return disclosure.Known{Where: c.Where.where(), N: *c.Value, Shown: true}
	})
	numbers := every(r.Numbers, func(n number0) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Scheme(n.Scheme), Year: n.Year, Half: n.Half, What: n.What, N: n.N}
	})
	return disclosure.Restore(r.Threshold, domains, cells, numbers)
}
