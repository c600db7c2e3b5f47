package casefile_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"pgregory.net/rapid"

	"sakstall/db"
	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// rules know two units and hold June 2024 for the current month.
func rules(t testing.TB) cases.Rules {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return cases.Rules{
		Book: book,
		Units: map[string]cases.Unit{
			"oslo-1": {Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors},
			"amman":  {Code: "amman", Name: "Amman", Scheme: codebook.Envoys},
		},
		Now: period.MonthOf(time.Date(2024, time.June, 15, 0, 0, 0, 0, time.UTC)),
	}
}

const (
	header  = "scheme,unit,month,subject,contact,category,elements,gender,age,country,themes,services,complex,whereabouts,tie\n"
	advisor = "advisors,oslo-1,2023-05,person,self,threats_violence,fgm_fear|child_marriage_fear,female,under_18,SY,racism,police|school,fam 1,,\n"
	envoy   = "envoys,amman,2023-11,staff,police,fgm_completed,,male,unknown,XX,,,,abroad,resident\n"
)

func TestReadCasesTakesEveryFormThatIsAllowed(t *testing.T) {
	plain := header + advisor + envoy
	for name, text := range map[string]string{
		"comma":                   plain,
		"byte order mark":         "\ufeff" + plain,
		"semicolon":               strings.ReplaceAll(plain, ",", ";"),
		"CRLF":                    strings.ReplaceAll(plain, "\n", "\r\n"),
		"no line end at the last": strings.TrimSuffix(plain, "\n"),
		"blank lines":             "\n \n" + strings.ReplaceAll(plain, "\n", "\n\n\t\r\n"),
		"spaces around values":    strings.ReplaceAll(strings.ReplaceAll(plain, ",", " ,  "), "|", " | "),
		"quoted values": `"` +
			strings.ReplaceAll(strings.ReplaceAll(strings.TrimSuffix(plain, "\n"), ",", `","`), "\n", "\"\n\"") + `"`,
		"semicolon, mark and CRLF":    "\ufeff" + strings.ReplaceAll(strings.ReplaceAll(plain, ",", ";"), "\n", "\r\n"),
		"a line as long as it may be": header + pad(advisor, 64<<10) + envoy,
	} {
		t.Run(name, func(t *testing.T) {
			file, problems, err := casefile.ReadCases(strings.NewReader(text), rules(t), false)
			if err != nil || len(problems) > 0 {
				t.Fatalf("problems %v, error %v", problems, err)
			}
			if len(file.Cases) != 2 || len(file.Units) != 0 {
				t.Fatalf("%d cases and %d units, want 2 and 0", len(file.Cases), len(file.Units))
			}
			first, second := file.Cases[0], file.Cases[1]
			if first.Unit != "oslo-1" || first.Month.String() != "2023-05" || first.Complex != "fam 1" ||
				first.Country != "SY" ||
				!slices.Equal(first.Elements, []string{"fgm_fear", "child_marriage_fear"}) ||
				!slices.Equal(first.Services, []string{"police", "school"}) {
				t.Errorf("the first case is %+v", first)
			}
			if second.Scheme != codebook.Envoys || second.Whereabouts != "abroad" || second.Tie != "resident" ||
				second.Complex != "" || len(second.Elements)+len(second.Themes) > 0 {
				t.Errorf("the second case is %+v", second)
			}
		})
	}
}

// pad is the line with spaces at its end, n bytes in all without its line end.
func pad(line string, n int) string {
	line = strings.TrimSuffix(line, "\n")
	return line + strings.Repeat(" ", n-len(line)) + "\n"
}

func TestColumnsMayStandInAnyOrderAndTheOptionalOnesBeLeftOut(t *testing.T) {
	text := "country;age;gender;category;contact;subject;month;unit;scheme\nSY;under_18;female;threats_violence;self;person;2023-05;oslo-1;advisors\n"
	file, problems, err := casefile.ReadCases(strings.NewReader(text), rules(t), false)
	if err != nil || len(problems) > 0 || len(file.Cases) != 1 || file.Cases[0].Country != "SY" ||
		file.Cases[0].Scheme != codebook.Advisors {
		t.Errorf("%+v, problems %v, error %v", file, problems, err)
	}
}

func TestAHeaderAloneIsAFileOfNoCases(t *testing.T) {
	file, problems, err := casefile.ReadCases(strings.NewReader(header), rules(t), false)
	if err != nil || len(problems) > 0 || len(file.Cases) > 0 {
		t.Errorf("%+v, problems %v, error %v", file, problems, err)
	}
}

func TestNewUnitsAreMadeOnlyWhereAskedFor(t *testing.T) {
	text := header + strings.Replace(advisor, "oslo-1", "bergen-2", 1) + advisor +
		strings.Replace(advisor, "oslo-1", "bergen-2", 1) + strings.Replace(envoy, "amman", "Ankara-øst", 1)
	r := rules(t)
	file, problems, err := casefile.ReadCases(strings.NewReader(text), r, true)
	if err != nil || len(problems) > 0 || len(file.Cases) != 4 {
		t.Fatalf("%d cases, problems %v, error %v", len(file.Cases), problems, err)
	}
	want := []cases.Unit{
		{Code: "bergen-2", Name: "bergen-2", Scheme: codebook.Advisors},
		{Code: "Ankara-øst", Name: "Ankara-øst", Scheme: codebook.Envoys},
	}
	if !slices.Equal(file.Units, want) {
		t.Errorf("new units %+v, want %+v", file.Units, want)
	}
	if len(r.Units) != 2 {
		t.Errorf("the caller's units have become %v", r.Units)
	}
	if got := lines(t, text, false); !slices.Equal(got, []string{
		`line 2: unit: "bergen-2" is not a unit of the register`,
		`line 4: unit: "bergen-2" is not a unit of the register`,
		`line 5: unit: "Ankara-øst" is not a unit of the register`,
	}) {
		t.Errorf("without new units: %q", got)
	}
}

