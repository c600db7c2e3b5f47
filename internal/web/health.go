package web

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

// healthy says that the process answers.
func healthy(c echo.Context) error { return c.String(http.StatusOK, "ok\n") }

// ready says that the register answers too.
func (s *Server) ready(c echo.Context) error {
	if err := s.Ping(c.Request().Context()); err != nil {
		s.failed(c, "not ready", err)
		return c.String(http.StatusServiceUnavailable, "the register does not answer\n")
	}
	return c.String(http.StatusOK, "ok\n")
}
