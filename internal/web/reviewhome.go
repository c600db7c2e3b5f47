package web

import (
	"context"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/views"
)

// reviewTasks are what a coordinator has to do now: for each scheme, what is left of the half that ended last.
func (s *Server) reviewTasks(ctx context.Context, p views.Page) ([]views.Task, error) {
	t := p.Text().Review
	var out []views.Task
	for _, scheme := range codebook.Schemes() {
		r := review{SchemePlace: halfyear.SchemePlace{Scheme: scheme, Half: s.endedHalf()}}
		if err := s.fillReview(ctx, &r); err != nil {
			return nil, err
		}
		if len(r.rows) == 0 || r.states.Scheme(scheme, r.Half) != halfyear.SchemeOpen {
			continue
		}
		left := halfyear.Left(scheme, r.rows)
		task := views.Task{
			Title: t.Task(schemeName(p.Lang, scheme), halfText(p.Lang, r.Half)), Deadline: deadlineText(p.Lang, r.decided, r.Half, s.Now()),
			Link: views.Link{Href: reviewPath(r.SchemePlace, ""), Text: t.TaskLink},
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
		out = append(out, task)
	}
	ready, err := s.readyToPublish(ctx, lastYear(s.endedHalf()))
	if err != nil || ready.Year == 0 {
		return out, err
	}
	return append(out, views.Task{Title: t.TaskReport(ready.Year), Lines: []string{t.TaskPublish}, Link: views.Link{Href: publishPath(ready), Text: t.TaskPublishLink}}), nil
}

// lastYear is the last year that is over by the end of the half.
func lastYear(h period.Half) int {
	if h == period.SecondHalf(h.Year()) {
		return h.Year()
	}
	return h.Year() - 1
}

// readyToPublish is the year as a scope where both schemes have closed both halves and no edition of it stands; the zero scope otherwise.
func (s *Server) readyToPublish(ctx context.Context, year int) (edition.Scope, error) {
	scope := edition.Scope{Year: year}
	states, err := s.Store.HalfStates(ctx, s.Now())
	if err != nil {
		return edition.Scope{}, err
	}
	for _, h := range scope.Halves() {
		for _, scheme := range codebook.Schemes() {
			if states.Scheme(scheme, h) == halfyear.SchemeOpen {
				return edition.Scope{}, nil
			}
		}
	}
	all, err := s.Store.Entries(ctx)
	if _, out := edition.Latest(all, scope); out || err != nil {
		return edition.Scope{}, err
	}
	return scope, nil
}
