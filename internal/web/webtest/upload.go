package webtest

import (
	"net/http"
	"net/url"
	"strings"
)

// SendsFile uploads a file.
func (c *Client) SendsFile(content string) Answer {
	c.t.Helper()
	return c.Post("/saker/importer", c.Get("/saker/importer").Fill("/saker/importer", url.Values{"file": {content}}))
}

// Uploads uploads a file without mistakes and returns the upload's id.
func (c *Client) Uploads(content string) string {
	c.t.Helper()
	return strings.TrimPrefix(c.SendsFile(content).Is(http.StatusSeeOther).Header.Get("Location"), "/saker/importer/")
}

// Imports imports a file without mistakes, whole, and returns the address where the import is taken back.
func (c *Client) Imports(content string) string {
	c.t.Helper()
	path := "/saker/importer/" + c.Uploads(content)
	c.Post(path, c.Get(path).Fill(path, url.Values{"rows": {"all"}})).LeadsTo(path)
	const undo = "/saker/importert/"
	_, after, _ := strings.Cut(c.Get("/saker/importer").Body, `href="`+undo)
	id, _, _ := strings.Cut(after, `"`)
	return undo + id
}

// AFile is a file of three cases, two of them alike, without scheme and unit.
const (
	FileHeader = "month,subject,contact,category,gender,age,country,complex\n"
	FileRow    = "2024-05,person,self,threats_violence,female,under_18,SY,Familien Hansen\n"
	OtherRow   = "2023-11,staff,police,fgm_fear,unknown,unknown,XX,\n"
	AFile      = FileHeader + FileRow + FileRow + OtherRow
)
