package settings

import (
	"strconv"

	"sakstall/internal/seal"
)

// Change is one decision: what a setting was, and what it is from then on.
type Change struct {
	ID         int64 // in the order in which they were made
	Name       string
	Was, Value string
}

// Record is what the audit seals of the change, with the change's own salt.
func (c Change) Record(salt []byte) seal.Record {
	fields := seal.Fields{}
	fields.Set("id", strconv.FormatInt(c.ID, 10))
	fields.Set("name", c.Name)
	fields.Set("was", c.Was)
	fields.Set("value", c.Value)
	return seal.Record{Kind: "setting change", Salt: salt, Fields: fields}
}
