package web

import (
	"bytes"
	"context"
	"net/http"
	"net/url"

	"github.com/a-h/templ"
	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// Call is one request under way: who asks, in which language, and the means to answer.
type Call struct {
	User auth.User // who is signed in, or nobody
	Lang lang.Lang // the language of the answer

	server  *Server
	echo    echo.Context
	session *sessions.Session // new where nobody is signed in

	book         *codebook.Codebook // what Book has read
	kept         *Kept              // how the form that has been sent is kept, or nil
	typed        url.Values         // what has been typed into the form of the page, which is shown in another language
	filledIn     bool               // the page has what was typed before, and has not been dealt with
	nothingSaved bool               // the answer leads on though nothing was saved
}

// callKey is where a request's Call is kept, so that an error page is written with the same one.
const callKey = "call"

// call is the request's Call. It returns an error where the register does not answer whose session it is; the Call is
// nobody's then.
func (s *Server) call(e echo.Context) (*Call, error) {
	if c, known := e.Get(callKey).(*Call); known {
		return c, nil
	}
	c := &Call{server: s, echo: e, Lang: s.languageOf(e)}
	var err error
	if c.session, err = s.sessions.Get(e.Request(), cookieName(s.Options, sessionCookie)); err != nil {
		return c, err
	}
	c.User, _ = c.session.Values[userValue].(auth.User)
	e.Set(callKey, c)
	return c, nil
}

// Context ends with the request.
func (c *Call) Context() context.Context { return c.echo.Request().Context() }

// Writing is the context of what is written. It gets less time than the request, so that some is left to show the
// form again.
func (c *Call) Writing() (context.Context, context.CancelFunc) {
	return context.WithTimeout(c.Context(), WritingTime)
}

// Request is what the client has sent.
func (c *Call) Request() *http.Request { return c.echo.Request() }

// Book is the codebook, which is read once for the request.
func (c *Call) Book() (*codebook.Codebook, error) {
	if c.book != nil {
		return c.book, nil
	}
	var err error
	c.book, err = c.server.Codebook.Get(c.Context())
	return c.book, err
}

// Form are the fields of the form that has been sent, or nil where none has.
func (c *Call) Form() url.Values { return c.echo.Request().PostForm }

// Query are the parameters of the address.
func (c *Call) Query() url.Values { return c.echo.QueryParams() }

// Param is the part of the address that the route names.
func (c *Call) Param(name string) string { return c.echo.Param(name) }

// Posted reports whether a form has been sent.
func (c *Call) Posted() bool { return c.echo.Request().Method == http.MethodPost }

// Client is the address of the client, as far as it can be believed.
func (c *Call) Client() string { return c.echo.RealIP() }

// ID is the request's id in the log, in the audit trail and on an error page.
func (c *Call) ID() string { return requestID(c.Context()) }

// Origin is who does something now, for the audit trail.
func (c *Call) Origin() audit.Origin {
	return audit.Origin{At: c.server.Now(), Actor: audit.UserActor(c.User.ID), Request: c.ID()}
}

// Text is the catalogue in the language of the answer.
func (c *Call) Text() *texts.Texts { return i18n.Of(c.Lang) }

// Header is the answer's.
func (c *Call) Header() http.Header { return c.echo.Response().Header() }

// Render writes the whole page or, where it can't be made, nothing of it.
func (c *Call) Render(code int, page templ.Component) error {
	b, err := c.Rendered(page)
	if err != nil {
		return err
	}
	return c.Send(code, echo.MIMETextHTMLCharsetUTF8, b)
}

// Rendered is the page as it would be sent. The request's time may be up: what is shown then is the page that says so.
func (c *Call) Rendered(page templ.Component) ([]byte, error) {
	var b bytes.Buffer
	err := page.Render(context.WithoutCancel(c.Context()), &b)
	return b.Bytes(), err
}

// Send writes the answer. Without a body, as to a question whether something still holds, the kind is "".
func (c *Call) Send(code int, kind string, body []byte) error {
	if kind == "" {
		return c.echo.NoContent(code)
	}
	return c.echo.Blob(code, kind, body)
}

// Download writes a file that the browser keeps under the name.
func (c *Call) Download(name, kind string, body []byte) error {
	c.Attach(name)
	return c.Send(http.StatusOK, kind, body)
}

// Attach says that the answer is a file with the name.
func (c *Call) Attach(name string) {
	c.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
}

// SeeOther leads to another page of ours.
func (c *Call) SeeOther(path string) error { return c.echo.Redirect(http.StatusSeeOther, path) }

// SeeInstead leads to another page of ours though nothing has been saved of what was sent: what has been kept of it
// stays.
func (c *Call) SeeInstead(path string) error {
	c.nothingSaved = true
	return c.SeeOther(path)
}

// Failed writes to the log what came to nothing: as an error, but where the client went away and nobody waits for it.
func (c *Call) Failed(what string, err error) { c.server.failed(c.echo, what, err) }
