package review

import (
	"context"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/review"
)

// reviewTasks are what a coordinator has to do now: for each scheme, what is left of the half that ended last; then
// what is to be published.
func (s *pages) reviewTasks(c *web.Call, p views.Page) ([]view.Task, error) {
	ctx := c.Context()
	var out []view.Task
	for _, scheme := range codebook.Schemes() {
		r := review{SchemePlace: halfyear.SchemePlace{Scheme: scheme, Half: s.endedHalf()}}
		if err := s.fillReview(ctx, &r); err != nil {
			return nil, err
		}
		if len(r.rows) == 0 || r.states.Scheme(scheme, r.Half) != halfyear.SchemeOpen {
			continue
		}
		out = append(out, s.halfTask(p, r))
	}
	more, err := s.editionTasks(c, p)
	return append(out, more...), err
}

// halfTask is what is left of a half that is open.
func (s *pages) halfTask(p views.Page, r review) view.Task {
	t, left := p.Text().Review, halfyear.Left(r.Scheme, r.rows)
	task := view.Task{
		Title:    t.Task(report.SchemeName(p.Lang, r.Scheme), words.Half(p.Lang, r.Half)),
		Deadline: words.Deadline(p.Lang, r.decided, r.Half, s.Now()),
		Link:     views.Link{Href: address.Review(r.SchemePlace, ""), Text: t.TaskLink},
	}
	for _, line := range []struct {
		n    int
		text func(int) string
	}{{left.Missing, t.TaskMissing}, {left.Waiting, t.TaskWaiting}, {left.Found, t.TaskFound}} {
		if line.n > 0 {
			task.Lines = append(task.Lines, line.text(line.n))
		}
	}
	if len(task.Lines) == 0 {
		task.Lines = []string{t.TaskClose}
	}
	return task
}

// editionTasks are the newest year that is ready to be published, and the years that have changed since they were.
func (s *pages) editionTasks(c *web.Call, p views.Page) ([]view.Task, error) {
	ctx, t := c.Context(), p.Text().Review
	var out []view.Task
	editions, err := s.Store.Editions.Entries(ctx)
	if err != nil {
		return nil, err
	}
	ready, err := s.readyToPublish(c, editions)
	if err != nil {
		return nil, err
	}
	if len(ready) > 0 { // older ones are on the page of the editions
		out = append(out, view.Task{
			Title: t.TaskReport(ready[0].Year), Lines: []string{t.TaskPublish},
			Link: views.Link{Href: address.Publish(ready[0]), Text: t.TaskPublishLink},
		})
	}
	changed, err := s.changedSince(ctx, editions)
	for _, name := range changed {
		out = append(out, view.Task{
			Title: t.TaskChanged(name.String()), Lines: []string{t.TaskChangedLine},
			Link: views.Link{Href: address.Outcome(name.Scope), Text: t.TaskChangedLink},
		})
	}
	return out, err
}

// changedSince are the standing editions of years of which cases have been changed since, the newest first.
func (s *pages) changedSince(ctx context.Context, editions []edition.Entry) ([]edition.Name, error) {
	var out []edition.Name
	for _, e := range slices.Backward(editions) {
		if now, _ := edition.Latest(editions, e.Name.Scope); e.Name.Half != "" || now.Name != e.Name {
			continue
		}
		changed, err := s.Store.Editions.ChangedSince(ctx, e.Name)
		if err != nil {
			return nil, err
		}
		if changed {
			out = append(out, e.Name)
		}
	}
	return out, nil
}

// readyToPublish are the years, the newest first, of which both schemes have closed both halves and no report is out:
// no edition that stands, nor one from before there were editions.
func (s *pages) readyToPublish(c *web.Call, editions []edition.Entry) ([]edition.Scope, error) {
	ctx := c.Context()
	book, err := c.Book()
	if err != nil {
		return nil, err
	}
	states, err := s.Store.Halves.States(ctx, s.Now())
	if err != nil {
		return nil, err
	}
	printed, err := s.Store.Printed.All(ctx)
	if err != nil {
		return nil, err
	}
	var out []edition.Scope
	for year := s.Now().Year(); year >= book.FirstYear(); year-- {
		scope := edition.Scope{Year: year}
		_, published := edition.Latest(editions, scope)
		old := slices.ContainsFunc(printed, func(p earlier.Table) bool { return slices.Contains(p.Years, year) })
		if !published && !old && closed(states, scope) {
			out = append(out, scope)
		}
	}
	return out, nil
}

// closed reports whether no scheme has a half of the scope open.
func closed(states halfyear.States, scope edition.Scope) bool {
	for _, h := range scope.Halves() {
		for _, scheme := range codebook.Schemes() {
			if states.Scheme(scheme, h) == halfyear.SchemeOpen {
				return false
			}
		}
	}
	return true
}
