// Package demo makes up a register for 2019-2023 whose counts equal every figure printed in the report for 2023: nobody
// in it exists.
//
// What the report prints is read from report2023. What it hides is filled in with small counts that agree with its
// totals, and what it leaves open is chosen to be plausible. Neither says anything about the real register: the files
// of this package hold no count that the report hides. The same register comes out every time.
package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

// Register is a made-up register.
type Register struct {
	Units []cases.Unit
	Users []auth.User // one for each unit, a coordinator and an administrator; without ID
	// by scheme, the oldest first; without Ref, and with a Complex that is any text, as before an import
	Cases      []cases.Case
	Activities []activity.Activity
}

// Make makes the register. It returns an error where the codebook is not the one that a new register starts with: where
// it lacks a name that the report prints, or has a category in use in other years.
func Make(book *codebook.Codebook) (Register, error) {
	r, err := readReport(book)
	if err != nil {
		return Register{}, fmt.Errorf("demo: reading the report: %w", err)
	}
	out := Register{Units: units(r.facts)}
	out.Users = users(out.Units)
	for _, scheme := range codebook.Schemes() {
		for _, year := range r.tables[scheme].category.years {
			made, err := r.make(book, scheme, year)
			if err != nil {
				return Register{}, fmt.Errorf("demo: %s %d: %w", scheme, year, err)
			}
			out.Cases = append(out.Cases, made...)
			out.Activities = append(out.Activities, r.activities(scheme, year)...)
		}
	}
	return out, nil
}

func (r report) make(book *codebook.Codebook, scheme codebook.Scheme, year int) ([]cases.Case, error) {
	m, err := r.margins(book, scheme, year)
	if err != nil {
		return nil, err
	}
	made, err := m.cases()
	if err != nil {
		return nil, err
	}
	addOptional(book, made)
	return made, nil
}

// Title is what the report is called.
const Title = "Tallrapportering 2023"

// Printed is the report's table of the scheme, category or country, as it was published, for the years before the
// report's own: that year is the demonstration's to publish. It returns the file's name and its text.
func Printed(scheme codebook.Scheme, table string) (name string, text []byte, err error) {
	name = string(scheme) + "-" + table + ".csv"
	f, err := published.Open("report2023/" + name)
	if err != nil {
		return name, nil, err
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return name, nil, err
	}
	for i, record := range records {
		records[i] = record[:len(record)-2] // without the report's own year and its per cent
	}
	var out bytes.Buffer
	err = csv.NewWriter(&out).WriteAll(records)
	return name, out.Bytes(), err
}
