package i18n

// Draft is what is said of a form that is kept for later, and of a server that can't be reached.
type Draft struct {
	Save, SaveHint, Saved, Restored, Discard string
	Kept                                     string // on the sign-in page
	Away                                     string
	Unsent, Throw                            string // of a form that was sent when it could not be dealt with
}

var draftNB = Draft{
	Save: "Lagre kladd", SaveHint: "En kladd ser bare du. Den slettes når saken er registrert, eller etter 14 dager.",
	Saved:    "Kladden er lagret. Den er ikke registrert som sak.",
	Restored: "Her er kladden din. Den er ikke registrert som sak ennå.",
	Discard:  "Slett kladden og begynn på nytt",
	Kept:     "Du var logget ut. Det du hadde fylt ut, er tatt vare på. Du får det tilbake når du har logget inn.",
	Away:     "Vi får ikke kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her fortsatt. Prøv igjen når du er på nett.",
	Unsent:   "Dette skjemaet er ikke sendt, og ingenting er lagret. Her er det slik du fylte det ut. Se over det og send det en gang til.",
	Throw:    "Kast det jeg fylte ut",
}

var draftNN = Draft{
	Save: "Lagre kladd", SaveHint: "Ein kladd ser berre du. Han blir sletta når saka er registrert, eller etter 14 dagar.",
	Saved:    "Kladden er lagra. Han er ikkje registrert som sak.",
	Restored: "Her er kladden din. Han er ikkje registrert som sak enno.",
	Discard:  "Slett kladden og byrj på nytt",
	Kept:     "Du var logga ut. Det du hadde fylt ut, er teke vare på. Du får det tilbake når du har logga inn.",
	Away:     "Vi får ikkje kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her framleis. Prøv igjen når du er på nett.",
	Unsent:   "Dette skjemaet er ikkje sendt, og ingenting er lagra. Her er det slik du fylte det ut. Sjå over det og send det ein gong til.",
	Throw:    "Kast det eg fylte ut",
}

var draftEN = Draft{
	Save: "Save draft", SaveHint: "Only you see a draft. It is deleted when the case is registered, or after 14 days.",
	Saved:    "The draft has been saved. It is not registered as a case.",
	Restored: "Here is your draft. It is not registered as a case yet.",
	Discard:  "Delete the draft and start anew",
	Kept:     "You had been signed out. What you had filled in is kept. You get it back when you have signed in.",
	Away:     "Sakstall can’t be reached, so nothing has been registered. What you have filled in is still here. Try again when you are online.",
	Unsent:   "This form has not been sent, and nothing has been saved. Here it is as you filled it in. Look it over and send it once more.",
	Throw:    "Throw away what I filled in",
}
