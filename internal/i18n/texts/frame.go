package texts

// Frame is what stands on every page.
type Frame struct {
	Product, SkipToContent, MainMenu, Front, NewCase, OwnCases string
	WorkingReport, SignIn, SignOut, Language                   string
	SignedInAs                                                 func(name string) string
	Footer, MadeUp                                             string
	ErrorSummary                                               string
	TitleWithError                                             func(title string) string
}

// Home is the front page.
type Home struct {
	Title, Lead, NoReports, ReportsHeading string
	Welcome                                func(name string) string
	RegisterNow, SeeOwn, CoordinatorLead   string
	CasesIn                                func(half string, n int) string
	YearsCaption, Year                     string
	NoCasesYet                             string
}
