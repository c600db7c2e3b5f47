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

// Register is where a register lies, and the server's keys. Make one with RegisterFlags.
type Register struct {
	DB      string
	keyFile string
}

// RegisterFlags adds the flags that say which register is meant. What a flag does not say is taken from the
// environment.
func RegisterFlags(fs *flag.FlagSet, getenv func(string) string) *Register {
	r := &Register{}
	fs.StringVar(&r.DB, "db", "", "the register's `file`")
	fs.StringVar(&r.keyFile, "key-file", getenv("SAKSTALL_KEY_FILE"),
		"`file` with the server's keys (default: the register's file with .key at its end)")
	return r
}

// At is the register in the file, with the server's keys in keyFile, or beside the register where that is "".
func At(file, keyFile string) *Register { return &Register{DB: file, keyFile: keyFile} }

// KeyFile is the file with the server's keys.
func (r Register) KeyFile() string {
	if r.keyFile == "" {
		return r.DB + ".key"
	}
	return r.keyFile
}

// Server is how the server runs. Make one with Flags.
type Server struct {
	*Register
	Addr string

	publicURL    string
	trustedProxy string

	// PublicURL is the https address that browsers see, or nil on plain HTTP. Check sets it.
	PublicURL *url.URL
	// TrustedProxy is the network whose X-Forwarded-For header is believed, beside loopback. Check sets it.
	TrustedProxy netip.Prefix
}

// Flags adds the server's flags to fs. What a flag does not say is taken from the environment.
func Flags(fs *flag.FlagSet, getenv func(string) string) *Server {
	s := &Server{Register: RegisterFlags(fs, getenv)}
	fs.StringVar(&s.Addr, "addr", "127.0.0.1:8080", "`host:port` to listen on")
	fs.StringVar(&s.publicURL, "public-url", getenv("SAKSTALL_PUBLIC_URL"),
		"the https `address` that browsers see; without it the server speaks plain HTTP, on loopback only")
	fs.StringVar(&s.trustedProxy, "trusted-proxy", getenv("SAKSTALL_TRUSTED_PROXY"),
		"`network` of the proxy in front, such as 10.1.2.0/24, if it is not on this machine")
	return s
}

// Check completes the settings. It returns an error that says what to do where they are not safe.
func (s *Server) Check() error {
	if s.DB == "" {
		return errors.New("--db is missing: name the register's file")
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

// Loopback reports whether the host is this machine only.
func Loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// keyBytes is how long a key must be at least.
const keyBytes = 32

// Keys are what stands in a key file.
type Keys struct {
	Secrets [][]byte // the first is used, all are accepted
	Lost    []string // the names of keys that nobody has any more
}

// ReadKeys reads the server's keys: a line each in hexadecimal, and a line "lost NAME" for each that nobody has any
// more. It returns an error that says what to do where a key is short, or where others can read the file, and one that
// is os.ErrNotExist where there is no file.
func ReadKeys(file string) (Keys, error) {
	info, err := os.Stat(file)
	if err != nil {
		return Keys{}, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return Keys{}, fmt.Errorf("others can read the key file %s: run chmod 600 %s", file, file)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return Keys{}, err
	}
	var keys Keys
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if name, lost := strings.CutPrefix(line, "lost "); lost {
			keys.Lost = append(keys.Lost, strings.TrimSpace(name))
			continue
		}
		if line == "" {
			continue
		}
		key, err := hex.DecodeString(line)
		if err != nil || len(key) < keyBytes {
			return Keys{}, fmt.Errorf("key %d in %s is not %d or more bytes in hexadecimal: make one with openssl rand -hex %d",
				len(keys.Secrets)+1, file, keyBytes, keyBytes)
		}
		keys.Secrets = append(keys.Secrets, key)
	}
	if len(keys.Secrets) == 0 {
		return Keys{}, fmt.Errorf("the key file %s is empty: make a key with openssl rand -hex %d", file, keyBytes)
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
