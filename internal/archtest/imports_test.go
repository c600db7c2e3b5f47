package archtest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// everyFeature is what a feature of internal/web may import beside what it is about. It imports no other feature: see
// TestNoFeatureKnowsAnother.
const everyFeature = "web/address web/words"

// allFeatures are the features of internal/web, and allViews what has templates: each feature's, and what they share.
const (
	allFeatures = "internal/web/account internal/web/activities internal/web/admin internal/web/casework " +
		"internal/web/halves internal/web/public internal/web/reporting internal/web/review"
	allViews = "views views/account views/activities views/admin views/casework views/chart views/halves " +
		"views/internalreport views/public views/reporting views/reportpage views/review views/viewstest"
)

// anything stands for every package of ours.
const anything = "*"

// allowed says which packages of ours each package may import; tests may import more. A new package needs a row here,
// and the row a thought of where it belongs.
var allowed = map[string]string{
	"db":                "",
	"static":            "",
	"internal/archtest": "",

	"internal/auth":          "fault",
	"internal/codebook":      "period",
	"internal/csvfile":       "fault xlsx",
	"internal/config":        "",
	"internal/fault":         "",
	"internal/jobs":          "",
	"internal/lang":          "",
	"internal/period":        "",
	"internal/privacy":       "",
	"internal/seal":          "fault",
	"internal/seal/sealtest": "seal",
	"internal/mail":          "fault settings",
	"internal/settings":      "fault seal",
	"internal/xlsx":          "fault",

	"internal/i18n/texts": "lang",
	"internal/i18n/nb":    "i18n/texts lang",
	"internal/i18n/nn":    "i18n/texts lang",
	"internal/i18n/en":    "i18n/texts lang",
	"internal/i18n":       "i18n/texts i18n/nb i18n/nn i18n/en lang",

	"internal/audit":    "auth fault seal",
	"internal/cases":    "audit auth codebook fault period seal",
	"internal/activity": "audit auth cases codebook fault period seal",
	"internal/halfyear": "activity audit auth cases codebook fault period counts",
	"internal/counts":   "activity codebook period",

	"internal/exact":      "fault",
	"internal/disclosure": "codebook exact fault period counts",
	"internal/report":     "codebook disclosure fault i18n i18n/texts lang period counts",
	"internal/publish":    "disclosure edition",
	"internal/earlier":    "codebook counts csvfile disclosure",
	"internal/edition": "activity audit auth codebook disclosure earlier fault lang period privacy report " +
		"counts seal",
	"internal/casefile": "cases codebook csvfile i18n i18n/texts lang period xlsx",
	"internal/export":   "activity codebook counts csvfile disclosure edition i18n lang period report",

	"internal/store": "db activity audit auth cases codebook disclosure earlier edition fault " +
		"halfyear lang period report counts mail seal settings",
	"internal/store/storetest": "seal/sealtest store",

	// Whether a count that nobody has hidden can reach a public page is answered by the first of these lines, and by
	// the test that nobody else takes original counts.
	"views/reportpage":     "disclosure i18n lang views views/chart",
	"views/internalreport": "disclosure lang views views/chart views/reportpage",

	"views":            "i18n i18n/texts lang",
	"views/account":    "views",
	"views/activities": "views",
	"views/admin":      "views",
	"views/casework":   "views",
	"views/chart":      "lang views",
	"views/halves":     "views",
	"views/public":     "views views/reportpage",
	"views/reporting":  "views views/reportpage",
	"views/review":     "views views/chart views/internalreport",
	"views/viewstest":  "codebook disclosure i18n i18n/texts lang views views/chart views/reportpage",

	"internal/web": "audit auth codebook fault i18n i18n/texts lang privacy seal static store views",
	// What features share knows none of them, and what stands on the whole site is none.
	"internal/web/address": "codebook edition halfyear period web",
	"internal/web/words":   "cases codebook disclosure halfyear i18n i18n/texts lang period privacy report views",
	"internal/web/reportpage": "codebook disclosure edition i18n i18n/texts lang report views views/chart " +
		"views/reportpage web/address",

	"internal/web/account": "audit auth store views views/account web " + everyFeature,
	"internal/web/admin":   "auth i18n/texts views views/admin web",
	"internal/web/activities": "activity auth cases codebook i18n i18n/texts lang period report store views " +
		"views/activities web " +
		everyFeature,
	"internal/web/casework": "audit auth casefile cases codebook csvfile i18n i18n/texts lang period report " +
		"store views views/casework web " +
		everyFeature,
	"internal/web/halves": "auth cases codebook halfyear i18n i18n/texts lang period store views views/halves " +
		"web " + everyFeature,
	"internal/web/public": "auth edition export i18n lang report store views views/public web web/reportpage " +
		"" + everyFeature,
	"internal/web/reporting": "audit auth codebook disclosure earlier edition halfyear i18n i18n/texts lang " +
		"period privacy publish report store views views/reporting " +
		"views/internalreport web web/reportpage " + everyFeature,
	"internal/web/review": "audit auth codebook earlier edition export halfyear i18n i18n/texts lang period " +
		"privacy report store views views/review views/chart " +
		"views/internalreport web " + everyFeature,

	"internal/web/site": "activity auth cases halfyear publish static store web web/account web/activities web/admin " +
		"web/casework web/halves web/public web/reporting " +
		"web/review",
	"internal/web/browsertest": "",
	"internal/web/webtest":     anything,
	"internal/demo":            "activity auth cases codebook period",
	"cmd/sakstall":             anything,
}

