package reporting

import (
	"testing"

	"sakstall/views"
)

// The page is looked at again with what has been chosen, wherever that was sent.
func TestThePageIsLookedAtAgainWithWhatIsChosen(t *testing.T) {
	t.Parallel()
	const path = "/rapport/2023/publiser"
	if got := again(path, nil); got != path {
		t.Errorf("with nothing chosen it is %q", got)
	}
	chosen := []views.Seen{{Name: insidersField, Value: "true"}, {Name: contentField, Value: "rows"}}
	if got := again(path, chosen); got != path+"?content=rows&insiders=true" {
		t.Errorf("it is %q", got)
	}
}
