package static_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"sakstall/static"
)

// page is a form as the views write it: a short list of countries, the last used on top, then what comes next on the
// page.
const page = `<!doctype html><html lang="nb"><head><title>t</title><link rel="stylesheet" href="%s"><script type="module" src="%s"></script></head>
<body><main><p><a id="link" href="#country">Landbakgrunn: velg land</a></p>
<form id="form" action="/sent" data-once><div class="ds-field"><label class="ds-label" for="country">Landbakgrunn</label>
<select class="ds-input" id="country" name="country" required aria-describedby="hint" aria-invalid="true" data-combobox data-none="Ingen treff"
	data-count-one="1 treff" data-count-many="%%d treff"><option value="">Velg</option>
<optgroup label="Sist brukt"><option value="SY">Syria</option></optgroup>
<optgroup label="Alle land"><option value="AX">Åland</option><option value="CI">Côte d’Ivoire</option><option value="GW">Guinea-Bissau</option>
<option value="NO">Norge</option><option value="SO">Somalia</option><option value="SY">Syria</option><option value="ZA">Sør-Afrika</option>
<option value="SS">Sør-Sudan</option></optgroup></select><p id="hint">Hint</p></div><button id="next">Send</button></form></main></body></html>`

// look is what the page shows and would send.
type look struct {
	Text     string   // in the input
	Value    string   // that the form would send
	Open     bool     // the list is shown
	Options  []string // of the shown list
	Active   string   // the option that aria-activedescendant points at
	Focus    string   // the id of what has the focus
	Expanded string
}

const looking = `(() => {
	const input = document.querySelector("#country"), list = document.getElementById(input.getAttribute("aria-controls"));
	const open = list.checkVisibility();
	return JSON.stringify({
		Text: input.value, Value: new FormData(document.querySelector("#form")).get("country"), Open: open,
		Options: open ? [...list.querySelectorAll("[role=option]")].map((o) => o.textContent) : [],
		Active: document.getElementById(input.getAttribute("aria-activedescendant"))?.textContent ?? "",
		Focus: document.activeElement.id, Expanded: input.getAttribute("aria-expanded"),
	});
})()`

