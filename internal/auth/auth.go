// Package auth knows who is signed in and what each role may do.
package auth

import "slices"

// Role is what a user is here for.
type Role string

// The roles. Anonymous is nobody signed in.
const (
	Anonymous     Role = ""
	Advisor       Role = "advisor"
	Envoy         Role = "envoy"
	Coordinator   Role = "coordinator"
	Administrator Role = "administrator"
)

// Roles are the roles that a user can have.
func Roles() []Role { return []Role{Advisor, Envoy, Coordinator, Administrator} }

// ParseRole reads a role's code. Anonymous is no user's role.
func ParseRole(s string) (Role, bool) { return Role(s), slices.Contains(Roles(), Role(s)) }

// HasUnit reports whether users of the role belong to a unit: those who register cases do.
func (r Role) HasUnit() bool { return r.May(RegisterCases) }

// Permission is one thing that may be allowed.
type Permission string

// The permissions.
const (
	Visit         Permission = "visit"           // pages for anyone, signed in or not
	UseOwnSession Permission = "use own session" // what every signed-in user may do
	RegisterCases Permission = "register cases"  // register cases of one's own unit and see them again
	// log courses and talks of one's own unit, correct and withdraw them
	LogActivities     Permission = "log activities"
	ReadWorkingReport Permission = "read working report" // unsuppressed counts; never a single case
	PublishEditions   Permission = "publish editions"    // publish reports, and take them back
	// see one's own unit's half-years, and say that they are complete
	HandInHalves Permission = "hand in halves"
	// see all units' half-years; approve, return, close and reopen them
	CloseHalves Permission = "close halves"
	Administer  Permission = "administer" // users, units, codebook, settings; never a case
)

// May reports whether the role has the permission. This is the one table.
func (r Role) May(p Permission) bool {
	switch p {
	case Visit:
		return true
	case UseOwnSession:
		return r != Anonymous
	case RegisterCases, LogActivities, HandInHalves:
		return r == Advisor || r == Envoy
	case ReadWorkingReport, PublishEditions, CloseHalves:
		return r == Coordinator
	case Administer:
		return r == Administrator
	default:
		return false
	}
}

// User is a person who can sign in. The zero value is nobody.
type User struct {
	ID    int64
	Email string
	Name  string
	Role  Role
	Unit  string // the code of the unit, where the role has one
}
