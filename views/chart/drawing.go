package chart

import (
	"slices"
	"strconv"
)

// tenth is a length in the picture: a tenth of a unit, of which the picture is 320 wide. On a phone a unit is about a
// pixel.
type tenth int

// String writes the length as SVG does.
func (t tenth) String() string { return strconv.FormatFloat(float64(t)/10, 'f', -1, 64) }

// The picture's measures.
const (
	width     tenth = 3200
	lineSpace tenth = 160 // from one line of words to the next
	baseline  tenth = 115 // from the top of a line of words to its foot
	barHeight tenth = 130
	rowHeight tenth = 160 // of a bar with the space below it
	gap       tenth = 100 // below the bars of a label
	near      tenth = 60  // from a mark to its number
	apart     tenth = 50  // between two numbers at least
	aside     tenth = 520 // as wide a label may be to stand to the left of its bars
)

// drawing is a picture, ready to be written.
type drawing struct {
	height tenth
	rules  []rule
	bars   []bar
	lines  []string // the points of each
	dots   []spot
	texts  []text
}

// rule is a straight line that is no count.
type rule struct {
	class          string
	x1, y1, x2, y2 tenth
}

// bar is a rectangle of a series. A count of 0 has none.
type bar struct {
	series              int
	x, y, width, height tenth
}

// spot is a point of a line.
type spot struct{ x, y tenth }

// text is a line of words or a number in the picture. Its anchor is start or middle, and y its foot.
type text struct {
	class, anchor string
	x, y          tenth
	words         string
}

// left is where the text begins, as far as its width can be known.
func (t text) left() tenth {
	if t.anchor == "middle" {
		return t.x - wide(t.words)/2
	}
	return t.x
}

// draw makes the picture.
func (f Figure) draw() drawing {
	switch {
	case f.Kind == Stacked:
		return f.drawStacked()
	case f.Kind == Line && f.fits():
		return f.drawLine()
	default:
		return f.drawBars()
	}
}

// widest is the width of the widest label. Labels stand beside their bars where that is aside at most, else above.
func (f Figure) widest() tenth {
	widest := tenth(0)
	for _, l := range f.Labels {
		widest = max(widest, wide(l.Short))
	}
	return widest
}

// start is where the bars begin.
func (f Figure) start() tenth {
	if widest := f.widest(); widest <= aside {
		return widest + near
	}
	return 10
}

// label writes the i-th label beside the row that begins at y, or above it. It returns where the row begins now.
func (d *drawing) label(f Figure, i int, y tenth) tenth {
	words := f.Labels[i].Short
	if f.widest() <= aside {
		d.texts = append(d.texts, text{"chart-label", "start", 0, y + baseline, words})
		return y
	}
	for _, line := range wrapped(words, width) {
		d.texts = append(d.texts, text{"chart-label", "start", 0, y + baseline, line})
		y += lineSpace
	}
	return y
}

// note writes why there is no count where a bar would begin.
func (d *drawing) note(f Figure, v Value, y tenth) {
	d.texts = append(d.texts, text{markClass(v), "start", f.start() + near, y + baseline, f.mark(v)})
}

func markClass(v Value) string {
	if v.state == shown {
		return "chart-number"
	}
	return "chart-none"
}

func (f Figure) drawBars() drawing {
	d, y, x := drawing{}, tenth(0), f.start()
	room := tenth(0)
	for _, s := range f.Series {
		for i := range f.Labels {
			if v := s.at(i); v.state == shown {
				room = max(room, wide(f.mark(v)))
			}
		}
	}
	longest := width - x - room - near
	for i := range f.Labels {
		y = d.label(f, i, y)
		top := y
		if v, none := f.without(i); none {
			d.note(f, v, y)
			y += rowHeight
		} else {
			for j, s := range f.Series {
				v, end := s.at(i), x
				if v.n > 0 {
					length := part(longest, v.n, f.highest())
					d.bars = append(d.bars, bar{f.look(i, j), x, y, length, barHeight})
					end += length
				}
				d.texts = append(d.texts, text{markClass(v), "start", end + near, y + baseline, f.mark(v)})
				y += rowHeight
			}
		}
		d.rules = append(d.rules, rule{"chart-axis", x, top, x, y - 30})
		y += gap
	}
	d.height = max(y-gap+20, lineSpace)
	return d
}

