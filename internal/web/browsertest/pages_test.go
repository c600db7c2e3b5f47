package browsertest

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sakstall/internal/auth"
	"sakstall/internal/lang"
)

// state is a page in a state that it can be in.
type state struct {
	name string
	role auth.Role // who looks; Anonymous is nobody
	path string
	do   func(*tab) // what is done there first, or nil
}

// pages are all pages and their states. A new page joins with a row.
var pages = []state{
	{name: "front page", path: "/"},
	{name: "sign-in", path: "/logg-inn"},
	{name: "sign-in, nothing filled in", path: "/logg-inn", do: clicking("main button")},
	{name: "sign-in, wrong", path: "/logg-inn", do: signingInWrong},
	{name: "sign-in, too often", path: "/logg-inn", do: signingInTooOften},
	{name: "signed out", path: "/logg-inn?ut=1"},
	{name: "published reports", path: "/statistikk"},
	{name: "no such page", path: "/finnes-ikke"},
	{name: "an edition", path: "/statistikk/2021.1"},
	{name: "comparing editions", path: "/statistikk/sammenlign"},
	{name: "comparing editions, one chosen", path: "/statistikk/sammenlign?a=2021.1"},
	{name: "comparing editions, the same", path: "/statistikk/sammenlign?a=2021.1&b=2021.1"},
	{name: "advisor's front page", role: auth.Advisor, path: "/"},
	{name: "advisor's form", role: auth.Advisor, path: "/saker/ny"},
	{name: "advisor's form, all open", role: auth.Advisor, path: "/saker/ny", do: func(b *tab) {
		b.do(chromedp.Click(chromedp.CSS(".definitions > summary")), chromedp.Click(chromedp.CSS(".more > summary")),
			chromedp.SendKeys(chromedp.CSS("#country"), "s"))
	}},
	{name: "advisor's form, nothing filled in", role: auth.Advisor, path: "/saker/ny", do: clicking("#register")},
	{name: "a case just registered", role: auth.Advisor, path: "/saker/ny", do: registering},
	{name: "a form sent again with something else", role: auth.Advisor, path: "/saker/ny", do: registeringTwice},
	{name: "advisor's cases", role: auth.Advisor, path: "/saker?halvar=2023-H1"},
	{name: "advisor's cases, none", role: auth.Advisor, path: "/saker?halvar=2030-H1"},
	{name: "a case", role: auth.Advisor, path: "/saker?halvar=2023-H1", do: clicking("tbody a")},
	{name: "a file to be chosen", role: auth.Advisor, path: "/saker/importer"},
	{name: "no file chosen", role: auth.Advisor, path: "/saker/importer", do: clicking("main button[type=submit]")},
	{
		name: "a file with mistakes", role: auth.Advisor, path: "/saker/importer",
		do: uploading("month,gender,kjønn\n2023-05,female,x\n"),
	},
	{name: "a file without mistakes", role: auth.Advisor, path: "/saker/importer", do: uploading(fileOfCases)},
	{name: "a file imported", role: auth.Advisor, path: "/saker/importer", do: func(b *tab) {
		uploading(fileOfCases)(b)
		clicking("main button[type=submit]")(b)
	}},
	{name: "a file imported before", role: auth.Advisor, path: "/saker/importer", do: uploading(fileOfCases)},
	{name: "advisor's activities", role: auth.Advisor, path: "/aktiviteter?ar=2023"},
	{name: "advisor's activities, none", role: auth.Advisor, path: "/aktiviteter"},
	{name: "an activity from before", role: auth.Advisor, path: "/aktiviteter?ar=2023", do: clicking("tbody a")},
	{
		name: "the activity form", role: auth.Advisor, path: "/aktiviteter/ny",
		do: func(b *tab) { b.do(chromedp.Click(chromedp.CSS("summary"))) },
	},
	{
		name: "the activity form, nothing filled in", role: auth.Advisor, path: "/aktiviteter/ny",
		do: clicking("main button[type=submit]"),
	},
	{name: "an activity just logged", role: auth.Advisor, path: "/aktiviteter/ny", do: logging},
	{
		name: "an activity to be corrected", role: auth.Advisor, path: "/aktiviteter/ny",
		do: func(b *tab) { logging(b); clicking("main a[href$='/rett']")(b) },
	},
	{name: "an activity corrected by two", role: auth.Advisor, path: "/aktiviteter/ny", do: correctingStale},
	{
		name: "an activity to be withdrawn", role: auth.Advisor, path: "/aktiviteter/ny",
		do: func(b *tab) { logging(b); clicking("main a[href$='/trekk']")(b) },
	},
	{name: "an activity withdrawn", role: auth.Advisor, path: "/aktiviteter/ny", do: func(b *tab) {
		logging(b)
		clicking("main a[href$='/trekk']")(b)
		clicking("main button[type=submit]")(b)
	}},
	{name: "envoy's activity form", role: auth.Envoy, path: "/aktiviteter/ny"},
	{name: "advisor's halves", role: auth.Advisor, path: "/halvar"},
	{name: "advisor's half", role: auth.Advisor, path: "/halvar/2023-H2"},
	{name: "advisor's half, too early to hand in", role: auth.Advisor, path: "/halvar/2024-H1"},
	{name: "advisor's half in the first year", role: auth.Advisor, path: "/halvar/2019-H1"},
	{name: "envoy's half", role: auth.Envoy, path: "/halvar/2023-H1"},
	{name: "envoy's half, just handed in", role: auth.Envoy, path: "/halvar/2022-H1", do: handingIn},
	{name: "advisor's cases, filtered", role: auth.Advisor, path: "/saker?halvar=2023-H1&land=SY"},
	{
		name: "advisor's cases, none like this", role: auth.Advisor,
		path: "/saker?halvar=2023-H1&land=NO&kategori=fgm_completed",
	},
	{
		name: "a case to correct", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/rett']")),
	},
	{
		name: "a correction with nothing chosen", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/rett']"), func(b *tab) {
			b.do(chromedp.SetValue(chromedp.CSS("#contact"), ""))
			b.send(chromedp.Click(chromedp.CSS("main form[action$='/rett'] .actions button")))
		}),
	},
	{
		name: "a correction that comes second", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/rett']"), func(b *tab) {
			b.do(chromedp.SetValue(chromedp.CSS("[name=version]"), "99"),
				chromedp.Click(chromedp.CSS("[name=gender][value=unknown]")))
			b.send(chromedp.Click(chromedp.CSS("main form[action$='/rett'] .actions button")))
		}),
	},
	{
		name: "a case to follow up", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/oppfolging']")),
	},
	{
		name: "a case followed up", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/oppfolging']"), clicking("main form .actions button")),
	},
	{
		name: "a case to withdraw, without a reason", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/trekk']"), clicking("main form .actions button")),
	},
	{
		name: "a case withdrawn", role: auth.Advisor, path: "/saker?halvar=2023-H1",
		do: onACase(clicking("a[href$='/trekk']"), func(b *tab) {
			b.do(chromedp.Click(chromedp.CSS("[name=reason]")))
			b.send(chromedp.Click(chromedp.CSS("main form .actions button")))
		}),
	},
	{name: "a list with a case withdrawn", role: auth.Advisor, path: "/saker?halvar=2023-H1"},
	{name: "advisor may not", role: auth.Advisor, path: "/rapport/2023"},
	{
		name: "envoy's form", role: auth.Envoy, path: "/saker/ny",
		do: func(b *tab) { b.do(chromedp.Click(chromedp.CSS(".more > summary"))) },
	},
	{name: "envoy's form for a family", role: auth.Envoy, path: "/saker/ny", do: func(b *tab) {
		clicking("#add-person")(b)
		clicking("#add-person")(b)
	}},
	{name: "a family with everything missing", role: auth.Envoy, path: "/saker/ny", do: func(b *tab) {
		clicking("#add-person")(b)
		clicking("#register")(b)
	}},
	{name: "a family just registered", role: auth.Envoy, path: "/saker/ny", do: registeringFamily},
	{name: "no case", role: auth.Envoy, path: "/saker/ny", do: applying},
	{name: "a contact noted", role: auth.Envoy, path: "/saker/ny", do: func(b *tab) {
		applying(b)
		clicking("[value=contact]")(b)
	}},
	{name: "coordinator's front page", role: auth.Coordinator, path: "/"},
	{name: "every unit's half", role: auth.Coordinator, path: "/halvar/2023-H2"},
	{name: "the envoys' half", role: auth.Coordinator, path: "/halvar/2023-H1?ordning=envoys&vis=mangler&sorter=saker"},
	{name: "a unit's half for the coordinator", role: auth.Coordinator, path: "/halvar/2023-H2/enhet?enhet=SKOLE-01"},
	{name: "working report", role: auth.Coordinator, path: "/rapport/2023"},
	{name: "working report with nothing in it yet", role: auth.Coordinator, path: "/rapport/2024"},
	{name: "what is hidden", role: auth.Coordinator, path: "/rapport/2023/utgave"},
	{name: "the kept previews", role: auth.Coordinator, path: "/rapport/2023/historikk"},
	{
		name: "a preview just kept", role: auth.Coordinator, path: "/rapport/2023/historikk",
		do: clicking("main form button[type=submit]"),
	},
	{name: "arranging the report", role: auth.Coordinator, path: "/rapport/2023/rediger"},
	{name: "a text of one's own", role: auth.Coordinator, path: "/rapport/2023/tekst/ny"},
	{
		name: "a text of one's own, nothing written", role: auth.Coordinator, path: "/rapport/2023/tekst/ny",
		do: clicking("main form button[value=save]"),
	},
	{name: "publishing", role: auth.Coordinator, path: "/rapport/2023/publiser"},
	{name: "publishing a correction", role: auth.Coordinator, path: "/rapport/2021/publiser"},
	{name: "a notice", role: auth.Coordinator, path: "/utgaver/2021.1/merknad"},
	{
		name: "a notice, nothing written", role: auth.Coordinator, path: "/utgaver/2021.1/merknad",
		do: clicking("main form button[type=submit]"),
	},
	{name: "withdrawing", role: auth.Coordinator, path: "/utgaver/2021.1/trekk"},
	{
		name: "withdrawing without a reason", role: auth.Coordinator, path: "/utgaver/2021.1/trekk",
		do: clicking("main form button[type=submit]"),
	},
	{name: "editions, to publish and withdraw", role: auth.Coordinator, path: "/utgaver"},
	{name: "earlier reports", role: auth.Coordinator, path: "/tidligere-rapporter"},
	{name: "administrator's front page", role: auth.Administrator, path: "/"},
	{name: "administration", role: auth.Administrator, path: "/administrasjon"},
}

