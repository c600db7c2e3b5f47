package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/store"
)

// newUser is what the command line says of a user.
type newUser struct {
	email, name, role, unit, unitName, passwordFile string
}

func runUserAdd(ctx context.Context, p program, args []string) error {
	var n newUser
	fs := p.flags()
	of := p.register(fs)
	fs.StringVar(&n.email, "email", "", "the `address` to sign in with")
	fs.StringVar(&n.name, "name", "", "the `name` on the screen")
	fs.StringVar(&n.role, "role", "", "advisor, envoy, coordinator or administrator")
	fs.StringVar(&n.unit, "unit", "", "the `code` of an advisor's or envoy's unit; a new one is made")
	fs.StringVar(&n.unitName, "unit-name", "", "what a new unit is called, if not like its code")
	fs.StringVar(&n.passwordFile, "password-file", "",
		"`file` with the password in its first line, - for standard input; without it one is made and shown")
	if _, err := parse(fs, args, 0, "db", "email", "name", "role"); err != nil {
		return err
	}
	user, err := n.user()
	if err != nil {
		return err
	}
	password, made, err := n.password(p.stdin)
	if err != nil {
		return err
	}
	hash, err := auth.NewHasher().Hash(ctx, password)
	if err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		units, err := n.newUnit(ctx, s.Units, user)
		if err != nil {
			return err
		}
		if _, err := s.Users.Add(ctx, user, hash, units, audit.Origin{At: p.now(), Actor: audit.Operator}); err != nil {
			return err
		}
		for _, u := range units {
			fmt.Fprintf(p.stdout, "new unit %s (%s)\n", u.Code, u.Scheme)
		}
		fmt.Fprintf(p.stdout, "added %s as %s\n", user.Email, user.Role)
		if made {
			fmt.Fprintf(p.stdout, "password, shown only now: %s\n", password)
		}
		return nil
	})
}

func (n newUser) user() (auth.User, error) {
	role, ok := auth.ParseRole(n.role)
	if !ok {
		return auth.User{}, usageError{fmt.Sprintf("--role %q is not advisor, envoy, coordinator or administrator",
			n.role)}
	}
	email := strings.ToLower(strings.TrimSpace(n.email))
	if at := strings.IndexByte(email, '@'); at < 1 || at == len(email)-1 || strings.ContainsAny(email, " \t\r\n") {
		return auth.User{}, usageError{fmt.Sprintf("--email %q is not an e-mail address", n.email)}
	}
	if role.HasUnit() && n.unit == "" {
		return auth.User{}, usageError{"--unit is missing: an advisor or an envoy belongs to one"}
	}
	if !role.HasUnit() && n.unit != "" {
		return auth.User{}, usageError{"--unit is for advisors and envoys only"}
	}
	return auth.User{Email: email, Name: n.name, Role: role, Unit: n.unit}, nil
}

// password reads the password, or makes one where no file is named.
func (n newUser) password(stdin io.Reader) (password string, made bool, err error) {
	if n.passwordFile == "" {
		password, err = newPassword()
		return password, true, err
	}
	in := stdin
	if n.passwordFile != "-" {
		f, err := os.Open(n.passwordFile)
		if err != nil {
			return "", false, err
		}
		defer f.Close()
		in = f
	}
	line, err := bufio.NewReader(in).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", false, err
	}
	return strings.TrimRight(line, "\r\n"), false, nil
}

// newPassword draws a password of 20 letters and digits in four groups: 98 bits.
func newPassword() (string, error) {
	first, err := cases.NewRef(rand.Reader)
	if err != nil {
		return "", err
	}
	second, err := cases.NewRef(rand.Reader)
	return strings.ToLower(first + "-" + second), err
}

// newUnit is the user's unit where the register does not have it yet.
func (n newUser) newUnit(ctx context.Context, known store.Units, user auth.User) ([]cases.Unit, error) {
	scheme, registers := cases.SchemeOf(user.Role)
	if !registers {
		return nil, nil
	}
	units, err := known.All(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		if u.Code == user.Unit && u.Scheme != scheme {
			return nil, fmt.Errorf("unit %s belongs to the %s", u.Code, u.Scheme)
		}
		if u.Code == user.Unit {
			return nil, nil
		}
	}
	if !cases.UnitCode(user.Unit) {
		return nil, usageError{fmt.Sprintf("--unit %q can't be a new unit: %s", user.Unit, cases.UnitCodeRule)}
	}
	name := n.unitName
	if name == "" {
		name = user.Unit
	}
	return []cases.Unit{{Code: user.Unit, Name: name, Scheme: scheme}}, nil
}
