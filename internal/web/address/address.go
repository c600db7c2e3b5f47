// Package address is where a feature leads to another one: the features know nothing else of each other.
package address

import (
	"net/url"
	"strconv"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/web"
)

// Half is a half-year: the own one or, to a coordinator, that of all units.
func Half(h period.Half) string { return "/halvar/" + h.String() }

// ReadHalf is the half that the address names: one of the codebook's that has begun.
func ReadHalf(c *web.Call, book *codebook.Codebook, now time.Time) (period.Half, error) {
	h, err := period.ParseHalf(c.Param("half"))
	if err != nil || h.Year() < book.FirstYear() || period.MonthOf(now).Half().Before(h) {
		return h, web.ErrNotFound
	}
	return h, nil
}

// Report is the working report of a year.
func Report(year int) string { return "/rapport/" + strconv.Itoa(year) }

// Outcome is what an edition of the scope would hide, and why.
func Outcome(s edition.Scope) string { return "/rapport/" + s.String() + "/utgave" }

// Publish is where an edition of the scope is published.
func Publish(s edition.Scope) string { return "/rapport/" + s.String() + "/publiser" }

// The parameters of the overview of a scheme's half, and of what has been done there.
const (
	SchemeParam = "ordning"
	DoneParam   = "gjort"
)

// Review is the overview of the scheme's half, with what has been done.
func Review(p halfyear.SchemePlace, done string) string {
	query := url.Values{SchemeParam: {string(p.Scheme)}}
	if done != "" {
		query.Set(DoneParam, done)
	}
	return Half(p.Half) + "?" + query.Encode()
}

// Statistics is where everybody finds the published editions.
const Statistics = "/statistikk"
