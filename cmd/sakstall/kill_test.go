package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// output is what a process has written so far.
type output struct {
	mu  sync.Mutex
	all []byte
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.all = append(o.all, p...)
	return len(p), nil
}

func (o *output) bytes() []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.all)
}

// process starts the program as a process of its own, which can be killed.
func process(t *testing.T, args ...string) (*exec.Cmd, *output) {
	t.Helper()
	cmd, out := exec.CommandContext(t.Context(), "sakstall", args...), &output{}
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
	keyFile := register + ".key"
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
					t.Fatalf("nothing is written: %v, %s", err, out.bytes())
				} else if len(files) > 0 {
					break
				}
			}
			kill(t, cmd)
			file := filepath.Join(folder, name)
			switch _, err := os.Stat(file); {
			case err == nil:
				do(t, "", "verify", "--db", file, "--key-file", keyFile) // it was done by then
			case !errors.Is(err, fs.ErrNotExist):
				t.Error(err)
			default:
				do(t, "", args...)
				do(t, "", "verify", "--db", file, "--key-file", keyFile)
			}
		})
	}
}

const someCases = "scheme,unit,month,subject,contact,category,gender,age,country\n" +
	"advisors,SKOLE-01,2023-05,person,self,threats_violence,female,under_18,SY\n" +
	"advisors,SKOLE-01,2023-06,person,self,threats_violence,female,under_18,SY\n"

// total is how many cases of the advisors' the register counts in 2023.
func total(t *testing.T, register string) string {
	t.Helper()
	all := do(t, "", "stats", "--db", register, "--scheme", "advisors", "--year", "2023", "--format", "csv")
	found := regexp.MustCompile(`(?m)^category,threats_violence,(?:[^,]*,)*?(\d+),(\d+),\d*,?$`).FindString(all)
	if found == "" {
		t.Fatalf("no row of the category in %s", all)
	}
	return found
}

// A server that is killed leaves the last cases in its log. A copy that is put over the register by hand gets that log
// played into it.
func TestARestoreAfterAKillIsTheCopy(t *testing.T) {
	dir := t.TempDir()
	register, copied, file := filepath.Join(dir, "r.db"), filepath.Join(dir, "copy.db"), filepath.Join(dir, "cases.csv")
	if err := os.WriteFile(file, []byte(someCases), 0o600); err != nil {
		t.Fatal(err)
	}
	do(t, "", "migrate", "--db", register)
	do(t, "", "import", "cases", "--db", register, "--create-units", file)
	do(t, "", "backup", "--db", register, "--to", copied)
	want := total(t, register)

	server, said := process(t, "serve", "--db", register, "--addr", "127.0.0.1:0")
	for deadline := time.Now().Add(10 * time.Second); !bytes.Contains(said.bytes(), []byte("Sakstall on")); {
		if time.Now().After(deadline) {
			t.Fatalf("the server says %q", said.bytes())
		}
		time.Sleep(10 * time.Millisecond)
	}
	for range 20 {
		do(t, "", "import", "cases", "--db", register, "--again", file)
	}
	refused(t, register+" is the register itself: name a copy of it", "restore", "--db", register, "--from", register)
	inUse := "a server or another program has " + register + " open: stop it first"
	refused(t, inUse, "restore", "--db", register, "--from", copied)
	kill(t, server)
	if info, err := os.Stat(register + "-wal"); err != nil || info.Size() == 0 {
		t.Fatalf("the killed server leaves no log: %v", err)
	}
	before := do(t, "", "restore", "--db", register, "--from", copied)
	do(t, "", "verify", "--db", register)
	if got := total(t, register); got != want {
		t.Errorf("after the restore the register counts %q, want %q", got, want)
	}
	kept := regexp.MustCompile(`(?m)^.*\.before-restore-\d{8}T\d{6}(-wal)?$`).FindAllString(before, -1)
	if len(kept) != 2 {
		t.Fatalf("it says %q", before)
	}
	do(t, "", "verify", "--db", kept[0], "--key-file", register+".key") // with its log: nothing is lost
	if got := total(t, kept[0]); got == want {
		t.Error("what was there lacks the cases in its log")
	}
}

// refused wants the program to fail with the one line.
func refused(t *testing.T, line string, args ...string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), args, noEnvironment, strings.NewReader(""), &stdout, &stderr)
	want := "sakstall " + args[0] + ": " + line + "\n"
	if code != exitFailed || stderr.String() != want || stdout.Len() > 0 {
		t.Errorf("%q: exit code %d, %q, %q; want %q", args, code, stderr.String(), stdout.String(), want)
	}
}

func TestARestoreIntoWhatIsBroken(t *testing.T) {
	dir := t.TempDir()
	register, copied, file := filepath.Join(dir, "r.db"), filepath.Join(dir, "copy.db"), filepath.Join(dir, "cases.csv")
	if err := os.WriteFile(file, []byte(someCases), 0o600); err != nil {
		t.Fatal(err)
	}
	do(t, "", "migrate", "--db", register)
	do(t, "", "import", "cases", "--db", register, "--create-units", file)
	do(t, "", "backup", "--db", register, "--to", copied)
	sound, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"cut off": sound[:len(sound)*6/10], "empty": {}, "gone": nil,
		"overwritten":        append(bytes.Repeat([]byte("x"), 20000), sound[20000:]...),
		"overwritten inside": slices.Concat(sound[:len(sound)/2], make([]byte, 8192), sound[len(sound)/2+8192:]),
	} {
		t.Run(name, func(t *testing.T) {
			err := os.Remove(register)
			if content != nil {
				err = errors.Join(err, os.WriteFile(register, content, 0o600))
			}
			if err != nil {
				t.Fatal(err)
			}
			var stderr bytes.Buffer
			args := []string{"serve", "--db", register, "--addr", "127.0.0.1:0"}
			code, hint := run(t.Context(), args, noEnvironment, strings.NewReader(""), io.Discard, &stderr), register
			if len(content) > 0 {
				hint = "sakstall restore --db " + register
			}
			if said := stderr.String(); code != exitFailed || strings.Count(said, "\n") != 1 ||
				!strings.Contains(said, hint) {
				t.Errorf("serve: exit code %d, %s", code, said)
			}
			if err := os.WriteFile(register+"-journal", []byte("of another time"), 0o600); err != nil {
				t.Fatal(err)
			}
			do(t, "", "restore", "--db", register, "--from", copied)
			do(t, "", "verify", "--db", register)
			if _, err := os.Stat(register + "-journal"); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("a log is left: %v", err)
			}
		})
	}
	if now, err := os.ReadFile(copied); err != nil || !bytes.Equal(now, sound) {
		t.Errorf("the copy is changed: %v", err)
	}
}
