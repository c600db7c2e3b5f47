package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/pressly/goose/v3"

	"sakstall/db"
	"sakstall/internal/codebook"
)

// Migrate brings the register in the file up to this program's schema, and makes it, codebook and all, where there is
// none. It runs on a connection of its own with foreign keys off, and checks them and the whole file afterwards. A new
// register gets its name when it is complete. It returns an error where the register was made by a newer program, and
// where the file is empty or another program's.
func Migrate(ctx context.Context, file string) error {
	if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
		return build(file, func(part string) error { return migrate(ctx, part) })
	}
	if err := checkOwn(ctx, file, readOnly()); err != nil {
		return err
	}
	return migrate(ctx, file)
}

// migrate brings the register in the file up to date, or fills the file where it is empty.
func migrate(ctx context.Context, file string) (err error) {
	pool, err := open(file, foreignKeysOff, url.Values{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	pool.SetMaxOpenConns(1)
	provider, err := migrations(pool)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return err
	}
	if current > target {
		return newer(file, current, target)
	}
	if current > 0 {
		if err := requireSchema(ctx, pool, file, current); err != nil {
			return err
		}
	}
	if _, err := provider.Up(ctx); err != nil {
		return err
	}
	if err := seedWhatIsNew(ctx, pool); err != nil {
		return err
	}
	problems, err := checkFile(ctx, pool)
	if err == nil && len(problems) > 0 {
		err = fmt.Errorf("the migrated register is not sound: %s", problems[0])
	}
	return err
}

// requireSchema returns an error where the schema is not what the migrations up to the version make: nothing can be
// promised of what the next would make of it.
func requireSchema(ctx context.Context, q querier, file string, version int64) error {
	problems, err := checkSchema(ctx, q, version)
	if err == nil && len(problems) > 0 {
		err = fmt.Errorf("%s has been changed by something else than Sakstall (%s): put a copy in its place with sakstall restore --db %s --from COPY",
			file, strings.Join(problems, "; "), file)
	}
	return err
}

// SealedUnder are the names of the keys that audit entries of the register in the file are sealed under. A file that is
// not there has none, nor has a register of before there were keys.
func SealedUnder(ctx context.Context, file string) (names []string, err error) {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err := checkOwn(ctx, file, readOnly()); err != nil {
		return nil, err
	}
	inner, err := connect(file, readOnly())
	if err != nil {
		return nil, err
	}
	pool := sql.OpenDB(inner)
	defer func() { err = errors.Join(err, pool.Close()) }()
	keyed, err := one(ctx, pool, scanInto[bool],
		`SELECT count(*) > 0 FROM pragma_table_info('audit') WHERE name = 'key'`)
	if err != nil || !keyed {
		return nil, err
	}
	return all(ctx, pool, scanInto[string], `SELECT DISTINCT key FROM audit WHERE format > 0 ORDER BY key`)
}

func migrations(pool *sql.DB) (*goose.Provider, error) {
	return goose.NewProvider(goose.DialectSQLite3, pool, db.Migrations(),
		goose.WithDisableGlobalRegistry(true),
		goose.WithGoMigrations(goose.NewGoMigration(2, &goose.GoFunc{RunTx: seed}, nil)),
	)
}

// firstDimensions are the lists of coded values that the schema has when migration 2 seeds it.
var firstDimensions = []codebook.Dimension{
	codebook.Gender, codebook.Age, codebook.Subject, codebook.Contact, codebook.Whereabouts, codebook.Tie,
	codebook.Theme, codebook.Service, codebook.Activity, codebook.Audience,
}

// cameLater are values of those lists that came after them.
var cameLater = []string{"embassy_staff", "first_line_staff"}

// seed fills a new register with the codebook that Sakstall comes with, as far as the schema goes by then.
func seed(ctx context.Context, tx *sql.Tx) error {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		return err
	}
	if _, err := codebook.New(data); err != nil {
		return err
	}
	data.Values = slices.DeleteFunc(data.Values,
		func(v codebook.Value) bool { return !slices.Contains(firstDimensions, v.Dimension) })
	return addCodebook(ctx, tx, data)
}

// seedWhatIsNew adds every list of the codebook that the register has nothing of: one that has come with a later
// migration. A list that it does have is the administrator's, and is left as it is, but for values that have come since
// and the forms of names, where it has none at all.
func seedWhatIsNew(ctx context.Context, pool *sql.DB) error {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		return err
	}
	had, err := all(ctx, pool, scanInto[codebook.Dimension], `SELECT DISTINCT dimension FROM codebook_values`)
	if err != nil {
		return err
	}
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit there is nothing to undo
	values := slices.DeleteFunc(slices.Clone(data.Values),
		func(v codebook.Value) bool {
			return slices.Contains(had, v.Dimension) && !slices.Contains(cameLater, v.Code)
		})
	if err := addValues(ctx, tx, values); err != nil {
		return err
	}
	if err := addForms(ctx, tx, data.Values); err != nil {
		return err
	}
	if err := addDefinitions(ctx, tx, data.Phenomena); err != nil {
		return err
	}
	if err := addRules(ctx, tx, data.Rules); err != nil {
		return err
	}
	return tx.Commit()
}

// checkOwn returns an error where the file is empty, or another program's database: one with tables, but none of ours.
// It only reads, as the query says, since even to ask for our settings would change such a file.
func checkOwn(ctx context.Context, file string, query url.Values) (err error) {
	if info, err := os.Stat(file); err == nil && info.Size() == 0 {
		return fmt.Errorf("%s is empty, and no register: choose another file, or delete it if nobody needs it", file)
	}
	inner, err := connect(file, query)
	if err != nil {
		return err
	}
	pool := sql.OpenDB(inner)
	defer func() { err = errors.Join(err, pool.Close()) }()
	foreign, err := one(ctx, pool, scanInto[bool], `SELECT count(*) > 0 AND sum(name = 'schemes') = 0 FROM sqlite_master
		WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'goose_db_version'`)
	switch {
	case err != nil:
		return unreadable(file, err)
	case foreign:
		return fmt.Errorf("%s is another program's database: choose another file", file)
	}
	return nil
}

func checkVersion(ctx context.Context, pool *sql.DB, file string) error {
	provider, err := migrations(pool)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	switch {
	case err != nil:
		return unreadable(file, err)
	case current > target:
		return newer(file, current, target)
	case current < target:
		return fmt.Errorf("%s has schema %d and this program needs %d: run sakstall migrate --db %s", file, current,
			target,
			file)
	}
	return nil
}

func unreadable(file string, err error) error {
	return fmt.Errorf("%s can't be read as a register: %w", file, err)
}

// whatToDo adds what to do about a register that can't be opened, where what stands in the file is the reason.
func whatToDo(file string, err error) error {
	if damaged(err) {
		return fmt.Errorf("%w: choose the right file, or put a copy in its place with sakstall restore --db %s --from COPY",
			err, file)
	}
	return err
}

func newer(file string, current, target int64) error {
	return fmt.Errorf("%s has schema %d, made by a newer program than this one, which knows %d: use the newer program",
		file, current, target)
}
