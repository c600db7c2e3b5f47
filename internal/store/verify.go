package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"sakstall/internal/audit"
)

// Verify looks the whole register over: the file, the foreign keys, the audit chain, that cases and their audit entries belong
// together, and that cases say what they said when they were last written. It returns what is wrong, a line each.
func (s *Store) Verify(ctx context.Context) ([]string, error) {
	problems, err := checkFile(ctx, s.write) // a connection that can only read never learns of the tables' CHECKs
	if err != nil {
		return nil, err
	}
	broken, err := checkAudit(ctx, s.read)
	if err != nil {
		return nil, err
	}
	if broken != "" {
		problems = append(problems, broken)
	}
	frozen, err := checkEditions(ctx, s.read)
	if err != nil {
		return nil, err
	}
	problems = append(problems, frozen...)
	unheard, err := all(ctx, s.read, scanInto[string], `SELECT ref FROM cases WHERE ref NOT IN (SELECT object FROM audit WHERE action = ?) ORDER BY id`, audit.CaseRegistered)
	for _, ref := range unheard {
		problems = append(problems, fmt.Sprintf("case %s has no audit entry", ref))
	}
	if err != nil {
		return nil, err
	}
	gone, err := all(ctx, s.read, scanInto[string], `SELECT object FROM audit WHERE action = ? AND object NOT IN (SELECT ref FROM cases) ORDER BY id`, audit.CaseRegistered)
	for _, ref := range gone {
		problems = append(problems, fmt.Sprintf("case %s has been registered and is not there", ref))
	}
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(problems, func(p string) bool { return strings.HasPrefix(p, integrity) }) {
		return problems, nil // a row that no check would let through can't be read as a case
	}
	unsealed, err := checkSeals(ctx, s.read)
	return append(problems, unsealed...), err
}

// integrity begins what SQLite says of a file that is not sound.
const integrity = "integrity: "

func checkFile(ctx context.Context, q querier) ([]string, error) {
	var problems []string
	lines, err := all(ctx, q, scanInto[string], `PRAGMA integrity_check`)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		if line != "ok" {
			problems = append(problems, integrity+line)
		}
	}
	violations, err := all(ctx, q, scanViolation, `PRAGMA foreign_key_check`)
	return append(problems, violations...), err
}

func scanViolation(rows *sql.Rows) (string, error) {
	var table, parent string
	var rowid sql.NullInt64
	var key int
	err := rows.Scan(&table, &rowid, &parent, &key)
	return fmt.Sprintf("foreign key: row %d of %s points at nothing in %s", rowid.Int64, table, parent), err
}
