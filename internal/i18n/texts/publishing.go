package texts

// Publishing is what a coordinator is told before an edition is published: what units' own staff could tell, and what
// other choices would cost readers.
type Publishing struct {
	Shows string // the heading over what the edition shows

	// what units' own staff could tell of other units' cases
	InsidersHeading, InsidersNone, InsidersOn string
	Insiders                                  func(units, most int) string
	InsidersEach, Unit, Tells                 string
	Protect, ProtectHint                      string // the switch
	SettingOff, SettingOn                     string // as the installation has it
	ProtectOff, ProtectOn                     string
	ProtectCost                               func(rows, others int) string
	ProtectFree, ProtectNever                 string

	// what a half could cost its year: by this content, and by halves with totals, gender and age
	ForecastHeading                 string
	Forecast                        func(year, rows, others int) string
	ForecastNothing, ForecastNever  func(year int) string
	ForecastMargins                 func(rows, others int) string
	MarginsNothing, ForecastContent string
	ForecastNone                    string // there is no year before to work it out on

	EachChange func(n int) string // what the folded list of changes is called
	EachRow    func(n int) string // likewise of rows that readers would lose
	Choose     string             // what the folded choices are called
	Confirm    string             // the heading over the form

	// another coordinator has to confirm it
	AskLead, AskButton, ConfirmButton string
	Asked, Stale                      func(name, when string) string
	Yours                             func(when string) string
	TakeBack, Decline                 string
	OwnRequest, RequestChanged        string // why it was refused, and what to do
	WaitsHeading                      string
	Waits                             func(edition, name, when string) string

	Later, Again string // what is still being worked out, and the link that looks once more
}
