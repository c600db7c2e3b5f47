package chart

import (
	"fmt"
	"strings"
)

// The measures of a line's plot.
const (
	plotTop    tenth = 220
	plotBottom tenth = 1500
	dotSize    tenth = 45
)

// slot is how much of the axis each label has.
func (f Figure) slot() tenth { return width / tenth(max(len(f.Labels), 1)) }

// fits reports whether a line has room for all its words: each keeps to its label's place.
func (f Figure) fits() bool {
	if len(f.Series) != 1 {
		return false
	}
	for i, l := range f.Labels {
		v := f.Series[0].at(i)
		if wide(l.Short) > f.slot()-apart || v.state == shown && wide(f.mark(v)) > f.slot()-apart {
			return false
		}
		for _, line := range wrapped(f.mark(v), f.slot()-apart) {
			if wide(line) > f.slot()-apart {
				return false
			}
		}
	}
	return true
}

// drawLine draws a line that breaks where there is no count. There the axis is broken too, and the reason stands below
// it.
func (f Figure) drawLine() drawing {
	d := drawing{height: plotBottom + lineSpace}
	var points []string
	finish := func() {
		if len(points) > 1 {
			d.lines = append(d.lines, strings.Join(points, " "))
		}
		points = nil
	}
	for i, l := range f.Labels {
		v, x, foot := f.Series[0].at(i), f.middle(i), plotBottom+near+baseline
		d.texts = append(d.texts, text{"chart-label", "middle", x, foot, l.Short})
		from, to := tenth(i)*f.slot(), tenth(i+1)*f.slot()
		if v.state == shown {
			y := f.height(v)
			points = append(points, fmt.Sprintf("%s,%s", x, y))
			d.dots = append(d.dots, spot{x, y})
			d.texts = append(d.texts, f.number(i))
			d.rules = append(d.rules, rule{"chart-axis", from, plotBottom, to, plotBottom})
			d.height = max(d.height, foot+apart)
			continue
		}
		finish()
		d.rules = append(d.rules, rule{"chart-gap", from, plotBottom, to, plotBottom})
		for _, line := range wrapped(f.mark(v), f.slot()-apart) {
			foot += lineSpace
			d.texts = append(d.texts, text{"chart-none", "middle", x, foot, line})
		}
		d.height = max(d.height, foot+apart)
	}
	finish()
	return d
}

func (f Figure) middle(i int) tenth { return tenth(i)*f.slot() + f.slot()/2 }

func (f Figure) height(v Value) tenth {
	return plotBottom - part(plotBottom-plotTop, v.n, f.highest())
}

// number is the i-th point's number, where the line leaves most room: below a point that lies lower than both its
// neighbours, above all others, moved away from a neighbour that lies higher.
func (f Figure) number(i int) text {
	v := f.Series[0].at(i)
	x, y := f.middle(i), f.height(v)
	higher := func(j int) bool {
		return j >= 0 && j < len(f.Labels) && f.Series[0].at(j).state == shown && f.Series[0].at(j).n > v.n
	}
	half := wide(f.mark(v)) / 2
	move := min(half, (f.slot()-apart)/2-half)
	n := text{"chart-point", "middle", x, y - dotSize - 40, f.mark(v)}
	switch left, right := higher(i-1), higher(i+1); {
	case left && right && y+dotSize+20+baseline < plotBottom:
		n.y = y + dotSize + 20 + baseline
	case left && !right:
		n.x += move
	case right && !left:
		n.x -= move
	}
	return n
}

// dotPath is a disc.
func dotPath(x, y, r tenth) string {
	return fmt.Sprintf("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z", x-r, y, r, r, 2*r, r, r, -2*r)
}
