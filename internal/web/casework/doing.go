package casework

import (
	"net/http"
	"slices"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// doing is what can be done with the case, and what has been.
func (s *pages) doing(c *web.Call, page views.Page, user auth.User, found cases.Case) (view.Doing, error) {
	ctx := c.Context()
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return view.Doing{}, err
	}
	versions, err := s.Store.Cases.Versions(ctx, user, found.Ref)
	if err != nil {
		return view.Doing{}, err
	}
	followUps, err := s.Store.FollowUps.Of(ctx, user, found.Ref)
	if err != nil {
		return view.Doing{}, err
	}
	n, t := words.Names{Book: rules.Book, Lang: page.Lang}, page.Text().After
	half := found.Month.Half()
	open := rules.Locked(found.Scheme, found.Unit, half) == ""
	out := view.Doing{
		Done: changedText(t, c.Query().Get("gjort")), Version: found.Version, FormToken: web.NewToken(),
		Correct: open && !found.Withdrawn, Restore: open && found.Withdrawn, FollowUp: !found.Withdrawn,
		Happened: !found.Withdrawn && rules.MayHaveHappened(found), Changes: changes(n, user, versions, found),
	}
	if !open {
		out.Locked = t.Locked(words.Half(page.Lang, half))
	}
	if found.Withdrawn && len(versions) > 0 {
		out.Withdrawn = t.IsWithdrawn(n.Reason(versions[len(versions)-1].Reason))
	}
	if to, is := rules.Book.Completed(found.Category, found.Scheme, found.Month.Year()); is && out.Correct {
		out.Complete = to.Name.In(string(page.Lang))
	}
	for _, f := range followUps {
		row := view.FollowUpRow{
			Number: f.Number, Month: words.Month(page.Lang, f.Month),
			Services: n.Answer(cases.Services, cases.Draft{Services: f.Services}), Withdrawn: f.Withdrawn,
			MayWithdraw: !f.Withdrawn && rules.Locked(found.Scheme, found.Unit, f.Month.Half()) == "",
		}
		if f.Completed {
			row.Happened = t.Happened + " " + t.HappenedYes
		}
		out.FollowUps = append(out.FollowUps, row)
	}
	return out, nil
}

// changedText says what has just been done.
func changedText(t texts.After, done string) string {
	return map[string]string{
		doneCorrected: t.Corrected, doneWithdrawn: t.WasWithdrawn, doneRestored: t.Restored, doneLogged: t.Logged,
		doneFollowUpGone: t.FollowUpGone,
	}[done]
}

// changes tell what each change of the case was, the newest first.
func changes(n words.Names, user auth.User, versions []cases.Version, now cases.Case) []view.Change {
	t := i18n.Of(n.Lang).After
	var out []view.Change
	for i, v := range versions {
		to := now
		if i+1 < len(versions) {
			to = versions[i+1].Case
		}
		month, who := n.Lang.Month(v.ReplacedAt.Year(), v.ReplacedAt.Month()), t.Colleague
		if v.ReplacedBy == user.ID {
			who = t.You
		}
		change := view.Change{What: t.ChangedIn(month, who), Differences: differences(n, v.Case, to)}
		switch {
		case v.Case.Withdrawn:
			change.What = t.RestoredIn(month, who)
		case to.Withdrawn:
			change.What = t.WithdrawnIn(month, who, n.Reason(v.Reason))
		}
		out = append(out, change)
	}
	slices.Reverse(out)
	return out
}

// differences are the questions that two versions of a case answer otherwise.
func differences(n words.Names, before, after cases.Case) []string {
	var out []string
	was, is := before.Draft(), after.Draft()
	for _, f := range cases.Fields() {
		if from, to := n.Answer(f, was), n.Answer(f, is); from != to {
			out = append(out, i18n.Of(n.Lang).After.FromTo(words.Field(i18n.Of(n.Lang).Fields, f).Label, from, to))
		}
	}
	return out
}

// showCase writes the page of the case.
func (s *pages) showCase(c *web.Call, p view.CasePage, user auth.User, found cases.Case) error {
	var err error
	if p.Doing, err = s.doing(c, p.Page, user, found); err != nil {
		return err
	}
	return c.Render(http.StatusOK, view.Case(p))
}
