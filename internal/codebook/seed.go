package codebook

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strconv"

	"sakstall/internal/period"
)

// Read reads the codebook that a new register starts with: categories.csv, phenomena.csv, values.csv, limits.csv,
// countries.csv, country-rows.csv and rules.csv. A value that limits.csv does not name belongs to both schemes in every
// year.
func Read(fsys fs.FS) (Data, error) {
	var data Data
	for file, read := range map[string]func(row) error{
		"categories.csv": data.readCategory,
		"countries.csv": func(r row) error {
			data.Countries = append(data.Countries, Country{Code: r.text("code"), Name: r.name()})
			return nil
		},
		"country-rows.csv": data.readCountryRow,
		"rules.csv":        data.readRule,
		"phenomena.csv": func(r row) error {
			data.Phenomena = append(data.Phenomena, Phenomenon{Code: r.text("code"), Definition: r.name()})
			return nil
		},
		"values.csv": func(r row) error {
			data.Values = append(data.Values, Value{
				Dimension: Dimension(r.text("dimension")), Code: r.text("code"),
				Name: r.name(), One: r.form("one"), Many: r.form("many"), Note: r.text("note"), ReportedAs: r.text("code"),
			})
			return nil
		},
	} {
		if err := eachRow(fsys, file, read); err != nil {
			return Data{}, err
		}
	}
	if err := eachRow(fsys, "limits.csv", data.readLimit); err != nil {
		return Data{}, err
	}
	return data, nil
}

func (d *Data) readCategory(r row) error {
	span, err := r.span()
	if err != nil {
		return err
	}
	order := map[Scheme]int{}
	for _, s := range Schemes() {
		if order[s], err = r.number(string(s) + "_order"); err != nil {
			return err
		}
	}
	d.Categories = append(d.Categories, Category{
		Code: r.text("code"), Phenomenon: r.text("phenomenon"), Stage: r.text("stage"),
		Order: order, Span: span, Name: r.name(), Former: r.text("former_nb"),
	})
	return nil
}

func (d *Data) readCountryRow(r row) error {
	scheme, ok := ParseScheme(r.text("scheme"))
	if !ok {
		return fmt.Errorf("scheme %q is none", r.text("scheme"))
	}
	if d.CountryRows == nil {
		d.CountryRows = map[Scheme][]string{}
	}
	d.CountryRows[scheme] = append(d.CountryRows[scheme], r.text("code"))
	return nil
}

func (d *Data) readRule(r row) error {
	version, err := r.number("version")
	if err != nil {
		return err
	}
	from, err := period.ParseMonth(r.text("valid_from"))
	d.Rules = append(d.Rules, Rule{Code: r.text("code"), Version: version, From: from, Text: r.name()})
	return err
}

func (d *Data) readLimit(r row) error {
	i := slices.IndexFunc(d.Values, func(v Value) bool {
		return string(v.Dimension) == r.text("dimension") && v.Code == r.text("code")
	})
	scheme, ok := ParseScheme(r.text("scheme"))
	if i < 0 || !ok {
		return fmt.Errorf("%s %s of %s is no value", r.text("dimension"), r.text("code"), r.text("scheme"))
	}
	span, err := r.span()
	d.Values[i].Scheme, d.Values[i].Span = scheme, span
	return err
}

type row map[string]string

func (r row) text(column string) string { return r[column] }

func (r row) name() Name { return Name{NB: r["nb"], NN: r["nn"], EN: r["en"]} }

// form is the columns of a form of a name: one_nb, one_nn, one_en.
func (r row) form(of string) Name { return Name{NB: r[of+"_nb"], NN: r[of+"_nn"], EN: r[of+"_en"]} }

// number is 0 where the cell is empty.
func (r row) number(column string) (int, error) {
	if r[column] == "" {
		return 0, nil
	}
	return strconv.Atoi(r[column])
}

func (r row) span() (Span, error) {
	from, err := r.number("valid_from")
	if err != nil {
		return Span{}, err
	}
	to, err := r.number("valid_to")
	return Span{From: from, To: to}, err
}

func eachRow(fsys fs.FS, file string, read func(row) error) error {
	f, err := fsys.Open(file)
	if err != nil {
		return fmt.Errorf("codebook: %w", err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return fmt.Errorf("codebook: %s: %w", file, err)
	}
	if len(records) == 0 {
		return fmt.Errorf("codebook: %s is empty", file)
	}
	for i, record := range records[1:] {
		r := row{}
		for column, name := range records[0] {
			r[name] = record[column]
		}
		if err := read(r); err != nil {
			return fmt.Errorf("codebook: %s line %d: %w", file, i+2, err)
		}
	}
	return nil
}
