package settings

import (
	"fmt"
	"strconv"
)

// Values are what holds in an installation. Make them with NewValues.
type Values map[Name]string

// NewValues are the values that have been decided, and the defaults of the rest. It returns an error that says what is
// allowed where a kept value is not one that its setting may have; the default is not put in its place, since nobody
// has decided that. Names that this program does not know are left out.
func NewValues(decided map[string]string) (Values, error) {
	v := Values{}
	for _, s := range All() {
		v[s.Name] = s.Default
		kept, is := decided[string(s.Name)]
		if !is {
			continue
		}
		value, err := s.Parse(kept)
		if err != nil {
			return nil, err
		}
		v[s.Name] = value
	}
	return v, nil
}

// Text is the value of the setting.
func (v Values) Text(name Name) string {
	value, is := v[name]
	if !is {
		panic(fmt.Sprintf("settings: %s is in no table", name))
	}
	return value
}

// On reports whether the switch is on.
func (v Values) On(name Name) bool { return v.Text(name) == On }

// Number is the value of a setting that is a whole number.
func (v Values) Number(name Name) int {
	n, err := strconv.Atoi(v.Text(name))
	if err != nil {
		panic(fmt.Sprintf("settings: %s is no number", name))
	}
	return n
}
