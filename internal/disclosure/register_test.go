package disclosure_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// values are the values of a test register's characteristics, the likeliest first.
var values = disclosure.Domains{
	Half:   []string{"H1", "H2"},
	Gender: []string{"female", "male", "unknown"},
	Age:    []string{"under_18", "18_or_over", "unknown"},
	Category: []string{
		"control", "violence", "stay_fear", "marriage_fear", "stay", "marriage", "fgm", "fgm_fear", "child",
		"child_fear",
		"remain", "both_fear",
	},
	Contact: []string{
		"school", "self", "welfare", "family", "friend", "police", "health", "abroad", "crisis", "expert",
		"other", "unknown",
	},
	Country: []string{"SY", "IQ", "PK", "SO", "AF", "TR", "IR", "PS", "MA", "RU", "NO", "ER"},
}

// strangers are countries without a row of their own.
var strangers = []string{"LB", "YE", "ET", "IN", "XX", "ZZ"}

// year is the year of the test registers.
const year = 2023

// made is a made-up register of n cases by every characteristic, the same for the same seed.
func made(seed uint64, n int) []disclosure.Count {
	rng := rand.New(rand.NewPCG(seed, 1))
	pick := func(list []string, decay float64) string {
		for _, v := range list {
			if rng.Float64() > decay {
				return v
			}
		}
		return list[0]
	}
	seen := map[disclosure.Where]int{}
	for range n {
		w := disclosure.Where{
			Scheme: codebook.Advisors, Year: year, Half: values.Half[rng.IntN(2)],
			Category: pick(values.Category, 0.45), Gender: pick(values.Gender, 0.3), Age: pick(values.Age, 0.45),
			Contact: pick(values.Contact, 0.6),
			Country: disclosure.Country(pick(append(slices.Clone(values.Country), strangers...), 0.85)),
		}
		seen[w]++
	}
	var out []disclosure.Count
	for w, n := range seen {
		out = append(out, disclosure.Count{Where: w, N: n})
	}
	return out
}

// shown lists what an edition of the year, or of a half of it, shows of the register.
func shown(world []disclosure.Count, half string) []disclosure.Count {
	base := disclosure.Where{Scheme: codebook.Advisors, Year: year, Half: half}
	wheres := []disclosure.Where{base, base.And(disclosure.Where{Country: disclosure.AllBut(values.Country...)})}
	for _, c := range values.Country {
		wheres = append(wheres, base.And(disclosure.Where{Country: disclosure.Country(c)}))
	}
	var seconds []disclosure.Where
	for _, v := range values.Gender {
		seconds = append(seconds, disclosure.Where{Gender: v})
	}
	for _, v := range values.Age {
		seconds = append(seconds, disclosure.Where{Age: v})
	}
	for _, v := range values.Contact {
		seconds = append(seconds, disclosure.Where{Contact: v})
	}
	if half == "" {
		seconds = append(seconds, disclosure.Where{Half: "H1"}, disclosure.Where{Half: "H2"})
	}
	for _, second := range append(seconds, disclosure.Where{}) {
		if second != (disclosure.Where{}) {
			wheres = append(wheres, base.And(second))
		}
		for _, c := range values.Category {
			wheres = append(wheres, base.And(second).And(disclosure.Where{Category: c}))
		}
	}
	return count(world, wheres)
}

// count counts the register's cases, one where at a time.
func count(world []disclosure.Count, wheres []disclosure.Where) []disclosure.Count {
	sums := map[disclosure.Where]int{}
	for _, c := range world {
		country := disclosure.AllBut(values.Country...)
		if slices.Contains(values.Country, c.Country.Code()) {
			country = c.Country
		}
		for _, half := range []string{"", c.Half} {
			base := disclosure.Where{Scheme: c.Scheme, Year: c.Year, Half: half}
			sums[base.And(disclosure.Where{Country: country})] += c.N
			for _, category := range []string{"", c.Category} {
				in := base.And(disclosure.Where{Category: category})
				for _, w := range []disclosure.Where{{}, {Gender: c.Gender}, {Age: c.Age}, {Contact: c.Contact}} {
					sums[in.And(w)] += c.N
				}
			}
		}
	}
	out := make([]disclosure.Count, len(wheres))
	for i, w := range wheres {
		out[i] = disclosure.Count{Where: w, N: sums[w]}
	}
	return out
}

