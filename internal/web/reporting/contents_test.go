package reporting_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"sakstall/internal/web/webtest"
)

// The pages before an edition say what it shows of each scheme, and why that is not more.
func TestThePagesBeforeAnEditionSayWhatItShowsAndWhy(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Imports(t, s.Ada, webtest.Imported(t, "2022-03", nil), webtest.Imported(t, "2022-04", nil))
	c := s.SignIn(t, s.Coordinator)
	const half = "Mangfoldsrådgivere: rapporten viser antallet saker og hvordan de fordeler seg på kjønn og alder. " +
		"Det er innstillingen for slike utgaver."
	const small = "Mangfoldsrådgivere: antallet saker er skjult for at ingen skal kunne kjennes igjen, og rapporten " +
		"viser derfor ingen andre tall om sakene. Det er så få saker at antallet må skjules."
	c.Settled("/rapport/2023-H1/utgave").Has(half)
	c.Settled("/rapport/2023-H1/publiser").Has(half)
	const later = "Dette blir regnet ut nå."
	page := c.Settled("/rapport/2023-H1/publiser?content=rows")
	for deadline := time.Now().Add(time.Minute); strings.Contains(page.Text(), later) && time.Now().Before(deadline); {
		page = c.Settled("/rapport/2023-H1/publiser?content=rows")
	}
	page.Has("Hva halvåret kan koste året", "Regnet på 2022")
	c.Settled("/rapport/2022-H1/publiser").Has("Hva halvåret kan koste året",
		"Det finnes ingen saker fra året før, så hva halvåret kan koste året, kan ikke regnes ut.")
	c.Settled("/rapport/2022/utgave").Has(small).HasNot("Spesialutsendinger: rapporten viser")
	c.Settled("/rapport/2023/utgave").Has("Antallet saker står som *", "Mangfoldsrådgivere, 2022").HasNot(half)
}

// Who publishes may choose a poorer content, sees what readers would get then, and publishes that.
func TestACoordinatorChoosesAContent(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	c.Get(path).Is(http.StatusOK).Has("Bare lukkede halvår kan publiseres.")
	s.ClosesAll(t, "2023-H1")
	s.ClosesAll(t, "2023-H2")
	c = s.SignIn(t, s.Coordinator)
	c.Settled(path).Has("Hva utgaven skal vise", "Irak")
	page := c.Settled(path + "?content=totals").Has(
		"Mangfoldsrådgivere: rapporten viser bare antallet saker. Det er valgt for denne utgaven.").HasNot("Irak")
	c.Post(path, page.Form(path)).Is(http.StatusSeeOther)
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Has("Rapporten viser bare antallet saker.").HasNot("Irak")
	c.Get(path + "?content=everything").Is(http.StatusUnprocessableEntity)
}

// The page says what units' own staff could tell; who publishes may protect against it, and the edition says so.
func TestACoordinatorProtectsAgainstUnitsOwnStaff(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023-H1")
	s.ClosesAll(t, "2023-H2")
	c := s.SignIn(t, s.Coordinator)
	const path, on = "/rapport/2023/publiser", "?insiders=true"
	c.Settled(path).Has("Hva enhetenes egne ansatte kan regne ut", "Som innstilt: av")
	page := c.Settled(path+on).Has("Små tall er vernet også mot ansatte", "Som innstilt: av")
	c.Post(path, page.Form(path)).Is(http.StatusSeeOther)
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Has("Tallene er skjult også for ansatte")
}