// look is how the j-th series' bar of the i-th label looks.
func (f Figure) look(i, j int) int {
	if f.Labels[i].Rest && len(f.Series) == 1 {
		return 1
	}
	return j
}

// part is as much of the length as n is of whole, rounded.
func part(length tenth, n, whole int) tenth {
	return tenth((2*int(length)*n + whole) / (2 * whole))
}

func (f Figure) drawStacked() drawing {
	d, y, x := drawing{}, tenth(0), f.start()
	for i := range f.Labels {
		y = d.label(f, i, y)
		whole, none := f.whole(i)
		switch {
		case none.state != shown:
			d.note(f, none, y)
			y += rowHeight
		case whole == 0:
			d.note(f, Shown(0), y)
			y += rowHeight
		default:
			y = d.stack(f, i, whole, x, y)
		}
		y += gap
	}
	d.height = max(y-gap+20, lineSpace)
	return d
}

// whole is what the i-th label's counts add up to, or why they do not: one that is hidden hides the bar.
func (f Figure) whole(i int) (whole int, none Value) {
	none = NotInUse()
	for _, s := range f.Series {
		switch v := s.at(i); {
		case v.state == hidden, v.state == noFigures && none.state != hidden:
			none = v
		case v.state == shown && none.state == notInUse:
			none.state = shown
		}
		whole += s.at(i).n
	}
	return whole, none
}

// stack draws the i-th label's bar with its numbers above it; where they have no room there, every other one is below.
func (d *drawing) stack(f Figure, i, whole int, x, y tenth) tenth {
	var middles []tenth
	var numbers []text
	before := 0
	for j, s := range f.Series {
		v := s.at(i)
		from, to := x+part(width-x-20, before, whole), x+part(width-x-20, before+v.n, whole)
		before += v.n
		if v.state != shown {
			continue
		}
		if v.n > 0 {
			d.bars = append(d.bars, bar{j, from, y + lineSpace, to - from, barHeight})
		}
		middles = append(middles, (from+to)/2)
		numbers = append(numbers, text{"chart-number", "middle", (from + to) / 2, y + baseline, f.mark(v)})
	}
	foot := y + lineSpace + barHeight
	lines := [][]int{nil, nil}
	for k := range numbers {
		lines[0] = append(lines[0], k)
	}
	if !spread(numbers, lines[0], x, width) {
		lines = [][]int{nil, nil}
		for k := range numbers {
			lines[k%2] = append(lines[k%2], k)
		}
		spread(numbers, lines[0], x, width)
		spread(numbers, lines[1], x, width)
		for _, k := range lines[1] {
			numbers[k].y = foot + baseline
		}
	}
	for k, n := range numbers {
		if half := wide(n.words) / 2; (n.x-middles[k] > half || middles[k]-n.x > half) && n.y < foot {
			d.rules = append(d.rules, rule{"chart-leader", n.x, n.y + 15, middles[k], y + lineSpace})
		}
	}
	d.texts = append(d.texts, numbers...)
	if len(lines[1]) > 0 {
		return foot + lineSpace
	}
	return foot + rowHeight - barHeight
}

// spread moves the numbers of a line, which stand from left to right, until none touches another one or leaves the
// room between from and to. It reports whether there was room for all.
func spread(numbers []text, line []int, from, to tenth) bool {
	least := from
	for _, k := range line {
		half := wide(numbers[k].words) / 2
		numbers[k].x = max(numbers[k].x, least+half)
		least = numbers[k].x + half + apart
	}
	most := to
	for _, k := range slices.Backward(line) {
		half := wide(numbers[k].words) / 2
		numbers[k].x = min(numbers[k].x, most-half)
		most = numbers[k].x - half - apart
	}
	return most+apart >= from
}
