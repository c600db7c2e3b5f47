package publish_test

import (
	"errors"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/edition"
	"sakstall/internal/fault"
	"sakstall/internal/publish"
	"sakstall/internal/report"
	"sakstall/internal/store"
)

// second is a register where another coordinator has to confirm what one has asked for.
type second struct {
	*store.Store
	service *publish.Service
}

func newSecond(t *testing.T) second {
	t.Helper()
	r := register(t)
	s := second{Store: r, service: publish.NewService(t.Context(), r.Editions, clock)}
	for i, name := range []string{"Kari", "Ola"} {
		id, err := r.Users.Add(t.Context(), auth.User{Email: name + "@example.no", Name: name, Role: auth.Coordinator}, "",
			nil, audit.Origin{At: now, Actor: audit.Operator})
		if err != nil || id != int64(i+1) {
			t.Fatalf("the user %d: %v", id, err)
		}
	}
	s.set(t, "true")
	return s
}

func (s second) set(t *testing.T, value string) {
	t.Helper()
	origin := audit.Origin{At: now, Actor: audit.Operator}
	if _, err := s.Settings.Set(t.Context(), "publish.second", value, origin); err != nil {
		t.Fatal(err)
	}
}

// shown is the preview of the totals, which has been chosen.
func (s second) shown(t *testing.T) *edition.Preview {
	t.Helper()
	totals := report.Totals
	p, err := s.service.Preview(t.Context(), edition.Scope{Year: 2023}, func(b *edition.Basis) { b.Choose(&totals) }, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func by(actor string, p *edition.Preview, form string) edition.Draft {
	d := draft(p, form)
	d.Actor, d.Note = actor, "Ny."
	return d
}

func (s second) asked(t *testing.T) edition.Request {
	t.Helper()
	r, err := s.Editions.Request(t.Context(), edition.Scope{Year: 2023})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (s second) confirm(t *testing.T, r edition.Request, p *edition.Preview, actor, form string) error {
	t.Helper()
	_, err := s.service.Publish(t.Context(), p, r.Confirmed(by(actor, p, form)))
	return err
}

func TestAnEditionIsOutWhenAnotherHasConfirmedIt(t *testing.T) {
	s := newSecond(t)
	p := s.shown(t)
	if _, err := s.service.Publish(t.Context(), p, by("user:1", p, "now")); !errors.Is(err, edition.ErrNeedsSecond) {
		t.Errorf("published by one: %v", err)
	}
	if err := s.service.MayPublish(t.Context(), p.Name.Scope, draft(p, "")); !errors.Is(err, edition.ErrNeedsSecond) {
		t.Errorf("asked before the work: %v", err)
	}
	for range 2 { // the same form asks once
		if err := s.service.Ask(t.Context(), p, by("user:1", p, "first")); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.service.Ask(t.Context(), p, by("user:2", p, "other")); !errors.Is(err, edition.ErrAsked) {
		t.Errorf("asked while it waits: %v", err)
	}
	r := s.asked(t)
	if r.Name.String() != "2023.1" || r.Actor != "user:1" || r.By != "Kari" || r.Note != "Ny." || r.Content == nil ||
		*r.Content != report.Totals || r.Insiders != nil || !r.Waits(p.Basis) || r.At.Unix() != now.Unix() {
		t.Errorf("it waits as %+v", r)
	}
	if err := s.confirm(t, r, p, "user:1", "own"); !errors.Is(err, edition.ErrOwnRequest) ||
		fault.Of(err) != fault.Forbidden {
		t.Errorf("confirmed by who asked: %v", err)
	}
	for range 2 { // the same form publishes once
		if err := s.confirm(t, r, p, "user:2", "yes"); err != nil {
			t.Error(err)
		}
	}
	if all, err := s.Editions.All(t.Context()); err != nil || len(all) != 1 || all[0].Note != "Ny." {
		t.Errorf("published %v, %v", all, err)
	}
	if waits, err := s.Editions.Requests(t.Context()); err != nil || len(waits) != 0 {
		t.Errorf("%v wait, %v", waits, err)
	}
	if problems, err := s.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %q, %v", problems, err)
	}
}

// What was asked for before the register changed can't be confirmed, but be asked for again, and be taken back.
func TestWhatHasChangedIsAskedForAgain(t *testing.T) {
	s := newSecond(t)
	p := s.shown(t)
	if err := s.service.Ask(t.Context(), p, by("user:1", p, "first")); err != nil {
		t.Fatal(err)
	}
	before := s.asked(t)
	add(t, s.Store, "AAAAA-CCCCC", nil)
	is := s.shown(t)
	for _, p := range []*edition.Preview{p, is} {
		if err := s.confirm(t, before, p, "user:2", "late"); !errors.Is(err, edition.ErrChanged) {
			t.Errorf("the register has changed: %v", err)
		}
	}
	if err := s.service.Ask(t.Context(), is, by("user:2", p, "old")); !errors.Is(err, edition.ErrChanged) {
		t.Errorf("asked for what was shown before: %v", err)
	}
	if err := s.service.Ask(t.Context(), is, by("user:2", is, "again")); err != nil {
		t.Fatal(err)
	}
	if err := s.confirm(t, before, is, "user:2", "late"); !errors.Is(err, edition.ErrNoRequest) {
		t.Errorf("what was overtaken is confirmed: %v", err)
	}
	origin, id := audit.Origin{At: now, Actor: "user:2"}, s.asked(t).ID
	takeBack := func(id int64) error {
		return s.Editions.TakeBackRequest(t.Context(), edition.Scope{Year: 2023}, id, origin)
	}
	if err := takeBack(before.ID); !errors.Is(err, edition.ErrNoRequest) {
		t.Errorf("another than what waits is taken back: %v", err)
	}
	if err := takeBack(id); err != nil {
		t.Error(err)
	}
	if err := takeBack(id); !errors.Is(err, edition.ErrNoRequest) {
		t.Errorf("taken back twice: %v", err)
	}
}

// Where the setting is turned off again, an edition is published as before, and nothing waits any more.
func TestNothingWaitsWhereNobodyHasToConfirm(t *testing.T) {
	s := newSecond(t)
	p := s.shown(t)
	if err := s.service.Ask(t.Context(), p, by("user:1", p, "first")); err != nil {
		t.Fatal(err)
	}
	s.set(t, "false")
	if _, err := s.service.Publish(t.Context(), p, by("user:1", p, "now")); err != nil {
		t.Error(err)
	}
	if waits, err := s.Editions.Requests(t.Context()); err != nil || len(waits) != 0 {
		t.Errorf("%v wait, %v", waits, err)
	}
}
