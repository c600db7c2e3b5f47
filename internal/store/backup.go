package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"sakstall/internal/seal"
)

// Backup copies the register into a file that does not exist yet, while others read and write it. What is registered
// before it begins is in the copy. The copy is checked as Verify checks a register, and only a sound one gets the name.
func (s *Store) Backup(ctx context.Context, to string) error {
	err := build(to, func(part string) error {
		if err := vacuumInto(ctx, s.write, part); err != nil {
			return err
		}
		return checkCopy(ctx, part, s.keys)
	})
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("there is a file %s already: a copy takes the place of none", to)
	}
	return err
}

// vacuumInto copies the register into the file, which exists and is empty, so that nobody but its owner can read it
// meanwhile.
func vacuumInto(ctx context.Context, from *sql.DB, to string) error {
	whole, err := filepath.Abs(to) // a name that begins with file: would be read as an address
	if err != nil {
		return err
	}
	_, err = from.ExecContext(ctx, `VACUUM INTO ?`, whole)
	return err
}

// checkCopy checks the file as a register.
func checkCopy(ctx context.Context, file string, keys *seal.Keys) error {
	s, err := Open(ctx, file, keys)
	if err != nil {
		return err
	}
	problems, err := s.Verify(ctx)
	if len(problems) > 0 {
		err = errors.Join(err, fmt.Errorf("the copy is not sound: %s", strings.Join(problems, "; ")))
	}
	return errors.Join(err, s.Close())
}
