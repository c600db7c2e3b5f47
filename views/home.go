package views

// Task is what a coordinator has to do with a scheme's half.
type Task struct {
	Title, Deadline string
	Lines           []string
	Link            Link
}

// Reminder is a half that has to be handed in.
type Reminder struct{ Text, Deadline, Href string }

// HomePage is the front page. Which parts it has depends on who looks.
type HomePage struct {
	Page
	Register    bool // may register cases
	Reminders   []Reminder
	CurrentHalf string // how many cases the user has in the current half
	Coordinator bool
	Reopened    []string   // the halves that are open again, each with its unit
	Tasks       []Task     // what a coordinator has to do now
	Schemes     []string   // the columns of Years
	Years       []HomeYear // the newest first
	Admin       bool
	Editions    []Link // the published ones, for who is not signed in
}

// HomeYear is a year with its number of cases by scheme.
type HomeYear struct {
	Year, Href string
	Counts     []string
}
