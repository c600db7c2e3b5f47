package report_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// printed is where the report for 2023 lies as data.
const printed = "../demo/report2023"

// TestEveryPrintedTableIsThere holds that each row of the four tables of the report for 2023 stands in ours, each count
// of 2023 as it was printed or hidden, and each per cent as it should have been.
func TestEveryPrintedTableIsThere(t *testing.T) {
	r := made(demoRelease().Release, lang.NB)
	for _, file := range []string{"advisors-category", "advisors-country", "envoys-category", "envoys-country"} {
		table := find(t, r, file+"-table")
		rows := 0
		for _, row := range read(t, file) {
			i := slices.Index(table.Rows, row[0])
			if i < 0 {
				t.Errorf("%s has no row %q", file, row[0])
				continue
			}
			rows++
			for j, text := range row[1:6] {
				cell, inUse := table.Counts.At(i, j)
				n, shown := cell.Value()
				switch {
				case text == "": // ours has a row in every year in which the category was in use, this one in 2019 too
				case !inUse:
					t.Errorf("%s: %s of %s is printed and not in ours", file, row[0], table.Columns[j])
				case shown && text != "*" && text != strconv.Itoa(n):
					t.Errorf("%s: %s of %s is %d, printed %s", file, row[0], table.Columns[j], n, text)
				case !shown && text != "*" && table.Columns[j] == "2023":
					reason := demoRelease().Reasons[cell.Where()]
					t.Logf("%s: %s of 2023 is hidden (%s), printed %s", file, row[0], reason, text)
					if reason == "" {
						t.Errorf("%s: %s of 2023 is hidden for no reason", file, row[0])
					}
				}
			}
			if percent, ok := table.Share(i); ok && row[6] != strconv.Itoa(percent) && row[6] != "*" {
				// the report's own error
				if file+row[0]+row[6] != "envoys-categoryUfrivillig opphold i utlandet67" || percent != 66 {
					t.Errorf("%s: %s is %d per cent, printed %s", file, row[0], percent, row[6])
				}
			}
		}
		if rows != len(table.Rows) {
			t.Errorf("%s: %d rows, ours has %d", file, rows, len(table.Rows))
		}
	}
}

func find(t *testing.T, r report.Report, id string) report.Table {
	t.Helper()
	for _, table := range r.Tables() {
		if table.ID == id {
			return table
		}
	}
	t.Fatalf("there is no table %s", id)
	return report.Table{}
}

