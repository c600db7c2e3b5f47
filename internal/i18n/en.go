package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

var english = Texts{
	Frame: Frame{
		Product: "Sakstall", SkipToContent: "Skip to main content", MainMenu: "Main menu", Front: "Front page", NewCase: "Register case",
		OwnCases: "My cases", WorkingReport: "Working report", SignIn: "Sign in", SignOut: "Sign out", Language: "Language",
		SignedInAs:     func(name string) string { return "Signed in as " + name },
		Footer:         "A case is anonymous: only codes and the month of first contact, never a name, a date or free text.",
		MadeUp:         "Demonstration: all cases, units and persons here are made up.",
		ErrorSummary:   "Put this right before you go on:",
		TitleWithError: func(title string) string { return "Error: " + title },
	},
	Home: Home{
		Title:          "Sakstall",
		Lead:           "Diversity advisors and special envoys register anonymous cases of negative social control and honour-related violence here. The cases become the year's report.",
		ReportsHeading: "Published reports",
		NoReports:      "No reports have been published yet.",
		Welcome:        func(name string) string { return "Hello, " + name },
		RegisterNow:    "Register a new case",
		SeeOwn:         "See my cases",
		CasesIn: func(half string, n int) string {
			return fmt.Sprintf("%s: %s registered", half, lang.Plural(n, "1 case", "%d cases"))
		},
		CoordinatorLead: "The working report shows the figures as they are, with nothing hidden. It is for internal use only.",
		YearsCaption:    "Registered cases by year",
		Year:            "Year",
		NoCasesYet:      "No cases have been registered yet.",
		AdminLead:       "You are in charge of users, units and the codebook. You see no cases.",
		AdminHow:        "Users and units are added on the server with the command “sakstall user add”.",
	},
	SignIn: SignIn{
		Title: "Sign in", Email: "E-mail", Password: "Password", Submit: "Sign in",
		Wrong:        "The e-mail address or the password is wrong.",
		EmailMissing: "Enter your e-mail address.", PasswordMissing: "Enter your password.",
		TooMany: func(minutes int) string {
			return fmt.Sprintf("Too many attempts to sign in. Try again in %s.", lang.Plural(minutes, "1 minute", "%d minutes"))
		},
		SignedOut: "You are signed out.",
	},
	Form: Form{
		Title: "Register case", Lead: "One case is guidance or follow-up of one person. Following up a case that you have already registered is not a new case.",
		Unit: "Unit", Submit: "Register the case", More: "More about the case", MoreHint: "Optional. Not counted in the tables.",
		Choose: "Choose", LastUsed: "Last used", AllCountries: "All countries", MatchNone: "No matches", MatchOne: "1 match", MatchMany: "%d matches",
		UsedBefore: func(ref string) string {
			return "This form has already made case " + ref + ". To register one more case with what stands here, press “Register the case” again."
		},
		UsedBeforeLink: "See the case that was registered", Optional: "(optional)",
		Definitions: "What do the categories mean?", DefinitionsShown: "The explanation stands below each category.", AllContacts: "All",
	},
	Family: familyEN,
	Draft:  draftEN,
	Alone:  aloneEN,
	Fields: Fields{
		Scheme: "Scheme", Unit: "Unit", Month: "Month of first contact", Subject: "Who was given guidance?", Contact: "Who made contact?",
		Category: "Main category", Elements: "Elements of other categories", Gender: "Gender", Age: "Age", Country: "Country background",
		Themes: "Themes", Services: "Other services in the case", Whereabouts: "Where is the person?", Tie: "Tie to Norway",
		MonthHint:    "The case counts in the half-year of the first contact.",
		SubjectHint:  "Guidance given to staff counts as a case too.",
		ContactHint:  "Whoever first got in touch with you.",
		CategoryHint: "Choose the one that weighs most. Other elements can be added under “More about the case”.",
		AgeHint:      "Age at the first contact. Exactly 18 is 18 or over.",
		CountryHint:  "The country of birth of the person, a parent or a grandparent. It has nothing to do with citizenship.",
		ElementsHint: "Not counted in the tables.",
		TieHint:      "From 2023 it is not a case when the person only has an application for family immigration.",
	},
	Problem: Problem{
		MonthMissing: "Choose the month of first contact.", SubjectMissing: "Choose who was given guidance.", ContactMissing: "Choose who made contact.",
		CategoryMissing: "Choose a main category.", GenderMissing: "Choose a gender, or unknown.", AgeMissing: "Choose an age, or unknown.", CountryMissing: "Choose a country background, or unknown.",
		NotInList: "Choose a value from the list.", NotAMonth: "Choose a month from the list.", TooEarly: "The month is before the register's first year.",
		InTheFuture: "The month is still to come.", NotInScheme: "Your scheme does not use this value.", NotInUse: "The value was not in use in the year chosen.",
		ApplicationOnly: "From 2023 this is not a case: the person has no tie to Norway but an application for family immigration.",
		OtherUnit:       "You can only register cases for your own unit.", Twice: "The same value has been chosen twice.",
		HalfHandedIn:   "Your unit has handed in this half-year, so it takes no more cases. Take the hand-in back on the page of the half-year if the case belongs there.",
		HalfApproved:   "The half-year is approved, so it takes no more cases. Ask the coordinator to return it if the case belongs there.",
		HalfClosed:     "The half-year is closed, so it takes no more cases. Ask the coordinator to reopen it for your unit if the case belongs there.",
		IsACase:        "Choose “Only an application for family immigration” if the contact is not a case.",
		FormGone:       "The form had lost its one-time code. Press “Register the case” again.",
		AfterFollowUp:  "The case has a follow-up before this month. Choose an earlier month, or withdraw the follow-up first.",
		BeforeContact:  "The follow-up can't be before the month of first contact.",
		CorrectInstead: "The case can be corrected. Move it to “completed” on its page instead.",
	},
	Receipt: Receipt{
		Title:      func(ref string) string { return "Case " + ref },
		Registered: "The case is registered",
		Reference:  func(ref string) string { return "The case's reference is " + ref + "." },
		CountsIn:   func(half string) string { return "It counts as one new case in the " + lang.LowerFirst(half) + "." },
		Again:      "Register another case", ToList: "My cases", Heading: "What was registered",
	},
	List: List{
		Title: "My cases", Halves: "Half-years", None: "You have no cases in this half-year.", Reference: "Reference", Month: "Month",
		Category: "Main category", Gender: "Gender", Age: "Age", Country: "Country background",
		Caption: func(half string, n int) string {
			return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 case", "%d cases"))
		},
	},
	Report: Report{
		Title:        func(scope string) string { return "Working report " + scope + "" },
		Internal:     "Internal",
		InternalLead: "Counts of small groups are not hidden. Do not share, print for others or quote this page.",
		Years:        "Years", Advisors: "Diversity advisors", Envoys: "Special envoys",
		TableOf:  func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
		NotInUse: "not in use",
	},
	Story:    storyEN,
	Yearly:   yearlyEN,
	Workshop: workshopEN,
	Findings: findingsEN,
	HalfYear: halfyearEN,
	Activity: activityEN,
	After:    afterEN,
	Own:      ownCasesEN,
	Editions: editionsEN,
	Upload:   uploadEN,
	Review:   reviewEN,
	Errors: Errors{
		BadRequest: "The request could not be read", BadRequestHow: "Something in what was sent was put together wrongly. Go back and try again.",
		Forbidden: "You have no access", ForbiddenHow: "Your role does not give access to this page.",
		Stale: "The page was too old", StaleHow: "Nothing has been saved. Go back, reload the page and try again.",
		NotFound: "There is no such page", NotFoundHow: "The address is wrong, or the page is not yours.",
		NotAllowed: "The page can't be used like this", NotAllowedHow: "Go to the page by a link or a form in Sakstall.",
		TooLarge: "What was sent was too large", TooLargeHow: "Nothing has been saved.",
		MediaType: "The form was sent in an unknown format", MediaTypeHow: "Nothing has been saved.",
		Internal: "Something went wrong on our side", InternalHow: "Try again in a while. If it happens again, give the code below to whoever runs Sakstall.",
		Unavailable: "Sakstall can't save right now", UnavailableHow: "Nothing has been saved. Go back and try again in a while; what you have filled in still stands in the form.",
		ToFront: "To the front page", RequestID: func(id string) string { return "Code: " + id },
	},
}
