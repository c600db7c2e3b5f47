package views

// Difference is a field of something that has been changed by two: what it says now, and what was filled in.
type Difference struct {
	Label, Now, Sent string
	Differs          bool
}

// HalfEvent is something that was done with the half.
type HalfEvent struct {
	Day, What string
	Details   []string
}

// Fact is a question and its answer.
type Fact struct{ Label, Value string }