// clicking clicks what leads to another page.
func clicking(selector chromedp.CSS) func(*tab) {
	return func(b *tab) { b.send(chromedp.Click(selector)) }
}

// handingIn hands the half in. In the next language it has been done already.
func handingIn(b *tab) {
	if get(b, chromedp.Evaluate[bool](`document.querySelector('[name=move]')?.value === 'hand_in'`)) {
		b.send(chromedp.Click(chromedp.CSS("main form button")))
	}
}

// onACase goes to the last case of the list that still counts, and on from there.
func onACase(then ...func(*tab)) func(*tab) {
	return func(b *tab) {
		address := get(b, chromedp.Evaluate[string](`[...document.querySelectorAll('tbody tr')].filter(r => !/Trukket|Trekt|Withdrawn/.test(r.textContent)).at(-1).querySelector('a').getAttribute('href')`))
		b.goTo(address)
		for _, do := range then {
			do(b)
		}
	}
}

func signingInWrong(b *tab) {
	b.do(chromedp.SendKeys(chromedp.CSS("#email"), "nobody@example.no"))
	b.send(chromedp.SendKeys(chromedp.CSS("#password"), "wrong\r"))
}

func signingInTooOften(b *tab) {
	for range auth.PerAccount + 1 {
		b.goTo("/logg-inn")
		signingInWrong(b)
	}
}

