package texts

// SignIn is the sign-in page.
type SignIn struct {
	Title, Email, Password, Submit, Wrong, EmailMissing string
	PasswordMissing                                     string
	TooMany                                             func(minutes int) string
	SignedOut                                           string
}
