// Package browsertest holds the tests that use the application as people do: in a real browser, on the real server,
// with the made-up register. A page joins by adding a row to pages in pages_test.go.
//
// What is checked where:
//
//   - pages_test.go: every page in every state and language. In Bokmål axe is asked everything at 320 and at 1280
//     pixels in the light, and about the colours at both widths in the dark. In the other languages axe is asked
//     everything but the colours, at 320 pixels. At both widths, in each language, nothing is wider than the window.
//   - path_test.go: the whole way by keyboard, and without JavaScript.
//   - form_test.go: few key strokes, countries, a form without network, and a form that is left and found again.
//   - back_test.go: going back to a form, while somebody else saves and while nobody does.
//
// Of every tab it is asked that the browser reports nothing: no script's error, no broken content security policy.
package browsertest