func read(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join(printed, file+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// said are the words in which each number and note of the report's text stands in ours, by its path in facts.json.
var said = map[string]string{
	"year":                    "i 2023",
	"advisors.staff":          "Antall rådgivere 59",
	"advisors.cases":          "Mangfoldsrådgiverne registrerte 899 nye saker i 2023.",
	"advisors.gender.female":  "I 2023 gjaldt 638 saker jenter/kvinner",
	"advisors.gender.male":    "235 saker gutter/menn",
	"advisors.gender.unknown": "I 26 saker var kjønnet ukjent.",
	"advisors.age_unknown":    "I 24 saker var alderen ukjent.",
	"advisors.age_note":       "Det var omtrent like mange saker om personer under 18 år",
	"advisors.countries":      "Personene hadde bakgrunn fra 67 ulike land.",
	"advisors.largest_category_for_both_genders":        "«Negativ sosial kontroll» er den vanligste kategorien både for jenter/kvinner og for gutter/menn",
	"advisors.second_largest_category_for_both_genders": "og «Trusler/vold» er den nest vanligste.",
	"advisors.competence_activities":                    "208 kompetansehevingsoppdrag i 2023. Det er dobbelt så mange som i 2022",

	"advisors.by_category.Negativ sosial kontroll.cases":                                 "til 594 i 2023",
	"advisors.by_category.Negativ sosial kontroll.gender_percent.female":                 "70 prosent jenter/kvinner",
	"advisors.by_category.Negativ sosial kontroll.gender_percent.male":                   "27 prosent gutter/menn",
	"advisors.by_category.Negativ sosial kontroll.gender_percent.unknown":                "i 3 prosent var kjønnet ukjent",
	"advisors.by_category.Negativ sosial kontroll.under_18_note":                         "Om lag halvparten gjaldt personer under 18 år.",
	"advisors.by_category.Negativ sosial kontroll.contact.school staff":                  "skoleansatte som tok kontakt (299 saker)",
	"advisors.by_category.Negativ sosial kontroll.contact.self":                          "deretter den utsatte selv (148 saker)",
	"advisors.by_category.Trusler/vold.cases":                                            "til 141 i 2023",
	"advisors.by_category.Trusler/vold.gender_percent.female":                            "71 prosent jenter/kvinner",
	"advisors.by_category.Trusler/vold.age_percent.18 or over":                           "60 prosent personer som var 18 år eller eldre",
	"advisors.by_category.Frykt for ufrivillig opphold i utlandet.cases":                 "til 58 i 2023",
	"advisors.by_category.Frykt for ufrivillig opphold i utlandet.previous_year":         "fra 73 i 2022",
	"advisors.by_category.Frykt for ufrivillig opphold i utlandet.gender_percent.female": "72 prosent jenter/kvinner",
	"advisors.by_category.Frykt for ufrivillig opphold i utlandet.age_percent.under 18":  "64 prosent personer under 18 år",
	"advisors.by_category.Ufrivillig opphold i utlandet.cases":                           "til 36 i 2023",
	"advisors.by_category.Ufrivillig opphold i utlandet.change":                          "økte med 15",
	"advisors.by_category.Ufrivillig opphold i utlandet.most_frequent_contact":           "Oftest var det skoleansatte som tok kontakt",
	"advisors.by_category.Frykt for tvangsekteskap.cases":                                "til 44 i 2023",
	"advisors.by_category.Frykt for tvangsekteskap.gender_percent.female":                "82 prosent jenter/kvinner",
	"advisors.by_category.Frykt for tvangsekteskap.age_note":                             "Sakene fordelte seg jevnt mellom personer under 18 år og personer som var 18 år eller eldre.",
	"advisors.by_category.Gjennomført tvangsekteskap.cases":                              "«Gjennomført tvangsekteskap» var hovedkategori i 7 saker i 2023.",
	"advisors.by_category.Tvunget til å forbli i ekteskap.cases":                         "«Tvunget til å forbli i ekteskap» var hovedkategori i 6 saker i 2023.",

	"envoys.staff":                    "Antall utsendinger 4",
	"envoys.stations":                 "4 Amman, Ankara, Islamabad og Nairobi",
	"envoys.cases":                    "Spesialutsendingene registrerte 245 nye saker i 2023.",
	"envoys.change_from_2022":         "Det er 10 flere enn i 2022",
	"envoys.half_years.H1":            "129 av sakene ble registrert med første kontakt i 1. halvår",
	"envoys.half_years.H2":            "116 i 2. halvår",
	"envoys.gender.female":            "152 saker jenter/kvinner",
	"envoys.gender.male":              "89 saker gutter/menn",
	"envoys.gender_percent.female":    "jenter/kvinner (62 prosent)",
	"envoys.gender_percent.male":      "gutter/menn (36 prosent)",
	"envoys.gender_percent.unknown":   "2 %",
	"envoys.age.18 or over":           "71 saker personer som var 18 år eller eldre",
	"envoys.age.under 18":             "172 saker personer under 18 år",
	"envoys.age.unknown":              "I 2 saker var alderen ukjent.",
	"envoys.countries":                "Personene hadde bakgrunn fra 18 ulike land.",
	"envoys.country_percent.Somalia":  "Somalia (34 prosent)",
	"envoys.country_percent.Irak":     "Irak (13 prosent)",
	"envoys.country_percent.Syria":    "Syria (11 prosent)",
	"envoys.country_percent.Pakistan": "Pakistan (10 prosent)",
	"envoys.competence_weeks":         "Kompetansehevingsuke 3",
	"envoys.topical_notes":            "Fagnotat eller rapport 3",
}

func TestEveryPrintedFactIsSaid(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(printed, "facts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var facts map[string]any
	if err := json.Unmarshal(text, &facts); err != nil {
		t.Fatal(err)
	}
	ours := everything(made(demoRelease().Release, lang.NB))
	found := 0
	leaves("", facts, func(path string, value any) {
		found++
		words, known := said[path]
		if !known {
			t.Errorf("%s (%v) is not looked for", path, value)
			return
		}
		under := ours[scope(path)]
		if _, isNumber := value.(float64); !isNumber && !strings.Contains(under, words) && hiddenBehind(path) {
			t.Logf("%s is not said: what it is made of is hidden", path)
			return
		}
		if !strings.Contains(under, words) {
			t.Errorf("%s: %q is not said in\n%s", path, words, under)
		}
		if n, is := value.(float64); is && words != "" && !strings.Contains(words, fmt.Sprint(int(n))) {
			t.Errorf("%s is %v, and %q was looked for", path, n, words)
		}
	})
	if found != len(said) {
		t.Errorf("%d facts, %d looked for", found, len(said))
	}
}

// hiddenBehind reports whether a count that a note on a category is made of is hidden: of an age, or of who made
// contact. Of the report's numbers none may be.
func hiddenBehind(path string) bool {
	parts := strings.Split(path, ".")
	if len(parts) != 4 || parts[1] != "by_category" {
		return false
	}
	for w := range demoRelease().Reasons {
		c, _ := theBook().Category(w.Category)
		of := w.Year == year && string(w.Scheme) == parts[0] && c.Name.NB == parts[2]
		if of && (strings.HasSuffix(parts[3], "note") && w.Age != "" || parts[3] == "most_frequent_contact" &&
			w.Contact != "") {
			return true
		}
	}
	return false
}

// scope is where a fact is said: in the chapter of its scheme, or in the part of its category.
func scope(path string) string {
	parts := strings.SplitN(path, ".", 4)
	if len(parts) > 2 && parts[1] == "by_category" {
		return parts[0] + "/" + parts[2]
	}
	return parts[0]
}

func leaves(path string, v any, do func(string, any)) {
	object, is := v.(map[string]any)
	if !is {
		do(strings.TrimPrefix(path, "."), v)
	}
	for key, inner := range object {
		leaves(path+"."+key, inner, do)
	}
}

// everything is the words of each scheme's chapter, and of each of its categories.
func everything(r report.Report) map[string]string {
	out := map[string]string{"year": strings.Join(texts(r), "\n")}
	var each func(chapter string, parts []report.Part)
	each = func(chapter string, parts []report.Part) {
		for _, p := range parts {
			words := strings.Join(p.Text, "\n") + "\n"
			for _, k := range p.Key {
				words += strings.Join([]string{k.Label, k.Value, k.Note}, " ") + "\n"
			}
			out[chapter+"/"+p.Title] += words
			for _, table := range p.Tables {
				for i, name := range table.Rows {
					if percent, ok := table.Share(i); ok {
						words += name + " " + lang.NB.Percent(percent) + "\n"
					}
				}
			}
			if p.Numbers != nil {
				for _, row := range p.Numbers.Rows {
					words += fmt.Sprintln(row.Name, row.Value[len(row.Value)-1])
				}
			}
			words = strings.ReplaceAll(words, "\u00a0", " ")
			out[chapter] += words
			if of, is := strings.CutPrefix(p.ID, "summary-"); is {
				out[of] += words
			}
			each(chapter, p.Parts)
		}
	}
	for _, c := range r.Chapters {
		each(c.ID, c.Parts)
	}
	return out
}
