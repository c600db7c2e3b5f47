package texts

// Errors are the pages for what went wrong.
type Errors struct {
	BadRequest, BadRequestHow, Forbidden, ForbiddenHow, Stale string
	StaleHow, NotFound                                        string
	NotFoundHow, NotAllowed, NotAllowedHow                    string
	Conflict, ConflictHow, TooLarge, TooLargeHow, MediaType   string
	MediaTypeHow, Internal                                    string
	InternalHow, Unavailable, UnavailableHow, ToFront         string
	RequestID                                                 func(id string) string
}
