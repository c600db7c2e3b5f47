package browsertest

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"sakstall/internal/auth"
)

// versioned is a form that shows a version of something, in a tab that has its page open.
type versioned struct {
	name  string
	role  auth.Role
	path  string     // where open begins
	open  func(*tab) // goes to the form's page
	fill  []step     // what is filled in and not sent
	other func(*tab) // begins at path and saves what makes the form's version an old one
}

const (
	someCases      = "/saker?halvar=2023-H1"
	someActivities = "/aktiviteter?ar=2022"
	someUnit       = "/halvar/2023-H2/enhet?enhet=SKOLE-01"
)

func versionedForms() []versioned {
	check := func(name string) step {
		return chromedp.Click(chromedp.CSS(`main form [name=` + name + `]:not(:checked)`))
	}
	correcting := onACase(clicking("a[href$='/rett']"), func(b *tab) {
		b.do(check("age"))
		b.send(chromedp.Click(chromedp.CSS("main form[action$='/rett'] .actions button")))
	})
	arranging := func(year string) func(*tab) {
		return func(b *tab) {
			b.goTo("/rapport/" + year + "/rediger")
			b.do(chromedp.Click(chromedp.CSS("[name=keep]")))
			b.send(chromedp.Click(chromedp.CSS("#form .actions button")))
		}
	}
	place := chromedp.CSS("[name=place]")
	return []versioned{
		{
			name: "correcting a case", role: auth.Advisor, path: someCases, open: onACase(clicking("a[href$='/rett']")),
			other: correcting,
			fill: []step{
				chromedp.SetValue(chromedp.CSS("#contact"), "family"), check("gender"),
				chromedp.SendKeys(chromedp.CSS("#country"), "Norge\t"),
			},
		},
		{
			name: "following a case up", role: auth.Advisor, path: someCases,
			open:  onACase(clicking("a[href$='/oppfolging']")),
			other: correcting,
			fill:  []step{check("services")},
		},
		{
			name: "withdrawing a case", role: auth.Advisor, path: someCases,
			open:  onACase(clicking("a[href$='/trekk']")),
			other: correcting,
			fill:  []step{check("reason")},
		},
		{
			name: "correcting an activity", role: auth.Advisor, path: someActivities,
			open: func(b *tab) { clicking("tbody a")(b); clicking("main a[href$='/rett']")(b) },
			fill: []step{
				chromedp.SetValue(chromedp.CSS("#kind"), "webinar"), check("audience"),
				chromedp.SendKeys(chromedp.CSS("#participants"), "7"),
			},
			other: func(b *tab) {
				clicking("tbody a")(b)
				clicking("main a[href$='/rett']")(b)
				b.do(chromedp.SetValue(chromedp.CSS("#topic"), "rights"), check("audience"),
					chromedp.SetValue(chromedp.CSS("#participants"), "311"))
				clicking("main form button[type=submit]")(b)
			},
		},
		{
			name: "moving a unit's half", role: auth.Coordinator, path: someUnit, open: func(*tab) {},
			fill: []step{check("reason"), chromedp.SendKeys(chromedp.CSS("#note"), "Se over")},
			other: func(b *tab) {
				b.do(check("reason"))
				clicking("#form button[type=submit]")(b)
			},
		},
		{
			name: "arranging the report", role: auth.Coordinator, path: "/rapport/2023/rediger", open: func(*tab) {},
			fill:  []step{chromedp.SendKeys(place, "9"), chromedp.Click(chromedp.CSS("[name=keep]"))},
			other: arranging("2023"),
		},
		{
			name: "a text of one's own", role: auth.Coordinator, path: "/rapport/2023/tekst/ny", open: func(*tab) {},
			fill: []step{
				chromedp.SendKeys(chromedp.CSS("#title_nb"), "Om"),
				chromedp.SendKeys(chromedp.CSS("#text_nb"), "Til leserne."),
			},
			other: arranging("2023"),
		},
		{
			name: "publishing a correction", role: auth.Coordinator, path: "/rapport/2021/publiser",
			open: func(*tab) {},
			fill: []step{chromedp.SendKeys(chromedp.CSS("#note"), "Rettet")}, other: arranging("2021"),
		},
	}
}

