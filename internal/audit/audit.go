// Package audit says who did what, when. Its entries are only ever added to, and each is linked to the one before.
package audit

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/seal"
)

// Action is what was done.
type Action string

// The actions.
const (
	CaseRegistered   Action = "case registered"
	ContactNoted     Action = "contact noted" // one that is no case
	CasesExported    Action = "cases exported"
	UserAdded        Action = "user added"
	UnitAdded        Action = "unit added"
	ActivitiesAdded  Action = "activities added" // from a file, each of which has its own entry too
	TableImported    Action = "published table imported"
	EditionPublished Action = "edition published"
	EditionWithdrawn Action = "edition withdrawn"
	NoticePublished  Action = "notice published" // on an edition
	ReportArranged   Action = "report arranged"
	PreviewKept      Action = "preview kept"
	EditionAsked     Action = "edition asked for" // another coordinator has to confirm it
	AskingTakenBack  Action = "edition asked for taken back"
	EditionConfirmed Action = "edition confirmed"
	SignedIn         Action = "signed in"
	SignInFailed     Action = "sign-in failed"
	SignedOut        Action = "signed out"
)

// The actions of registered cases.
const (
	CaseCorrected     Action = "case corrected"
	CaseWithdrawn     Action = "case withdrawn"
	CaseRestored      Action = "case restored" // its withdrawal undone
	FollowUpLogged    Action = "follow-up logged"
	FollowUpWithdrawn Action = "follow-up withdrawn"
)

// The actions of half-years.
const (
	HalfHandedIn        Action = "half handed in"
	HalfTakenBack       Action = "half taken back"
	HalfApproved        Action = "half approved"
	HalfReturned        Action = "half returned"
	HalfReopened        Action = "half reopened"
	HalfClosedAgain     Action = "half closed again"
	HalfClosed          Action = "half closed"
	HalfPublished       Action = "half published"
	HalfSettingsChanged Action = "half-year settings changed"
	PolicyChanged       Action = "disclosure policy changed"
	SettingChanged      Action = "setting changed"
	HalfExported        Action = "half-year exported"
	FindingAnswered     Action = "finding answered"
)

// The actions of activities and of uploads.
const (
	ActivityLogged    Action = "activity logged"
	ActivityCorrected Action = "activity corrected"
	ActivityWithdrawn Action = "activity withdrawn"
	CasesUploaded     Action = "cases uploaded" // a file of them, to be confirmed
	CasesImported     Action = "cases imported" // an upload's, each of which has its own entry too
	ImportUndone      Action = "import undone"  // each case withdrawn has its own entry too
)

// The actors that are no user.
const (
	Operator  = "operator"  // what is done on the command line
	Automatic = "automatic" // what happens by itself
)

// UserActor is the actor of what the user with the id does.
func UserActor(id int64) string { return fmt.Sprintf("user:%d", id) }

// UserOf is the id of the user whose actor it is. ok reports whether it is a user's at all.
func UserOf(actor string) (id int64, ok bool) {
	digits, is := strings.CutPrefix(actor, "user:")
	id, err := strconv.ParseInt(digits, 10, 64)
	return id, is && err == nil
}

// ActivityObject is what an entry calls the activity with the id.
func ActivityObject(id int64) string { return fmt.Sprintf("activity:%d", id) }

// Origin is where a change comes from. An entry never holds what was typed: no e-mail address, no values of a case.
type Origin struct {
	At      time.Time
	Actor   string // Operator, Automatic, a UserActor, or "" for somebody not signed in
	Request string // the id of the HTTP request, or ""
}

// Entry is one thing done, to be written.
type Entry struct {
	Origin
	Action Action
	Object string      // a reference of ours: a case's, a unit's code, a UserActor
	State  seal.Record // what the object holds from then on; none where that is not sealed
}