func TestCombobox(t *testing.T) {
	tab := open(t)
	all := []string{
		"Syria", "Åland", "Côte d’Ivoire", "Guinea-Bissau", "Norge", "Somalia", "Syria", "Sør-Afrika",
		"Sør-Sudan",
	}
	for _, c := range []struct {
		name string
		keys []string
		want look
	}{
		{"nothing happens on focus", nil, look{Focus: "country"}},
		{
			"down opens at the first",
			[]string{kb.ArrowDown},
			look{Open: true, Options: all, Active: "Syria", Focus: "country"},
		},
		{
			"up opens at the last",
			[]string{kb.ArrowUp},
			look{Open: true, Options: all, Active: "Sør-Sudan", Focus: "country"},
		},
		{
			"round the end",
			[]string{kb.ArrowUp, kb.ArrowDown},
			look{Open: true, Options: all, Active: "Syria", Focus: "country"},
		},
		{
			"home and end",
			[]string{kb.ArrowDown, kb.End, kb.Home, kb.ArrowDown},
			look{Open: true, Options: all, Active: "Åland", Focus: "country"},
		},
		{
			"as typed before with marks",
			[]string{"so"},
			look{
				Text: "so", Open: true, Options: []string{"Somalia", "Sør-Afrika", "Sør-Sudan"}, Focus: "country",
			},
		},
		{"with marks", []string{"SØR"}, look{
			Text: "SØR", Open: true, Options: []string{"Sør-Afrika", "Sør-Sudan"}, Focus: "country",
		}},
		{"without marks", []string{"aland"}, look{
			Text: "aland", Value: "AX", Open: true, Options: []string{"Åland"},
			Active: "Åland", Focus: "country",
		}},
		{"signs are spaces", []string{"d'iv"}, look{
			Text: "d'iv", Open: true, Options: []string{"Côte d’Ivoire"},
			Active: "Côte d’Ivoire", Focus: "country",
		}},
		{
			"the beginning, then a later word, then the rest",
			[]string{"a"},
			look{Text: "a", Open: true, Options: []string{
				"Åland", "Sør-Afrika", "Syria", "Guinea-Bissau", "Somalia",
				"Sør-Sudan",
			}, Focus: "country"},
		},
		{"listed twice, found once", []string{"sy"}, look{
			Text: "sy", Open: true, Options: []string{"Syria"}, Active: "Syria",
			Focus: "country",
		}},
		{"enter takes the only match", []string{"som", kb.Enter}, look{Text: "Somalia", Value: "SO", Focus: "country"}},
		{
			"enter takes none of several, and does not send the form",
			[]string{"so", kb.Enter},
			look{
				Text: "so", Open: true, Options: []string{"Somalia", "Sør-Afrika", "Sør-Sudan"}, Focus: "country",
			},
		},
		{"nor does tab", []string{"so", kb.Tab}, look{Text: "so", Focus: "next"}},
		{"enter with no match", []string{"xyz", kb.Enter}, look{Text: "xyz", Focus: "country"}},
		{
			"down, down and enter take the second",
			[]string{"so", kb.ArrowDown, kb.ArrowDown, kb.Enter},
			look{Text: "Sør-Afrika", Value: "ZA", Focus: "country"},
		},
		{"tab takes it and goes on", []string{"nor", kb.Tab}, look{Text: "Norge", Value: "NO", Focus: "next"}},
		{
			"a whole name is a choice by itself",
			[]string{"norge", kb.Escape, kb.Tab},
			look{Text: "Norge", Value: "NO", Focus: "next"},
		},
		{"part of one is not", []string{"nor", kb.Escape, kb.Tab}, look{Text: "nor", Focus: "next"}},
		{"what matches nothing is no choice", []string{"xyz", kb.Tab}, look{Text: "xyz", Focus: "next"}},
		{
			"typing on undoes the choice",
			[]string{"som", kb.Enter, kb.End, "x"},
			look{Text: "Somaliax", Focus: "country"},
		},
		{
			"escape closes, then clears",
			[]string{"som", kb.Enter, kb.ArrowDown, kb.Escape, kb.Escape},
			look{Focus: "country"},
		},
		{
			"opens at the choice",
			[]string{"som", kb.Enter, kb.ArrowDown},
			look{Text: "Somalia", Value: "SO", Open: true, Options: all, Active: "Somalia", Focus: "country"},
		},
		{"all again when emptied", []string{"n", kb.Backspace}, look{Open: true, Options: all, Focus: "country"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tab.t = t
			tab.load()
			tab.press(c.keys...)
			c.want.Expanded = fmt.Sprint(c.want.Open)
			if got := tab.look(); !same(got, c.want) {
				t.Errorf("pressed %q:\ngot  %+v\nwant %+v", c.keys, got, c.want)
			}
		})
	}
}

