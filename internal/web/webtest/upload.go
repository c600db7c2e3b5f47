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

// AFile is a file of three cases, two of them alike, without scheme and unit.
const (
	FileHeader = "month,subject,contact,category,gender,age,country,complex\n"
	FileRow    = "2024-05,person,self,threats_violence,female,under_18,SY,Familien Hansen\n"
	OtherRow   = "2023-11,staff,police,fgm_fear,unknown,unknown,XX,\n"
	AFile      = FileHeader + FileRow + FileRow + OtherRow
)
