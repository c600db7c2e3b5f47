package codebook_test

import (
	"maps"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// files is a small codebook of files, with some of its own.
func files(own map[string]string) fstest.MapFS {
	all := map[string]string{
		"categories.csv": "code,phenomenon,stage,advisors_order,envoys_order,valid_from,valid_to,nb,nn,en,former_nb\n" +
			"stay,stay,completed,2,,2019,2022,Opphold,Opphald,Stay,Etterlatt\n",
		"phenomena.csv": "code,nb,nn,en\nstay,Holdes,Haldne,Kept\n",
		"values.csv": "dimension,code,nb,nn,en,note,one_nb,one_nn,one_en,many_nb,many_nn,many_en\n" +
			"age,adult,Voksen,Vaksen,Adult,over 18,en voksen,ein vaksen,an adult,voksne,vaksne,adults\n" +
			"age,child,Barn,Barn,Child,,,,,,,\n",
		"limits.csv":       "dimension,code,scheme,valid_from,valid_to\nage,adult,envoys,2020,\n",
		"countries.csv":    "code,nb,nn,en\nSY,Syria,Syria,Syria\n",
		"country-rows.csv": "scheme,order,code,nb\nadvisors,1,SY,Syria\n",
		"rules.csv":        "code,version,valid_from,nb,nn,en\nonly,2,2023-07,Ny,Ny,New\n",
	}
	maps.Copy(all, own)
	out := fstest.MapFS{}
	for name, text := range all {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestTheFilesAreTheCodebook(t *testing.T) {
	got, err := codebook.Read(files(nil))
	want := codebook.Data{
		Categories: []codebook.Category{{
			Code: "stay", Phenomenon: "stay", Stage: codebook.Completed,
			Order: map[codebook.Scheme]int{codebook.Advisors: 2, codebook.Envoys: 0},
			Span:  codebook.Span{From: 2019, To: 2022},
			Name:  codebook.Name{NB: "Opphold", NN: "Opphald", EN: "Stay"}, Former: "Etterlatt",
		}},
		Phenomena: []codebook.Phenomenon{
			{Code: "stay", Definition: codebook.Name{NB: "Holdes", NN: "Haldne", EN: "Kept"}},
		},
		Values: []codebook.Value{
			{
				Dimension: codebook.Age, Code: "adult", Name: codebook.Name{NB: "Voksen", NN: "Vaksen", EN: "Adult"},
				One:  codebook.Name{NB: "en voksen", NN: "ein vaksen", EN: "an adult"},
				Many: codebook.Name{NB: "voksne", NN: "vaksne", EN: "adults"},
				Note: "over 18", Scheme: codebook.Envoys, Span: codebook.Span{From: 2020}, ReportedAs: "adult",
			},
			{
				Dimension: codebook.Age, Code: "child", Name: codebook.Name{NB: "Barn", NN: "Barn", EN: "Child"},
				ReportedAs: "child",
			},
		},
		Countries:   []codebook.Country{{Code: "SY", Name: codebook.Name{NB: "Syria", NN: "Syria", EN: "Syria"}}},
		CountryRows: map[codebook.Scheme][]string{codebook.Advisors: {"SY"}},
		Rules: []codebook.Rule{{
			Code: "only", Version: 2, From: period.SecondHalf(2023).First(),
			Text: codebook.Name{NB: "Ny", NN: "Ny", EN: "New"},
		}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, got\n%+v\nwant\n%+v", err, got, want)
	}
}

// A file that can't be read says which it is, and on which line.
func TestWhatIsWrongWithAFileIsSaid(t *testing.T) {
	categories := "code,phenomenon,stage,advisors_order,envoys_order,valid_from,valid_to\na,a,,1,1,2019,\n"
	limits := "dimension,code,scheme,valid_from,valid_to\n"
	for _, tt := range []struct{ file, text, want string }{
		{"categories.csv", "", "categories.csv is empty"},
		{"values.csv", "dimension,code\nage,adult,over 18\n", "values.csv"},
		{"categories.csv", categories + "b,b,,first,1,2019,\n", "categories.csv line 3"},
		{"categories.csv", categories + "b,b,,1,last,2019,\n", "categories.csv line 3"},
		{"categories.csv", categories + "b,b,,1,1,early,\n", "categories.csv line 3"},
		{"categories.csv", categories + "b,b,,1,1,2019,late\n", "categories.csv line 3"},
		{"country-rows.csv", "scheme,order,code\nboth,1,SY\n", `country-rows.csv line 2: scheme "both"`},
		{"rules.csv", "code,version,valid_from\nonly,first,2023-01\n", "rules.csv line 2"},
		{"rules.csv", "code,version,valid_from\nonly,1,2023\n", "rules.csv line 2"},
		{"limits.csv", limits + "age,old,envoys,2019,\n", "limits.csv line 2: age old of envoys is no value"},
		{"limits.csv", limits + "gender,adult,envoys,2019,\n", "limits.csv line 2: gender adult of envoys is no value"},
		{"limits.csv", limits + "age,adult,both,2019,\n", "limits.csv line 2: age adult of both is no value"},
		{"limits.csv", limits + "age,adult,envoys,,late\n", "limits.csv line 2"},
	} {
		data, err := codebook.Read(files(map[string]string{tt.file: tt.text}))
		if err == nil || !strings.Contains(err.Error(), tt.want) || !reflect.DeepEqual(data, codebook.Data{}) {
			t.Errorf("%s %q: %v, want %s", tt.file, tt.text, err, tt.want)
		}
	}
	for name := range files(nil) {
		missing := files(nil)
		delete(missing, name)
		if _, err := codebook.Read(missing); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: %v", name, err)
		}
	}
}
