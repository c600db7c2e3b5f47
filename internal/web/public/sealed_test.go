package public_test

import (
	"testing"

	"sakstall/internal/web/webtest"
)

// What readers get is made from the sealed edition, in which no hidden count is, and from nothing else.
func TestReadersGetWhatIsSealedAndNothingElse(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.PublishesMuch(t)
	before := s.Public(t)
	s.Forget(t)
	s.Serve(t, webtest.OneKey)
	after := s.Public(t)
	for path, a := range before {
		if after[path].Body != a.Body {
			t.Errorf("%s is another without the register", path)
		}
	}
	if len(after) != len(before) || len(before) < 60 {
		t.Errorf("%d pages and exports, and without the register %d", len(before), len(after))
	}
}
