package views_test

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
)

// state is one page as somebody may meet it.
type state struct {
	component string // the exported function that makes it, such as views.Home
	name      string // unique: the golden file's
	model     any
	render    func(model any) templ.Component
}

// of is a state of the page that component makes.
func of[P any](component func(P) templ.Component, name string, model P) state {
	function := runtime.FuncForPC(reflect.ValueOf(component).Pointer()).Name()
	lang := reflect.ValueOf(model).FieldByName("Lang").String()
	function = function[strings.LastIndex(function, "/")+1:]
	return state{
		component: function, model: model,
		name:   function[strings.Index(function, ".")+1:] + "-" + name + "." + lang,
		render: func(model any) templ.Component { return component(model.(P)) },
	}
}

func (s state) html(t *testing.T) string {
	t.Helper()
	return written(t, s.render(s.model))
}

func written(t *testing.T, page templ.Component) string {
	t.Helper()
	var out strings.Builder
	if err := page.Render(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// states are all pages in all their states.
func states() []state {
	out := append(homes(), signIns()...)
	out = append(out, caseForms()...)
	out = append(out, casePages()...)
	out = append(out, halfPages()...)
	out = append(out, afterPages()...)
	out = append(out, reviewPages()...)
	out = append(out, reports()...)
	out = append(out, activities()...)
	out = append(out, editionPages()...)
	out = append(out, uploads()...)
	out = append(out, yearlies()...)
	out = append(out, workshops()...)
	return append(out, errorPages()...)
}

// frame is the frame for nobody signed in.
func frame(l lang.Lang, path, title string) views.Page {
	p := views.Page{
		Lang: l, Path: path, Title: title,
		Assets: views.Assets{CSS: "/static/app-1a2b.css", JS: "/static/app-3c4d.js", Font: "/static/inter-5e6f.woff2"},
	}
	if path != "/logg-inn" {
		p.Menu = []views.Link{{Href: "/logg-inn", Text: p.Text().Frame.SignIn}}
	}
	return p
}

// user is the frame for somebody signed in, with the pages of a role in the menu.
func user(p views.Page, name string, pages ...views.Link) views.Page {
	p.User, p.CSRF = name, "a-token-of-the-session"
	p.Menu = append([]views.Link{{Href: "/", Text: p.Text().Frame.Front, Current: p.Path == "/"}}, pages...)
	return p
}

func advisor(p views.Page) views.Page {
	f := p.Text().Frame
	return user(p, "Kari Nordmann", views.Link{Href: "/saker/ny", Text: f.NewCase, Current: p.Path == "/saker/ny"},
		views.Link{Href: "/saker", Text: f.OwnCases, Current: p.Path == "/saker"},
		views.Link{Href: "/halvar", Text: p.Text().Halves.Menu, Current: strings.HasPrefix(p.Path, "/halvar")})
}

func coordinator(p views.Page) views.Page {
	return user(p, "Ola Nordmann",
		views.Link{Href: "/halvar", Text: p.Text().Review.Menu, Current: strings.HasPrefix(p.Path, "/halvar")},
		views.Link{
			Href: "/rapport", Text: p.Text().Frame.WorkingReport,
			Current: strings.HasPrefix(p.Path, "/rapport/"),
		})
}

func homes() []state {
	home := func(name string) views.Page { return frame(lang.NB, "/", i18n.Of(lang.NB).Home.Welcome(name)) }
	nobody := views.HomePage{Page: frame(lang.NB, "/", i18n.Of(lang.NB).Home.Title)}
	madeUp := nobody
	madeUp.MadeUp = true
	schemes := []string{i18n.Of(lang.NB).Words.Advisors, i18n.Of(lang.NB).Words.Envoys}
	return []state{
		of(views.Home, "nobody", nobody),
		of(views.Home, "nobody-made-up", madeUp),
		of(views.Home, "advisor", views.HomePage{
			Page: advisor(home("Kari Nordmann")), Register: true,
			CurrentHalf: i18n.Of(lang.NB).Home.CasesIn(lang.NB.Half(2024, 1), 12),
		}),
		of(views.Home, "coordinator-no-years", views.HomePage{
			Page: coordinator(home("Ola Nordmann")), Coordinator: true,
			Schemes: schemes,
		}),
		of(views.Home, "coordinator", views.HomePage{
			Page: coordinator(home("Ola Nordmann")), Coordinator: true, Schemes: schemes,
			Tasks: []views.Task{{
				Title: "Mangfoldsrådgivere, 1. halvår 2023", Deadline: "Frist: 31. juli 2023.",
				Lines: []string{"12 enheter har ikke levert.", "5 enheter har noe å se på."},
				Link:  views.Link{Href: "/halvar/2023-H1?ordning=advisors", Text: i18n.Of(lang.NB).Review.TaskLink},
			}},
			Years: []views.HomeYear{
				{Year: "2023", Href: "/rapport/2023", Counts: []string{lang.NB.Number(1234), "0"}},
				{Year: "2022", Href: "/rapport/2022", Counts: []string{"950", "235"}},
			},
		}),
		of(views.Home, "administrator", views.HomePage{Page: user(home("Åse <Admin>"), "Åse <Admin>"), Admin: true}),
	}
}

func signIns() []state {
	var out []state
	add := func(name string, change func(*views.SignInPage, texts.SignIn)) {
		t := i18n.Of(lang.NB).SignIn
		p := views.SignInPage{
			Page: frame(lang.NB, "/logg-inn", t.Title), Next: "/saker/ny",
			Email:    views.Field{Name: "email", Label: t.Email},
			Password: views.Field{Name: "password", Label: t.Password},
		}
		p.CSRF = "a-token-of-the-form-cookie"
		change(&p, t)
		out = append(out, of(views.SignIn, name, p))
	}
	failed := func(p *views.SignInPage) { p.HasErrs, p.Email.Value = true, "kari@skole.example" }
	add("empty", func(*views.SignInPage, texts.SignIn) {})
	add("signed-out", func(p *views.SignInPage, _ texts.SignIn) { p.SignedOut, p.Next = true, "/" })
	add("kept", func(p *views.SignInPage, _ texts.SignIn) { p.Kept = true })
	add("wrong", func(p *views.SignInPage, t texts.SignIn) { failed(p); p.Problem = t.Wrong })
	add("throttled", func(p *views.SignInPage, t texts.SignIn) { failed(p); p.Problem = t.TooMany(4) })
	add("missing", func(p *views.SignInPage, t texts.SignIn) {
		p.HasErrs, p.Email.Error, p.Password.Error = true, t.EmailMissing, t.PasswordMissing
	})
	add("password-missing", func(p *views.SignInPage,
		t texts.SignIn,
	) {
		failed(p)
		p.Password.Error = t.PasswordMissing
	})
	return out
}

func casePages() []state {
	t := i18n.Of(lang.NB)
	receipt := views.CasePage{
		Page: advisor(frame(lang.NB, "/saker/7K3M9-2QF4A", t.Receipt.Title("7K3M9-2QF4A"))), Ref: "7K3M9-2QF4A",
		Half: lang.NB.Half(2024, 1),
		Facts: []views.Fact{
			{Label: t.Fields.Month, Value: "mai 2024"},
			{Label: t.Fields.Gender, Value: "Jente/kvinne"},
			{Label: t.Fields.Answers["services"], Value: "Barnevern, Politi"},
		},
	}
	fresh := receipt
	fresh.New = true
	list := views.CaseListPage{
		HalfCode: "2024-H1", Count: 2,
		Filter: []views.Field{
			{
				Name: "kategori", Kind: views.Select, Label: t.Fields.Category, Empty: t.Own.AnyCategory,
				Groups: plain(choice("threats_violence", "Trusler/vold")),
			},
			{
				Name: "land", Kind: views.Select, Label: t.Fields.Country, Empty: t.Own.AnyCountry,
				Groups: plain(choice("SY", "Syria"), choice("XX", "Statsløs")),
			},
		},
		Page: advisor(frame(lang.NB, "/saker", t.List.Title)), Half: lang.NB.Half(2024, 1),
		Halves: []views.Link{
			{Href: "/saker?halvar=2024-H1", Text: t.List.Caption(lang.NB.Half(2024, 1), 2), Current: true},
			{Href: "/saker?halvar=2023-H2", Text: t.List.Caption(lang.NB.Half(2023, 2), 1)},
		},
		Rows: []views.CaseRow{
			{
				Ref: "7K3M9-2QF4A", Month: "mai 2024", Category: "Trusler/vold", Gender: "Jente/kvinne",
				Age:     "Under 18 år",
				Country: "Syria",
			},
			{
				Ref: "B8N4T-XW1ZC", Month: "januar 2024", Category: "Negativ sosial kontroll", Gender: "Gutt/mann",
				Age:     "Ukjent",
				Country: "Statsløs",
			},
		},
	}
	onlyOne := fresh
	onlyOne.Alone = []views.Recognisable{{Says: t.Alone.Alone, Helps: []string{t.Alone.Age}}}
	together := fresh
	together.Family = list.Rows
	noted := list
	noted.Noted, noted.OtherContacts = true, t.Family.OtherContacts(2)
	families, none := list, list
	families.Figures = []string{t.Own.Families(2, 1), t.Own.FollowUps(3), t.Own.Withdrawn(1)}
	families.Rows = append([]views.CaseRow{}, list.Rows...)
	families.Rows[0].Family, families.Rows[1].Family, families.Rows[1].Withdrawn = t.Own.FamilyNumber(1),
		t.Own.FamilyNumber(1), true
	families.Filtered, families.Shown = true, t.Own.Shown(2, 5)
	none.Rows, none.Filtered, none.Shown = nil, true, t.Own.Shown(0, 2)
	empty := list
	empty.Count = 0
	empty.Rows, empty.Halves = nil,
		[]views.Link{{Href: "/saker?halvar=2024-H1", Text: t.List.Caption(lang.NB.Half(2024, 1), 0), Current: true}}
	return []state{
		of(views.Case, "old", receipt), of(views.Case, "new", fresh), of(views.Case, "new-family", together),
		of(views.Case, "new-alone", onlyOne),
		of(views.CaseList, "noted", noted),
		of(views.CaseList, "filled", list), of(views.CaseList, "empty", empty),
		of(views.CaseList, "families", families),
		of(views.CaseList, "none-like-this", none),
	}
}

func errorPages() []state {
	t := i18n.Of(lang.NB).Errors
	page := func(title, how, id string) views.ErrorPage {
		return views.ErrorPage{Page: frame(lang.NB, "/noe", title), How: how, RequestID: id}
	}
	forbidden := page(t.Forbidden, t.ForbiddenHow, "")
	forbidden.Page = coordinator(forbidden.Page)
	return []state{
		of(views.Error, "not-found", page(t.NotFound, t.NotFoundHow, "")),
		of(views.Error, "forbidden", forbidden),
		of(views.Error, "internal", page(t.Internal, t.InternalHow, "00f1e2d3c4b5a697")),
	}
}
