package texts

// Errors are the pages for what went wrong.
type Errors struct {
	BadRequest, BadRequestHow, Forbidden, ForbiddenHow, Stale, StaleHow, NotFound, NotFoundHow, NotAllowed, NotAllowedHow              string
	Conflict, ConflictHow, TooLarge, TooLargeHow, MediaType, MediaTypeHow, Internal, InternalHow, Unavailable, UnavailableHow, ToFront string
	RequestID                                                                                                                          func(id string) string
}
