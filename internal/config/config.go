// Package config reads the server's settings from flags and environment, and refuses those that are not safe.
package config

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"os"
	"strings"
)

// Server is how the server runs. Make one with Flags.
type Server struct {
	DB      string
	Addr    string
	KeyFile string // the server's keys, one per line; the first is used, the others are still accepted

	publicURL    string
	trustedProxy string

	// PublicURL is the https address that browsers see, or nil on plain HTTP. Check sets it.
	PublicURL *url.URL
	// TrustedProxy is the network whose X-Forwarded-For header is believed, beside loopback. Check sets it.
	TrustedProxy netip.Prefix
}

// Flags adds the server's flags to fs. What a flag does not say is taken from the environment.
func Flags(fs *flag.FlagSet, getenv func(string) string) *Server {
	s := &Server{}
	fs.StringVar(&s.DB, "db", "", "the register's `file`")
	fs.StringVar(&s.Addr, "addr", "127.0.0.1:8080", "`host:port` to listen on")
	fs.StringVar(&s.KeyFile, "key-file", getenv("SAKSTALL_KEY_FILE"), "`file` with the server's keys (default: the register's file with .key at its end)")
	fs.StringVar(&s.publicURL, "public-url", getenv("SAKSTALL_PUBLIC_URL"), "the https `address` that browsers see; without it the server speaks plain HTTP, on loopback only")
	fs.StringVar(&s.trustedProxy, "trusted-proxy", getenv("SAKSTALL_TRUSTED_PROXY"), "`network` of the proxy in front, such as 10.1.2.0/24, if it is not on this machine")
	return s
}

// Check completes the settings. It returns an error that says what to do where they are not safe.
func (s *Server) Check() error {
	if s.DB == "" {
		return errors.New("--db is missing: name the register's file")
	}
	if s.KeyFile == "" {
		s.KeyFile = s.DB + ".key"
	}
	host, _, err := net.SplitHostPort(s.Addr)
	if err != nil {
		return fmt.Errorf("--addr %q is not host:port", s.Addr)
	}
	if s.publicURL != "" {
		u, err := url.Parse(s.publicURL)
		if err != nil || u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") != "" {
			return fmt.Errorf("--public-url %q is not an address like https://sakstall.example", s.publicURL)
		}
		s.PublicURL = u
	}
	if s.PublicURL == nil && !Loopback(host) {
		return fmt.Errorf("plain HTTP is for loopback only: set --public-url to the https address that browsers see, or --addr to 127.0.0.1 instead of %q", host)
	}
	if s.trustedProxy != "" {
		if s.TrustedProxy, err = netip.ParsePrefix(s.trustedProxy); err != nil {
			return fmt.Errorf("--trusted-proxy %q is not a network like 10.1.2.0/24", s.trustedProxy)
		}
	}
	return nil
}

// Loopback tells whether the host is this machine only.
func Loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// keyBytes is how long a key must be at least.
const keyBytes = 32

// ReadKeys reads the server's keys. It returns an error that says what to do where a key is short, or where others can read the file,
// and one that is os.ErrNotExist where there is no file.
func ReadKeys(file string) ([][]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("others can read the key file %s: run chmod 600 %s", file, file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var keys [][]byte
	for i, line := range strings.Fields(string(text)) {
		key, err := hex.DecodeString(line)
		if err != nil || len(key) < keyBytes {
			return nil, fmt.Errorf("key %d in %s is not %d or more bytes in hexadecimal: make one with openssl rand -hex %d", i+1, file, keyBytes, keyBytes)
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("the key file %s is empty: make a key with openssl rand -hex %d", file, keyBytes)
	}
	return keys, nil
}

// MakeKey writes a new key to the file, which only its owner can read. A file that exists is left as it is.
func MakeKey(file string) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	key := make([]byte, keyBytes)
	_, _ = rand.Read(key) // never fails: crypto/rand
	_, err = fmt.Fprintln(f, hex.EncodeToString(key))
	return errors.Join(err, f.Sync(), f.Close())
}
