package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/seal"
)

// Restored is what Restore has done.
type Restored struct {
	Kept     []string // where what was there lies now: the register and what was beside it
	Migrated bool     // the copy was of an older program, and has been brought up to date
}

var errInUse = errors.New("store: another process has the database open")

// Restore puts a copy of a register in the place of the register in the file, which may be broken or gone. The copy is
// checked as Verify checks a register, where it lies and again in its new place, and stays as it is. What was there is
// kept beside it under another name, logs and all: SQLite would play a log that is left into the copy. It returns an
// error, and changes nothing, where the copy is not sound and where a process has the register open.
func Restore(ctx context.Context, file, from string, keys *seal.Keys, at time.Time) (done Restored, err error) {
	if err := restorable(ctx, file, from); err != nil {
		return done, err
	}
	err = withPart(file, func(part string) error {
		if done.Migrated, err = bring(ctx, from, part, keys); err != nil {
			return err
		}
		return withNobodyElse(file, func() error {
			if info, err := os.Stat(file); err == nil {
				if err := keepOwner(info, part); err != nil {
					return err
				}
			}
			if done.Kept, err = setAside(file, at); err != nil {
				return err
			}
			return place(part, file)
		})
	})
	return done, err
}

// withNobodyElse runs do while no other process can open the database in the file, which may be broken or gone. It
// returns an error that says what to do where a process has it open.
func withNobodyElse(file string, do func() error) error {
	held, err := lockOut(file)
	switch {
	case errors.Is(err, errInUse):
		return fmt.Errorf("a server or another program has %s open: stop it first", file)
	case errors.Is(err, fs.ErrNotExist):
		return do()
	case err != nil:
		return err
	}
	return errors.Join(do(), held.Close())
}

// restorable returns an error where it is clear at once that the copy can't be put in the file's place.
func restorable(ctx context.Context, file, from string) error {
	copied, err := os.Stat(from)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no copy %s", from)
	}
	if err != nil {
		return err
	}
	if old, err := os.Stat(file); err == nil && os.SameFile(old, copied) {
		return fmt.Errorf("%s is the register itself: name a copy of it", from)
	}
	if _, err := os.Stat(filepath.Dir(file)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s", filepath.Dir(file))
	}
	// Asked early, so that nobody waits for checks that lead to nothing.
	if err := withNobodyElse(file, func() error { return nil }); err != nil {
		return err
	}
	return checkOwn(ctx, from, asItLies(from))
}

// asItLies opens a copy without changing anything beside it: one that has a log is read with it, any other as a file
// that nobody writes.
func asItLies(file string) url.Values {
	query := readOnly()
	if !hasLog(file) {
		query.Set("immutable", "1")
	}
	return query
}

func hasLog(file string) bool {
	for _, end := range []string{"-wal", "-journal"} {
		if _, err := os.Lstat(file + end); err == nil {
			return true
		}
	}
	return false
}

// bring copies the register in from into the part, which is empty, checks both, and brings the part up to date. It
// reports whether there was something to bring.
func bring(ctx context.Context, from, part string, keys *seal.Keys) (migrated bool, err error) {
	inner, err := connect(from, asItLies(from))
	if err != nil {
		return false, err
	}
	pool := sql.OpenDB(inner)
	defer func() { err = errors.Join(err, pool.Close()) }()
	problems, err := checkFile(ctx, pool)
	if err != nil {
		return false, unreadable(from, err)
	}
	if len(problems) > 0 {
		return false, fmt.Errorf("the copy %s is not sound: %s", from, strings.Join(problems, "; "))
	}
	provider, err := migrations(pool)
	if err != nil {
		return false, err
	}
	current, target, err := provider.GetVersions(ctx)
	switch {
	case err != nil:
		return false, unreadable(from, err)
	case current > target:
		return false, newer(from, current, target)
	}
	if hasLog(from) {
		err = vacuumInto(ctx, pool, part)
	} else {
		err = copyFile(from, part)
	}
	if err != nil {
		return false, err
	}
	if current < target {
		if err := migrate(ctx, part); err != nil {
			return false, err
		}
	}
	if err := checkCopy(ctx, part, keys); err != nil {
		return false, fmt.Errorf("%s: %w", from, err)
	}
	return current < target, syncFile(part) // before anything is set aside for it
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// setAside gives the register and what is beside it a name that says when. The register goes first: broken off, it
// leaves no register without its log, which would lack the last cases and look whole.
func setAside(file string, at time.Time) (kept []string, err error) {
	name := file + ".before-restore-" + at.UTC().Format("20060102T150405")
	for n, first := 2, name; anyOf(name); n++ {
		name = first + "-" + strconv.Itoa(n)
	}
	for _, end := range append([]string{""}, beside()...) {
		switch err := os.Rename(file+end, name+end); {
		case err == nil:
			kept = append(kept, name+end)
		case !errors.Is(err, fs.ErrNotExist):
			return kept, err
		}
		if err := syncFile(filepath.Dir(file)); err != nil {
			return kept, err
		}
	}
	return kept, nil
}

// anyOf reports whether there is a file of the name, or one that would be beside it.
func anyOf(name string) bool {
	for _, end := range append([]string{""}, beside()...) {
		if _, err := os.Lstat(name + end); err == nil {
			return true
		}
	}
	return false
}
