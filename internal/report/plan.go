package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
	"sakstall/internal/lang"
)

// ErrPlanChanged is returned where somebody else has changed a plan in the meantime.
var ErrPlanChanged = fault.New(fault.Conflict, "report: the plan has been changed in the meantime")

// Plan is what a coordinator has decided for a year's report: the order of the parts, those left out, and texts of
// their own. The zero value changes nothing.
type Plan struct {
	// IDs of parts, each before those that follow it in its chapter; one that is not named stays after what it followed
	Order   []string `json:"order,omitempty"`
	Dropped []string `json:"dropped,omitempty"` // IDs of parts in Order
	Own     []Own    `json:"own,omitempty"`
}

// Drops reports whether the part is left out.
func (p Plan) Drops(id string) bool { return slices.Contains(p.Dropped, id) }

// Fingerprint is the same for the same plans, and different for different ones.
func (p Plan) Fingerprint() string {
	b, err := json.Marshal(p)
	if err != nil {
		panic(err) // a plan is made of texts
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// With is the plan with the own text added, or in the place of the one with its ID. A text without an ID gets the next
// one.
func (p Plan) With(o Own) Plan {
	p.Own = slices.Clone(p.Own)
	if i := slices.IndexFunc(p.Own, func(other Own) bool { return other.ID == o.ID }); i >= 0 {
		p.Own[i] = o
		return p
	}
	for n := 1; o.ID == ""; n++ {
		id := "own-" + strconv.Itoa(n)
		if !slices.ContainsFunc(p.Own, func(other Own) bool { return other.ID == id }) {
			o.ID = id
		}
	}
	p.Own = append(p.Own, o)
	return p
}

// Without is the plan without the own text.
func (p Plan) Without(id string) Plan {
	p.Own = slices.DeleteFunc(slices.Clone(p.Own), func(o Own) bool { return o.ID == id })
	p.Order = slices.DeleteFunc(slices.Clone(p.Order), func(part string) bool { return part == id })
	p.Dropped = slices.DeleteFunc(slices.Clone(p.Dropped), func(part string) bool { return part == id })
	return p
}

// Own is a part that a coordinator has written. Its ID is no other part's.
type Own struct {
	ID      string               `json:"id"`
	Chapter string               `json:"chapter"` // one of OwnChapters
	Title   map[lang.Lang]string `json:"title"`
	Text    map[lang.Lang]string `json:"text"` // paragraphs apart by an empty line; {{…}} is bound to a cell, see Bind
	// of a text that is published: its TypedNumbers, of which readers are told that they are not from the report
	Typed []string `json:"typed,omitempty"`
}

// TypedNumbers are the numbers of the title and the text, in all languages, that are not bound to a cell, each once.
func (o Own) TypedNumbers(book *codebook.Codebook) []string {
	var out []string
	for _, l := range lang.Langs() {
		out = append(out, TypedNumbers(o.Title[l]+"\n"+o.Text[l], book)...)
	}
	return distinct(out)
}

// Marked is the plan with the typed numbers of each own text.
func (p Plan) Marked(book *codebook.Codebook) Plan {
	p.Own = slices.Clone(p.Own)
	for i := range p.Own {
		p.Own[i].Typed = p.Own[i].TypedNumbers(book)
	}
	return p
}

// OwnChapters are the IDs of the chapters that may have texts of their own.
func OwnChapters() []string {
	return []string{"summary", string(codebook.Advisors), string(codebook.Envoys), "about"}
}

// in is the text in the language, or in bokmål where it has not been written in that one, and which of the two it is.
func in(texts map[lang.Lang]string, l lang.Lang) (string, lang.Lang) {
	if t := strings.TrimSpace(texts[l]); t != "" {
		return t, l
	}
	return strings.TrimSpace(texts[lang.NB]), lang.NB
}

// arrange changes the report as planned.
func arrange[T Counts](w *writer, r *ReportOf[T]) {
	for i := range r.Chapters {
		c := &r.Chapters[i]
		for _, o := range w.Plan.Own {
			if p := ownPart[T](w, o); o.Chapter == c.ID && (w.whole || len(p.Text) > 0) {
				c.Parts = append(c.Parts, p)
			}
		}
		c.Parts = arranged(w, c.Parts, false)
	}
	r.Chapters = slices.DeleteFunc(r.Chapters, func(c ChapterOf[T]) bool { return len(c.Parts) == 0 })
}

// arranged orders parts that stand beside each other and leaves out the dropped: all of them, where what they stand in
// is left out.
func arranged[T Counts](w *writer, parts []PartOf[T], all bool) []PartOf[T] {
	out := slices.Clone(parts)
	for i := range out {
		out[i].LeftOut = all || w.Plan.Drops(out[i].ID)
		out[i].Parts = arranged(w, out[i].Parts, out[i].LeftOut)
	}
	if !w.whole {
		out = slices.DeleteFunc(out, func(p PartOf[T]) bool { return p.LeftOut })
	}
	// A part that the plan does not name keeps its place behind the one that it follows.
	place := make(map[string]int, len(out))
	last := -1
	for _, part := range out {
		if i := slices.Index(w.Plan.Order, part.ID); i >= 0 {
			last = i
		}
		place[part.ID] = last
	}
	slices.SortStableFunc(out, func(a, b PartOf[T]) int { return place[a.ID] - place[b.ID] })
	return out
}

// ownPart is the own text with its bindings filled in. A paragraph with a binding that can't be shown is left out
// whole; where none is left, there is no part but in a whole report.
func ownPart[T Counts](w *writer, o Own) PartOf[T] {
	p := PartOf[T]{ID: o.ID, Own: true}
	p.Title, p.TitleLang = in(o.Title, w.lang)
	paragraphs, l := o.paragraphs(w.lang)
	p.TextLang = l
	typed := TypedNumbers(p.Title, w.Book)
	for _, paragraph := range paragraphs {
		if text, ok := fill(paragraph, w.matter, w.lang); ok {
			p.Text = append(p.Text, text)
			typed = append(typed, TypedNumbers(paragraph, w.Book)...)
		}
	}
	typed = slices.DeleteFunc(typed, func(n string) bool { return !slices.Contains(o.Typed, n) })
	switch typed = distinct(typed); len(typed) {
	case 0:
	case 1:
		p.Notes = []string{w.text.OneNotFromHere(typed[0])}
	default:
		p.Notes = []string{w.text.NotFromHere(w.lang.Listed(typed))}
	}
	return p
}

// distinct are the texts, each once, where it first stands.
func distinct(texts []string) []string {
	var out []string
	for _, text := range texts {
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// paragraphs are the text's paragraphs, none of them empty, and their language.
func (o Own) paragraphs(l lang.Lang) ([]string, lang.Lang) {
	var out []string
	whole, of := in(o.Text, l)
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(whole, "\r\n", "\n"), "\n\n") {
		if text := strings.Join(strings.Fields(paragraph), " "); text != "" {
			out = append(out, text)
		}
	}
	return out, of
}

// Unfilled are the titles, in the language, of the own texts of which readers of any language do not get a paragraph,
// since the release does not show a cell that it is bound to.
func (p Plan) Unfilled(release *disclosure.Release, l lang.Lang) []string {
	var out []string
	for _, o := range p.Own {
		if !p.Drops(o.ID) && slices.ContainsFunc(lang.Langs(),
			func(of lang.Lang) bool { return o.unfilled(release, of) }) {
			title, _ := in(o.Title, l)
			out = append(out, title)
		}
	}
	return out
}

// unfilled reports whether a paragraph of the text in the language is left out.
func (o Own) unfilled(release *disclosure.Release, l lang.Lang) bool {
	paragraphs, _ := o.paragraphs(l)
	return slices.ContainsFunc(paragraphs, func(text string) bool {
		_, ok := fill(text, release, l)
		return !ok
	})
}

// binding is what stands for a cell in own text.
var binding = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// Bindings are what stands for cells in the text, as they are written, and braces that look like the half of one.
func Bindings(text string) []string {
	return append(binding.FindAllString(text, -1), braces.FindAllString(binding.ReplaceAllString(text, ""), -1)...)
}

var braces = regexp.MustCompile(`\{\{|\}\}`)

// Fill writes the count of each binding in the text. ok is false where one names no cell, or a hidden one.
func Fill(text string, release *disclosure.Release, l lang.Lang) (filled string, ok bool) {
	return fill(text, release, l)
}

func fill(text string, of matter, l lang.Lang) (filled string, ok bool) {
	ok = true
	filled = binding.ReplaceAllStringFunc(text, func(found string) string {
		where, share, err := ParseBinding(found)
		if err != nil {
			ok = false
			return found
		}
		cell, _ := of.Cell(where)
		n, shown := cell.Value()
		if share {
			whole, _ := of.Cell(disclosure.Where{Scheme: where.Scheme, Year: where.Year, Half: where.Half})
			n, shown = disclosure.Share(cell, whole)
		}
		ok = ok && shown
		return l.Number(n)
	})
	return filled, ok
}

// number is digits, of whatever script, that a reader would take for a number.
var number = regexp.MustCompile(`\p{Nd}+(?:[.,\x{00a0}\x{202f} ]\p{Nd}{3})*`)

// TypedNumbers are the numbers of the text that are not bound to a cell, as they are written. The years from 1990 to
// 2099 are none: they say when, and not how many; nor are the names of editions that are called so, and those that the
// codebook gives its age groups, nor references to a part of the report, a half-year or a day.
func TypedNumbers(text string, book *codebook.Codebook) []string {
	text = withoutAges(withoutReferences(editionNames.ReplaceAllString(binding.ReplaceAllString(text, ""), "")), book)
	var out []string
	for _, n := range number.FindAllString(text, -1) {
		if !year.MatchString(n) {
			out = append(out, n)
		}
	}
	return out
}

// withoutAges leaves out the names of age groups, but where they count something: "under 18 cases".
func withoutAges(text string, book *codebook.Codebook) string {
	var names []string
	for _, v := range book.Reported(codebook.Age) {
		for _, l := range lang.Langs() {
			name := v.Name.In(string(l))
			names = append(names, name, lang.LowerFirst(name))
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	for _, name := range names {
		if name != "" {
			text = without(text, name)
		}
	}
	return text
}

func without(text, name string) string {
	var kept strings.Builder
	for {
		before, after, found := strings.Cut(text, name)
		kept.WriteString(before)
		if !found {
			return kept.String()
		}
		if counted.MatchString(after) {
			kept.WriteString(name)
		}
		text = after
	}
}

var (
	counted      = regexp.MustCompile(`(?i)^\s*(?:sak|case|av\b|of\b)`)
	editionNames = regexp.MustCompile(`(?i)\b(?:utg[aå]ve|edition)\p{L}*\s+20\d\d(?:-H[12])?\.[1-9]\d?\b(?:(?:,| og| and)\s+20\d\d(?:-H[12])?\.[1-9]\d?\b)*`)
	year         = regexp.MustCompile(`^(199|20\d)\d$`)
)
