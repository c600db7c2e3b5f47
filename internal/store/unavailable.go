package store

import (
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"sakstall/internal/fault"
)

// faulted gives what SQLite says its kind of error, where it has one.
func faulted(err error) error {
	if unavailable(err) {
		return fault.As(fault.Unavailable, err)
	}
	return err
}

// unavailable reports whether the error says that the register can't be written or read just now, and may be again by
// itself: it is busy, the disk is full, or the disk fails.
func unavailable(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code() & 0xff { // the primary code; the rest says which kind
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY:
		return true
	default:
		return false
	}
}

// damaged reports whether the error says that what stands in the file is no sound database.
func damaged(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && (e.Code()&0xff == sqlite3.SQLITE_CORRUPT || e.Code()&0xff == sqlite3.SQLITE_NOTADB)
}
