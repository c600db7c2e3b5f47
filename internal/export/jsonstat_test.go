package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/export"
	"sakstall/internal/lang"
)

// What the schema of JSON-stat 2.0 lets a collection and the datasets in it have, read apart from what writes it. A
// dataset in a collection has no version.
type (
	collection struct {
		Version string `json:"version"`
		Class   string `json:"class"`
		Label   string `json:"label"`
		Updated string `json:"updated"`
		Link    struct {
			Item []json.RawMessage `json:"item"`
		} `json:"link"`
	}
	stat struct {
		Class     string                     `json:"class"`
		Label     string                     `json:"label"`
		Source    string                     `json:"source"`
		Updated   string                     `json:"updated"`
		Note      []string                   `json:"note"`
		ID        []string                   `json:"id"`
		Size      []int                      `json:"size"`
		Role      map[string][]string        `json:"role"`
		Dimension map[string]json.RawMessage `json:"dimension"`
		Value     []*float64                 `json:"value"`
		Status    map[string]string          `json:"status"`
		Extension json.RawMessage            `json:"extension"`
	}
	dimension struct {
		Label    string `json:"label"`
		Category struct {
			Index []string          `json:"index"`
			Label map[string]string `json:"label"`
		} `json:"category"`
	}
)

// strict reads JSON that has none but the members that the standard knows.
func strict(t *testing.T, text []byte, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
}

var isoTime = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)

func readJSONStat(t *testing.T, text []byte) cellTexts {
	t.Helper()
	var all collection
	strict(t, text, &all)
	if all.Version != "2.0" || all.Class != "collection" || all.Label == "" || !isoTime.MatchString(all.Updated) ||
		len(all.Link.Item) == 0 {
		t.Fatalf("no collection: %+v", all)
	}
	out := cellTexts{}
	for _, item := range all.Link.Item {
		var d stat
		strict(t, item, &d)
		if d.Class != "dataset" || d.Label == "" || d.Source == "" {
			t.Errorf("no dataset: %.200s", item)
		}
		readDataset(t, d, out)
	}
	return out
}

func readDataset(t *testing.T, d stat, into cellTexts) {
	t.Helper()
	size, codes := 1, make([][]string, len(d.ID))
	if len(d.ID) != len(d.Size) || len(d.ID) != len(d.Dimension) {
		t.Fatalf("%s: %v, %v, %d dimensions", d.Label, d.ID, d.Size, len(d.Dimension))
	}
	for i, id := range d.ID {
		var of dimension
		strict(t, d.Dimension[id], &of)
		codes[i] = of.Category.Index
		for _, list := range [][]string{codes[i], d.ID, d.Note} {
			if len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
				t.Errorf("%s: one is twice among %q", d.Label, list)
			}
		}
		if len(codes[i]) != d.Size[i] || len(of.Category.Label) != d.Size[i] || of.Label == "" {
			t.Fatalf("%s: %s has %d categories and %d labels, and says %d", d.Label, id, len(codes[i]),
				len(of.Category.Label),
				d.Size[i])
		}
		for _, code := range codes[i] {
			if of.Category.Label[code] == "" {
				t.Errorf("%s: %s %s has no label", d.Label, id, code)
			}
		}
		size *= d.Size[i]
	}
	for role, ids := range d.Role {
		for _, id := range ids {
			if !slices.Contains([]string{"time", "geo", "metric"}, role) || !slices.Contains(d.ID, id) {
				t.Errorf("%s: %s is %s", d.Label, id, role)
			}
		}
	}
	if len(d.Value) != size {
		t.Fatalf("%s: %d values, want %d", d.Label, len(d.Value), size)
	}
	for key, status := range d.Status {
		i, err := strconv.Atoi(key)
		if err != nil || i < 0 || i >= size || d.Value[i] != nil || status != "*" && status != "." && status != "u" {
			t.Errorf("%s: status %q at %s", d.Label, status, key)
		}
	}
	for i, v := range d.Value {
		status := d.Status[strconv.Itoa(i)]
		switch {
		case v == nil && status == "":
			t.Errorf("%s: value %d is null and nothing says why", d.Label, i)
		case status == "." || status == "u":
		case status == "*":
			into[whereOf(t, d, codes, i)] = "*"
		default:
			into[whereOf(t, d, codes, i)] = fmt.Sprint(*v)
		}
	}
}

// whereOf names the i-th value: the last dimension runs fastest.
func whereOf(t *testing.T, d stat, codes [][]string, i int) disclosure.Where {
	t.Helper()
	var w disclosure.Where
	for k := len(d.ID) - 1; k >= 0; k-- {
		code := codes[k][i%d.Size[k]]
		i /= d.Size[k]
		if code == "total" {
			continue
		}
		switch d.ID[k] {
		case "scheme":
			w.Scheme = codebook.Scheme(code)
		case "year":
			year, err := strconv.Atoi(code)
			if err != nil {
				t.Fatal(err)
			}
			w.Year = year
		case "half":
			w.Half = code
		case "category":
			w.Category = code
		case "gender":
			w.Gender = code
		case "age":
			w.Age = code
		case "contact":
			w.Contact = code
		case "country":
			w.Country = disclosure.Country(code)
		case "characteristic":
			w.Split, _ = disclosure.ParseSplit(code, "yes")
		default:
			t.Fatalf("%s: the dimension %s", d.Label, d.ID[k])
		}
	}
	if w.Country.Code() == "other" {
		w.Country = disclosure.AllBut(source().Book.CountryRows(w.Scheme)...)
	}
	return w
}

func TestJSONStatHasExactlyTheCells(t *testing.T) {
	for _, l := range lang.Langs() {
		var b bytes.Buffer
		src := source()
		src.Plan = plans()[1] // the file has every cell all the same
		if err := export.WriteJSONStat(&b, src, time.Date(2024, 2, 12, 9, 0, 0, 0, time.UTC), l); err != nil {
			t.Fatal(err)
		}
		compare(t, "JSON-stat", readJSONStat(t, b.Bytes()))
	}
}
