package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// After is what is said of a case after it has been registered: its page, what can be done with it, and the list of one's own.
type After struct {
	Correct, Withdraw, Restore, LogFollowUp, ToCase         string
	Corrected, WasWithdrawn, Restored, Logged, FollowUpGone string
	Complete                                                func(category string) string
	CompleteHow, HappenedHow                                string
	Locked                                                  func(half string) string
	IsWithdrawn                                             func(reason string) string

	History, NotAnswered, You, Colleague string
	ChangedIn                            func(month, who string) string
	WithdrawnIn                          func(month, who, reason string) string
	RestoredIn                           func(month, who string) string
	FromTo                               func(question, from, to string) string

	FollowUps, NoFollowUps, FollowUpMonth, FollowUpServices, Withdrawn string
	WithdrawFollowUp                                                   func(month string) string

	CorrectTitle                                                     func(ref string) string
	CorrectLead, Save, StaleTitle, StaleHow, Question, Yours, AsItIs string
	Differs, Same                                                    string

	WithdrawTitle                                                func(ref string) string
	WithdrawLead, WithdrawSubmit, Reason, ReasonMissing          string
	FollowUpTitle                                                func(ref string) string
	FollowUpLead, FollowUpSubmit, FollowUpMonthMissing           string
	FollowUpMonthHint, Happened, HappenedYes, FormUsed, FormGone string
	ChangedTitle, ChangedHow, LockedTitle                        string
}

// OwnCases is the list of one's own cases.
type OwnCases struct {
	Filter, AnyCategory, AnyCountry, Show, ShowAll, Export, ExportHow string
	FollowUps, Withdrawn                                              func(n int) string
	Families                                                          func(persons, families int) string
	Shown                                                             func(shown, all int) string
	Family, State, StateCounts, StateWithdrawn, NoneLikeThis          string
	FamilyNumber                                                      func(n int) string
}

