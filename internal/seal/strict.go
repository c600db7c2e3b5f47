package seal

import (
	"bytes"
	"encoding/json"
)

// Strictly reads JSON that was kept and may have no field that into does not have: what is not understood is not passed
// over.
func Strictly(kept []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(kept))
	d.DisallowUnknownFields()
	return d.Decode(into)
}
