package casefile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// Reference is the column with the references of cases that are registered already. It is no field: no file sets one.
const Reference cases.Field = "reference"

// vocabulary is what people call fields and values, all of it folded.
type vocabulary struct {
	headings map[string]cases.Field // what a column is called, beyond doubt
	guesses  map[string]cases.Field // what it may well be called
	values   map[cases.Field]map[string][]string
	scheme   codebook.Scheme // whose values are suggested; "" is all
	rules    cases.Rules
	near     map[[2]string][]string // what has been looked for before
}

func newVocabulary(rules cases.Rules, scheme codebook.Scheme) *vocabulary {
	v := &vocabulary{
		headings: map[string]cases.Field{}, guesses: map[string]cases.Field{},
		values: map[cases.Field]map[string][]string{}, rules: rules, scheme: scheme, near: map[[2]string][]string{},
	}
	v.addHeadings()
	for _, f := range cases.Fields() {
		v.values[f] = map[string][]string{}
		v.addValues(f)
	}
	return v
}

// addHeadings adds what form, list, template and CSV call the columns, and what people do.
func (v *vocabulary) addHeadings() {
	for _, f := range append(cases.Fields(), Reference) {
		v.headings[fold(string(f))] = f
		for _, l := range lang.Langs() {
			v.headings[fold(Heading(l, f))] = f
			v.headings[fold(Label(l, f))] = f
		}
	}
	for f, words := range map[cases.Field]string{
		cases.Month:     "måned, månad, first contact month",
		cases.Subject:   "gjelder, gjeld, concerns, hvem saken gjelder, guidance given to",
		cases.Contact:   "hvem tok kontakt, kven tok kontakt, who made contact, tatt kontakt",
		cases.Category:  "kategori, hovedkategori, hovudkategori, main category, sakskategori",
		cases.Elements:  "elementer, element, andre kategorier, other categories",
		cases.Gender:    "sex",
		cases.Age:       "aldersgruppe, age group",
		cases.Country:   "country background, country of background",
		cases.Themes:    "tema, temaer, theme",
		cases.Services:  "andre tjenester, andre tenester, other services, tjenester, tenester, service",
		cases.Complex:   "sakskompleks, familiekompleks, complex, family complex",
		cases.Tie:       "tilknytning, tilknyting",
		cases.UnitField: "enhet, eining",
		Reference:       "referanse, ref, reference, saksreferanse",
	} {
		for word := range strings.SplitSeq(words, ",") {
			v.headings[fold(word)] = f
		}
	}
	for f, words := range map[cases.Field]string{
		cases.Month:       "dato, date, tid, tidspunkt, første kontakt, fyrste kontakt, first contact, mnd, når, periode",
		cases.Subject:     "person, hvem, kven, mottaker, mottakar",
		cases.Contact:     "kontakt, henvendelse fra, henvendelse, henvist fra, instans, referred by",
		cases.Category:    "type, sakstype, type sak, sak, problem, tematikk, case type",
		cases.Gender:      "gutt eller jente, jente eller gutt, g/j",
		cases.Country:     "land, opprinnelsesland, opphavsland, fødeland, hjemland, heimland, bakgrunn, nasjonalitet, country of origin",
		cases.Services:    "samarbeid, samarbeidspartnere, instanser",
		cases.Complex:     "familie, family, søsken, sysken, siblings, familienummer, familie nr, sak nr, saksnummer",
		cases.Whereabouts: "oppholdssted, opphaldsstad, hvor, kor, where",
		cases.UnitField:   "skole, skule, school, stasjon, arbeidssted",
	} {
		for word := range strings.SplitSeq(words, ",") {
			if _, known := v.headings[fold(word)]; !known {
				v.guesses[fold(word)] = f
			}
		}
	}
}

// Label is what the form calls the field, or what the template does where the form has none of it.
func Label(l lang.Lang, f cases.Field) string {
	t := i18n.Of(l)
	if label := fieldLabel(t.Fields, f); label != "" {
		return label
	}
	return Heading(l, f)
}

// Heading is what a column of the field is called in the template and in an export: short, without a question mark.
func Heading(l lang.Lang, f cases.Field) string {
	u, t := i18n.Of(l).Upload, i18n.Of(l).Fields
	if heading, is := u.Headings[string(f)]; is {
		return heading
	}
	return strings.TrimSuffix(fieldLabel(t, f), "?")
}

func fieldLabel(t texts.Fields, f cases.Field) string {
	if answer, is := t.Answers[string(f)]; is {
		return answer
	}
	return map[cases.Field]string{
		cases.Scheme: t.Scheme, cases.UnitField: t.Unit, cases.Month: t.Month, cases.Subject: t.Subject,
		cases.Contact: t.Contact, cases.Category: t.Category, cases.Elements: t.Elements, cases.Gender: t.Gender,
		cases.Age: t.Age, cases.Country: t.Country, cases.Whereabouts: t.Whereabouts, cases.Tie: t.Tie,
	}[f]
}

