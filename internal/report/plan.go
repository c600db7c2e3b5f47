package report

import (
	"regexp"
	"slices"
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
)

// Plan is what a coordinator has decided for a year's report: the order of the parts, those left out, and texts of their own. The zero
// value changes nothing.
type Plan struct {
	Order   []string // IDs of parts, each before those that follow it in its chapter; one that is not named stays after what it followed
	Dropped []string // IDs of parts
	Own     []Own
}

// Own is a part that a coordinator has written. Its ID is no other part's.
type Own struct {
	ID      string
	Chapter string // the ID of its chapter
	Title   map[i18n.Lang]string
	Text    map[i18n.Lang]string // paragraphs apart by an empty line; {{…}} is bound to a cell, see Bind
}

// in is the text in the language, or in bokmål where it has not been written in that one.
func in(texts map[i18n.Lang]string, l i18n.Lang) string {
	if t := strings.TrimSpace(texts[l]); t != "" {
		return t
	}
	return strings.TrimSpace(texts[i18n.NB])
}

// apply changes the report as planned.
func (p Plan) apply(r *Report, release *disclosure.Release, l i18n.Lang) {
	for i := range r.Chapters {
		c := &r.Chapters[i]
		for _, o := range p.Own {
			if o.Chapter == c.ID {
				c.Parts = append(c.Parts, o.part(release, l))
			}
		}
		c.Parts = p.arrange(c.Parts)
	}
	r.Chapters = slices.DeleteFunc(r.Chapters, func(c Chapter) bool { return len(c.Parts) == 0 })
}

// arrange orders parts that stand beside each other and leaves out the dropped.
func (p Plan) arrange(parts []Part) []Part {
	out := slices.DeleteFunc(slices.Clone(parts), func(part Part) bool { return slices.Contains(p.Dropped, part.ID) })
	for i := range out {
		out[i].Parts = p.arrange(out[i].Parts)
	}
	// A part that the plan does not name keeps its place behind the one that it follows.
	place := make(map[string]int, len(out))
	last := -1
	for _, part := range out {
		if i := slices.Index(p.Order, part.ID); i >= 0 {
			last = i
		}
		place[part.ID] = last
	}
	slices.SortStableFunc(out, func(a, b Part) int { return place[a.ID] - place[b.ID] })
	return out
}

// part is the own text with its bindings filled in. A paragraph with a binding that can't be shown is left out whole.
func (o Own) part(release *disclosure.Release, l i18n.Lang) Part {
	p := Part{ID: o.ID, Title: in(o.Title, l), Own: true}
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(in(o.Text, l), "\r\n", "\n"), "\n\n") {
		if text, ok := Fill(strings.Join(strings.Fields(paragraph), " "), release, l); ok && text != "" {
			p.Text = append(p.Text, text)
		}
	}
	return p
}

// binding is what stands for a cell in own text.
var binding = regexp.MustCompile(`\{\{([^{}]*)\}\}`)

// Fill writes the count of each binding in the text. ok is false where one names no cell, or a hidden one.
func Fill(text string, release *disclosure.Release, l i18n.Lang) (filled string, ok bool) {
	ok = true
	filled = binding.ReplaceAllStringFunc(text, func(found string) string {
		where, share, err := ParseBinding(found)
		if err != nil {
			ok = false
			return found
		}
		cell, _ := release.Cell(where)
		n, shown := cell.Value()
		if share {
			whole, _ := release.Cell(disclosure.Where{Scheme: where.Scheme, Year: where.Year, Half: where.Half})
			n, shown = disclosure.Share(cell, whole)
		}
		ok = ok && shown
		return l.Number(n)
	})
	return filled, ok
}

// number is digits that a reader would take for a number.
var number = regexp.MustCompile(`\d+(?:[.,\x{00a0}\x{202f} ]\d{3})*`)

// TypedNumbers are the numbers of the text that are not bound to a cell, as they are written. The years from 1990 to 2099 are none:
// they say when, and not how many.
func TypedNumbers(text string) []string {
	var out []string
	for _, n := range number.FindAllString(binding.ReplaceAllString(text, ""), -1) {
		if !year.MatchString(n) {
			out = append(out, n)
		}
	}
	return out
}

var year = regexp.MustCompile(`^(199|20\d)\d$`)