// owners are the only packages that may import what is outside of the module, by its beginning; tests may import more.
var owners = map[string]string{
	"database/sql":             "internal/store internal/web/webtest",
	"github.com/pressly/goose": "internal/store",
	"modernc.org/":             "internal/store",
	"github.com/labstack/":     "internal/web",
	"github.com/wneessen/":     "internal/mail",
	"github.com/gorilla/":      "internal/web",
	"net/http":                 "cmd/sakstall internal/web internal/web/webtest static " + allFeatures,
	"github.com/a-h/templ":     "internal/web internal/web/public " + allViews,
	"golang.org/x/crypto":      "internal/auth internal/web/webtest",
	"github.com/chromedp/":     "",
	"math/rand":                "",
	"pgregory.net/rapid":       "",
	"github.com/rogpeppe/":     "",
}

// misplaced is what a file imports and must not.
func misplaced(f file) []string {
	if f.test {
		return nil
	}
	row, known := allowed[f.dir]
	if !known {
		return []string{"the package has no row in the import table"}
	}
	may := map[string]bool{}
	for name := range strings.FieldsSeq(row) {
		may[module+"/"+name], may[module+"/internal/"+name] = true, true
	}
	var out []string
	for _, name := range f.imports() {
		if strings.HasPrefix(name, module+"/") && row != anything && !may[name] {
			out = append(out, name)
		}
		for beginning, packages := range owners {
			if strings.HasPrefix(name, beginning) && !slices.Contains(strings.Fields(packages), f.dir) {
				out = append(out, name)
			}
		}
	}
	return out
}

func TestEveryPackageImportsOnlyWhatItMay(t *testing.T) {
	for _, f := range project(t) {
		for _, name := range misplaced(f) {
			t.Errorf("%s: %s", f.name, name)
		}
	}
}

func TestTheTableFindsWhatIsMisplaced(t *testing.T) {
	for _, c := range []struct {
		file, imports string
		found         bool
	}{
		{"internal/period/x.go", "sakstall/internal/codebook", true},
		{"internal/period/x_test.go", "sakstall/internal/codebook", false},
		{"internal/cases/x.go", "sakstall/internal/store", true},
		{"internal/cases/x.go", "sakstall/internal/codebook", false},
		{"internal/cases/x.go", "net/http", true},
		{"internal/counts/x.go", "database/sql", true},
		{"internal/store/x.go", "database/sql/driver", false},
		{"internal/store/x.go", "github.com/labstack/echo/v4", true},
		{"internal/web/x.go", "github.com/labstack/echo/v4/middleware", false},
		{"internal/web/x.go", "sakstall/internal/demo", true},
		{"internal/demo/x.go", "sakstall/internal/store", true},
		{"internal/demo/x.go", "math/rand/v2", true},
		{"views/x_templ.go", "sakstall/internal/counts", true},
		{"views/internalreport/x_templ.go", "sakstall/internal/counts", true},
		{"cmd/sakstall/x.go", "sakstall/internal/store", false},
		{"internal/helpers/x.go", "fmt", true},
	} {
		f := parse(t, c.file, fmt.Sprintf("package x\nimport _ %q\n", c.imports))
		if got := misplaced(f); (len(got) > 0) != c.found {
			t.Errorf("%s imports %s: found %q, want found %v", c.file, c.imports, got, c.found)
		}
	}
}
