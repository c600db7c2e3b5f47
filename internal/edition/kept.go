package edition

import (
	"time"

	"sakstall/internal/disclosure"
)

// Kept is a preview that a coordinator has kept: what readers would have seen then.
type Kept struct {
	At      time.Time // in whole seconds
	By      string    // the name of who kept it, or what the audit trail calls them
	Name    Name      // what the edition would have been called
	Release *disclosure.Release
}
