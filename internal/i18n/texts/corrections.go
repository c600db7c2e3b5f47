package texts

// Corrections is what is said of a report that is out when the register has changed: what has changed, what the ways on
// are, and the notices that readers get meanwhile.
type Corrections struct {
	Heading                        string
	Changed                        func(n int, standing string) string // 0: something else than cases
	Gathered, GivenAway, KeepsRows string
	Loses                          func(rows int) string
	Fewer                          func(n int) string
	WaysHeading                    string
	Wait                           func(n int) string
	ToNotice, ToTakeBack, ToAnyway string
	Reason, ReasonHint, ReasonGone string
	Accept, AcceptGone, Anyway     string
	LaterYear, YearDiffers         func(year string) string // of a half whose year is out later
	// a notice to readers on an edition
	NoticeTitle                                     func(name string) string
	NoticeIn                                        func(language string) string
	NoticeLead, NoticeHint, NoticeOther, NoticeGone string
	NoticeButton, NoticeLink                        string
	NoticeDone                                      func(name string) string
	Notices                                         string
	NoticeOn                                        func(date, name string) string // what stands before a notice
}
