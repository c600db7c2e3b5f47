package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"sakstall/internal/activity"
	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/seal"
)

// version is what a version of a record says now, to be compared with the seal of its audit entry.
type version struct {
	called  string // what a reader of the problem looks for
	record  seal.Record
	format0 func() seal.Sum
}

// entries are the audit entries of what is sealed, by object, the oldest first.
type entries struct {
	of   map[string][]auditRow
	keys *seal.Keys
}

// sealedActions are those whose entries hold a seal, in every register that has the action.
var sealedActions = []audit.Action{
	audit.CaseRegistered, audit.CaseCorrected, audit.CaseWithdrawn, audit.CaseRestored, audit.FollowUpLogged,
	audit.FollowUpWithdrawn, audit.ActivityLogged, audit.ActivityCorrected, audit.ActivityWithdrawn,
	audit.SettingChanged,
}

// checkSeals finds what says something else than it did when the program wrote it: each version of a case and of an
// activity, and each follow-up, has an audit entry with its seal. What was written before there were seals has none,
// and is not looked at.
func checkSeals(ctx context.Context, q querier, trail []auditRow, keys *seal.Keys) ([]string, error) {
	known := entries{map[string][]auditRow{}, keys}
	for _, r := range trail {
		if slices.Contains(sealedActions, r.Action) {
			known.of[r.Object] = append(known.of[r.Object], r)
		}
	}
	var problems []string
	for _, check := range []func(context.Context, querier, entries) ([]string, error){
		checkCases, checkFollowUps, checkActivities, checkSettings,
	} {
		found, err := check(ctx, q, known)
		if err != nil {
			return nil, err
		}
		problems = append(problems, found...)
	}
	return problems, nil
}

func checkCases(ctx context.Context, q querier, known entries) (problems []string, err error) {
	replaced := map[string][]cases.Case{}
	versions, err := all(ctx, q, scanVersion, selectVersions+` ORDER BY v.case_id, v.version`)
	for _, v := range versions {
		replaced[v.Case.Ref] = append(replaced[v.Case.Ref], v.Case)
	}
	if err != nil {
		return nil, err
	}
	current, err := all(ctx, q, scanSealedCase, selectSealedCases)
	for _, now := range current {
		var said []version
		for _, c := range append(replaced[now.Ref], now.Case) {
			said = append(said, version{
				called: fmt.Sprintf("version %d of case %s", c.Version, c.Ref), record: c.Record(now.salt),
				format0: func() seal.Sum { return c.Seal0(now.salt) },
			})
		}
		if n := len(known.of[now.Ref]); n > 0 && n != len(said) { // that a case has no entry at all is told elsewhere
			problems = append(problems, fmt.Sprintf("case %s has %d versions and %d audit entries", now.Ref, len(said),
				n))
			continue
		}
		problems = append(problems, known.unlike(now.Ref, said)...)
	}
	return problems, err
}

func checkFollowUps(ctx context.Context, q querier, known entries) (problems []string, err error) {
	followUps, err := all(ctx, q, scanOwnedFollowUp, selectFollowUps+` ORDER BY f.case_id, f.number`)
	for _, f := range followUps {
		object := f.Object(f.ref)
		if len(known.of[object]) == 0 {
			problems = append(problems, fmt.Sprintf("follow-up %s has no audit entry", object))
		}
		problems = append(problems, known.unlike(object, []version{{
			called: "follow-up " + object, record: f.Record(f.salt, f.ref),
			format0: func() seal.Sum { return f.Seal0(f.salt, f.ref) },
		}})...)
	}
	return problems, err
}

// checkActivities passes over the first version of what came in for its unit before November 2026: its entry was one
// for the whole file.
func checkActivities(ctx context.Context, q querier, known entries) (problems []string, err error) {
	replaced := map[int64][]activity.Activity{}
	versions, err := all(ctx, q, scanActivity, selectActivityVersions)
	for _, a := range versions {
		replaced[a.ID] = append(replaced[a.ID], a)
	}
	if err != nil {
		return nil, err
	}
	current, err := all(ctx, q, scanSealedActivity, selectSealedActivities)
	for _, now := range current {
		object := audit.ActivityObject(now.ID)
		var said []version
		for _, a := range append(replaced[now.ID], now.Activity) {
			said = append(said, version{
				called: fmt.Sprintf("version %d of activity %d", a.Version, a.ID), record: a.Record(now.salt),
				format0: func() seal.Sum { return seal.Sum{} }, // format 0 sealed no activities
			})
		}
		n := len(known.of[object])
		if n > len(said) || n < len(said) && (now.logged || n < len(said)-1) {
			problems = append(problems, fmt.Sprintf("activity %d has %d versions and %d audit entries", now.ID,
				len(said), n))
			continue
		}
		problems = append(problems, known.unlike(object, said)...)
	}
	return problems, err
}

// unlike compares what the versions of the object say, the newest last, with the seals of its newest entries. Nothing
// is said of a key that is missing: the trail says that once.
func (e entries) unlike(object string, versions []version) (problems []string) {
	newest := e.of[object]
	for i := 1; i <= min(len(versions), len(newest)); i++ {
		v, entry := versions[len(versions)-i], newest[len(newest)-i]
		if entry.Seal == (seal.Sum{}) {
			continue
		}
		held, err := entry.Holds(v.record, v.format0, e.keys)
		if unknown := (seal.UnknownKeyError{}); !held && !errors.As(err, &unknown) {
			problems = append(problems, v.called+" does not say what it said when it was written")
		}
	}
	return problems
}

type sealedCase struct {
	cases.Case
	salt []byte
}

func scanSealedCase(rows *sql.Rows) (c sealedCase, err error) {
	c.Case, err = scanCaseAnd(rows, &c.salt)
	return c, err
}

type sealedActivity struct {
	activity.Activity
	salt   []byte
	logged bool // by somebody, not imported
}

const selectSealedActivities = `SELECT ` + activityColumns +
	`, salt, registered_by IS NOT NULL FROM activities ORDER BY id`

func scanSealedActivity(rows *sql.Rows) (a sealedActivity, err error) {
	a.Activity, err = scanActivityAnd(rows, &a.salt, &a.logged)
	return a, err
}

// A version that was replaced was not withdrawn: a withdrawal is the last that happens to an activity.
const selectActivityVersions = `SELECT v.activity_id, a.scheme, a.unit, v.month, v.kind, coalesce(v.topic, ''),
	coalesce(v.participants, 0), v.version, 0, v.audience, v.partners
	FROM activity_versions v JOIN activities a ON a.id = v.activity_id ORDER BY v.activity_id, v.version`

// recordActivity adds the audit entry of what the activity says from now on.
func recordActivity(ctx context.Context, tx *writeTx, action audit.Action, a activity.Activity,
	from audit.Origin,
) error {
	salt, err := one(ctx, tx, scanInto[[]byte], `SELECT salt FROM activities WHERE id = ?`, a.ID)
	if err != nil {
		return err
	}
	return record(ctx, tx, audit.Entry{
		Origin: from, Action: action, Object: audit.ActivityObject(a.ID),
		State: a.Record(salt),
	})
}
