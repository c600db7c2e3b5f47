package i18n

// Draft is what is said of a form that is kept for later, and of a server that can't be reached.
type Draft struct {
	Save, SaveHint, Saved, Restored, Discard string
	Kept                                     string // on the sign-in page
	Away                                     string
	Unsent, UnsentLead, SendNow, Throw       string // of a form that was sent when the session had ended
	UnsentTo                                 func(page string) string
}

var draftNB = Draft{
	Save: "Lagre kladd", SaveHint: "En kladd ser bare du. Den slettes når saken er registrert, eller etter 14 dager.",
	Saved:    "Kladden er lagret. Den er ikke registrert som sak.",
	Restored: "Her er kladden din. Den er ikke registrert som sak ennå.",
	Discard:  "Slett kladden og begynn på nytt",
	Kept:     "Du var logget ut. Det du hadde fylt ut, er tatt vare på. Du får det tilbake når du har logget inn.",
	Away:     "Vi får ikke kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her fortsatt. Prøv igjen når du er på nett.",
	Unsent:   "Ikke sendt ennå", UnsentLead: "Du var logget ut da du sendte skjemaet, så ingenting er lagret. Det du hadde fylt ut, er tatt vare på. Vil du sende det nå?",
	SendNow: "Send nå", Throw: "Kast det",
	UnsentTo: func(page string) string { return "Skjemaet hører til siden " + page + ", og dette var fylt ut:" },
}

var draftNN = Draft{
	Save: "Lagre kladd", SaveHint: "Ein kladd ser berre du. Han blir sletta når saka er registrert, eller etter 14 dagar.",
	Saved:    "Kladden er lagra. Han er ikkje registrert som sak.",
	Restored: "Her er kladden din. Han er ikkje registrert som sak enno.",
	Discard:  "Slett kladden og byrj på nytt",
	Kept:     "Du var logga ut. Det du hadde fylt ut, er teke vare på. Du får det tilbake når du har logga inn.",
	Away:     "Vi får ikkje kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her framleis. Prøv igjen når du er på nett.",
	Unsent:   "Ikkje sendt enno", UnsentLead: "Du var logga ut då du sende skjemaet, så ingenting er lagra. Det du hadde fylt ut, er teke vare på. Vil du sende det no?",
	SendNow: "Send no", Throw: "Kast det",
	UnsentTo: func(page string) string { return "Skjemaet høyrer til sida " + page + ", og dette var fylt ut:" },
}

var draftEN = Draft{
	Save: "Save draft", SaveHint: "Only you see a draft. It is deleted when the case is registered, or after 14 days.",
	Saved:    "The draft has been saved. It is not registered as a case.",
	Restored: "Here is your draft. It is not registered as a case yet.",
	Discard:  "Delete the draft and start anew",
	Kept:     "You had been signed out. What you had filled in is kept. You get it back when you have signed in.",
	Away:     "Sakstall can’t be reached, so nothing has been registered. What you have filled in is still here. Try again when you are online.",
	Unsent:   "Not sent yet", UnsentLead: "You had been signed out when you sent the form, so nothing has been saved. What you had filled in is kept. Do you want to send it now?",
	SendNow: "Send it now", Throw: "Throw it away",
	UnsentTo: func(page string) string { return "The form belongs to the page " + page + ", and this was filled in:" },
}
