package disclosure_test

import (
	"fmt"
	"testing"

	"sakstall/internal/disclosure"
)

// BenchmarkYear protects and proves the edition of a year by itself.
func BenchmarkYear(b *testing.B) {
	for _, n := range []int{245, 900, 5000, 100_000} {
		world := made(7, n)
		r := disclosure.Request{
			Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""),
			World: world,
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmark(b, r) })
	}
}

// BenchmarkYearAfterHalves does so where editions of both halves are out, and everything is read together; with cases
// that came late, all registers that there have been are.
func BenchmarkYearAfterHalves(b *testing.B) {
	for _, n := range []int{245, 900, 6000, 20_000} {
		for _, late := range []int{0, 20} {
			r := afterHalves(b, tailed(307, n), late, everything)
			b.Run(fmt.Sprintf("%d/late%d", n, late), func(b *testing.B) { benchmark(b, r) })
		}
	}
}

// BenchmarkRegistersToTry protects the registers that GaussSuppression was tried on.
func BenchmarkRegistersToTry(b *testing.B) {
	for _, register := range registersToTry {
		r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Counts: readRegister(b, register.file)}
		b.Run(register.file, func(b *testing.B) { benchmark(b, r) })
	}
}

func benchmark(b *testing.B, r disclosure.Request) {
	hidden := 0
	for b.Loop() {
		_, hidden = reasons(protect(b, r))
	}
	b.ReportMetric(float64(hidden), "secondary")
}
