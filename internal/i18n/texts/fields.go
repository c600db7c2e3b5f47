package texts

// Fields are what the fields of a case are called, with a hint where one is needed.
type Fields struct {
	Scheme, Unit, Month, Subject, Contact, Category, Elements string
	Gender, Age, Country                                      string
	Whereabouts, Tie                                          string
	// of optional coded fields, by their names
	Answers                                                    map[string]string
	MonthHint, ContactHint, SubjectHint, CategoryHint, AgeHint string
	CountryHint                                                string
	ElementsHint                                               string
	TieHint                                                    func(year int) string
}

// Splits is what a report says of the characteristics that part the cases in two, each counted by itself.
type Splits struct {
	Title string                           // of the part of the report that has them
	Note  string                           // that a case may be in several rows
	All   string                           // the row of all cases
	Lists map[string]Split                 // by the name of each list
	In    func(name, amount string) string // a characteristic with its number of cases
	Among func(items string) string        // the most common of several, where there are others
	Has   string                           // the cases that have the characteristic, as a value of their own
	Not   string                           // and those that do not
	Axis  string                           // what those two are values of
}

// Split is what a report says of one list.
type Split struct {
	Head  string
	Table func(scheme, when string) string
	Said  func(items string) string // a sentence of the characteristics, each as In says it
}
