package main

import (
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The report for 2023 and the codebook, as the files that they came in. Nothing of the program is used to read them.
const (
	reportDir   = "../../internal/demo/report2023"
	codebookDir = "../../db/codebook"
)

// cell is a cell of a printed table.
type cell struct{ file, row, column string }

// exceptions are the cells where the report is wrong or leaves open what we have decided, and what we print there.
func exceptions() map[cell]string {
	return map[cell]string{
		{"envoys-category.csv", "Ufrivillig opphold i utlandet", "percent_2023"}: "66", // of 162 in 245
		// an empty cell, of a category that our codebook has in use
		{"advisors-category.csv", "Gjennomført barneekteskap", "2019"}: "0",
	}
}

// printed is what the program prints as counts, as far as the report has it.
type printed struct {
	Years  []int
	Tables map[string]struct {
		Rows []struct {
			Code    string
			Counts  []*int
			Percent *int
		}
		Total []int
	}
}

func TestDemoPrintsTheReport(t *testing.T) {
	dir := t.TempDir()
	do(t, "", "demo", "--dir", dir, "--make-only")
	made := filepath.Join(dir, "sakstall.db")
	t.Run("as made", func(t *testing.T) { wantReport(t, made) })

	file, copied := filepath.Join(dir, "cases.csv"), filepath.Join(dir, "copied.db")
	if err := os.WriteFile(file, []byte(do(t, "", "export", "cases", "--db", made)), 0o600); err != nil {
		t.Fatal(err)
	}
	do(t, "", "migrate", "--db", copied)
	do(t, "", "import", "cases", "--db", copied, "--create-units", file)
	t.Run("exported and imported", func(t *testing.T) { wantReport(t, copied) })
	t.Run("every other count", func(t *testing.T) { wantSameCounts(t, made, copied) })
	do(t, "", "verify", "--db", copied)
	t.Run("served", func(t *testing.T) { wantServed(t, dir) })
}

// wantServed signs in with what the demonstration prints, and looks the coordinator's report up.
func wantServed(t *testing.T, dir string) {
	t.Helper()
	server := start(t, "demo", "--dir", dir)
	said := regexp.MustCompile(`(?m)\ASakstall with a made-up register on \S+\nSign in with .*:\n` +
		`(?:.*\n)*coordinator +(\S+) +(\S+)$`).FindStringSubmatch(server.said)
	if said == nil {
		t.Fatalf("says %q", server.said)
	}
	report := signIn(t, browser(t), server.address, said[1], said[2], "/rapport/2023")
	for _, want := range []string{"Demonstrasjon:", `<td class="number">899</td>`, `<td class="number">245</td>`} {
		if !strings.Contains(report, want) {
			t.Errorf("the report has no %s", want)
		}
	}
	server.end(t, filepath.Join(dir, "sakstall.db"))
}

// wantReport compares every cell of the four printed tables with what the register counts.
func wantReport(t *testing.T, register string) {
	t.Helper()
	other := map[cell]string{}
	for _, scheme := range []string{"advisors", "envoys"} {
		var counts printed
		if err := json.Unmarshal([]byte(do(t, "", "stats", "--db", register, "--scheme", scheme, "--year", "2023",
			"--format",
			"json")), &counts); err != nil {
			t.Fatal(err)
		}
		for table, names := range map[string]map[string]string{
			"category": categoryNames(t),
			"country":  countryNames(t, scheme),
		} {
			name := scheme + "-" + table + ".csv"
			report, ours := records(t, filepath.Join(reportDir, name)), counts.lines(table, names)
			if len(report) != len(ours) {
				t.Fatalf("%s has %d lines, we print %d", name, len(report), len(ours))
			}
			for i, line := range report {
				if len(line) != len(ours[i]) {
					t.Fatalf("%s: line %d has %d cells, we print %d", name, i+1, len(line), len(ours[i]))
				}
				for j, want := range line {
					if !stands(want, ours[i][j]) {
						other[cell{name, line[0], report[0][j]}] = ours[i][j]
					}
				}
			}
		}
	}
	if !maps.Equal(other, exceptions()) {
		t.Errorf("other than the report: %v\nwant %v", other, exceptions())
	}
}

// lines is a table as the report prints it, with its header and its total.
func (p printed) lines(table string, names map[string]string) [][]string {
	header, total := []string{table}, []string{"Totalt"}
	for i, year := range p.Years {
		header, total = append(header, strconv.Itoa(year)), append(total, strconv.Itoa(p.Tables[table].Total[i]))
	}
	out := [][]string{append(header, "percent_2023")}
	for _, row := range p.Tables[table].Rows {
		line := []string{names[row.Code]}
		for _, n := range append(slices.Clone(row.Counts), row.Percent) {
			line = append(line, numberOrEmpty(n))
		}
		out = append(out, line)
	}
	return append(out, append(total, "100"))
}

// stands reports whether we print what the report does. Where it hides a count, ours is one that it would hide.
func stands(report, ours string) bool {
	if report != "*" {
		return report == ours
	}
	n, err := strconv.Atoi(ours)
	return err == nil && n >= 0 && n <= 5
}

// wantSameCounts compares all counts of all years. Activities are no cases: they are not exported.
func wantSameCounts(t *testing.T, made, copied string) {
	t.Helper()
	for _, scheme := range []string{"advisors", "envoys"} {
		for year := 2018; year <= 2024; year++ {
			var counts [2]map[string]any
			for i, register := range []string{made, copied} {
				text := do(t, "", "stats", "--db", register, "--scheme", scheme, "--year", strconv.Itoa(year))
				if err := json.Unmarshal([]byte(text), &counts[i]); err != nil {
					t.Fatal(err)
				}
				delete(counts[i], "activities")
			}
			if !reflect.DeepEqual(counts[0], counts[1]) {
				t.Errorf("%s %d: %v\nwas %v", scheme, year, counts[1], counts[0])
			}
		}
	}
}

func categoryNames(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, r := range records(t, filepath.Join(codebookDir, "categories.csv"))[1:] {
		out[r[0]] = r[7]
	}
	return out
}

func countryNames(t *testing.T, scheme string) map[string]string {
	t.Helper()
	out := map[string]string{"other": "Øvrige land"}
	for _, r := range records(t, filepath.Join(codebookDir, "country-rows.csv"))[1:] {
		if r[0] == scheme {
			out[r[2]] = r[3]
		}
	}
	return out
}

func records(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
