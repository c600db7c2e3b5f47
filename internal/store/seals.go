package store

import (
	"context"
	"database/sql"
	"fmt"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
)

// checkSeals finds what says something else than it did when the program wrote it: each version of a case, and each follow-up, has an
// audit entry with its seal. What was registered before there were seals has none, and is not looked at.
func checkSeals(ctx context.Context, q querier) ([]string, error) {
	seals, err := sealsByObject(ctx, q)
	if err != nil {
		return nil, err
	}
	versions, err := versionsByRef(ctx, q)
	if err != nil {
		return nil, err
	}
	var problems []string
	current, err := all(ctx, q, scanSealedCase, selectSealedCases)
	for _, c := range current {
		problems = append(problems, unlikeSeals(append(versions[c.Ref], c.Case), c.salt, seals[c.Ref])...)
	}
	if err != nil {
		return nil, err
	}
	followUps, err := all(ctx, q, scanOwnedFollowUp, selectFollowUps+` ORDER BY f.case_id, f.number`)
	for _, f := range followUps {
		known := seals[f.Object(f.ref)]
		switch {
		case len(known) == 0:
			problems = append(problems, fmt.Sprintf("follow-up %s has no audit entry", f.Object(f.ref)))
		case known[len(known)-1] != f.Seal(f.salt, f.ref):
			problems = append(problems, fmt.Sprintf("follow-up %s does not say what it said when it was written", f.Object(f.ref)))
		}
	}
	return problems, err
}

// unlikeSeals compares the versions of a case, the current one last, with the seals of its audit entries.
func unlikeSeals(versions []cases.Case, salt []byte, seals []audit.Hash) []string {
	ref := versions[0].Ref
	switch {
	case len(seals) == 0:
		return nil // that a case has no entry at all is told elsewhere
	case len(seals) != len(versions):
		return []string{fmt.Sprintf("case %s has %d versions and %d audit entries", ref, len(versions), len(seals))}
	}
	var problems []string
	for i, c := range versions {
		if seals[i] != (audit.Hash{}) && seals[i] != c.Seal(salt) {
			problems = append(problems, fmt.Sprintf("version %d of case %s does not say what it said when it was written", c.Version, ref))
		}
	}
	return problems
}

// sealsByObject are the seals of each case and follow-up, the oldest first; zero for an entry without one.
func sealsByObject(ctx context.Context, q querier) (map[string][]audit.Hash, error) {
	entries, err := all(ctx, q, scanAudit, `SELECT id, at, actor, request, action, object, seal, hash FROM audit
		WHERE action IN ('case registered', 'case corrected', 'case withdrawn', 'case restored', 'follow-up logged', 'follow-up withdrawn') ORDER BY id`)
	out := map[string][]audit.Hash{}
	for _, e := range entries {
		out[e.entry.Object] = append(out[e.entry.Object], e.entry.Seal)
	}
	return out, err
}

func versionsByRef(ctx context.Context, q querier) (map[string][]cases.Case, error) {
	versions, err := all(ctx, q, scanVersion, selectVersions+` ORDER BY v.case_id, v.version`)
	out := map[string][]cases.Case{}
	for _, v := range versions {
		out[v.Case.Ref] = append(out[v.Case.Ref], v.Case)
	}
	return out, err
}

type sealedCase struct {
	cases.Case
	salt []byte
}

func scanSealedCase(rows *sql.Rows) (c sealedCase, err error) {
	c.Case, err = scanCaseAnd(rows, &c.salt)
	return c, err
}
