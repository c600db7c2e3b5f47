package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"modernc.org/sqlite"
)

// newest is the version of the newest migration.
const newest = -1

// checkSchema compares the tables, indexes, triggers and views with those that the migrations up to the version make. A
// trigger that is gone lets rows be changed that never are, and no number says so.
func checkSchema(ctx context.Context, q querier, version int64) ([]string, error) {
	want, err := expectedSchema(ctx, version)
	if err != nil {
		return nil, err
	}
	got, err := schema(ctx, q)
	if err != nil {
		return nil, err
	}
	var problems []string
	names := maps.Clone(want)
	maps.Copy(names, got)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		switch {
		case got[name] == "":
			problems = append(problems, fmt.Sprintf("schema: the %s is missing", name))
		case want[name] == "":
			problems = append(problems, fmt.Sprintf("schema: the %s is not of this program", name))
		case got[name] != want[name]:
			problems = append(problems, fmt.Sprintf("schema: the %s differs from this program's", name))
		}
	}
	return problems, nil
}

// expected are the schemas that have been made so far, by their version: what a program's migrations make never changes.
var expected sync.Map

// expectedSchema is what the migrations up to the version make of nothing. It is not to be changed.
func expectedSchema(ctx context.Context, version int64) (map[string]string, error) {
	if made, known := expected.Load(version); known {
		return made.(map[string]string), nil
	}
	made, err := makeSchema(ctx, version)
	if err == nil {
		expected.Store(version, made)
	}
	return made, err
}

func makeSchema(ctx context.Context, version int64) (made map[string]string, err error) {
	inner, err := sqlite.NewConnector(":memory:")
	if err != nil {
		return nil, err
	}
	pool := sql.OpenDB(inner)
	defer func() { err = errors.Join(err, pool.Close()) }()
	pool.SetMaxOpenConns(1) // each connection would have a database of its own
	provider, err := migrations(pool)
	if err != nil {
		return nil, err
	}
	if version == newest {
		_, err = provider.Up(ctx)
	} else {
		_, err = provider.UpTo(ctx, version)
	}
	if err != nil {
		return nil, err
	}
	return schema(ctx, pool)
}

// schema is how everything in the database was made, by its kind and name. What SQLite and goose keep for themselves is
// left out.
func schema(ctx context.Context, q querier) (map[string]string, error) {
	out := map[string]string{}
	_, err := all(ctx, q, func(rows *sql.Rows) (none struct{}, err error) {
		var kind, name, text string
		err = rows.Scan(&kind, &name, &text)
		out[kind+" "+name] = strings.Join(strings.Fields(text), " ")
		return none, err
	}, `SELECT type, name, coalesce(sql, '') FROM sqlite_master
		WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' AND tbl_name <> 'goose_db_version'`)
	return out, err
}
