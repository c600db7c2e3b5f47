package chart

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tenth is a length in the picture: a tenth of a unit, of which the picture is 360 wide. On a phone a unit is about a
// pixel.
type tenth int

// String writes the length as SVG does.
func (t tenth) String() string { return strconv.FormatFloat(float64(t)/10, 'f', -1, 64) }

// The picture's measures.
const (
	width      tenth = 3600
	plotLeft   tenth = 400 // room for 10 000
	plotRight  tenth = 3540
	plotTop    tenth = 220
	plotBottom tenth = 2000
	belowPlot  tenth = 240
	letter     tenth = 72 // how wide a digit is at most
	textUp     tenth = 50 // from a column's top to the text above it
	dotSize    tenth = 45
)

// drawing is a picture, ready to be written.
type drawing struct {
	height tenth
	grid   []gridLine
	bars   []bar
	lines  []line
	dots   []dot
	texts  []text
}

// gridLine is a height of the plot with its number.
type gridLine struct {
	y    tenth
	text string
}

// bar is a rectangle of a series. A count of 0 has no length.
type bar struct {
	series              int
	x, y, width, height tenth
}

type line struct {
	series int
	points string
}

type dot struct {
	series int
	path   string
}

// text is a word or number in the picture. Its anchor is start, middle or end.
type text struct {
	class, anchor string
	x, y          tenth
	words         string
}

// draw makes the picture.
func (f Figure) draw() drawing {
	switch f.Kind {
	case Bars:
		return f.drawBars()
	case Lines:
		return f.drawLines()
	default:
		return f.drawColumns()
	}
}

// plot is an empty picture with an upright scale and the labels below.
func (f Figure) plot() (drawing, scale) {
	s := newScale(f.highest(), plotBottom-plotTop)
	d := drawing{height: plotBottom + belowPlot}
	for _, tick := range s.ticks() {
		d.grid = append(d.grid, gridLine{plotBottom - s.length(tick), f.Lang.Number(tick)})
	}
	for i, label := range f.Labels {
		d.texts = append(d.texts, text{
			"chart-label", "middle", f.slot(i) + f.slotWidth()/2, plotBottom + 170,
			label.Short,
		})
	}
	return d, s
}

func (f Figure) slotWidth() tenth {
	return (plotRight - plotLeft) / tenth(max(len(f.Labels), 1))
}

// slot is where the i-th label's place begins.
func (f Figure) slot(i int) tenth { return plotLeft + tenth(i)*f.slotWidth() }

func (f Figure) drawColumns() drawing {
	d, s := f.plot()
	series := f.drawn()
	for j := len(series) - 1; j >= 0; j-- { // the first is drawn last, in front of the others
		for i := range f.Labels {
			x, w := f.column(i, j, len(series))
			v := series[j].at(i)
			top := plotBottom
			if v.state == shown {
				top -= s.length(v.n)
				d.bars = append(d.bars, bar{j, x, top, w, plotBottom - top})
			}
			if words := f.mark(v); words != "" && (v.state == hidden || f.fits(words, w, j)) {
				d.texts = append(d.texts, text{markClass(v), "middle", x + w/2, top - textUp, words})
			}
		}
	}
	return d
}

// column is where the j-th of the series has its column in the i-th place, and how wide it is.
func (f Figure) column(i, j, series int) (x, w tenth) {
	slot, begin := f.slotWidth(), f.slot(i)
	if f.Kind == Behind {
		w = slot * 8 / 10
		if j == 0 {
			w = slot * 4 / 10
		}
		return begin + (slot-w)/2, w
	}
	w = slot * 8 / 10 / tenth(series)
	return begin + slot/10 + tenth(j)*w, w
}

// fits reports whether a number has room above a column. A 0 always has, or its column could not be told from none.
// Behind, only the column in front has its number: the other's is in the table.
func (f Figure) fits(words string, w tenth, series int) bool {
	if f.Kind == Behind {
		return series == 0 && letter*tenth(utf8.RuneCountInString(words)) <= f.slotWidth()
	}
	return words == "0" || letter*tenth(utf8.RuneCountInString(words)) <= w+20
}

// mark is what is written at a value: its number, a star, or nothing.
func (f Figure) mark(v Value) string {
	switch v.state {
	case shown:
		return f.Lang.Number(v.n)
	case hidden:
		return star
	default:
		return ""
	}
}

func markClass(v Value) string {
	if v.state == hidden {
		return "chart-star"
	}
	return "chart-number"
}

// The measures of bars that lie.
const (
	barLeft   tenth = 20
	barRight  tenth = 3080 // room for a number behind the longest
	barHeight tenth = 120
	barLabel  tenth = 180
	barGap    tenth = 110
)

func (f Figure) drawBars() drawing {
	s := scale{step: f.highest(), steps: 1, room: barRight - barLeft}
	d, y := drawing{}, tenth(0)
	for i, label := range f.Labels {
		d.texts = append(d.texts, text{"chart-label", "start", barLeft, y + barLabel - 50, label.Short})
		y += barLabel
		for j, of := range f.drawn() {
			v := of.at(i)
			end := barLeft
			if v.state == shown {
				end += s.length(v.n)
				d.bars = append(d.bars, bar{j, barLeft, y, end - barLeft, barHeight - 15})
			}
			if words := f.mark(v); words != "" {
				foot := y + barHeight - 25
				if v.state == hidden { // a star stands high in its line
					foot += 40
				}
				d.texts = append(d.texts, text{markClass(v), "start", end + 40, foot, words})
			}
			y += barHeight
		}
		y += barGap
	}
	d.height = max(y, barLabel)
	return d
}

func (f Figure) drawLines() drawing {
	d, s := f.plot()
	for j, of := range f.drawn() {
		var points []string
		finish := func() {
			if len(points) > 1 {
				d.lines = append(d.lines, line{j, strings.Join(points, " ")})
			}
			points = nil
		}
		for i := range f.Labels {
			v, x := of.at(i), f.slot(i)+f.slotWidth()/2
			if v.state != shown {
				finish()
				if v.state == hidden { // at the foot of its place, each series in a lane of its own
					d.texts = append(d.texts, text{
						markClass(v), "middle", x + tenth(j)*min(80, f.slotWidth()/8),
						plotBottom - textUp/2, star,
					})
				}
				continue
			}
			y := plotBottom - s.length(v.n)
			points = append(points, fmt.Sprintf("%s,%s", x, y))
			d.dots = append(d.dots, dot{j, dotPath(j, x, y, dotSize)})
		}
		finish()
	}
	return d
}

// dotPath is a series' own dot: they are told apart by shape as well as by colour.
func dotPath(series int, x, y, r tenth) string {
	switch series {
	case 0: // a disc
		return fmt.Sprintf("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z", x-r, y, r, r, 2*r, r, r, -2*r)
	case 1: // a square
		return fmt.Sprintf("M%s %sh%sv%sh%sz", x-r, y-r, 2*r, 2*r, -2*r)
	case 2: // a triangle
		return fmt.Sprintf("M%s %sl%s %sh%sz", x, y-r, r, 2*r, -2*r)
	default: // a square on its corner
		return fmt.Sprintf("M%s %sl%s %sl%s %sl%s %sz", x, y-r-10, r+10, r+10, -r-10, r+10, -r-10, -r-10)
	}
}
