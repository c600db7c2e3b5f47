package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sakstall/internal/auth"
)

// TestRegisterByKeyboardAndSeeItCounted goes the whole way without a mouse: sign in, fill in the form from the top,
// send it, and see the case counted by the coordinator.
func TestRegisterByKeyboardAndSeeItCounted(t *testing.T) {
	s, chrome := serve(t), browser(t)
	coordinator := open(t, chrome, s)
	coordinator.signIn(auth.Coordinator)
	before := counted(coordinator)

	b := open(t, chrome, s)
	b.signIn(auth.Advisor)
	b.goTo("/saker/ny")
	// The page begins with its heading; the list of months is next, and its last choice opens the one of those before
	// July 2023, where the second is May.
	b.press(kb.Tab, kb.End, kb.Tab, kb.ArrowDown, kb.ArrowDown)
	b.press(kb.Tab, " ")           // subject: the first choice
	b.press(kb.Tab, kb.ArrowDown)  // contact: the first after "choose"
	b.press(kb.Tab)                // what the categories mean
	b.press(kb.Tab, " ")           // category: the first choice
	b.press(kb.ArrowDown)          // and the one below
	b.press(kb.Tab, " ")           // gender
	b.press(kb.Tab, " ")           // age
	b.press(kb.Tab)                // country
	b.press("s", "o", "m", kb.Tab) // the type-ahead finds Somalia, and Tab takes it
	tabTo(b, "register")
	b.send(chromedp.KeyEvent(kb.Enter))

	if got := b.text("main"); !strings.Contains(got, "Saken er registrert") || !strings.Contains(got, "mai 2023") ||
		!strings.Contains(got, "Trusler/vold") || !strings.Contains(got, "Somalia") {
		t.Fatalf("the receipt says %q", got)
	}
	if after := counted(coordinator); after.threats != before.threats+1 || after.somalia != before.somalia+1 {
		t.Errorf("counted %+v before and %+v after", before, after)
	}
}

// TestTheSameWayWithoutJavaScript fills in the form as a browser without scripts shows it.
func TestTheSameWayWithoutJavaScript(t *testing.T) {
	s, chrome := serve(t), browser(t)
	coordinator := open(t, chrome, s)
	coordinator.signIn(auth.Coordinator)
	before := counted(coordinator)

	b := open(t, chrome, s)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled,
		emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	b.signIn(auth.Envoy)
	b.goTo("/saker/ny")
	b.send(chromedp.Click(chromedp.CSS("#register")))
	if got := b.text(".ds-error-summary"); !strings.Contains(got, "Velg en hovedkategori.") {
		t.Fatalf("the error summary says %q", got)
	}
	choose := func(name, value string) step {
		return chromedp.Click(chromedp.CSS(`input[name="` + name + `"][value="` + value + `"]`))
	}
	b.do(chromedp.SetValue(chromedp.CSS("#month"), "older"),
		chromedp.SetValue(chromedp.CSS("#month-older"), "2023-05"), chromedp.SetValue(chromedp.CSS("#contact"), "family"),
		chromedp.SetValue(chromedp.CSS("#country"), "SO"),
		choose("subject", "person"), choose("category", "threats_violence"), choose("gender", "male"),
		choose("age", "under_18"))
	b.send(chromedp.Click(chromedp.CSS("#register")))
	if got := b.text("main"); !strings.Contains(got, "Saken er registrert") || !strings.Contains(got, "Somalia") {
		t.Fatalf("the receipt says %q", got)
	}
	b.send(chromedp.Click(chromedp.CSS(".page-user button")))
	if got := b.text("main"); !strings.Contains(got, "Du er logget ut.") {
		t.Errorf("after signing out: %q", got)
	}
	if after := counted(coordinator); after.envoySomalia != before.envoySomalia+1 || after.somalia != before.somalia {
		t.Errorf("counted %+v before and %+v after", before, after)
	}
}

type counts struct{ threats, somalia, envoySomalia int }

// counted reads the coordinator's working report of 2023, without what stands beside the counts.
func counted(b *tab) counts {
	b.t.Helper()
	b.goTo("/rapport/2023")
	cell := func(table, row string) int {
		return get(b, chromedp.Evaluate[int](`Number([...document.querySelectorAll('#`+table+` tbody tr')]
			.find(r => r.cells[0].textContent.trim() === '`+row+`').cells[5].firstChild.textContent.trim())`))
	}
	return counts{
		cell("advisors-category-table", "Trusler/vold"), cell("advisors-country-table", "Somalia"),
		cell("envoys-country-table", "Somalia"),
	}
}

// tabTo presses Tab until the element with the id has the focus.
func tabTo(b *tab, id string) {
	b.t.Helper()
	for range 60 {
		b.press(kb.Tab)
		if get(b, chromedp.Evaluate[string](`document.activeElement.id`)) == id {
			return
		}
	}
	b.t.Fatalf("Tab does not lead to %q", id)
}