// TestAFormNeverMixesVersions fills in a form, follows a link and comes back, while somebody else saves and while
// nobody does. The browser has not kept the page, fetches it anew and fills its form in: what was filled in may come
// back into the version that it was filled into, and into no other.
func TestAFormNeverMixesVersions(t *testing.T) {
	s, chrome := serve(t), browser(t, "disable-back-forward-cache")
	tabs := map[auth.Role][2]*tab{}
	for _, role := range []auth.Role{auth.Advisor, auth.Coordinator} {
		mine, theirs := open(t, chrome, s), open(t, chrome, s)
		mine.signIn(role)
		theirs.signIn(role)
		tabs[role] = [2]*tab{mine, theirs}
	}
	handInSomeUnit(t, tabs[auth.Advisor][0])
	for _, f := range versionedForms() {
		t.Run(f.name, func(t *testing.T) {
			mine, theirs := *tabs[f.role][0], *tabs[f.role][1]
			mine.t, theirs.t = t, t
			f.check(&mine, &theirs)
		})
	}
}

// check fills the form in in one tab and saves in the other.
func (f versioned) check(mine, theirs *tab) {
	mine.t.Helper()
	mine.goTo(f.path)
	f.open(mine)
	address := get(mine, chromedp.Evaluate[string](`location.pathname + location.search`))
	untouched := answers(mine)
	mine.do(f.fill...)
	filled := answers(mine)
	if filled == untouched {
		mine.t.Fatalf("nothing is filled in: %s", filled)
	}
	clicking(".page-name")(mine)
	mine.back(address)
	if got := answers(mine); got != filled {
		mine.t.Errorf("in the same version the form comes back as\n%s\nwant\n%s", got, filled)
	}
	clicking(".page-name")(mine)
	theirs.goTo(f.path)
	f.other(theirs)
	mine.back(address)
	theirs.goTo(address)
	now := answers(theirs)
	if got := answers(mine); now == untouched || got != now && got != filled {
		mine.t.Errorf("in another version the form comes back as\n%s\nneither as filled in\n%s\nnor as the register has it\n%s", got, filled, now)
	}
}

// back goes back to the page with the address, which may be the one that was left or one fetched anew.
func (b *tab) back(address string) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](`history.back(), 0`))
	there := fmt.Sprintf(`document.readyState === 'complete' && location.pathname + location.search === %q`, address)
	for end := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if get(b, chromedp.Evaluate[bool](there)) {
			return
		}
		if time.Now().After(end) {
			b.t.Fatalf("the browser does not come back to %s", address)
		}
	}
}

// handInSomeUnit hands in what the coordinator then looks at.
func handInSomeUnit(t *testing.T, advisor *tab) {
	t.Helper()
	if unit := advisor.site.users[auth.Advisor].Unit; unit != "SKOLE-01" {
		t.Fatalf("the advisor's unit is %s", unit)
	}
	advisor.goTo("/halvar/2023-H2")
	advisor.send(chromedp.Click(chromedp.CSS("main form:has([name=move]) button")))
}

// answers are what the page's form would send, with the version that it was made of, and what a type-ahead shows: ""
// where there is no form any more.
func answers(b *tab) string {
	b.t.Helper()
	return get(b, chromedp.Evaluate[string](fmt.Sprintf(`(() => {
		const form = [...document.querySelectorAll('main form')].find((f) => f.method === 'post' && f.querySelector('select, textarea, input:not([type=hidden])'));
		if (!form) return '';
		const sent = [...new FormData(form)].filter(([name]) => !%s.includes(name)).map((pair) => pair.join('='));
		return [...sent, document.querySelector('#country')?.value].join(' ');
	})()`, `['csrf_token', 'form_token']`)))
}
