// Package casework is registering cases, one by one and from files, seeing, correcting, withdrawing and restoring the
// own ones, and what follows them.
package casework

import (
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/store"
	"sakstall/internal/web"
)

// Services are what the pages call.
type Services struct {
	Now     func() time.Time
	Cases   *cases.Service
	Changes *cases.Changes
	Reading chan struct{} // who reads an uploaded file: one at a time
	Store   Parts
}

// Parts are the parts of the register that the pages ask.
type Parts struct {
	Cases     store.Cases
	Contacts  store.Contacts
	FollowUps store.FollowUps
	Halves    store.Halves
	Imports   store.Imports
	Trail     store.Trail
	Uploads   store.Uploads
}

// pages are the pages, with what they call.
type pages struct{ Services }

// The addresses.
const (
	listPath     = "/saker"
	caseFormPath = listPath + "/ny"
	uploadPath   = listPath + "/importer"  // where a file of cases is uploaded
	undoPath     = listPath + "/importert" // what has been imported from a file, to be taken back
	exportPath   = listPath + "/eksport"   // where the list's form exports what it shows
)

// New brings the pages of who registers cases.
func New(services Services) web.Feature {
	const may = auth.RegisterCases
	s, files := &pages{services}, &uploads{services}
	form := web.Post(caseFormPath, may, s.sendCaseForm)
	form.Rescue = s.keepTyped
	file := web.Post(uploadPath, may, files.upload)
	file.File = true
	return web.Feature{
		Routes: []web.Route{
			web.Get(listPath, may, s.caseList),
			web.Get(caseFormPath, may, s.caseForm), form,
			web.Get(uploadPath, may, files.uploadPage), file,
			web.Get("/saker/mal.csv", may, files.templateCSV),
			web.Get("/saker/mal.xlsx", may, files.templateXLSX),
			web.Get(uploadPath+"/:upload", may, files.previewPage),
			web.Post(uploadPath+"/:upload", may, files.confirmUpload),
			web.Get(undoPath+"/:import", may, files.undoForm),
			web.Post(undoPath+"/:import", may, files.undo),
			web.Get(exportPath, may, backToList),
			web.Post(exportPath, may, s.exportCases),
			web.Get("/saker/:ref", may, s.casePage),
			web.Get("/saker/:ref/rett", may, s.correctForm),
			web.Post("/saker/:ref/rett", may, s.correctCase).Keeping(web.Kept{}),
			web.Get("/saker/:ref/trekk", may, s.withdrawForm),
			web.Post("/saker/:ref/trekk", may, s.withdrawCase),
			web.Get("/saker/:ref/angre", may, backToCase),
			web.Post("/saker/:ref/angre", may, s.restoreCase),
			web.Get("/saker/:ref/gjennomfort", may, backToCase),
			web.Post("/saker/:ref/gjennomfort", may, s.completeCase),
			web.Get("/saker/:ref/oppfolging", may, s.followUpForm),
			web.Post("/saker/:ref/oppfolging", may, s.logFollowUp).Keeping(web.Kept{}),
			web.Get("/saker/:ref/oppfolging/:number/trekk", may, backToCase),
			web.Post("/saker/:ref/oppfolging/:number/trekk", may, s.withdrawFollowUp),
		},
		Menu: []web.MenuEntry{
			{May: may, Href: caseFormPath, Text: func(t *texts.Texts) string { return t.Frame.NewCase }},
			{May: may, Href: listPath, Text: func(t *texts.Texts) string { return t.Frame.OwnCases }},
		},
		Front: s.front,
	}
}