// addValues adds what the codes of a field are called.
func (v *vocabulary) addValues(f cases.Field) {
	book := v.rules.Book
	add := func(code string, names ...codebook.Name) {
		v.add(f, code, code)
		for _, n := range names {
			for _, text := range []string{n.NB, n.NN, n.EN} {
				v.add(f, code, text)
			}
		}
	}
	switch f {
	case cases.Category, cases.Elements:
		for _, c := range book.Data().Categories {
			add(c.Code, c.Name)
			v.add(f, c.Code, c.Former)
		}
	case cases.Country:
		for _, c := range book.Countries() {
			add(c.Code, c.Name)
		}
	case cases.UnitField:
		for _, u := range v.rules.Units {
			add(u.Code, codebook.Name{NB: u.Name})
		}
	case cases.Scheme:
		for _, s := range codebook.Schemes() {
			for _, l := range lang.Langs() {
				v.add(f, string(s), schemeName(l, s))
			}
			v.add(f, string(s), string(s))
		}
	default:
		for _, value := range book.Data().Values {
			if value.Dimension == f.Dimension() {
				add(value.Code, value.Name, value.One, value.Many)
			}
		}
	}
	v.addParts(f)
}

func schemeName(l lang.Lang, s codebook.Scheme) string {
	t := i18n.Of(l).Words
	return map[codebook.Scheme]string{codebook.Advisors: t.Advisors, codebook.Envoys: t.Envoys}[s]
}

// add adds a name of the code.
func (v *vocabulary) add(f cases.Field, code, name string) {
	key := fold(name)
	if key != "" && !slices.Contains(v.values[f][key], code) {
		v.values[f][key] = append(v.values[f][key], code)
	}
}

// addParts adds what stands on either side of a stroke, and in brackets and before them: of "Jente/kvinne" both.
func (v *vocabulary) addParts(f cases.Field) {
	parts := map[string]string{}
	for _, value := range v.rules.Book.Data().Values {
		if value.Dimension == f.Dimension() && f.Dimension() != "" {
			for _, text := range []string{value.Name.NB, value.Name.NN, value.Name.EN} {
				for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/()", r) }) {
					keepPart(parts, part, value.Code)
				}
			}
		}
	}
	if f == cases.Category || f == cases.Elements {
		for _, c := range v.rules.Book.Data().Categories {
			for _, text := range []string{c.Name.NB, c.Name.NN, c.Name.EN} {
				for part := range strings.SplitSeq(text, "/") {
					keepPart(parts, part, c.Code)
				}
			}
		}
	}
	for part, code := range parts {
		if _, taken := v.values[f][part]; code != "" && !taken {
			v.values[f][part] = []string{code}
		}
	}
}

// keepPart keeps a part of a name, if it is of one code alone.
func keepPart(parts map[string]string, part, code string) {
	key := fold(part)
	if other, is := parts[key]; is && other != code {
		code = ""
	}
	parts[key] = code
}

// meaning is the code that a text of the field stands for, or false.
func (v *vocabulary) meaning(f cases.Field, text string) (string, bool) {
	key := fold(text)
	if len(key) <= 3 && key != strings.ToLower(strings.TrimSpace(text)) {
		return "", false // a code as short as this has no letters to spare: SØ is not SO
	}
	codes := v.values[f][key]
	switch {
	case len(codes) == 1:
		return codes[0], true
	case f == cases.Age:
		return v.band(text)
	default:
		return "", false
	}
}

// The bands of age that a number tells apart, and the last year of a life that is taken for one.
const (
	underAge, ofAge = "under_18", "18_or_over"
	fullAge, oldest = 18, 120
)

var inYears = regexp.MustCompile(`^(\d{1,3})(?: ?(?:år|years?))?$`)

// band is the band that an age in years lies in, where the codebook has no finer ones.
func (v *vocabulary) band(text string) (string, bool) {
	years := inYears.FindStringSubmatch(strings.ToLower(strings.TrimSpace(text)))
	if years == nil {
		return "", false
	}
	n, err := strconv.Atoi(years[1])
	if err != nil || n > oldest {
		return "", false
	}
	for _, value := range v.rules.Book.Data().Values {
		if value.Dimension == codebook.Age && !slices.Contains([]string{underAge, ofAge, codebook.Unknown}, value.Code) {
			return "", false
		}
	}
	if n < fullAge {
		return underAge, true
	}
	return ofAge, true
}

// longestFold is how many bytes a text may have that is compared with names: no name has so many.
const longestFold = 4 << 10

// fold is a text without what people write differently: capitals, accents, spaces and signs. What is longer than any
// name stays as it is: a workbook has it once, and can have it in thousands of cells.
func fold(text string) string {
	if len(text) > longestFold {
		return text
	}
	text = strings.ToLower(text)
	if strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) {
		text = norm.NFD.String(text)
	}
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == 'ø':
			out.WriteRune('o')
		case r == 'æ':
			out.WriteString("ae")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			out.WriteRune(r)
		}
	}
	return out.String()
}