var afterNB = After{
	Correct: "Rett saken", Withdraw: "Trekk saken", Restore: "Ta saken tilbake", LogFollowUp: "Logg oppfølging", ToCase: "Tilbake til saken",
	Corrected: "Saken er rettet.", WasWithdrawn: "Saken er trukket. Den telles ikke lenger.", Restored: "Saken er tatt tilbake. Den telles igjen.",
	Logged: "Oppfølgingen er logget.", FollowUpGone: "Oppfølgingen er trukket. Den telles ikke lenger.",
	Complete:    func(category string) string { return "Flytt saken til «" + category + "»" },
	CompleteHow: "Bruk knappen hvis det dere fryktet, har skjedd. Saken telles fortsatt én gang, i halvåret for første kontakt.",
	HappenedHow: "Hovedkategorien står fast, siden halvåret for første kontakt ikke tar imot endringer. Har det dere fryktet skjedd, kan du si det når du logger en oppfølging. Da telles saken fortsatt som før.",
	Locked: func(half string) string {
		return "Saken kan ikke rettes eller trekkes nå, fordi " + lang.LowerFirst(half) + " ikke tar imot endringer. Oppfølging kan du fortsatt logge i et halvår som er åpent."
	},
	IsWithdrawn: func(reason string) string {
		return "Saken er trukket og telles ikke. Grunn: " + lang.LowerFirst(reason) + "."
	},
	History: "Endringer", NotAnswered: "ikke fylt ut", You: "deg", Colleague: "en kollega ved enheten",
	ChangedIn: func(month, who string) string { return "Rettet i " + month + " av " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Trukket i " + month + " av " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn: func(month, who string) string { return "Tatt tilbake i " + month + " av " + who },
	FromTo:     func(question, from, to string) string { return question + ": fra " + from + " til " + to },
	FollowUps:  "Oppfølging", NoFollowUps: "Ingen oppfølging er logget.", FollowUpMonth: "Måned for oppfølgingen", FollowUpServices: "Tjenester i oppfølgingen",
	Withdrawn:        "Trukket",
	WithdrawFollowUp: func(month string) string { return "Trekk oppfølgingen i " + month },
	CorrectTitle:     func(ref string) string { return "Rett sak " + ref },
	CorrectLead:      "Endre det som er feil. Vi tar vare på slik saken var.", Save: "Lagre rettingen",
	StaleTitle: "Saken er endret siden du åpnet skjemaet",
	StaleHow:   "Ingenting er lagret ennå. Her ser du det du fylte ut, ved siden av saken slik den er nå. Skjemaet under har det du fylte ut: Velg «Lagre rettingen» for å lagre det i stedet for det som står nå.",
	Question:   "Spørsmål", Yours: "Det du fylte ut", AsItIs: "Saken nå", Differs: "ulikt", Same: "Det du fylte ut, er det samme som saken sier nå.",
	WithdrawTitle:  func(ref string) string { return "Trekk sak " + ref },
	WithdrawLead:   "En sak som er trukket, telles ikke. Den blir ikke slettet, og du kan ta den tilbake så lenge halvåret er åpent.",
	WithdrawSubmit: "Trekk saken", Reason: "Hvorfor trekkes saken?", ReasonMissing: "Velg hvorfor saken trekkes.",
	FollowUpTitle: func(ref string) string { return "Logg oppfølging av sak " + ref },
	FollowUpLead:  "En oppfølging er ikke en ny sak. Den telles for seg.", FollowUpSubmit: "Logg oppfølgingen", FollowUpMonthMissing: "Velg måneden for oppfølgingen.",
	FollowUpMonthHint: "Oppfølgingen telles i halvåret for denne måneden.", Happened: "Har det dere fryktet, skjedd?", HappenedYes: "Ja, det har skjedd",
	FormUsed:     "Dette skjemaet har allerede logget en oppfølging. Vil du logge en til med det som står her, trykk på «Logg oppfølgingen» en gang til.",
	FormGone:     "Skjemaet manglet engangskoden sin, så ingenting er lagret. Send det en gang til.",
	ChangedTitle: "Saken er endret", ChangedHow: "Saken er endret siden du åpnet siden, så ingenting er lagret. Se hvordan den er nå, og prøv igjen.",
	LockedTitle: "Halvåret tar ikke imot endringer",
}

var afterNN = After{
	Correct: "Rett saka", Withdraw: "Trekk saka", Restore: "Ta saka tilbake", LogFollowUp: "Logg oppfølging", ToCase: "Tilbake til saka",
	Corrected: "Saka er retta.", WasWithdrawn: "Saka er trekt. Ho tel ikkje lenger.", Restored: "Saka er teken tilbake. Ho tel igjen.",
	Logged: "Oppfølginga er logga.", FollowUpGone: "Oppfølginga er trekt. Ho tel ikkje lenger.",
	Complete:    func(category string) string { return "Flytt saka til «" + category + "»" },
	CompleteHow: "Bruk knappen om det de frykta, har skjedd. Saka tel framleis éin gong, i halvåret for første kontakt.",
	HappenedHow: "Hovudkategorien står fast, sidan halvåret for første kontakt ikkje tek imot endringar. Har det de frykta skjedd, kan du seie det når du loggar ei oppfølging. Då tel saka framleis som før.",
	Locked: func(half string) string {
		return "Saka kan ikkje rettast eller trekkjast no, fordi " + lang.LowerFirst(half) + " ikkje tek imot endringar. Oppfølging kan du framleis logge i eit halvår som er ope."
	},
	IsWithdrawn: func(reason string) string {
		return "Saka er trekt og tel ikkje. Grunn: " + lang.LowerFirst(reason) + "."
	},
	History: "Endringar", NotAnswered: "ikkje fylt ut", You: "deg", Colleague: "ein kollega ved eininga",
	ChangedIn: func(month, who string) string { return "Retta i " + month + " av " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Trekt i " + month + " av " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn: func(month, who string) string { return "Teken tilbake i " + month + " av " + who },
	FromTo:     func(question, from, to string) string { return question + ": frå " + from + " til " + to },
	FollowUps:  "Oppfølging", NoFollowUps: "Inga oppfølging er logga.", FollowUpMonth: "Månad for oppfølginga", FollowUpServices: "Tenester i oppfølginga",
	Withdrawn:        "Trekt",
	WithdrawFollowUp: func(month string) string { return "Trekk oppfølginga i " + month },
	CorrectTitle:     func(ref string) string { return "Rett sak " + ref },
	CorrectLead:      "Endre det som er feil. Vi tek vare på slik saka var.", Save: "Lagre rettinga",
	StaleTitle: "Saka er endra sidan du opna skjemaet",
	StaleHow:   "Ingenting er lagra enno. Her ser du det du fylte ut, ved sida av saka slik ho er no. Skjemaet under har det du fylte ut: Vel «Lagre rettinga» for å lagre det i staden for det som står no.",
	Question:   "Spørsmål", Yours: "Det du fylte ut", AsItIs: "Saka no", Differs: "ulikt", Same: "Det du fylte ut, er det same som saka seier no.",
	WithdrawTitle:  func(ref string) string { return "Trekk sak " + ref },
	WithdrawLead:   "Ei sak som er trekt, tel ikkje. Ho blir ikkje sletta, og du kan ta henne tilbake så lenge halvåret er ope.",
	WithdrawSubmit: "Trekk saka", Reason: "Kvifor blir saka trekt?", ReasonMissing: "Vel kvifor saka blir trekt.",
	FollowUpTitle: func(ref string) string { return "Logg oppfølging av sak " + ref },
	FollowUpLead:  "Ei oppfølging er ikkje ei ny sak. Ho tel for seg.", FollowUpSubmit: "Logg oppfølginga", FollowUpMonthMissing: "Vel månaden for oppfølginga.",
	FollowUpMonthHint: "Oppfølginga tel i halvåret for denne månaden.", Happened: "Har det de frykta, skjedd?", HappenedYes: "Ja, det har skjedd",
	FormUsed:     "Dette skjemaet har alt logga ei oppfølging. Vil du logge ei til med det som står her, trykk på «Logg oppfølginga» ein gong til.",
	FormGone:     "Skjemaet mangla eingongskoden sin, så ingenting er lagra. Send det ein gong til.",
	ChangedTitle: "Saka er endra", ChangedHow: "Saka er endra sidan du opna sida, så ingenting er lagra. Sjå korleis ho er no, og prøv igjen.",
	LockedTitle: "Halvåret tek ikkje imot endringar",
}

var afterEN = After{
	Correct: "Correct the case", Withdraw: "Withdraw the case", Restore: "Take the case back", LogFollowUp: "Log a follow-up", ToCase: "Back to the case",
	Corrected: "The case is corrected.", WasWithdrawn: "The case is withdrawn. It no longer counts.", Restored: "The case is back. It counts again.",
	Logged: "The follow-up is logged.", FollowUpGone: "The follow-up is withdrawn. It no longer counts.",
	Complete:    func(category string) string { return "Move the case to “" + category + "”" },
	CompleteHow: "Use the button if what you feared has happened. The case still counts once, in the half-year of its first contact.",
	HappenedHow: "The main category stays as it is, since the half-year of first contact takes no changes. If what you feared has happened, you can say so when you log a follow-up. The case then still counts as before.",
	Locked: func(half string) string {
		return "The case can't be corrected or withdrawn now, since the " + lang.LowerFirst(half) + " takes no changes. You can still log follow-ups in a half-year that is open."
	},
	IsWithdrawn: func(reason string) string {
		return "The case is withdrawn and does not count. Reason: " + lang.LowerFirst(reason) + "."
	},
	History: "Changes", NotAnswered: "not filled in", You: "you", Colleague: "a colleague at the unit",
	ChangedIn: func(month, who string) string { return "Corrected in " + month + " by " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Withdrawn in " + month + " by " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn: func(month, who string) string { return "Taken back in " + month + " by " + who },
	FromTo:     func(question, from, to string) string { return question + ": from " + from + " to " + to },
	FollowUps:  "Follow-ups", NoFollowUps: "No follow-ups are logged.", FollowUpMonth: "Month of the follow-up", FollowUpServices: "Services in the follow-up",
	Withdrawn:        "Withdrawn",
	WithdrawFollowUp: func(month string) string { return "Withdraw the follow-up in " + month },
	CorrectTitle:     func(ref string) string { return "Correct case " + ref },
	CorrectLead:      "Change what is wrong. We keep the case as it was.", Save: "Save the correction",
	StaleTitle: "The case has been changed since you opened the form",
	StaleHow:   "Nothing is saved yet. Here is what you filled in, beside the case as it is now. The form below has what you filled in: choose “Save the correction” to save it in place of what stands now.",
	Question:   "Question", Yours: "What you filled in", AsItIs: "The case now", Differs: "different", Same: "What you filled in is what the case says now.",
	WithdrawTitle:  func(ref string) string { return "Withdraw case " + ref },
	WithdrawLead:   "A case that is withdrawn does not count. It is not deleted, and you can take it back as long as the half-year is open.",
	WithdrawSubmit: "Withdraw the case", Reason: "Why is the case withdrawn?", ReasonMissing: "Choose why the case is withdrawn.",
	FollowUpTitle: func(ref string) string { return "Log a follow-up of case " + ref },
	FollowUpLead:  "A follow-up is not a new case. It is counted apart.", FollowUpSubmit: "Log the follow-up", FollowUpMonthMissing: "Choose the month of the follow-up.",
	FollowUpMonthHint: "The follow-up counts in the half-year of this month.", Happened: "Has what you feared happened?", HappenedYes: "Yes, it has happened",
	FormUsed:     "This form has already logged a follow-up. To log one more with what stands here, press “Log the follow-up” once more.",
	FormGone:     "The form lacked its one-time code, so nothing is saved. Send it once more.",
	ChangedTitle: "The case has been changed", ChangedHow: "The case has been changed since you opened the page, so nothing is saved. See how it is now, and try again.",
	LockedTitle: "The half-year takes no changes",
}

var ownCasesNB = OwnCases{
	Filter: "Vis bare noen av sakene", AnyCategory: "Alle kategorier", AnyCountry: "Alle land", Show: "Vis", ShowAll: "Vis alle",
	Export: "Last ned som CSV", ExportHow: "Filen har sakene i listen, uten dem som er trukket, og åpnes i et regneark. Nedlastingen blir logget.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 oppfølging", "%d oppfølginger") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 trukket sak, som ikke telles", "%d trukne saker, som ikke telles")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s av sakene er i %s", lang.NB.Number(persons), lang.Plural(families, "1 familie", "%d familier"))
	},
	Shown:  func(shown, all int) string { return fmt.Sprintf("Viser %d av %d saker.", shown, all) },
	Family: "Familie", State: "Status", StateCounts: "Telles", StateWithdrawn: "Trukket", NoneLikeThis: "Ingen av sakene dine i dette halvåret er slik.",
	FamilyNumber: func(n int) string { return fmt.Sprintf("Familie %d", n) },
}

