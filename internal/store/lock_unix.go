//go:build unix

package store

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// The bytes of a database that SQLite locks, PENDING_BYTE and what follows it. In WAL mode every connection that has
// read anything holds some of them until it is closed.
const (
	firstLocked = 0x40000000
	lockedBytes = 512
)

// lockOut keeps every other process from the database in the file until the answer is closed, or the process ends. It
// works on a file that SQLite can't read. It returns errInUse where another process has the database open, and
// fs.ErrNotExist where there is no file.
func lockOut(file string) (io.Closer, error) {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	lock := syscall.Flock_t{Type: syscall.F_WRLCK, Whence: io.SeekStart, Start: firstLocked, Len: lockedBytes}
	err = syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &lock)
	if errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EACCES) {
		err = errInUse
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// keepOwner makes who owns a file the owner of another one, as root has to.
func keepOwner(of os.FileInfo, file string) error {
	owner, known := of.Sys().(*syscall.Stat_t)
	if !known || os.Geteuid() != 0 {
		return nil
	}
	return os.Chown(file, int(owner.Uid), int(owner.Gid))
}
