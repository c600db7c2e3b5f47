package cases

import (
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/seal"
)

// Record is what the audit seals of the case in its version, with the case's own salt. Every field that is filled in is
// there, under the field's name: a field that comes later changes no seal of before.
func (c Case) Record(salt []byte) seal.Record {
	fields := seal.Fields{}
	d := c.Draft()
	for _, f := range Fields() {
		fields.Set(string(f), d.Get(f)...)
	}
	fields.Set("ref", c.Ref)
	fields.Set("version", strconv.Itoa(c.Version))
	fields.Set("rule", c.Rule)
	fields.Note("withdrawn", c.Withdrawn)
	return seal.Record{Kind: "case", Salt: salt, Fields: fields}
}

// Seal0 is the seal of format 0, which registers of before November 2026 hold. It knows the fields of that day, and
// says nothing of later ones.
func (c Case) Seal0(salt []byte) seal.Sum {
	return seal.Sum0(salt, string(c.Scheme), c.Unit, c.Month.String(), c.Subject, c.Contact, c.Category,
		list0(c.Elements),
		c.Gender, c.Age, c.Country, list0(c.Themes), list0(c.Services), c.Complex, c.Whereabouts, c.Tie,
		c.Rule, c.Ref, strconv.Itoa(c.Version), strconv.FormatBool(c.Withdrawn))
}

// Record is what the audit seals of the follow-up of the case with the reference, with the case's salt.
func (f FollowUp) Record(salt []byte, ref string) seal.Record {
	fields := seal.Fields{}
	fields.Set("ref", ref)
	fields.Set("number", strconv.Itoa(f.Number))
	fields.Set("month", f.Month.String())
	fields.Set("services", f.Services...)
	fields.Note("completed", f.Completed)
	fields.Note("withdrawn", f.Withdrawn)
	return seal.Record{Kind: "follow-up", Salt: salt, Fields: fields}
}

// Seal0 is the follow-up's seal of format 0.
func (f FollowUp) Seal0(salt []byte, ref string) seal.Sum {
	return seal.Sum0(salt, ref+"/"+strconv.Itoa(f.Number), f.Month.String(), list0(f.Services),
		strconv.FormatBool(f.Completed), strconv.FormatBool(f.Withdrawn))
}

func list0(values []string) string { return strings.Join(slices.Sorted(slices.Values(values)), "|") }
