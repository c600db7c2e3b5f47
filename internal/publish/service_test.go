package publish_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/period"
	"sakstall/internal/publish"
	"sakstall/internal/report"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

var now = time.Date(2024, 2, 1, 12, 0, 0, 0, time.UTC)

func clock() time.Time { return now }

// register is a register with 20 cases of 2023 that came in by a file.
func register(t *testing.T) *store.Store {
	t.Helper()
	s := storetest.New(t)
	units := []cases.Unit{{Code: "skole", Name: "Skole", Scheme: codebook.Advisors}}
	for i := range 20 {
		add(t, s, fmt.Sprintf("AAAAA-AAA%02d", i), units)
		units = nil
	}
	return s
}

func add(t *testing.T, s *store.Store, ref string, units []cases.Unit) {
	t.Helper()
	may, err := period.ParseMonth("2023-05")
	if err != nil {
		t.Fatal(err)
	}
	c := cases.Case{
		Ref: ref, Scheme: codebook.Advisors, Unit: "skole", Month: may, Subject: "person", Contact: "self",
		Category: "threats_violence", Gender: "female", Age: "under_18", Country: "SY",
	}
	if err := s.Cases.Add(t.Context(), units, []cases.Case{c},
		audit.Origin{At: now, Actor: audit.Operator}); err != nil {
		t.Fatal(err)
	}
}

// late is a register in which a form seems to have published nothing the first time that it is asked: somebody has sent
// the same form twice at once, and the other is published in between.
type late struct {
	store.Editions
	asked int
}

func (l *late) PublishedWith(ctx context.Context, form string) (edition.Name, error) {
	if l.asked++; l.asked == 1 {
		return edition.Name{}, edition.ErrNotFound
	}
	return l.Editions.PublishedWith(ctx, form)
}

func draft(p *edition.Preview, form string) edition.Draft {
	return edition.Draft{
		Origin: audit.Origin{At: now, Actor: audit.Operator}, Form: form, Seen: p.Basis.Key(),
		Close: true,
	}
}

