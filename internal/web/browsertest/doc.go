// Package browsertest holds the tests that use the application as people do: in a real browser, on the real server,
// with the made-up register. A page joins by adding a row to pages in pages_test.go.
package browsertest
