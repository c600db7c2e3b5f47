package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// Routes are all addresses that are served: method and pattern, such as "GET /saker/:ref".
func (s *Server) Routes() [][2]string {
	var out [][2]string
	for _, r := range s.echo.Routes() {
		out = append(out, [2]string{r.Method, r.Path})
	}
	return out
}

// Break adds a page that panics with the words.
func (s *Server) Break(path, words string) {
	s.add(route{http.MethodGet, path, auth.Visit, func(echo.Context) error { panic(words) }})
}

// Fail adds a page that comes to nothing with the error.
func (s *Server) Fail(path string, err error) {
	s.add(route{http.MethodGet, path, auth.Visit, func(echo.Context) error { return err }})
}

// KeepCasesIn makes the server register cases elsewhere.
func (s *Server) KeepCasesIn(store cases.Store) {
	stores := s.Store.ForCases()
	stores.Cases = store
	s.cases = cases.NewService(stores, s.Now, s.Random)
}

// UseUp books as many sign-in attempts for the address as it may have, over many accounts.
func (s *Server) UseUp(address string) {
	for i := range auth.PerAddress {
		s.throttle.Try(string(rune('a'+i)), address)
	}
}

// ReadAnother takes the place of the only file that is read at a time, until done is called.
func (s *Server) ReadAnother() (done func()) {
	s.reading <- struct{}{}
	return func() { <-s.reading }
}
