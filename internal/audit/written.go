package audit

import (
	"fmt"

	"sakstall/internal/fault"
	"sakstall/internal/seal"
)

// Written is an entry as the trail holds it.
type Written struct {
	Origin
	Action Action
	Object string
	Format int      // how seal and link are made: 0 as below, seal.Format today
	Key    string   // the name of the key, "" in format 0
	Seal   seal.Sum // of what the object held from then on; zero where that was not sealed
	Link   seal.Sum // to the entry before
}

// ErrBroken is returned where an entry does not follow the one before, or was not written by the program.
var ErrBroken = fault.New(fault.Internal, "audit: the entry does not follow the one before")

// Write seals the entry and links it to the one before: to zero for the first. It returns seal.ErrNoKey.
func (e Entry) Write(before seal.Sum, keys *seal.Keys) (Written, error) {
	if keys.Newest() == "" {
		return Written{}, seal.ErrNoKey
	}
	w := Written{Origin: e.Origin, Action: e.Action, Object: e.Object, Format: seal.Format, Key: keys.Newest()}
	var err error
	if e.State.Kind != "" {
		if w.Seal, err = keys.Seal(w.Key, e.State); err != nil {
			return Written{}, err
		}
	}
	w.Link, err = w.link(before, keys)
	return w, err
}

// Follows returns ErrBroken where the entry does not follow the one with the link and the format, and a
// seal.UnknownKeyError where nobody can say. The format never goes back: an entry of today's can't be written anew in
// the form of before, which needed no key.
func (w Written) Follows(before seal.Sum, format int, keys *seal.Keys) error {
	if w.Format < format {
		return ErrBroken
	}
	want, err := w.link(before, keys)
	if err == nil && want != w.Link {
		err = ErrBroken
	}
	return err
}

// Holds reports whether the object held the record when the entry was written. format0 gives the seal that format 0
// makes of it. It returns a seal.UnknownKeyError where nobody can say.
func (w Written) Holds(r seal.Record, format0 func() seal.Sum, keys *seal.Keys) (bool, error) {
	if w.Format == 0 {
		return w.Seal == format0(), nil
	}
	want, err := keys.Seal(w.Key, r)
	return want == w.Seal, err
}

func (w Written) link(before seal.Sum, keys *seal.Keys) (seal.Sum, error) {
	switch w.Format {
	case 0:
		return w.link0(before), nil
	case 1:
		return keys.Link(w.Key, before, []byte(fmt.Sprint(w.At.Unix())), []byte(w.Actor), []byte(w.Request),
			[]byte(w.Action), []byte(w.Object), w.sealed())
	default:
		return seal.Sum{}, fmt.Errorf("audit: an entry of format %d is of a newer program", w.Format)
	}
}

// link0 is the link of format 0, as entries had until November 2026: of the link before and of every field, with a
// field less where there is no seal. Times count in whole seconds.
func (w Written) link0(before seal.Sum) seal.Sum {
	fields := []string{fmt.Sprint(w.At.Unix()), w.Actor, w.Request, string(w.Action), w.Object}
	if s := w.sealed(); s != nil {
		fields = append(fields, string(s))
	}
	return seal.Sum0(before[:], fields...)
}

// sealed are the bytes of the seal, or none.
func (w Written) sealed() []byte {
	if w.Seal == (seal.Sum{}) {
		return nil
	}
	return w.Seal[:]
}