func TestWhatIsWrittenIsReadBackTheSame(t *testing.T) {
	r := rules(t)
	rapid.Check(t, func(t *rapid.T) {
		var want []cases.Case
		for range rapid.IntRange(0, 5).Draw(t, "cases") {
			c, problems := drawDraft(t, r.Book).Check(r)
			if len(problems) > 0 {
				t.Fatalf("the draft has problems: %v", problems)
			}
			want = append(want, c)
		}
		var out bytes.Buffer
		if err := casefile.WriteCases(&out, want); err != nil {
			t.Fatal(err)
		}
		file, problems, err := casefile.ReadCases(&out, r, false)
		if err != nil || len(problems) > 0 || len(file.Units) > 0 {
			t.Fatalf("units %v, problems %v, error %v", file.Units, problems, err)
		}
		if !slices.EqualFunc(file.Cases, want, cases.Case.Same) {
			t.Fatalf("got %+v\nwant %+v", file.Cases, want)
		}
	})
}

// drawDraft draws a draft of nothing but codes that hold, with any one line for its complex.
func drawDraft(t *rapid.T, book *codebook.Codebook) cases.Draft {
	scheme := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
	month := period.FirstHalf(2019).First().Add(rapid.IntRange(0, 65).Draw(t, "months after January 2019"))
	var categories, all, countries []string
	for _, c := range book.Categories(scheme) {
		all = append(all, c.Code)
		if c.InUse(scheme, month.Year()) {
			categories = append(categories, c.Code)
		}
	}
	for _, c := range book.Countries() {
		countries = append(countries, c.Code)
	}
	one := func(codes []string, label string) string { return rapid.SampledFrom(codes).Draw(t, label) }
	some := func(codes []string, label string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(codes), 0, 3, rapid.ID).Draw(t, label)
	}
	values := func(d codebook.Dimension) (codes []string) {
		for _, v := range book.Values(d, scheme, month.Year()) {
			codes = append(codes, v.Code)
		}
		return codes
	}
	d := cases.Draft{
		Scheme: string(scheme), Unit: map[codebook.Scheme]string{
			codebook.Advisors: "oslo-1",
			codebook.Envoys:   "amman",
		}[scheme], Month: month.String(),
		Category: one(categories, "category"), Elements: some(all, "elements"), Country: one(countries, "country"),
		Subject: one(values(codebook.Subject), "subject"), Contact: one(values(codebook.Contact), "contact"),
		Gender: one(values(codebook.Gender), "gender"), Age: one(values(codebook.Age), "age"),
		Themes: some(values(codebook.Theme), "themes"), Services: some(values(codebook.Service), "services"),
		Complex: strings.TrimSpace(strings.NewReplacer("\n", "", "\x00",
			"").Replace(rapid.String().Draw(t, "complex"))),
	}
	if scheme == codebook.Envoys {
		d.Whereabouts, d.Tie = one(values(codebook.Whereabouts), "whereabouts"), one(values(codebook.Tie), "tie")
	}
	return d
}

func TestAReadErrorIsAnError(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, before := range []string{"", header, header + advisor, header + advisor + "advis"} {
		in := io.MultiReader(strings.NewReader(before), iotest.ErrReader(broken))
		if file, problems, err := casefile.ReadCases(in, rules(t), false); !errors.Is(err, broken) ||
			len(file.Cases)+len(problems) > 0 {
			t.Errorf("after %q: %d cases, problems %v, error %v", before, len(file.Cases), problems, err)
		}
	}
}

func TestAWriteErrorIsAnError(t *testing.T) {
	broken := errors.New("the disk is full")
	out := failingWriter{broken}
	c, _ := drawDraftOnce(t).Check(rules(t))
	if err := casefile.WriteCases(out, slices.Repeat([]cases.Case{c}, 100)); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func drawDraftOnce(t *testing.T) cases.Draft {
	t.Helper()
	book := rules(t).Book
	return rapid.Custom(func(t *rapid.T) cases.Draft { return drawDraft(t, book) }).Example(1)
}

func TestAVeryLongLineCostsNoMemory(t *testing.T) {
	const tenMB = 10 << 20
	r := rules(t)
	in := io.MultiReader(strings.NewReader(header), io.LimitReader(endless{}, tenMB),
		strings.NewReader("\n"+advisor+"bad\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, problems, err := casefile.ReadCases(in, r, false)
	runtime.ReadMemStats(&after)
	if err != nil || !slices.Equal(texts(problems),
		[]string{"line 2: the line is longer than 65536 bytes", "line 4: 1 fields, where the header has 15"}) {
		t.Errorf("problems %v, error %v", problems, err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
		t.Errorf("%d bytes were taken for a line of %d", used, tenMB)
	}
}

// endless is one line that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func BenchmarkReadCases(b *testing.B) {
	r := rules(b)
	text := header + strings.Repeat(advisor+envoy, 5_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		file, problems, err := casefile.ReadCases(strings.NewReader(text), r, false)
		if err != nil || len(problems) > 0 || len(file.Cases) != 10_000 {
			b.Fatal(len(file.Cases), problems, err)
		}
	}
}
