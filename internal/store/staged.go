package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"sakstall/internal/cases"
	"sakstall/internal/seal"
)

// stagedFormat is the number of the format in which staged cases are written.
const stagedFormat = 1

// staged1 are the cases of an upload in format 1: of each the values of the fields that are filled in, by the names of
// the fields. A field more changes nothing of what is staged.
type staged1 struct {
	Format int                   `json:"format"`
	Cases  []map[string][]string `json:"cases,omitempty"`

	Hidden     []int `json:"hidden,omitempty"`
	Registered int   `json:"registered,omitempty"`
	NotRead    int   `json:"not_read,omitempty"`
}

// draft0 is a staged case in format 0, which had no number: a list of the drafts of that day, under Go's names of
// their fields.
type draft0 struct {
	Scheme      string   `json:"Scheme"`
	Unit        string   `json:"Unit"`
	Month       string   `json:"Month"`
	Subject     string   `json:"Subject"`
	Contact     string   `json:"Contact"`
	Category    string   `json:"Category"`
	Elements    []string `json:"Elements"`
	Gender      string   `json:"Gender"`
	Age         string   `json:"Age"`
	Country     string   `json:"Country"`
	Themes      []string `json:"Themes"`
	Services    []string `json:"Services"`
	Complex     string   `json:"Complex"`
	Whereabouts string   `json:"Whereabouts"`
	Tie         string   `json:"Tie"`
}

// stage writes cases as they wait to be confirmed.
func stage(cs []cases.Case, notes cases.Notes) (string, error) {
	out := staged1{
		Format: stagedFormat, Hidden: notes.Hidden, Registered: notes.Registered, NotRead: notes.NotRead,
	}
	for _, c := range cs {
		draft, fields := c.Draft(), map[string][]string{}
		for _, f := range cases.Fields() {
			if values := draft.Get(f); !slices.Equal(values, []string{""}) && len(values) > 0 {
				fields[string(f)] = values
			}
		}
		out.Cases = append(out.Cases, fields)
	}
	text, err := json.Marshal(out)
	return string(text), err
}

// notesOf are the notes that stand beside staged cases; there are none in format 0.
func notesOf(kept []byte) cases.Notes {
	var read staged1
	if err := seal.Strictly(kept, &read); err != nil {
		return cases.Notes{} // unstage says so
	}
	return cases.Notes{Hidden: read.Hidden, Registered: read.Registered, NotRead: read.NotRead}
}

// unstage reads cases that wait to be confirmed, in the format of the program that staged them. It returns
// cases.ErrUploadForeign for what is in no format that this program knows.
func unstage(kept []byte) ([]cases.Case, error) {
	var drafts []cases.Draft
	var err error
	if bytes.HasPrefix(kept, []byte("[")) {
		drafts, err = drafts0(kept)
	} else {
		drafts, err = drafts1(kept)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", cases.ErrUploadForeign, err)
	}
	var out []cases.Case
	for _, d := range drafts {
		c, err := d.Case()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", cases.ErrUploadForeign, err)
		}
		out = append(out, c)
	}
	return out, nil
}

func drafts0(kept []byte) ([]cases.Draft, error) {
	var read []draft0
	if err := seal.Strictly(kept, &read); err != nil {
		return nil, err
	}
	var out []cases.Draft
	for _, d := range read {
		out = append(out, cases.Draft{
			Scheme: d.Scheme, Unit: d.Unit, Month: d.Month, Subject: d.Subject, Contact: d.Contact,
			Category: d.Category,
			Elements: d.Elements, Gender: d.Gender, Age: d.Age, Country: d.Country, Themes: d.Themes,
			Services: d.Services, Complex: d.Complex, Whereabouts: d.Whereabouts, Tie: d.Tie,
		})
	}
	return out, nil
}

func drafts1(kept []byte) ([]cases.Draft, error) {
	var read staged1
	if err := seal.Strictly(kept, &read); err != nil {
		return nil, err
	}
	if read.Format != stagedFormat {
		return nil, fmt.Errorf("format %d is not known", read.Format)
	}
	var out []cases.Draft
	for _, fields := range read.Cases {
		var d cases.Draft
		for name, values := range fields {
			f := cases.Field(name)
			if !slices.Contains(cases.Fields(), f) || len(values) > 1 && !f.List() {
				return nil, fmt.Errorf("%d values of the field %q are not known", len(values), name)
			}
			d.Set(f, values...)
		}
		out = append(out, d)
	}
	return out, nil
}
