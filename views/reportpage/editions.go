package reportpage

// EditionRow is an edition in the list.
type EditionRow struct {
	Of, Name, Href, Published, State string
	// the address where it can be withdrawn; "" where it can't, or not by who looks
	Withdraw string
	// the address where readers can be told something of it; "" where they can't, or not by who looks
	Notice string
}
