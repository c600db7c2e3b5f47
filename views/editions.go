package views

// EditionsPage lists the published editions, the newest first.
type EditionsPage struct {
	Page
	Rows []EditionRow
}

// EditionRow is an edition in the list.
type EditionRow struct {
	Of, Name, Href, Published, State string
	// the address where it can be withdrawn; "" where it can't, or not by who looks
	Withdraw string
}

// WithdrawnPage stands in the place of an edition that has been taken back.
type WithdrawnPage struct {
	Page
	On, Note string
	Now      Link // to the edition that stands, or nowhere
}

// ShelfPage is the coordinator's list of editions, and of what else could be published.
type ShelfPage struct {
	Page
	Done    string // what has just been done, or ""
	Rows    []EditionRow
	Scopes  []Link // what a new edition of each year and half would be
	Earlier Link   // to the reports from before there were editions
}

// PublishPage asks once whether to publish.
type PublishPage struct {
	Page
	Problem   string   // what was wrong with the attempt, or ""
	Unchanged string   // that the edition that stands says the same, or "": then there is nothing to publish
	Standing  Link     // that edition
	Open      []Link   // halves that are not closed, where they can be: then there is no form
	Proof     []string // in plain words
	Warnings  []string // what is to be thought of before
	Before    string   // the edition before, or ""
	Changes   []string // since then
	Action    string   // where the form goes
	FormToken string
	Key       string // what the coordinator has seen
	Note      Field
	Hidden    Link // to what is hidden, and why
	Chapters  []YearlyChapter
}

// WithdrawPage asks for the reason why an edition is taken back.
type WithdrawPage struct {
	Page
	Action string
	Then   string // what readers get instead
	Note   Field
}
