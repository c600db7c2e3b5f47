package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sakstall/internal/config"
)

func TestTheMailPasswordComesFromTheEnvironmentOrAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte(" from a file \n"), 0o600); err != nil {
		t.Fatal(err)
	}
	of := func(env map[string]string) (string, error) {
		return config.SMTPPassword(func(name string) string { return env[name] })
	}
	both := map[string]string{"SAKSTALL_SMTP_PASSWORD": "in clear", "SAKSTALL_SMTP_PASSWORD_FILE": file}
	for want, env := range map[string]map[string]string{
		"": nil, "in clear": {"SAKSTALL_SMTP_PASSWORD": "in clear"}, " from a file ": both,
	} {
		if got, err := of(env); err != nil || got != want {
			t.Errorf("%v: got %q, error %v; want %q", env, got, err, want)
		}
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := of(both); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a file that others can read: %v", err)
	}
	if _, err := of(map[string]string{"SAKSTALL_SMTP_PASSWORD_FILE": file + "x"}); err == nil {
		t.Error("a file that is not there is no error")
	}
}
