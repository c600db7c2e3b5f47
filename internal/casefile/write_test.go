package casefile_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/lang"
)

func TestAnExportIsInTheWordsOfTheScreens(t *testing.T) {
	file, problems := asked(t, []byte(shortHeader+",elements,complex\n"+girl+",fgm_fear|child_marriage_fear,=1+1\n"), nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	file.Cases[0].Ref = "K7Q2M-4XD9F"
	for l, want := range map[lang.Lang]string{
		lang.NB: "Referanse;Ordning;Enhet;Måned;Hvem fikk veiledning;Hvem tok kontakt;Hovedkategori;" +
			"Elementer av andre kategorier;Kjønn;Alder;Landbakgrunn;Tema;Andre tjenester i saken;" +
			"Familie (likt for alle i den);Hvor er personen;Tilknytning til Norge\r\n" +
			"K7Q2M-4XD9F;Mangfoldsrådgivere;oslo-1;mai 2023;Den utsatte selv;Den utsatte selv;Trusler/vold;" +
			"Frykt for kjønnslemlestelse|Frykt for barneekteskap;Jente/kvinne;Under 18 år;Syria;;;'=1+1;;\r\n",
	} {
		var out bytes.Buffer
		err := casefile.WriteSpreadsheet(&out, l, rules(t), file.Cases)
		if got := strings.TrimPrefix(out.String(), "\ufeff"); err != nil || got != want {
			t.Errorf("%s: %v\n%s\nwant\n%s", l, err, got, want)
		}
	}
}

// What an export says is what the cases say, in every language. As it is, its rows are passed over: they are registered.
func TestAnExportSaysWhatTheCasesSay(t *testing.T) {
	r := rules(t)
	draft := rapid.Custom(func(t *rapid.T) cases.Draft { return drawDraft(t, r.Book) })
	for n, l := range lang.Langs() {
		var want []cases.Case
		for i := range 30 {
			d := draft.Example(100*n + i)
			d.Complex = ""
			c, problems := d.Check(r)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			c.Ref = "K7Q2M-4XD9F"
			want = append(want, c)
		}
		var out bytes.Buffer
		if err := casefile.WriteSpreadsheet(&out, l, r, want); err != nil {
			t.Fatal(err)
		}
		file, problems, err := casefile.ReadCases(bytes.NewReader(out.Bytes()), r, false)
		if err != nil || len(problems) > 0 || len(file.Cases) > 0 || file.Registered != len(want) {
			t.Fatalf("%d cases, %d passed over, %v, %v", len(file.Cases), file.Registered, problems, err)
		}
		text := strings.ReplaceAll(out.String(), want[0].Ref, "")
		file, problems, err = casefile.ReadCases(strings.NewReader(text), r, false)
		if err != nil || len(problems) > 0 || !slices.EqualFunc(file.Cases, want, cases.Case.Same) {
			t.Fatalf("%+v, %v, %v; want %+v of %s", file.Cases, problems, err, want, text)
		}
	}
}

func TestATemplateIsInTheUsersLanguage(t *testing.T) {
	for l, want := range map[lang.Lang]string{
		lang.NB: "Måned;Kjønn;Familie (likt for alle i den)", lang.NN: "Månad;Kjønn;Familie (likt for alle i han)",
		lang.EN: "Month;Gender;Family (the same for all in it)",
	} {
		var out bytes.Buffer
		template := casefile.Template{Lang: l, Columns: []cases.Field{cases.Month, cases.Gender, cases.Complex}}
		if err := template.WriteCSV(&out); err != nil || out.String() != "\ufeff"+want+"\r\n" {
			t.Errorf("%s: %q, %v", l, out.String(), err)
		}
	}
}
