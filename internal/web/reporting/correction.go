package reporting

import (
	"strings"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
)

// reasonField is why an edition is published though readers lose by it, or few cases have changed; acceptField says
// that this is meant.
const reasonField = "reason"

// waysOn are where the ways on lead.
func waysOn(c edition.Correction) reportpage.Ways {
	return reportpage.Ways{
		Notice: noticePath(c.Standing), TakeBack: takeBackPath(c.Standing), Anyway: "#" + reasonField,
	}
}

// anyway is what is asked where an edition is published though readers lose by it, or few cases have changed.
func anyway(l lang.Lang, in publishing) (reason, accept views.Field) {
	t := i18n.Of(l).Corrections
	return views.Field{
		Name: reasonField, Kind: views.Long, Label: t.Reason, Hint: t.ReasonHint, Value: in.reason,
		Error: in.reasonError,
	}, views.Field{
		Name: acceptField, Kind: views.Checkboxes, Label: t.Anyway, Error: in.acceptError,
		Groups: []views.Group{{Choices: []views.Choice{{Value: "yes", Label: t.Accept, Chosen: in.accept}}}},
	}
}

// refuse notes what is missing for an edition that needs a reason, or what is wrong with the reason.
func (in *publishing) refuse(l lang.Lang, c edition.Correction) {
	t := i18n.Of(l).Corrections
	if c.NeedsReason() {
		if strings.TrimSpace(in.reason) == "" {
			in.reasonError = t.ReasonGone
		}
		if !in.accept {
			in.acceptError = t.AcceptGone
		}
	}
	if wrong := noteWrong(l, edition.CheckReason(in.reason)); wrong != "" {
		in.reasonError = wrong
	}
}

func noticePath(name string) string { return shelfPath + "/" + name + "/merknad" }

func takeBackPath(name string) string { return shelfPath + "/" + name + "/trekk" }
