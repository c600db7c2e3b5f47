package static

import (
	"image/color"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

// TestMarksStandOut holds every colour that a picture of counts is drawn in to what a mark needs: three times as light
// or as dark as the background, by day and by night.
func TestMarksStandOut(t *testing.T) {
	source, err := os.ReadFile("css/chart.css")
	if err != nil {
		t.Fatal(err)
	}
	css := builtCSS(t)
	colours := func(name string) []color.RGBA {
		var out []color.RGBA
		for {
			of := regexp.MustCompile(`--ds-color-` + name + `:\s*(?:#([0-9a-f]{3,6})|var\(--ds-color-([a-z0-9-]+)\))`)
			m := of.FindStringSubmatch(css)
			if m == nil {
				t.Fatalf("%s has no colour", name)
			}
			if m[2] == "" {
				break
			}
			name = m[2]
		}
		for _, m := range regexp.MustCompile(`--ds-color-`+name+`:\s*#([0-9a-f]{3,6})`).FindAllStringSubmatch(css, -1) {
			if c := ofHex(t, m[1]); !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
		return out
	}
	ground, found := colours("neutral-background-default"), 0
	for _, m := range regexp.MustCompile(`var\(--ds-color-([a-z0-9-]+)\)`).FindAllStringSubmatch(string(source), -1) {
		if m[1] == "neutral-background-default" {
			continue
		}
		found++
		of := colours(m[1])
		if len(of) != len(ground) || len(of) != 2 {
			t.Fatalf("%s has %d colours, the background %d", m[1], len(of), len(ground))
		}
		for i := range of {
			if c := contrast(of[i], ground[i]); c < 3 {
				t.Errorf("%s is %v on %v: a contrast of %.1f", m[1], of[i], ground[i], c)
			}
		}
	}
	if found < 6 {
		t.Errorf("only %d colours", found)
	}
}

func ofHex(t *testing.T, hex string) color.RGBA {
	t.Helper()
	if len(hex) == 3 {
		hex = hex[:1] + hex[:1] + hex[1:2] + hex[1:2] + hex[2:] + hex[2:]
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255} //nolint:gosec // the lowest eight bits of each
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.RGBA) float64 {
	light := func(c color.RGBA) float64 {
		part := func(v uint8) float64 {
			if s := float64(v) / 255; s > 0.04045 {
				return math.Pow((s+0.055)/1.055, 2.4)
			}
			return float64(v) / 255 / 12.92
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	x, y := light(a)+0.05, light(b)+0.05
	return max(x/y, y/x)
}
