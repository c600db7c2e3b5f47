package web

import (
	"maps"
	"net/url"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestADraftIsReadAsItWasKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.String(), 1, 3)
		fields := url.Values(rapid.MapOf(rapid.String(), values).Draw(t, "fields"))
		got, is := readDraft(writeDraft(fields))
		if !is || !maps.EqualFunc(got, fields, slices.Equal) {
			t.Fatalf("%q is read as %q, %v", fields, got, is)
		}
	})
}

// Forms that were kept before drafts had a format come back; those of a newer program do not.
func TestDraftsOfOtherFormats(t *testing.T) {
	for kept, want := range map[string]url.Values{
		"":   {},
		"1=": {"1": {""}},
		"+to=%2Fsaker%2Fny&services=advice&services=support%0A": {
			" to": {"/saker/ny"}, "services": {"advice", "support\n"},
		},
		"1\nmonth=2023-05": {"month": {"2023-05"}},
		"1\n":              {},
		"2\nmonth=2023-05": nil,
		"\nmonth=2023-05":  nil,
		"1\nmonth=%zz":     nil,
		"month=%zz":        nil,
	} {
		got, is := readDraft([]byte(kept))
		if is != (want != nil) || is && !maps.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%q is read as %q, %v, want %q", kept, got, is, want)
		}
	}
}
