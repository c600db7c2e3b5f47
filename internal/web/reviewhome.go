package web

import (
	"context"

	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
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
			Href: reviewPath(r.SchemePlace, ""),
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
	return out, nil
}
