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

	Later, Again string // what is still being worked out, and the link that looks once more
}
