package casework_test

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/web/webtest"
)

func TestAFamilyOfTheFileIsSeenBeforeItIsImported(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	page := c.Get("/saker/importer/" + c.Uploads(webtest.AFile)).Is(http.StatusOK)
	if n := strings.Count(page.Body, "Familie 1"); n != 2 || strings.Contains(page.Body, "Familie 2") {
		t.Errorf("%d rows are of the family", n)
	}
	page.HasNot("Familien Hansen")
}

// What a file holds beside plain rows is said before it is imported.
func TestWhatIsHiddenInAFileIsSaidBeforeItIsImported(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	f := excelize.NewFile()
	defer f.Close()
	second, err := f.NewSheet("Gamle")
	if err != nil {
		t.Fatal(err)
	}
	header := append([]string{"Referanse"}, strings.Split(strings.TrimSpace(webtest.FileHeader), ",")...)
	row := append([]string{""}, strings.Split(strings.TrimSpace(webtest.FileRow), ",")...)
	registered := append([]string{"K7Q2M-4XD9F"}, row[1:]...)
	for i, cells := range [][]string{header, row, row, registered} {
		for _, sheet := range []string{"Sheet1", "Gamle"} {
			if err := f.SetSheetRow(sheet, fmt.Sprint("A", i+1), &cells); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SetRowVisible("Sheet1", 3, false); err != nil {
		t.Fatal(err)
	}
	if err := f.SetSheetVisible("Gamle", false); err != nil || second != 1 {
		t.Fatal(second, err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	c.Get("/saker/importer/"+c.Uploads(out.String())).Is(http.StatusOK).Has("Filen har 2 saker",
		"1 rad er skjult i filen.", "Skjult i filen", "1 rad har en referanse og er registrert fra før.",
		"1 ark i filen er ikke lest")
	s.Unchanged(t, "an export as it is", func() {
		c.SendsFile(strings.Join(header, ",") + "\n" + strings.Join(registered, ",") + "\n").
			Is(http.StatusUnprocessableEntity).Has("Alle radene har en referanse.")
	})
}

// A file is never refused for what a form would ask about: it is said before the file is imported, and counts.
func TestWhatCanHardlyBeInAFileIsSaidBeforeItIsImported(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	c.Get("/saker/importer/"+c.Uploads(webtest.AFile)).Is(http.StatusOK).HasNot("sjelden", "to år siden")
	boy := strings.ReplaceAll(strings.ReplaceAll(webtest.OtherRow, "unknown,unknown", "male,unknown"), "\n", "B\n")
	old := strings.Replace(webtest.OtherRow, "2023-11", "2021-11", 1)
	c.Get("/saker/importer/"+c.Uploads(webtest.FileHeader+boy+boy+old)).Is(http.StatusOK).Has("Filen har 3 saker",
		"2 saker har en kategori som sjelden gjelder gutter eller menn.", "1 sak har første kontakt for to år siden")
}
