package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Backup copies the register into a file that does not exist yet, while others read and write it. What is registered before it begins is in
// the copy. The copy is checked as Verify checks a register, and only a sound one gets the name: until then it is called .part.
func (s *Store) Backup(ctx context.Context, to string) (err error) {
	place, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // keeps the name for us
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("there is a file %s already: a copy takes the place of none", to)
	}
	if err != nil {
		return err
	}
	part := to + ".part"
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(to), removeIfThere(part), removeIfThere(part+"-wal"), removeIfThere(part+"-shm"))
		}
	}()
	if err := place.Close(); err != nil {
		return err
	}
	// SQLite writes into an empty file as it is, so that nobody else can read it meanwhile.
	if err := os.WriteFile(part, nil, 0o600); err != nil {
		return err
	}
	whole, err := filepath.Abs(part) // a name that begins with file: would be read as an address
	if err != nil {
		return err
	}
	if _, err := s.write.ExecContext(ctx, `VACUUM INTO ?`, whole); err != nil {
		return err
	}
	if err := checkCopy(ctx, part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, to); err != nil {
		return err
	}
	return syncFile(filepath.Dir(to))
}

// checkCopy checks the file as a register.
func checkCopy(ctx context.Context, file string) error {
	s, err := Open(ctx, file)
	if err != nil {
		return err
	}
	problems, err := s.Verify(ctx)
	if len(problems) > 0 {
		err = errors.Join(err, fmt.Errorf("the copy is not sound: %s", strings.Join(problems, "; ")))
	}
	return errors.Join(err, s.Close())
}

// syncFile has the file, or the names in a folder, written to the disk.
func syncFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
