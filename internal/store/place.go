package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// beside are what SQLite keeps beside a database, by how their names end.
func beside() []string { return []string{"-wal", "-shm", "-journal"} }

// build has do make the content of the file in a file beside it, which only its owner can read, and gives that the name
// once do has succeeded. A program that is killed meanwhile leaves nothing of the name. It returns an error where there
// is a file of the name.
func build(file string, do func(part string) error) error {
	if _, err := os.Lstat(file); err == nil {
		return taken(file)
	}
	for _, end := range beside() { // SQLite would play what is left of another database into the new one
		if _, err := os.Lstat(file + end); err == nil {
			return fmt.Errorf("there is %s of a register that is gone: move it away first", file+end)
		}
	}
	return withPart(file, func(part string) error {
		if err := do(part); err != nil {
			return err
		}
		return place(part, file)
	})
}

// withPart has do fill an empty file beside the file, which only its owner can read, and give it its name with place.
// What is left of it when do returns is removed.
func withPart(file string, do func(part string) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".part-*")
	if err != nil {
		return err
	}
	part := f.Name()
	defer func() { err = errors.Join(err, removeAll(part)) }()
	if err := f.Close(); err != nil {
		return err
	}
	return do(part)
}

func taken(file string) error { return fmt.Errorf("there is a file %s already: %w", file, fs.ErrExist) }

// place gives the part the file's name, which nothing may have, and has both written to the disk.
func place(part, file string) error {
	if err := syncFile(part); err != nil {
		return err
	}
	if err := rename(part, file); err != nil {
		return err
	}
	return syncFile(filepath.Dir(file))
}

// rename gives the part the file's name, and refuses where something has it.
func rename(part, file string) error {
	err := os.Link(part, file)
	switch {
	case err == nil:
		return os.Remove(part)
	case errors.Is(err, fs.ErrExist):
		return taken(file)
	}
	// Not every file system has a second name for a file.
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return taken(file)
	}
	return os.Rename(part, file)
}

// removeAll removes the database and what is beside it, as far as it is there.
func removeAll(file string) error {
	err := removeIfThere(file)
	for _, end := range beside() {
		err = errors.Join(err, removeIfThere(file+end))
	}
	return err
}

func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// syncFile has the file, or the names in a folder, written to the disk.
func syncFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
