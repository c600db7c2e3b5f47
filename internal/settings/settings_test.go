package settings_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sakstall/internal/fault"
	"sakstall/internal/seal"
	"sakstall/internal/settings"
)

func TestValuesAreTakenOrRefused(t *testing.T) {
	for _, c := range []struct{ name, input, want, refusal string }{
		{"smtp.host", "smtp.example.no", "smtp.example.no", ""},
		{"smtp.host", " 127.0.0.1 ", "127.0.0.1", ""},
		{"smtp.host", "::1", "::1", ""},
		{"smtp.host", "", "", ""},
		{"smtp.host", "smtp.example.no/x", "", `"smtp.example.no/x" is not the name of a server`},
		{"smtp.host", "smtp.exåmple.no", "", "is not the name of a server"},
		{"smtp.host", strings.Repeat("x", 200), strings.Repeat("x", 200), ""},
		{"smtp.host", strings.Repeat("x", 201), "", "longer than 200 characters"},
		{"smtp.port", "1", "1", ""},
		{"smtp.port", "00025", "25", ""},
		{"smtp.port", "65535", "65535", ""},
		{"smtp.port", "0", "", `smtp.port: "0" is not a whole number from 1 to 65535`},
		{"smtp.port", "65536", "", "from 1 to 65535"},
		{"smtp.port", "", "", "from 1 to 65535"},
		{"smtp.port", "25.0", "", "from 1 to 65535"},
		{"smtp.security", "tls", "tls", ""},
		{"smtp.security", "TLS", "", `smtp.security: "TLS" is not one of starttls, tls, none`},
		{"smtp.user", "sakstall", "sakstall", ""},
		{"smtp.user", "sak\nstall", "", "more than one line"},
		{"smtp.user", "sak\xffstall", "", "can't be seen"},
		{"smtp.sender", "sakstall@example.no", "sakstall@example.no", ""},
		{"smtp.sender", "Sakstall <sakstall@example.no>", "Sakstall <sakstall@example.no>", ""},
		{"smtp.sender", "sakstall", "", "is not an address such as"},
		{"smtp.sender", "a@example.no, b@example.no", "", "is not an address such as"},
	} {
		s, err := settings.Find(c.name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Parse(c.input)
		switch {
		case c.refusal == "" && (err != nil || got != c.want):
			t.Errorf("%s %q: got %q, error %v; want %q", c.name, c.input, got, err, c.want)
		case c.refusal == "":
		case got != "" || fault.Of(err) != fault.Invalid || !strings.Contains(err.Error(), c.refusal):
			t.Errorf("%s %q: got %q, error %v; want %q", c.name, c.input, got, err, c.refusal)
		}
	}
	_, err := settings.Find("smtp")
	if fault.Of(err) != fault.Invalid || !strings.Contains(err.Error(), "there are smtp.host, smtp.port,") {
		t.Errorf("a setting that does not exist: %v", err)
	}
}

// What is kept is one line, is what it is read as, and holds.
func TestWhatIsKeptIsReadAsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(settings.All()).Draw(t, "setting")
		input := rapid.OneOf(
			rapid.String(), rapid.StringMatching(`-?[0-9]{0,6}`),
			rapid.StringMatching(`[ a-z.]{0,10}(@[a-z]{1,4}\.no)?`),
			rapid.SampledFrom([]string{settings.StartTLS, settings.ImplicitTLS, settings.NoTLS}),
		).Draw(t, "input")
		kept, err := s.Parse(input)
		if err != nil {
			return
		}
		if again, err := s.Parse(kept); err != nil || again != kept {
			t.Fatalf("%s %q is kept as %q, and that as %q: %v", s.Name, input, kept, again, err)
		}
		if strings.TrimSpace(kept) != kept || strings.ContainsFunc(kept, unicode.IsControl) {
			t.Fatalf("%s %q is kept as %q, which is no part of a line", s.Name, input, kept)
		}
		v, err := settings.NewValues(map[string]string{string(s.Name): kept, "of a program to come": "x"})
		if err != nil || v.Text(s.Name) != kept || len(v) != len(settings.All()) {
			t.Fatalf("%s %q does not hold: %v, %v", s.Name, kept, v, err)
		}
	})
}

func TestTheTableIsInOrder(t *testing.T) {
	seen := map[settings.Name]bool{}
	for _, s := range settings.All() {
		if kept, err := s.Parse(s.Default); err != nil || kept != s.Default || s.About == "" {
			t.Errorf("%s: default %q is kept as %q, error %v, about %q", s.Name, s.Default, kept, err, s.About)
		}
		if seen[s.Name] || strings.ContainsAny(string(s.Name), " \n") {
			t.Errorf("%q is no name of its own", s.Name)
		}
		seen[s.Name] = true
	}
	v, err := settings.NewValues(nil)
	names := slices.Sorted(maps.Keys(v))
	if err != nil || v.Number(settings.SMTPPort) != 587 || !slices.Equal(names, slices.Sorted(maps.Keys(seen))) {
		t.Errorf("undecided: %v, error %v", v, err)
	}
	_, err = settings.NewValues(map[string]string{"smtp.port": "many"})
	if err == nil || !strings.Contains(err.Error(), "from 1 to 65535") {
		t.Errorf("a value that is none: %v", err)
	}
}

// The names are in the seals of registers: a name that changes makes every seal wrong.
func TestTheSealedNamesAreFrozen(t *testing.T) {
	got := settings.Change{ID: 7, Name: "smtp.port", Was: "587", Value: "25"}.Record([]byte{1})
	want := seal.Fields{"id": {"7"}, "name": {"smtp.port"}, "was": {"587"}, "value": {"25"}}
	if got.Kind != "setting change" || string(got.Salt) != "\x01" || !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got)
	}
}

// A name that is in no table, or a text where a number is asked for, is a mistake of the program's, not a value.
func TestNoValueIsMadeUp(t *testing.T) {
	values, err := settings.NewValues(map[string]string{"smtp.host": "smtp.example.no"})
	if err != nil {
		t.Fatal(err)
	}
	for name, ask := range map[string]func(){
		"a setting that is none":  func() { values.Text("smtp.colour") },
		"a number that is none":   func() { values.Number(settings.SMTPHost) },
		"a number without a name": func() { values.Number("") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s has a value", name)
				}
			}()
			ask()
		}()
	}
	if host := values.Text(settings.SMTPHost); host != "smtp.example.no" {
		t.Errorf("the host is %q", host)
	}
}

// A server is named in ASCII letters, digits, dots, dashes and colons, and with nothing else between them.
func TestWhatAServerMayBeCalled(t *testing.T) {
	s, err := settings.Find("smtp.host")
	if err != nil {
		t.Fatal(err)
	}
	for r := rune(0x21); r < 0x180; r++ {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		want := letter || strings.ContainsRune(".-:", r)
		if got, err := s.Parse("a" + string(r) + "b"); (err == nil) != want || want && got != "a"+string(r)+"b" {
			t.Errorf("a server with %q in its name: %q, %v", r, got, err)
		}
	}
}
