package chart

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/lang"
)

// figuresOf are any figures of the kind, as large as a report's.
func figuresOf(kind Kind) *rapid.Generator[Figure] {
	value := rapid.Custom(func(t *rapid.T) Value {
		count := rapid.OneOf(rapid.IntRange(0, 9), rapid.IntRange(0, 20_000))
		switch rapid.IntRange(0, 8).Draw(t, "state") {
		case 0:
			return Hidden()
		case 1:
			return NotInUse()
		case 2:
			return NoFigures()
		case 3:
			return ShownAs(count.Draw(t, "n"), "100 %")
		default:
			return Shown(count.Draw(t, "n"))
		}
	})
	names := rapid.SampledFrom([][]string{
		{"jan.", "mars"},
		{"2021", "2023"},
		{"1. halvår 2021", "Frykt for tvangsekteskap og frykt for kjønnslemlestelse", "Øvrige land"},
	})
	return rapid.Custom(func(t *rapid.T) Figure {
		f := Figure{
			ID: "x", Kind: kind, Lang: rapid.SampledFrom(lang.Langs()).Draw(t, "lang"),
			Words: Words{Hidden: "skjult", NotInUse: "ikke i bruk", NoFigures: "ingen tall"},
		}
		from, labels, most := names.Draw(t, "names"), 14, MostSeries
		if kind == Line { // as many as a line mostly has room for
			from, labels, most = []string{"2021", "2023"}, 6, 2
		}
		for range rapid.IntRange(1, labels).Draw(t, "labels") {
			f.Labels = append(f.Labels, Label{
				Short: rapid.SampledFrom(from).Draw(t, "label"), Rest: rapid.Bool().Draw(t, "rest"),
			})
		}
		for range rapid.IntRange(1, most).Draw(t, "series") {
			f.Series = append(f.Series, Series{"name", rapid.SliceOfN(value, 0, len(f.Labels)).Draw(t, "values")})
		}
		return f
	})
}

func everyKind(t *testing.T, check func(t *rapid.T, f Figure)) {
	t.Helper()
	for _, kind := range []Kind{Bars, Stacked, Line} {
		rapid.Check(t, func(t *rapid.T) { check(t, figuresOf(kind).Draw(t, "figure")) })
	}
}

// No words touch other ones, whatever the counts: each keeps to a place of its own, inside the picture.
func TestNoWordsTouch(t *testing.T) {
	everyKind(t, func(t *rapid.T, f Figure) {
		d := f.draw()
		for i, a := range d.texts {
			if a.left() < 0 || a.left()+wide(a.words) > width || a.y < baseline-30 || a.y > d.height {
				t.Fatalf("%+v stands outside", a)
			}
			for _, b := range d.texts[:i] {
				if a.left() < b.left()+wide(b.words) && b.left() < a.left()+wide(a.words) && a.y-b.y < baseline &&
					b.y-a.y < baseline {
					t.Fatalf("%+v touches %+v", a, b)
				}
			}
		}
	})
}

// No words stand on a bar, or on a point of a line.
func TestNoWordsStandOnAMark(t *testing.T) {
	everyKind(t, func(t *rapid.T, f Figure) {
		d := f.draw()
		for _, a := range d.texts {
			covers := func(left, top, right, bottom tenth) bool {
				return a.left() < right && left < a.left()+wide(a.words) && a.y-90 < bottom && top < a.y
			}
			for _, b := range d.bars {
				if covers(b.x, b.y, b.x+b.width, b.y+b.height) {
					t.Fatalf("%+v covers %+v", a, b)
				}
			}
			for _, o := range d.dots {
				if covers(o.x-dotSize, o.y-dotSize, o.x+dotSize, o.y+dotSize) {
					t.Fatalf("%+v covers %+v", a, o)
				}
			}
		}
	})
}

// Whatever is drawn has its number at it, and whatever has no count has no mark: nothing hidden has a length. A label
// of shares that is hidden in part has no bar.
func TestEveryMarkHasItsNumberAndNothingHiddenHasAMark(t *testing.T) {
	everyKind(t, func(t *rapid.T, f Figure) {
		d := f.draw()
		bars, points, numbers := 0, 0, []string(nil)
		line := f.Kind == Line && f.fits()
		for i := range f.Labels {
			whole, why := f.whole(i)
			if f.Kind == Stacked && (why.state != shown || whole == 0) {
				if why.state == shown {
					numbers = append(numbers, "0")
				}
				continue
			}
			for _, s := range f.Series {
				v := s.at(i)
				if v.state != shown {
					continue
				}
				numbers = append(numbers, f.mark(v))
				if line {
					points++
				} else if v.n > 0 {
					bars++
				}
			}
		}
		if len(d.bars) != bars || len(d.dots) != points {
			t.Fatalf("%d bars and %d points, want %d and %d", len(d.bars), len(d.dots), bars, points)
		}
		var written []string
		for _, words := range d.texts {
			if words.class == "chart-number" || words.class == "chart-point" {
				written = append(written, words.words)
			}
		}
		slices.Sort(numbers)
		slices.Sort(written)
		if !slices.Equal(written, numbers) {
			t.Fatalf("the numbers are %q, want %q", written, numbers)
		}
	})
}

