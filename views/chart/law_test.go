package chart

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/lang"
)

// A scale begins at 0, has whole and equal steps, few of them, and ends at the first that is not below the highest
// count.
func TestScales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		highest := rapid.OneOf(rapid.IntRange(1, 30), rapid.IntRange(1, 10_000_000)).Draw(t, "highest")
		s := newScale(highest, plotBottom-plotTop)
		ticks := s.ticks()
		last := len(ticks) - 1
		if ticks[0] != 0 || last < 1 || last > mostSteps || ticks[last] < highest || ticks[last-1] >= highest {
			t.Fatalf("%d: %v", highest, ticks)
		}
		for i := range last {
			if ticks[i+1]-ticks[i] != s.step {
				t.Fatalf("%d: %v", highest, ticks)
			}
		}
		if s.length(0) != 0 || s.length(ticks[last]) != s.room {
			t.Fatalf("%d: from %s to %s", highest, s.length(0), s.length(ticks[last]))
		}
		n := rapid.IntRange(0, highest).Draw(t, "n")
		if off := float64(s.length(n)) - float64(s.room)*float64(n)/float64(ticks[last]); off > 0.5 || off < -0.5 {
			t.Fatalf("%d of %d is %s long: off by %v", n, ticks[last], s.length(n), off)
		}
	})
}

// figuresOf are any figures of the kind.
func figuresOf(kind Kind) *rapid.Generator[Figure] {
	value := rapid.Custom(func(t *rapid.T) Value {
		count := rapid.OneOf(rapid.IntRange(0, 9), rapid.IntRange(0, 20_000))
		switch rapid.IntRange(0, 5).Draw(t, "state") {
		case 0:
			return Hidden()
		case 1:
			return NotInUse()
		default:
			return Shown(count.Draw(t, "n"))
		}
	})
	return rapid.Custom(func(t *rapid.T) Figure {
		f := Figure{ID: "x", Kind: kind, Lang: rapid.SampledFrom(lang.Langs()).Draw(t, "lang")}
		for range rapid.IntRange(1, 14).Draw(t, "labels") {
			f.Labels = append(f.Labels, Label{"jan.", "januar"})
		}
		for range rapid.IntRange(0, MostSeries+1).Draw(t, "series") {
			f.Series = append(f.Series, Series{"name", rapid.SliceOfN(value, 0, len(f.Labels)).Draw(t, "values")})
		}
		return f
	})
}

// counted is how many values of the picture are in the state.
func (f Figure) counted(s state) int {
	n := 0
	for _, of := range f.drawn() {
		for i := range f.Labels {
			if of.at(i).state == s {
				n++
			}
		}
	}
	return n
}

// Whatever is shown has one bar or one dot, all of it inside the picture; whatever is hidden has one star and nothing
// else.
func TestEveryValueIsDrawnOnceAndInside(t *testing.T) {
	for _, kind := range []Kind{Columns, Behind, Bars, Lines} {
		rapid.Check(t, func(t *rapid.T) {
			f := figuresOf(kind).Draw(t, "figure")
			d := f.draw()
			if got, want := len(d.bars)+len(d.dots), f.counted(shown); got != want {
				t.Fatalf("%d bars and dots for %d counts", got, want)
			}
			stars := 0
			for _, words := range d.texts {
				if words.class == "chart-star" {
					stars++
				}
				if words.x < 0 || words.x > width || words.y < textUp || words.y > d.height {
					t.Fatalf("%q stands outside, at %s,%s", words.words, words.x, words.y)
				}
			}
			if stars != f.counted(hidden) {
				t.Fatalf("%d stars for %d that are hidden", stars, f.counted(hidden))
			}
			for _, b := range d.bars {
				if b.width < 0 || b.height < 0 || b.x < 0 || b.x+b.width > width || b.y < 0 || b.y+b.height > d.height {
					t.Fatalf("%+v is outside", b)
				}
			}
		})
	}
}

// Columns of one series never touch another place's, and the taller of two is the larger count.
func TestColumnsStandApartAndInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(rapid.SampledFrom([]Kind{Columns, Behind}).Draw(t, "kind")).Draw(t, "figure")
		d := f.draw()
		for _, b := range d.bars {
			if place := (b.x - plotLeft) / f.slotWidth(); b.x < f.slot(int(place)) ||
				b.x+b.width > f.slot(int(place)+1) {
				t.Fatalf("%+v leaves its place", b)
			}
			if b.y+b.height != plotBottom {
				t.Fatalf("%+v does not stand on the ground", b)
			}
		}
		s := newScale(f.highest(), plotBottom-plotTop)
		a, b := rapid.IntRange(0, f.highest()).Draw(t, "a"), rapid.IntRange(0, f.highest()).Draw(t, "b")
		if a <= b && s.length(a) > s.length(b) {
			t.Fatalf("%d is longer than %d", a, b)
		}
	})
}

// A line never crosses a place without a count: what is hidden can't be read off it.
func TestALineBreaksWhereThereIsNoCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figuresOf(Lines).Draw(t, "figure")
		for _, l := range f.draw().lines {
			points := strings.Fields(l.points)
			first := -1
			for i := range f.Labels {
				if strings.HasPrefix(points[0], (f.slot(i)+f.slotWidth()/2).String()+",") {
					first = i
				}
			}
			for i := range points {
				if f.Series[l.series].at(first+i).state != shown {
					t.Fatalf("the line %q goes through place %d", l.points, first+i)
				}
			}
		}
	})
}
