package csvfile_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"sakstall/internal/csvfile"
)

// A file says the same, however a program has written it.
func TestAFileIsReadHoweverItIsWritten(t *testing.T) {
	text := "måned;kjønn;ære\r\nmai;jente, kvinne;\"a;b\"\r\n"
	encoded := func(e encoding.Encoding, text string) string {
		out, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	tabs := strings.ReplaceAll(strings.ReplaceAll(text, "\"a;b\"", "a,b"), ";", "\t")
	tabs = strings.ReplaceAll(tabs, "a,b", `"a;b"`)
	mac := strings.ReplaceAll(text, "\r\n", "\r")
	little, big := unicode.LittleEndian, unicode.BigEndian
	for name, content := range map[string]string{
		"UTF-8":                        text,
		"with a mark":                  csvfile.BOM + text,
		"UTF-16":                       encoded(unicode.UTF16(little, unicode.UseBOM), text),
		"UTF-16, the other end first":  encoded(unicode.UTF16(big, unicode.UseBOM), text),
		"UTF-16, tabs":                 encoded(unicode.UTF16(little, unicode.UseBOM), tabs),
		"UTF-16 without a mark":        encoded(unicode.UTF16(little, unicode.IgnoreBOM), text),
		"UTF-16, big, without a mark":  encoded(unicode.UTF16(big, unicode.IgnoreBOM), text),
		"Windows-1252":                 encoded(charmap.Windows1252, text),
		"an old Mac's":                 encoded(charmap.Macintosh, mac),
		"CR alone":                     mac,
		"tabs":                         tabs,
		"sep":                          "sep=;\r\n" + text,
		"sep, marked and in capitals":  csvfile.BOM + "SEP=;\r\n" + text,
		"sep, quoted":                  "\"sep=;\"\r\n" + text,
		"sep of tabs":                  "sep=\t\r\n" + tabs,
		"sep, CR alone":                "sep=;\r" + mac,
		"sep in a wide file":           encoded(unicode.UTF16(little, unicode.UseBOM), "sep=;\r\n"+text),
		"commas, with sep against all": "sep=,\n" + strings.NewReplacer("jente, kvinne", `"jente, kvinne"`, `"a;b"`, "a;b", ";", ",").Replace(strings.ReplaceAll(text, `"a;b"`, "A")),
	} {
		in := csvfile.New(strings.NewReader(content))
		var got []string
		for {
			fields, err := in.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got = append(got, fmt.Sprintf("%q", fields))
		}
		want := []string{`["måned" "kjønn" "ære"]`, `["mai" "jente, kvinne" "a;b"]`}
		if strings.HasPrefix(name, "commas") {
			want[1] = `["mai" "jente, kvinne" "A"]`
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// What is marked as UTF-8 and is not stays as it is, for the reader of the field to say so.
func TestWhatIsMarkedAsUTF8IsNotTakenForAnythingElse(t *testing.T) {
	in := csvfile.New(strings.NewReader(csvfile.BOM + "troms\xf8,b"))
	if got, err := in.Next(); err != nil || got[0] != "troms\xf8" {
		t.Errorf("%q, %v", got, err)
	}
}
