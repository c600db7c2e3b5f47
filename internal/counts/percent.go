package counts

// Percent is the part in whole per cent of the whole, to the nearest: exactly half a per cent is rounded up. It is the
// one place where per cent are rounded, so that a share is the same in a table, a sentence, a spreadsheet and beside
// what an earlier report printed. Of a whole of 0 there is no share, and ok is false: nobody is never 0 %. Neither
// number may be negative, nor over a hundredth of the largest int. Where the part is no larger than the whole, the
// share is from 0 to 100; it is 100 of a part that lacks half a per cent or less, and 0 of one that has less than half
// a per cent. The shares of the parts of a whole are rounded each on its own, and need not add up to 100.
func Percent(part, whole int) (percent int, ok bool) {
	if whole == 0 {
		return 0, false
	}
	return (200*part + whole) / (2 * whole), true
}