// What is hidden looks the same whatever it may be and wherever it stands, and changes no bar's length: a picture with
// other counts hidden has the same lengths for the same counts as long as the highest is the same.
func TestWhatIsHiddenChangesNoLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(Bars).Draw(t, "figure")
		f.Labels = append(f.Labels, Label{Short: f.Labels[0].Short})
		f.Series = []Series{{Name: "name", Values: []Value{Shown(20_000)}}}
		g := f
		g.Series = []Series{{Name: "name", Values: []Value{Shown(20_000)}}}
		for i := 1; i < len(f.Labels); i++ {
			n := rapid.IntRange(1, 20_000).Draw(t, "n")
			f.Series[0].Values = append(f.Series[0].Values, Shown(n))
			g.Series[0].Values = append(g.Series[0].Values, Shown(n))
			if rapid.Bool().Draw(t, "hidden") {
				g.Series[0].Values[i] = Hidden()
			}
		}
		lengths := map[tenth]bool{}
		for _, b := range f.draw().bars {
			lengths[b.width] = true
		}
		for _, b := range g.draw().bars {
			if !lengths[b.width] {
				t.Fatalf("a bar is %s long", b.width)
			}
		}
	})
}

// Bars begin on one line, none is longer than there is room, and the longer of two is of the larger count.
func TestBarsAreAsLongAsTheirCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(Bars).Draw(t, "figure")
		for _, b := range f.draw().bars {
			if b.x != f.start() || b.width < 0 || b.x+b.width > width {
				t.Fatalf("%+v", b)
			}
		}
		whole := rapid.IntRange(1, 10_000_000).Draw(t, "whole")
		a, b := rapid.IntRange(0, whole).Draw(t, "a"), rapid.IntRange(0, whole).Draw(t, "b")
		if a <= b && part(width, a, whole) > part(width, b, whole) || part(width, whole, whole) != width {
			t.Fatalf("%d is longer than %d of %d", a, b, whole)
		}
	})
}

// The parts of a whole fill its bar without a gap, in their order.
func TestSharesFillTheirBar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(Stacked).Draw(t, "figure")
		end := map[tenth]tenth{}
		for _, b := range f.draw().bars {
			if from, begun := end[b.y]; begun && b.x != from || !begun && b.x != f.start() {
				t.Fatalf("%+v does not follow", b)
			}
			end[b.y] = b.x + b.width
		}
		for y, to := range end {
			if to != width-20 {
				t.Fatalf("the bar at %s ends at %s", y, to)
			}
		}
	})
}

// A line never crosses a place without a count, and every place is as wide as the others: what is missing is seen.
func TestALineBreaksWhereThereIsNoCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(Line).Draw(t, "figure")
		f.Labels, f.Series = f.Labels[:min(len(f.Labels), 5)], f.Series[:1]
		for i := range f.Labels {
			f.Labels[i].Short = "2023"
		}
		if !f.fits() {
			t.Fatal("five years have no room")
		}
		d := f.draw()
		for _, points := range d.lines {
			each := strings.Fields(points)
			first := -1
			for i := range f.Labels {
				if strings.HasPrefix(each[0], f.middle(i).String()+",") {
					first = i
				}
			}
			for i := range each {
				if f.Series[0].at(first+i).state != shown {
					t.Fatalf("the line %q goes through place %d", points, first+i)
				}
			}
		}
		gaps := 0
		for i := range f.Labels {
			if f.Series[0].at(i).state != shown {
				gaps++
			}
			if i > 0 && f.middle(i)-f.middle(i-1) != f.slot() {
				t.Fatal("the places are not as wide as each other")
			}
		}
		for _, r := range d.rules {
			if r.class == "chart-gap" {
				gaps--
			}
		}
		if gaps != 0 {
			t.Fatalf("%d gaps of the axis too few", gaps)
		}
	})
}
