package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sakstall/internal/auth"
)

// mostKeys is how many key strokes a case may take after the form is open.
const mostKeys = 20

func TestACaseTakesFewKeyStrokes(t *testing.T) {
	s, chrome := serve(t), browser(t)
	b := open(t, chrome, s)
	b.signIn(auth.Advisor)
	b.goTo("/saker/ny")
	keys := []string{
		kb.Tab, kb.Tab, " ", // past the month, which stands; the exposed person got guidance
		kb.Tab, kb.ArrowDown, kb.ArrowDown, // school staff made contact
		kb.Tab, kb.Tab, " ", kb.ArrowDown, // past what the categories mean: threats or violence
		kb.Tab, " ", // a girl
		kb.Tab, " ", // under 18
		kb.Tab, "s", "o", "m", kb.Enter, // Somalia
	}
	if n := len(keys) + 1; n > mostKeys {
		t.Errorf("%d key strokes, want %d at most", n, mostKeys)
	}
	b.press(keys...)
	b.press(kb.Enter)
	b.do(chromedp.WaitVisible(chromedp.CSS(".facts")))
	if got := b.text("main"); !strings.Contains(got, "Saken er registrert") || !strings.Contains(got, "Skoleansatt") ||
		!strings.Contains(got, "Trusler/vold") || !strings.Contains(got, "Somalia") {
		t.Fatalf("the receipt says %q", got)
	}
}

// TestACountryIsNeverChosenByAccident types the beginning of a name: nothing is chosen, the text stays, and the form is
// not sent.
func TestACountryIsNeverChosenByAccident(t *testing.T) {
	s, chrome := serve(t), browser(t)
	b := open(t, chrome, s)
	b.signIn(auth.Advisor)
	for _, c := range []struct{ keys, shown, chosen string }{
		{"Nor\r", "Nor", ""},
		{"Nor\t", "Nor", ""},
		{"Narnia\r", "Narnia", ""},
		{"norge\r", "Norge", "NO"},
		{"som\r", "Somalia", "SO"}, // nothing else begins so
		{"Nor" + kb.ArrowDown + "\r", "Nord-Korea", "KP"},
	} {
		b.goTo("/saker/ny")
		b.do(chromedp.SendKeys(chromedp.CSS("#country"), c.keys))
		got := get(b, chromedp.Evaluate[string](`[document.querySelector('#country').value,
			document.querySelector('[name=country]').value, document.querySelectorAll('[data-error-summary]').length].join()`))
		if want := c.shown + "," + c.chosen + ",0"; got != want {
			t.Errorf("%q makes %s, want %s", c.keys, got, want)
		}
	}
}

// TestWithoutNetworkNothingIsLost fills in a form for two persons, cuts the network, sends, and sends again when it is
// back.
func TestWithoutNetworkNothingIsLost(t *testing.T) {
	s, chrome := serve(t), browser(t)
	b := open(t, chrome, s)
	b.signIn(auth.Envoy)
	b.view(360, false)
	b.goTo("/saker/ny")
	b.do(chromedp.Click(chromedp.CSS("#add-person")), chromedp.WaitVisible(chromedp.CSS("#person-2")))
	if at := get(b, chromedp.Evaluate[string](`document.activeElement.id`)); at != "category-2" {
		t.Errorf("after a person was added, %q has the focus", at)
	}
	b.do(chromedp.SetValue(chromedp.CSS("#contact"), "family"), chromedp.Click(chromedp.CSS("[name=subject]")),
		chromedp.Click(chromedp.CSS("[name=category]")),
		chromedp.Click(chromedp.CSS("[name=gender]")), chromedp.Click(chromedp.CSS("[name=age]")),
		chromedp.SendKeys(chromedp.CSS("#country"), "Somalia\t"),
		chromedp.SetValue(chromedp.CSS("#category-2"), "threats_violence"),
		chromedp.Click(chromedp.CSS("[name=gender-2]")),
		chromedp.Click(chromedp.CSS("[name=age-2]")),
		chromedp.SendKeys(chromedp.CSS("#country-2"), "Irak\t"))
	offline := func(cut bool) {
		if _, err := chromedp.Call(b.ctx, network.EmulateNetworkConditionsByRule,
			network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{{
					Offline: cut, DownloadThroughput: -1,
					UploadThroughput: -1,
				}},
			}); err != nil {
			t.Fatal(err)
		}
	}
	offline(true)
	b.do(chromedp.Click(chromedp.CSS("#register")), chromedp.WaitVisible(chromedp.CSS(".away")))
	if got := b.text(".away"); !strings.Contains(got, "ingenting er registrert") {
		t.Errorf("without network: %q", got)
	}
	if got := get(b, chromedp.Evaluate[string](`[document.querySelector("#country").value, document.querySelector("#country-2").value].join()`)); got != "Somalia,Irak" {
		t.Errorf("without network the form holds %q", got)
	}
	offline(false)
	b.do(chromedp.Click(chromedp.CSS("#register")), chromedp.WaitVisible(chromedp.CSS(".facts")))
	if got := b.text("main"); !strings.Contains(got, "2 saker er registrert") {
		t.Errorf("the receipt says %q", got)
	}
}

// TestAFormIsKeptWhileItIsFilledIn leaves a form without sending it, and finds it again.
func TestAFormIsKeptWhileItIsFilledIn(t *testing.T) {
	s, chrome := serve(t), browser(t)
	b := open(t, chrome, s)
	b.signIn(auth.Envoy)
	b.goTo("/saker/ny")
	b.do(chromedp.Click(chromedp.CSS("[name=gender]")),
		chromedp.Click(chromedp.CSS("[name=tie][value=application_only]")),
		chromedp.WaitVisible(chromedp.CSS("#no-case")), chromedp.WaitVisible(chromedp.CSS(".counts")))
	if stale := get(b, chromedp.Evaluate[bool](`document.querySelector("[name=age]").click(),
		document.querySelector(".counts").checkVisibility({visibilityProperty: true})`)); stale {
		t.Error("the line of what the form counts as stays while an answer changes")
	}
	b.do(chromedp.WaitVisible(chromedp.CSS(".counts")))
	b.goTo("/saker/ny")
	if got := b.text("main"); !strings.Contains(got, "Her er kladden din.") ||
		!get(b, chromedp.Evaluate[bool](`document.querySelector("[name=gender]").checked`)) {
		t.Errorf("the form comes back as %q", got)
	}
	if n := get(b, chromedp.Evaluate[int](`localStorage.length + sessionStorage.length`)); n != 0 {
		t.Errorf("%d entries in the browser's storage", n)
	}
}
