package config

import (
	"fmt"
	"os"
	"strings"
)

// SMTPPassword is the password at the server that sends e-mail: what stands in SAKSTALL_SMTP_PASSWORD, or in the file
// that SAKSTALL_SMTP_PASSWORD_FILE names. It returns an error that says what to do where others can read the file.
func SMTPPassword(getenv func(string) string) (string, error) {
	file := getenv("SAKSTALL_SMTP_PASSWORD_FILE")
	if file == "" {
		return getenv("SAKSTALL_SMTP_PASSWORD"), nil
	}
	info, err := os.Stat(file)
	if err != nil {
		return "", err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return "", fmt.Errorf("others can read the password file %s: run chmod 600 %s", file, file)
	}
	text, err := os.ReadFile(file)
	return strings.TrimRight(string(text), "\r\n"), err
}
