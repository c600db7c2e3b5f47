package casework

import (
	"strconv"

	"sakstall/views"
)

// Doing is what can be done with a registered case, and what has been.
type Doing struct {
	Done      string // what has just been done, or ""
	Withdrawn string // that it is withdrawn and why, or ""
	Locked    string // that its half takes no change, or ""
	Version   int
	FormToken string
	Correct   bool   // it may be corrected and withdrawn
	Restore   bool   // that it is withdrawn may be undone
	FollowUp  bool   // a follow-up may be logged
	Complete  string // the category that it may be moved to with one button, or ""
	Happened  bool   // a follow-up may say that what was feared has happened
	FollowUps []FollowUpRow
	Changes   []Change // the newest first
}

// FollowUpRow is a follow-up in the list of a case's.
type FollowUpRow struct {
	Number                    int
	Month, Services, Happened string
	Withdrawn, MayWithdraw    bool
}

// Change is one change of a case, and what it was about.
type Change struct {
	What        string
	Differences []string
}

// CorrectionPage is the form that corrects a case.
type CorrectionPage struct {
	views.Page
	Ref       string
	Version   int // the version that the form begins with
	FormToken string
	Fields    Fields
	FormError string             // what is wrong with the form as a whole, or ""
	Stale     []views.Difference // where the case has been changed since: what was filled in beside what it says now
	Withdrawn string             // that the case has been withdrawn since, or ""
}

// same reports whether no answer differs.
func (p CorrectionPage) same() bool {
	for _, d := range p.Stale {
		if d.Differs {
			return false
		}
	}
	return true
}

// WithdrawalPage is the form that withdraws a case.
type WithdrawalPage struct {
	views.Page
	Ref       string
	Version   int
	FormToken string
	Reason    views.Field
	FormError string
}

// FollowUpPage is the form that logs a follow-up.
type FollowUpPage struct {
	views.Page
	Ref       string
	Version   int
	FormToken string
	Fields    []views.Field
	FormError string
}

// NotChangedPage says why a case has not been changed.
type NotChangedPage struct {
	views.Page
	Ref, How string
}

func correctLink(ref string) string  { return views.CaseLink(ref) + "/rett" }
func withdrawLink(ref string) string { return views.CaseLink(ref) + "/trekk" }
func followUpLink(ref string) string { return views.CaseLink(ref) + "/oppfolging" }

func withdrawFollowUpLink(ref string, number int) string {
	return followUpLink(ref) + "/" + strconv.Itoa(number) + "/trekk"
}
