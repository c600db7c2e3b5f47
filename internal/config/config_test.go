package config_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sakstall/internal/config"
)

func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		args, env, want string // want: what the error must say, "" is none
	}{
		{"--db x", "", ""},
		{"--db x --addr localhost:80", "", ""},
		{"--db x --addr [::1]:80", "", ""},
		{"", "", "--db is missing"},
		{"--db x --addr 127.0.0.1", "", "not host:port"},
		{"--db x --addr 0.0.0.0:80", "", "set --public-url"},
		{"--db x --addr :80", "", "set --public-url"},
		{"--db x --addr 192.168.1.4:80", "", "set --public-url"},
		{"--db x --addr 0.0.0.0:80 --public-url https://sakstall.example", "", ""},
		{"--db x --addr 0.0.0.0:80", "https://sakstall.example", ""},
		{"--db x --public-url http://sakstall.example", "", "not an address like"},
		{"--db x --public-url https://sakstall.example/under", "", "not an address like"},
		{"--db x --trusted-proxy 10.1.2.3", "", "not a network like"},
		{"--db x --trusted-proxy 10.1.2.0/24", "", ""},
	} {
		fs := flag.NewFlagSet("serve", flag.ContinueOnError)
		s := config.Flags(fs, func(name string) string {
			if name == "SAKSTALL_PUBLIC_URL" {
				return tt.env
			}
			return ""
		})
		if err := fs.Parse(strings.Fields(tt.args)); err != nil {
			t.Fatal(err)
		}
		err := s.Check()
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: %v, want %q", tt.args, err, tt.want)
		}
	}
}

func TestKeys(t *testing.T) {
	dir := t.TempDir()
	made := filepath.Join(dir, "made.key")
	if _, err := config.ReadKeys(made); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if err := config.MakeKey(made); err != nil {
		t.Fatal(err)
	}
	first, err := config.ReadKeys(made)
	if err != nil || len(first.Secrets) != 1 || len(first.Secrets[0]) != 32 || first.Lost != nil {
		t.Fatalf("%+v, %v", first, err)
	}
	if err := config.MakeKey(made); err != nil {
		t.Fatal(err)
	}
	if again, err := config.ReadKeys(made); err != nil || string(again.Secrets[0]) != string(first.Secrets[0]) {
		t.Errorf("making the key again changed it, or failed: %v", err)
	}
	for name, tt := range map[string]struct {
		text string
		mode os.FileMode
		want string
	}{
		"short":    {strings.Repeat("ab", 31), 0o600, "not 32 or more bytes"},
		"no hex":   {strings.Repeat("xy", 32), 0o600, "not 32 or more bytes"},
		"empty":    {"\n", 0o600, "is empty"},
		"readable": {strings.Repeat("ab", 32), 0o640, "chmod 600"},
		"lost":     {"lost 00112233445566aa\n", 0o600, "is empty"},
		"two":      {strings.Repeat("ab", 32) + "\n" + strings.Repeat("cd", 32) + "\n", 0o600, ""},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(tt.text), tt.mode); err != nil {
			t.Fatal(err)
		}
		_, err := config.ReadKeys(file)
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func TestAKeyThatIsLostIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.key")
	text := strings.Repeat("ab", 32) + "\n\n  lost 00112233445566aa \n" + strings.Repeat("cd", 32) + "\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := config.ReadKeys(file)
	if err != nil || len(keys.Secrets) != 2 || len(keys.Lost) != 1 || keys.Lost[0] != "00112233445566aa" {
		t.Errorf("%+v, %v", keys, err)
	}
}

func TestTheKeyFileLiesBesideTheRegister(t *testing.T) {
	for _, tt := range []struct{ args, env, want string }{
		{"--db a/r.db", "", "a/r.db.key"},
		{"--db a/r.db", "e.key", "e.key"},
		{"--db a/r.db --key-file f.key", "e.key", "f.key"},
	} {
		fs := flag.NewFlagSet("verify", flag.ContinueOnError)
		r := config.RegisterFlags(fs, func(string) string { return tt.env })
		if err := fs.Parse(strings.Fields(tt.args)); err != nil {
			t.Fatal(err)
		}
		if got := r.KeyFile(); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.args, got, tt.want)
		}
	}
}