// registering fills in the form and sends it.
func registering(b *tab) {
	b.do(chromedp.SetValue(chromedp.CSS("#contact"), "family"), chromedp.Click(chromedp.CSS("[name=subject]")),
		chromedp.Click(chromedp.CSS("[name=category]")),
		chromedp.Click(chromedp.CSS("[name=gender]")), chromedp.Click(chromedp.CSS("[name=age]")),
		chromedp.SendKeys(chromedp.CSS("#country"), "Somalia\t"))
	b.send(chromedp.Click(chromedp.CSS("#register")))
}

// registeringFamily fills in the form for two persons and sends it.
func registeringFamily(b *tab) {
	clicking("#add-person")(b)
	b.do(chromedp.SetValue(chromedp.CSS("#category-2"), "threats_violence"),
		chromedp.Click(chromedp.CSS("[name=gender-2]")), chromedp.Click(chromedp.CSS("[name=age-2]")),
		chromedp.SendKeys(chromedp.CSS("#country-2"), "Irak\t"))
	registering(b)
}

// applying fills in what is no case, and sends it all the same.
func applying(b *tab) {
	b.do(chromedp.Click(chromedp.CSS("[name=tie][value=application_only]")))
	clicking("#register")(b)
}

// registeringTwice sends the same form with another month, as from a second tab.
func registeringTwice(b *tab) {
	token := get(b, chromedp.Value(chromedp.CSS("[name=form_token]")))
	registering(b)
	b.goTo("/saker/ny")
	b.do(chromedp.SetValue(chromedp.CSS("[name=form_token]"), token),
		chromedp.SetValue(chromedp.CSS("#month"), "2024-01"))
	registering(b)
}

