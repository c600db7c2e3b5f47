package en

import (
	"sakstall/internal/i18n/texts"
)

var errors = texts.Errors{
	BadRequest:    "The request could not be read",
	BadRequestHow: "Something in what was sent was put together wrongly. Go back and try again.",
	Forbidden:     "You have no access", ForbiddenHow: "Your role does not give access to this page.",
	Stale: "The page has expired", StaleHow: "Nothing has been saved. Go back, reload the page and try again.",
	NotFound: "There is no such page", NotFoundHow: "The address is wrong, or you do not have access to the page.",
	NotAllowed: "The page can't be used like this", NotAllowedHow: "Go to the page by a link or a form in Sakstall.",
	Conflict:    "Something has changed in the meantime",
	ConflictHow: "Nothing has been saved. Go back, reload the page and try again.",
	TooLarge:    "What was sent was too large", TooLargeHow: "Nothing has been saved.",
	MediaType: "The form was sent in an unknown format", MediaTypeHow: "Nothing has been saved.",
	Internal:    "Something went wrong on our side",
	InternalHow: "Try again in a while. If it happens again, give the code below to whoever runs Sakstall.",
	Unavailable: "Sakstall can't save right now",
	UnavailableHow: "Nothing has been saved. Go back and try again in a while; what you have filled in still stands " +
		"in the form.",
	ToFront: "To the front page", RequestID: func(id string) string { return "Code: " + id },
}
