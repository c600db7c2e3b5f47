package activity

import (
	"strconv"

	"sakstall/internal/seal"
)

// Record is what the audit seals of the activity in its version, with the activity's own salt. Every field that is
// filled in is there, under the field's name.
func (a Activity) Record(salt []byte) seal.Record {
	fields := seal.Fields{}
	d := a.Draft()
	for _, f := range Fields() {
		fields.Set(string(f), d.Get(f)...)
	}
	fields.Set("id", strconv.FormatInt(a.ID, 10))
	fields.Set("version", strconv.Itoa(a.Version))
	fields.Set("scheme", string(a.Scheme))
	fields.Set("unit", a.Unit)
	fields.Note("withdrawn", a.Withdrawn)
	return seal.Record{Kind: "activity", Salt: salt, Fields: fields}
}