var ownCasesNN = OwnCases{
	Filter: "Vis berre nokre av sakene", AnyCategory: "Alle kategoriar", AnyCountry: "Alle land", Show: "Vis", ShowAll: "Vis alle",
	Export: "Last ned som CSV", ExportHow: "Fila har sakene i lista, utan dei som er trekte, og kan opnast i eit rekneark. Nedlastinga blir logga.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 oppfølging", "%d oppfølgingar") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 trekt sak, som ikkje tel", "%d trekte saker, som ikkje tel")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s av sakene er i %s", lang.NN.Number(persons), lang.Plural(families, "1 familie", "%d familiar"))
	},
	Shown:  func(shown, all int) string { return fmt.Sprintf("Viser %d av %d saker.", shown, all) },
	Family: "Familie", State: "Status", StateCounts: "Tel", StateWithdrawn: "Trekt", NoneLikeThis: "Ingen av sakene dine i dette halvåret er slik.",
	FamilyNumber: func(n int) string { return fmt.Sprintf("Familie %d", n) },
}

var ownCasesEN = OwnCases{
	Filter: "Show only some of the cases", AnyCategory: "All categories", AnyCountry: "All countries", Show: "Show", ShowAll: "Show all",
	Export: "Download as CSV", ExportHow: "The file has the cases of the list, without those withdrawn, and opens in a spreadsheet. The download is logged.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 follow-up", "%d follow-ups") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 withdrawn case, which does not count", "%d withdrawn cases, which do not count")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s of the cases are in %s", lang.EN.Number(persons), lang.Plural(families, "1 family", "%d families"))
	},
	Shown:  func(shown, all int) string { return fmt.Sprintf("Showing %d of %d cases.", shown, all) },
	Family: "Family", State: "Status", StateCounts: "Counts", StateWithdrawn: "Withdrawn", NoneLikeThis: "None of your cases in this half-year are like this.",
	FamilyNumber: func(n int) string { return fmt.Sprintf("Family %d", n) },
}