func preview(t *testing.T, s *publish.Service) *edition.Preview {
	t.Helper()
	p, err := s.Preview(t.Context(), edition.Scope{Year: 2023}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAFormThatIsSentTwiceAtOncePublishesOnceAndBothGetTheEdition(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	p := preview(t, service)
	first, err := service.Publish(t.Context(), p, draft(p, "the form"))
	if err != nil {
		t.Fatal(err)
	}
	for what, again := range map[string]*publish.Service{
		"after the first":  service,
		"beside the first": publish.NewService(t.Context(), &late{Editions: r.Editions}, clock),
	} {
		if got, err := again.Publish(t.Context(), p, draft(p, "the form")); err != nil || got != first {
			t.Errorf("%s: %s, %v, want %s", what, got, err, first)
		}
	}
	if all, err := r.Editions.Entries(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d editions, %v", len(all), err)
	}
	if _, err := service.Publish(t.Context(), p, draft(p, "another form")); !errors.Is(err, edition.ErrChanged) {
		t.Errorf("another form with what was shown before: %v", err)
	}
}

func TestWhatWasNotShownIsNotPublished(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	shown := preview(t, service)
	add(t, r, "AAAAA-CCCCC", nil)
	is := preview(t, service)
	d := draft(shown, "the form")
	for _, p := range []*edition.Preview{shown, is} {
		if _, err := service.Publish(t.Context(), p, d); !errors.Is(err, edition.ErrChanged) {
			t.Errorf("a case came in since the page was shown: %v", err)
		}
	}
	if name, err := service.Publish(t.Context(), is, draft(is, "the form")); err != nil || name.String() != "2023.1" {
		t.Errorf("%s, %v", name, err)
	}
}

// A note that points at a person is refused, and so is an edition that says again what the standing one says, whatever
// its note.
func TestWhatIsRefusedIsNotPublished(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	noted := func(note string) error {
		p := preview(t, service)
		d := draft(p, "")
		d.Note = note
		_, err := service.Publish(t.Context(), p, d)
		return err
	}
	var note edition.NoteError
	if err := noted(" Ring 22 33 44 55 "); !errors.As(err, &note) {
		t.Errorf("a note that points at a person: %v", err)
	}
	if err := noted(" Rettet. "); err != nil {
		t.Fatal(err)
	}
	var unchanged edition.UnchangedError
	if err := noted("Rettet igjen."); !errors.As(err, &unchanged) || unchanged.Standing.String() != "2023.1" {
		t.Errorf("what changes nothing: %v", err)
	}
	if all, err := r.Editions.Entries(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d editions, %v", len(all), err)
	}
}

func TestAPreviewIsKeptAsLongAsTheRegisterStaysAsItWas(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	first, second := preview(t, service), preview(t, service)
	if first.Result != second.Result {
		t.Error("the same preview is worked out twice")
	}
	add(t, r, "AAAAA-CCCCC", nil)
	if third := preview(t, service); third.Result == first.Result {
		t.Error("a case came in, and the preview is the one before")
	}
}

// An answer that does not wait gets the work, which goes on when the request has ended.
func TestWhoDoesNotWaitGetsThePreviewLater(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	ctx, end := context.WithCancel(t.Context())
	b, err := service.Basis(ctx, edition.Scope{Year: 2023})
	if err != nil {
		t.Fatal(err)
	}
	p, work, err := service.Prepared(ctx, b, 0)
	end()
	if err != nil || p == nil && work == nil {
		t.Fatalf("neither a preview nor work: %v", err)
	}
	if p, _, err := service.Prepared(t.Context(), b, time.Minute); err != nil || p == nil || p.Result == nil {
		t.Errorf("later: %v, %v", p, err)
	}
}

func TestPreviewsEndWithTheServer(t *testing.T) {
	r := register(t)
	all, end := context.WithCancel(t.Context())
	end()
	if _, err := publish.NewService(all, r.Editions, clock).Preview(t.Context(), edition.Scope{Year: 2023}, nil,
		nil); !errors.Is(err, context.Canceled) {
		t.Errorf("the server has ended: %v", err)
	}
}

// A panic in one preview is an error of that preview: the server goes on, and the preview may be tried again.
func TestAPanicIsThePreviewsError(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	broken := func(string, int, int) { panic("told too much") }
	if _, err := service.Preview(t.Context(), edition.Scope{Year: 2023}, nil, broken); err == nil ||
		!strings.Contains(err.Error(), "told too much") {
		t.Errorf("got %v", err)
	}
	preview(t, service)
}

func TestWhatReadersCantBeShownAndWhatChangesNothingIsRefused(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	p := preview(t, service)
	d := draft(p, "")
	d.Note = " Ring 22 33 44 55 "
	var note edition.NoteError
	if _, err := service.Publish(t.Context(), p, d); !errors.As(err, &note) {
		t.Errorf("a note that points at a person: %v", err)
	}
	first, err := service.Publish(t.Context(), p, draft(p, ""))
	if err != nil {
		t.Fatal(err)
	}
	p = preview(t, service)
	d = draft(p, "")
	d.Note = " Ny. "
	var unchanged edition.UnchangedError
	if _, err := service.Publish(t.Context(), p, d); !errors.As(err, &unchanged) || unchanged.Standing != first {
		t.Errorf("what changes nothing: %v", err)
	}
	if all, err := r.Editions.Entries(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d editions, %v", len(all), err)
	}
}

// Whether the halves are closed is checked before any preview is worked out, and checking changes nothing.
func TestOpenHalvesAreRefusedBeforeAnythingIsWorkedOut(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	scope := edition.Scope{Year: 2023}
	origin := audit.Origin{At: now, Actor: audit.Operator}
	var open edition.NotClosedError
	for range 2 {
		if err := service.MayPublish(t.Context(), scope, edition.Draft{Origin: origin, Close: true}); err != nil {
			t.Errorf("halves that were only imported: %v", err)
		}
		err := service.MayPublish(t.Context(), scope, edition.Draft{Origin: origin})
		if !errors.As(err, &open) || open.Half.String() != "2023-H1" {
			t.Errorf("an open half: %v", err)
		}
	}
	if b, err := service.Basis(t.Context(), scope); err != nil || len(b.Open) != 4 {
		t.Errorf("open are %v, %v", b.Open, err)
	}
}

// What has been chosen for an edition is what is published, and the transaction knows of it.
func TestTheContentThatWasChosenIsPublished(t *testing.T) {
	r := register(t)
	service := publish.NewService(t.Context(), r.Editions, clock)
	totals := report.Totals
	choose := func(b *edition.Basis) { b.Choose(&totals) }
	p, err := service.Preview(t.Context(), edition.Scope{Year: 2023}, choose, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := service.Publish(t.Context(), p, draft(p, "the form")); err != nil {
		t.Fatal(err)
	}
	all, err := r.Editions.All(t.Context())
	if err != nil || len(all) != 1 || all[0].Contents[codebook.Advisors] != totals {
		t.Errorf("the editions are %v, %v", all, err)
	}
}

// The register knows since when each scheme has registered, and that one has not.
func TestTheBasisKnowsSinceWhenASchemeHasRegistered(t *testing.T) {
	b, err := publish.NewService(t.Context(), register(t).Editions, clock).Basis(t.Context(), edition.Scope{Year: 2023})
	want := map[codebook.Scheme]edition.Since{codebook.Advisors: {Cases: 2023}}
	if err != nil || !maps.Equal(b.Since, want) {
		t.Errorf("since when is %v, %v", b.Since, err)
	}
}
