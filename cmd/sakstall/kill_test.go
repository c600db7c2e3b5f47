package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// process starts the program as a process of its own, which can be killed.
func process(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	cmd, out := exec.CommandContext(t.Context(), "sakstall", args...), &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}

// kill ends the process as a power cut does.
func kill(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	var signalled *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &signalled) {
		t.Fatal(err)
	}
}

func TestWhatIsKilledLeavesNothingOfTheName(t *testing.T) {
	dir := t.TempDir()
	register := filepath.Join(dir, "r.db")
	do(t, "", "migrate", "--db", register)
	for name, args := range map[string][]string{
		"copy.db": {"backup", "--db", register, "--to", filepath.Join(dir, "backup", "copy.db")},
		"new.db":  {"migrate", "--db", filepath.Join(dir, "migrate", "new.db")},
	} {
		t.Run(args[0], func(t *testing.T) {
			folder := filepath.Join(dir, args[0])
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			cmd, out := process(t, args...)
			for deadline := time.Now().Add(10 * time.Second); ; { // until it has begun to write
				if files, err := os.ReadDir(folder); err != nil || time.Now().After(deadline) {
					t.Fatalf("nothing is written: %v, %s", err, out)
				} else if len(files) > 0 {
					break
				}
			}
			kill(t, cmd)
			file := filepath.Join(folder, name)
			switch _, err := os.Stat(file); {
			case err == nil:
				do(t, "", "verify", "--db", file) // it was done by then
			case !errors.Is(err, fs.ErrNotExist):
				t.Error(err)
			default:
				do(t, "", args...)
				do(t, "", "verify", "--db", file)
			}
		})
	}
}
