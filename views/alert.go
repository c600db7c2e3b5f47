package views

// Tone is why an alert stands on a page: it decides its colour, and how it is read out by who does not see it.
type Tone int

// The tones.
const (
	Done    Tone = iota // what was asked for has been done
	Refused             // it has not, and why
	Stale               // it has not, because something is no more as it was
	Told                // what has come of what was typed before
	Found               // what there is to look at before going on
	Beware              // what to think of: it stands there whatever was done
	Known               // what to know: it stands there whatever was done
)

// color is the tone's in the design system.
func (t Tone) color() string {
	switch t {
	case Done:
		return "success"
	case Refused:
		return "danger"
	case Told, Known:
		return "info"
	default:
		return "warning"
	}
}

// role is how the alert is read out: at once, after what is being read, or in its place where it is "".
func (t Tone) role() string {
	switch t {
	case Refused, Stale:
		return "alert"
	case Done, Told, Found:
		return "status"
	default:
		return ""
	}
}
