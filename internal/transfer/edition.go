package transfer

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"sakstall/internal/edition"
)

// EditionColumns are the columns of an edition as CSV.
func EditionColumns() []string {
	return []string{"scheme", "year", "half", "category", "gender", "age", "contact", "country", "value"}
}

// WriteEdition writes the edition's cells, a line each. A characteristic that is summed over is empty; a hidden value is *. All
// countries but some are written as the codes left out, each with an exclamation mark in front.
func WriteEdition(w io.Writer, e *edition.Edition) error {
	out := csv.NewWriter(w)
	lines := [][]string{EditionColumns()}
	for _, c := range e.Release.Cells() {
		at, country, value := c.Where(), c.Where().Country.Code(), "*"
		if not := c.Where().Country.NotIn(); not != nil {
			country = "!" + strings.Join(not, listSeparator+"!")
		}
		if n, shown := c.Value(); shown {
			value = strconv.Itoa(n)
		}
		lines = append(lines, []string{string(at.Scheme), strconv.Itoa(at.Year), at.Half, at.Category, at.Gender, at.Age, at.Contact, country, value})
	}
	if err := out.WriteAll(lines); err != nil {
		return fmt.Errorf("transfer: writing an edition: %w", err)
	}
	return nil
}
