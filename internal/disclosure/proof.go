package disclosure

// Bound is what a reader can work out of a hidden count: it lies between Low and High, and can be either. High is -1 where nothing bounds it.
type Bound struct {
	Where Where `json:"where"`
	Low   int   `json:"low"`
	High  int   `json:"high"`
}

// Proof is what was proved of a release: for every sensitive count the closest bounds that any reader has, and a hash of the witnesses.
type Proof struct {
	Bounds    []Bound `json:"bounds"`
	Witnesses string  `json:"witnesses"` // SHA-256, in hexadecimal, of whole tables that agree with all that is published and reach each bound
}

// Given is a count that an imported report gave away by itself: printed openly though it is small, or hidden with bounds closer than the
// policy's width.
type Given struct {
	Bound
	Printed bool `json:"printed"` // it stands there openly
}