func TestComboboxTakesTheSelectsPlace(t *testing.T) {
	tab := open(t)
	tab.load()
	for what, want := range map[string]string{
		`document.querySelector("label").control.getAttribute("role")`:                        "combobox",
		`document.querySelector("#country").getAttribute("aria-describedby")`:                 "hint",
		`document.querySelector("#country").getAttribute("aria-invalid")`:                     "true",
		`String(document.querySelector("#country").required)`:                                 "true",
		`String(document.querySelector("select").checkVisibility())`:                          "false",
		`document.querySelector("link").sheet.cssRules.length > 0 ? "styled" : "no CSS"`:      "styled",
		`document.querySelector("[role=listbox]").getAttribute("aria-labelledby")`:            "country-label",
		`[...document.querySelectorAll("[role=status]")].map((s) => s.textContent).join("+")`: "",
	} {
		if got := run[string](tab, chromedp.Evaluate[string](what)); got != want {
			t.Errorf("%s = %q, want %q", what, got, want)
		}
	}
	tab.do(chromedp.Click(chromedp.CSS("#link")))
	if got := tab.look().Focus; got != "country" {
		t.Errorf("the link of the error summary leads to %q", got)
	}
	tab.press("so")
	tab.do(chromedp.Poll[chromedp.Void](`document.querySelector("[role=status]").textContent === "3 treff"`))
	tab.press("x")
	tab.do(chromedp.Poll[chromedp.Void](`document.querySelector("[role=status]").textContent === "Ingen treff"`))
	tab.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("#form").reset()`))
	tab.do(chromedp.Poll[chromedp.Void](`document.querySelector("#country").value === ""`))
}

func TestComboboxByMouse(t *testing.T) {
	tab := open(t)
	tab.load()
	tab.do(chromedp.Click(chromedp.CSS("#country")), chromedp.Click(chromedp.CSS("[role=option]:nth-child(3)")))
	if got, want := tab.look(), (look{
		Text: "Côte d’Ivoire", Value: "CI", Focus: "country",
		Expanded: "false",
	}); !same(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestAFormIsSentOnce(t *testing.T) {
	tab := open(t)
	tab.load()
	tab.do(chromedp.Evaluate[chromedp.Void](`
		window.sent = 0;
		window.addEventListener("submit", (e) => { if (!e.defaultPrevented) { window.sent++; e.preventDefault(); } });
		document.querySelector("#country").required = false;`))
	click := chromedp.Click(chromedp.CSS("#next"))
	tab.do(click, click, click)
	if got := run(tab, chromedp.Evaluate[int](`window.sent`)); got != 1 {
		t.Errorf("sent %d times", got)
	}
	tab.do(chromedp.Evaluate[chromedp.Void](`window.dispatchEvent(new Event("pageshow")); 0`), click)
	if got := run(tab, chromedp.Evaluate[int](`window.sent`)); got != 2 {
		t.Errorf("sent %d times after the page was shown again, want 2", got)
	}
}

// tab is a browser's tab, with the page served under the application's content security policy.
type tab struct {
	t   *testing.T
	ctx context.Context
	url string
}

func open(t *testing.T) *tab {
	t.Helper()
	assets, err := static.New()
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle(static.Prefix, assets)
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'")
		_, _ = fmt.Fprintf(w, page, assets.URL("app.css"), assets.URL("app.js"))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox,
		chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return &tab{t: t, ctx: ctx, url: server.URL}
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("no Chromium found: install the package chromium, or set CHROME to its path")
	return ""
}

// load opens the page anew, with the focus in the field.
func (b *tab) load() {
	b.t.Helper()
	b.do(chromedp.Navigate(b.url), chromedp.Focus(chromedp.CSS("input#country")))
}

func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		if k == kb.Enter {
			b.enter()
			continue
		}
		b.do(chromedp.KeyEvent(k))
	}
}

// enter presses Enter as a keyboard does. chromedp's own key event goes on to send the form where the page has said
// that it must not.
func (b *tab) enter() {
	b.t.Helper()
	for _, key := range []input.DispatchKeyEventParams{
		{Type: input.DispatchKeyEventTypeRawKeyDown},
		{Type: input.DispatchKeyEventTypeChar, Text: "\r"},
		{Type: input.DispatchKeyEventTypeKeyUp},
	} {
		key.Key, key.Code, key.WindowsVirtualKeyCode = "Enter", "Enter", 13
		if _, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, key); err != nil {
			b.t.Fatal(err)
		}
	}
}

func (b *tab) look() look {
	b.t.Helper()
	var out look
	if err := json.Unmarshal([]byte(run(b, chromedp.Evaluate[string](looking))), &out); err != nil {
		b.t.Fatal(err)
	}
	return out
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	for _, s := range steps {
		run(b, s)
	}
}

func run[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, time.Minute)
	defer stop()
	out, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return out
}

func same(a, b look) bool {
	options := slices.Equal(a.Options, b.Options)
	a.Options, b.Options = nil, nil
	return options && fmt.Sprintf("%+v", a) == fmt.Sprintf("%+v", b)
}
