package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
)

// route is one address, who may use it, and what it does.
type route struct {
	method, path string
	may          auth.Permission
	do           echo.HandlerFunc
}

// assetsPath is where the files of package static are.
const assetsPath = "/static/*"

// signOutPath is where the form on every page signs out.
const signOutPath = "/logg-ut"

// routes are all addresses of the application.
func (s *Server) routes() []route {
	return []route{
		{http.MethodGet, "/", auth.Visit, s.home},
		{http.MethodGet, "/logg-inn", auth.Visit, s.signInPage},
		{http.MethodPost, "/logg-inn", auth.Visit, s.signIn},
		{http.MethodPost, signOutPath, auth.UseOwnSession, s.signOut},
		{http.MethodGet, unsentPath, auth.UseOwnSession, backToFront},
		{http.MethodPost, unsentPath, auth.UseOwnSession, s.dropUnsent},
		{http.MethodGet, "/sprak/:lang", auth.Visit, s.language},

		{http.MethodGet, "/saker", auth.RegisterCases, s.caseList},
		{http.MethodGet, "/saker/ny", auth.RegisterCases, s.caseForm},
		{http.MethodPost, "/saker/ny", auth.RegisterCases, s.sendCaseForm},
		{http.MethodGet, uploadPath, auth.RegisterCases, s.uploadPage},
		{http.MethodPost, uploadPath, auth.RegisterCases, s.upload},
		{http.MethodGet, "/saker/mal.csv", auth.RegisterCases, s.templateCSV},
		{http.MethodGet, "/saker/mal.xlsx", auth.RegisterCases, s.templateXLSX},
		{http.MethodGet, uploadPath + "/:upload", auth.RegisterCases, s.previewPage},
		{http.MethodPost, uploadPath + "/:upload", auth.RegisterCases, s.confirmUpload},
		{http.MethodGet, exportPath, auth.RegisterCases, backToList},
		{http.MethodPost, exportPath, auth.RegisterCases, s.exportCases},
		{http.MethodGet, "/saker/:ref", auth.RegisterCases, s.casePage},
		{http.MethodGet, "/saker/:ref/rett", auth.RegisterCases, s.correctForm},
		{http.MethodPost, "/saker/:ref/rett", auth.RegisterCases, s.correctCase},
		{http.MethodGet, "/saker/:ref/trekk", auth.RegisterCases, s.withdrawForm},
		{http.MethodPost, "/saker/:ref/trekk", auth.RegisterCases, s.withdrawCase},
		{http.MethodGet, "/saker/:ref/angre", auth.RegisterCases, backToCase},
		{http.MethodPost, "/saker/:ref/angre", auth.RegisterCases, s.restoreCase},
		{http.MethodGet, "/saker/:ref/gjennomfort", auth.RegisterCases, backToCase},
		{http.MethodPost, "/saker/:ref/gjennomfort", auth.RegisterCases, s.completeCase},
		{http.MethodGet, "/saker/:ref/oppfolging", auth.RegisterCases, s.followUpForm},
		{http.MethodPost, "/saker/:ref/oppfolging", auth.RegisterCases, s.logFollowUp},
		{http.MethodGet, "/saker/:ref/oppfolging/:number/trekk", auth.RegisterCases, backToCase},
		{http.MethodPost, "/saker/:ref/oppfolging/:number/trekk", auth.RegisterCases, s.withdrawFollowUp},

		{http.MethodGet, "/halvar", auth.SeeHalves, s.halfList},
		{http.MethodGet, "/halvar/:half", auth.SeeHalves, s.halfPage},
		{http.MethodPost, "/halvar/:half", auth.HandInHalves, s.moveOwnHalf},
		{http.MethodPost, "/halvar/:half/svar", auth.HandInHalves, s.answerFinding},
		{http.MethodPost, "/halvar/:half/godkjenn", auth.CloseHalves, s.approveHalves},
		{http.MethodPost, "/halvar/:half/lukk", auth.CloseHalves, s.closeHalf},
		{http.MethodPost, "/halvar/:half/regneark", auth.CloseHalves, s.downloadReview},
		{http.MethodGet, "/halvar/:half/enhet", auth.CloseHalves, s.reviewUnit},
		{http.MethodPost, "/halvar/:half/enhet", auth.CloseHalves, s.moveUnit},

		{http.MethodGet, activitiesPath, auth.LogActivities, s.activityList},
		{http.MethodGet, activitiesPath + "/ny", auth.LogActivities, s.newActivity},
		{http.MethodPost, activitiesPath + "/ny", auth.LogActivities, s.logActivity},
		{http.MethodGet, activitiesPath + "/:id", auth.LogActivities, s.activityPage},
		{http.MethodGet, activitiesPath + "/:id/rett", auth.LogActivities, s.correctPage},
		{http.MethodPost, activitiesPath + "/:id/rett", auth.LogActivities, s.correctActivity},
		{http.MethodGet, activitiesPath + "/:id/trekk", auth.LogActivities, s.withdrawPage},
		{http.MethodPost, activitiesPath + "/:id/trekk", auth.LogActivities, s.withdrawActivity},

		{http.MethodGet, "/rapport", auth.ReadWorkingReport, s.latestReport},
		{http.MethodGet, "/rapport/:year", auth.ReadWorkingReport, s.report},

		{http.MethodGet, "/rapport/:year/rediger", auth.PublishEditions, s.arrange},
		{http.MethodPost, "/rapport/:year/rediger", auth.PublishEditions, s.rearrange},
		{http.MethodGet, "/rapport/:year/tekst/:part", auth.PublishEditions, s.ownText},
		{http.MethodPost, "/rapport/:year/tekst/:part", auth.PublishEditions, s.saveOwnText},
		{http.MethodGet, "/rapport/:year/utgave", auth.ReadWorkingReport, s.outcome},
		{http.MethodGet, "/rapport/:year/historikk", auth.PublishEditions, s.history},
		{http.MethodPost, "/rapport/:year/historikk", auth.PublishEditions, s.keepPreview},
		{http.MethodGet, "/rapport/:year/publiser", auth.PublishEditions, s.publishPage},
		{http.MethodPost, "/rapport/:year/publiser", auth.PublishEditions, s.publish},
		{http.MethodGet, "/tidligere-rapporter", auth.ReadWorkingReport, s.earlierReports},
		{http.MethodGet, shelfPath, auth.PublishEditions, s.shelf},
		{http.MethodGet, "/utgaver/:edition/trekk", auth.PublishEditions, s.takeBackPage},
		{http.MethodPost, "/utgaver/:edition/trekk", auth.PublishEditions, s.takeBack},

		{http.MethodGet, statisticsPath, auth.Visit, s.editionList},
		{http.MethodGet, comparePath, auth.Visit, s.compare},
		{http.MethodGet, "/statistikk/:edition", auth.Visit, s.statistics},

		{http.MethodGet, assetsPath, auth.Visit, echo.WrapHandler(s.Assets)},
		{http.MethodGet, "/healthz", auth.Visit, s.healthy},
		{http.MethodGet, "/readyz", auth.Visit, s.ready},
	}
}

// add makes the address answer. Every GET answers HEAD too. What may change something is checked to come from our own form before
// anybody's rights are looked at.
func (s *Server) add(r route) {
	do := s.require(r.may, r.do)
	if r.method == http.MethodGet {
		s.echo.Match([]string{http.MethodGet, http.MethodHead}, r.path, do)
		return
	}
	s.echo.Add(r.method, r.path, s.protect(r.may, do))
}