// registersToTry are three registers, with how many counts GaussSuppression hides in each for their own sake.
var registersToTry = []struct {
	file    string
	primary int
}{{"n245_s2.csv", 57}, {"n900_s2.csv", 72}, {"n5000_s2.csv", 55}}

// readRegister reads one of the registers to try.
func readRegister(t testing.TB, name string) []disclosure.Count {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "disclosure-cases", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, row := range rows[1:] {
		if c := row[5]; c != "Total" && c != "other" {
			listed = append(listed, c)
		}
	}
	var out []disclosure.Count
	for _, row := range rows[1:] {
		for i := range 6 {
			if row[i] == "Total" {
				row[i] = ""
			}
		}
		for i := range row[:5] {
			if row[i] == "ukjent" {
				row[i] = codebook.Unknown
			}
		}
		w := disclosure.Where{
			Scheme: codebook.Envoys, Year: year, Category: row[0], Gender: row[1], Age: row[2],
			Contact: row[3], Half: row[4],
		}
		switch row[5] {
		case "":
		case "other":
			w.Country = disclosure.AllBut(listed...)
		default:
			w.Country = disclosure.Country(row[5])
		}
		n, err := strconv.Atoi(row[6])
		if err != nil {
			t.Fatal(fmt.Errorf("%s: %w", name, err))
		}
		out = append(out, disclosure.Count{Where: w, N: n})
	}
	return out
}

// shares are how the cases of a register with long tails lie, in ten thousandths, as in the registers to try.
var shares = map[string][]int{
	"half": {5200, 4800}, "gender": {7150, 2590, 260}, "age": {5010, 4710, 280},
	"category": {6640, 1580, 600, 510, 400, 70, 60, 52, 36, 22, 18, 12},
	"contact":  {4990, 2500, 650, 460, 380, 310, 220, 160, 130, 90, 60, 50},
	"country":  {1950, 1130, 950, 860, 850, 320, 310, 300, 280, 230, 200, 150, 1000, 700, 400, 200, 100, 70},
}

// tailed is a made-up register of n cases with long tails of tiny categories, contacts and countries, the same for the
// same seed.
func tailed(seed uint64, n int) []disclosure.Count {
	rng := rand.New(rand.NewPCG(seed, 3))
	picker := func(name string, list []string) func() string {
		weights, all := make([]float64, len(list)), 0.0
		steep := 0.85 + rng.Float64()/2
		for i := range list {
			weights[i] = math.Pow(float64(shares[name][i])/10_000, steep) * math.Exp(1.4*rng.Float64()-0.7)
			all += weights[i]
		}
		return func() string {
			x := rng.Float64() * all
			for i, w := range weights {
				if x -= w; x < 0 {
					return list[i]
				}
			}
			return list[0]
		}
	}
	half, category := picker("half", values.Half), picker("category", values.Category)
	gender, age := picker("gender", values.Gender), picker("age", values.Age)
	contact := picker("contact", values.Contact)
	country := picker("country", append(slices.Clone(values.Country), strangers...))
	seen := map[disclosure.Where]int{}
	for range n {
		seen[disclosure.Where{
			Scheme: codebook.Advisors, Year: year, Half: half(), Category: category(), Gender: gender(), Age: age(),
			Contact: contact(), Country: disclosure.Country(country()),
		}]++
	}
	var out []disclosure.Count
	for w, n := range seen {
		out = append(out, disclosure.Count{Where: w, N: n})
	}
	return out
}
