package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var signIn = texts.SignIn{
	Title: "Sign in", Email: "E-mail", Password: "Password", Submit: "Sign in",
	Wrong:        "The e-mail address or the password is wrong.",
	EmailMissing: "Enter your e-mail address.", PasswordMissing: "Enter your password.",
	TooMany: func(minutes int) string {
		return fmt.Sprintf("Too many attempts to sign in. Try again in %s.", lang.Plural(minutes, "1 minute",
			"%d minutes"))
	},
	SignedOut: "You are signed out.",
}
