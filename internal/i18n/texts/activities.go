package texts

// Activities are the pages of activities: courses, talks, notes.
type Activities struct {
	Title, New, Lead, Submit, Form, FormHint                         string
	Month, Kind, Topic, Audience, Participants, Partners             string
	MonthHint, AudienceHint, PartnersHint                            string
	ParticipantsHint, NotANumber                                     func(most int) string
	PartnersMore                                                     string
	MonthMissing, KindMissing, TopicMissing, AudienceMissing         string
	Locked                                                           string
	UsedBefore, UsedBeforeLink, FormGone                             string
	One                                                              func(what, month string) string
	Logged, Corrected, Withdrawn, WithdrawnHow, Again, ToList, Facts string
	CountsIn                                                         func(half string) string
	Correct, CorrectLead, CorrectSubmit, Withdraw, WithdrawLead      string
	WithdrawSubmit, Back                                             string
	Stale, StaleHow, StaleWithdraw, StaleField, StaleNow, StaleSent  string
	Nothing                                                          string
	Years, None, Total, WithdrawnOnes                                string
	CountCaption                                                     func(year int) string
	Count, People                                                    func(year int) string
	Half                                                             string
	Caption                                                          func(half string, n int) string
}