// fileOfCases is a file without mistakes.
const fileOfCases = "month,subject,contact,category,gender,age,country\n2024-01,person,self,threats_violence,female,under_18,SY\n"

// uploading chooses a file that has the text, and sends it.
func uploading(text string) func(*tab) {
	return func(b *tab) {
		b.t.Helper()
		name := filepath.Join(b.t.TempDir(), "saker.csv")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			b.t.Fatal(err)
		}
		b.do(chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{name}))
		clicking("main button[type=submit]")(b)
	}
}

// logging fills in the form for an activity and sends it.
func logging(b *tab) {
	b.do(chromedp.SetValue(chromedp.CSS("#kind"), "course"), chromedp.SetValue(chromedp.CSS("#topic"), "rights"),
		chromedp.Click(chromedp.CSS("#audience")),
		chromedp.SendKeys(chromedp.CSS("#participants"), "25"))
	b.send(chromedp.Click(chromedp.CSS("main button[type=submit]")))
}

// correctingStale corrects an activity that has been corrected in another tab meanwhile.
func correctingStale(b *tab) {
	logging(b)
	clicking("main a[href$='/rett']")(b)
	b.do(chromedp.SetValue(chromedp.CSS("#kind"), "lecture"))
	clicking("main button[type=submit]")(b)
	clicking("main a[href$='/rett']")(b)
	b.do(chromedp.SetValue(chromedp.CSS("[name=version]"), "1"), chromedp.SetValue(chromedp.CSS("#kind"), "webinar"))
	clicking("main button[type=submit]")(b)
}

// TestEveryPageForEverybody looks at every page in every state and language, see look. That the browser reports nothing
// is asked of every tab.
func TestEveryPageForEverybody(t *testing.T) {
	s, chrome := serve(t), browser(t)
	axe, err := os.ReadFile(filepath.Join("..", "..", "..", "static", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("axe-core is not installed (run make static): %v", err)
	}
	for _, role := range append([]auth.Role{auth.Anonymous}, auth.Roles()...) {
		t.Run("as "+string(role), func(t *testing.T) {
			t.Parallel()
			b := open(t, chrome, s)
			if role != auth.Anonymous {
				b.signIn(role)
			}
			for _, p := range pages {
				if p.role != role {
					continue
				}
				for _, l := range lang.Langs() {
					b.show(p, l)
					b.look(string(axe), p.name+" in "+string(l), l == lang.NB)
				}
			}
		})
	}
}

// show brings the page into its state, in the language.
func (b *tab) show(p state, l lang.Lang) {
	b.t.Helper()
	b.goTo("/sprak/" + string(l) + "?" + url.Values{"next": {p.path}}.Encode())
	if p.do != nil {
		p.do(b)
	}
}

// narrow and wide are the widths that pages are looked at in: 320 pixels is a desk's window at 400 per cent, and no
// telephone is narrower.
const narrow, wide = 320, 1280

// What axe is asked, in its own words. Colours is what a colour scheme changes, for it moves nothing.
const (
	everything = `runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']`
	colours    = `runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}`
	butColours = everything + `, rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}`
)

// look measures at both widths, and asks axe: everything in the light at both widths, and the colours in the dark. What
// another language changes is words and how long they are, and no colour: there, axe is asked at the narrow width.
func (b *tab) look(axe, what string, first bool) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](axe + ";0"))
	for _, width := range []int64{narrow, wide} {
		b.view(width, false)
		where := fmt.Sprintf("%s, %d px", what, width)
		if got := get(b, chromedp.Evaluate[int64](`document.documentElement.scrollWidth`)); got > width {
			b.t.Errorf("%s: the page is %d px wide", where, got)
		}
		switch {
		case first:
			b.violations(where, everything)
			b.view(width, true)
			b.violations(where+", dark", colours)
		case width == narrow:
			b.violations(where, butColours)
		}
	}
}

// violations fails the test with what axe finds, asked as the options say.
func (b *tab) violations(where, options string) {
	b.t.Helper()
	found := get(b, chromedp.Evaluate[string](`axe.run(document, {`+options+`,
			resultTypes: ['violations'], selectors: false, preload: false})
		.then(r => JSON.stringify(r.violations.map(v => ({id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 200) + ' — ' + n.failureSummary)}))))`, chromedp.EvalAwaitPromise))
	var violations []struct {
		ID    string
		Nodes []string
	}
	if err := json.Unmarshal([]byte(found), &violations); err != nil {
		b.t.Fatalf("%s: %v", where, err)
	}
	for _, v := range violations {
		b.t.Errorf("%s: %s:\n  %s", where, v.ID, strings.Join(v.Nodes, "\n  "))
	}
}
