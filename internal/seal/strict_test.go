package seal_test

import (
	"testing"

	"sakstall/internal/seal"
)

func TestWhatIsNotUnderstoodIsNotPassedOver(t *testing.T) {
	type kept struct {
		Name string `json:"name"`
		List []struct {
			N int `json:"n"`
		} `json:"list"`
	}
	for text, good := range map[string]bool{
		`{"name": "a", "list": [{"n": 1}]}`:  true,
		`{}`:                                 true,
		`{"name": "a", "more": 1}`:           false,
		`{"list": [{"n": 1, "more": null}]}`: false,
		`{"name": 1}`:                        false,
		`{"name": "a"`:                       false,
		``:                                   false,
	} {
		var read kept
		if err := seal.Strictly([]byte(text), &read); (err == nil) != good {
			t.Errorf("%s: %v, read as %+v", text, err, read)
		}
	}
}
