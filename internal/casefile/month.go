package casefile

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/lang"
	"sakstall/internal/xlsx"
)

// The days that a number in a cell can be: those from 2000 to 2099. What a year or an age is, is no day.
const (
	firstDay    = 36526 // 1 January 2000, counted from 1900
	lastDay     = 73050 // 31 December 2099
	days1904    = 1462  // what counting from 1904 leaves out
	secondsADay = 86_400
)

var (
	// a number is a month only where nothing of it can have been lost: 2023.10 is kept as 2023.1
	wholeNumber = regexp.MustCompile(`^(\d{6}|\d{1,2}\.\d{4})$`)
	yearFirst   = regexp.MustCompile(`^(\d{4})(?:[-./ ](\d{1,2})|(\d{2}))(?:[-./ ]\d{1,2})?(?:[t ]\d{1,2}:.*)?$`)
	yearLast    = regexp.MustCompile(`^(?:(\d{1,2})([-./]) ?)?(\d{1,2})[-./] ?(\d{4}|\d{2})(?:[t ]+\d{1,2}:.*)?$`)
	inWords     = regexp.MustCompile(`^(?:\d{1,2}\.? )?(\pL+)[-., /]*(\d{4}|\d{2})$`)
	wordsLast   = regexp.MustCompile(`^(\d{4})[-., /]+(\pL+)$`)
)

// month is the month that a cell says, as 2023-05: written as a month, or as a day, whose month alone is taken. What
// says none stays as it is; of a day that could be in either of two months the problem is AmbiguousMonth.
func month(cell xlsx.Cell, from1904 bool) (string, cases.Problem) {
	text := strings.ToLower(strings.Join(strings.Fields(cell.Text), " "))
	if m, is := ofDay(cell, from1904); is {
		return m, ""
	}
	if cell.Kind == xlsx.Number && !wholeNumber.MatchString(text) {
		return cell.Text, ""
	}
	if got := yearFirst.FindStringSubmatch(text); got != nil {
		if m, is := monthOf(got[1], got[2]+got[3]); is {
			return m, ""
		}
	}
	if got := yearLast.FindStringSubmatch(text); got != nil && (got[1] != "" || len(got[4]) == 4) {
		return ofDate(cell.Text, got[1], got[2], got[3], got[4])
	}
	if got := inWords.FindStringSubmatch(text); got != nil {
		if m, is := named(got[1], got[2]); is {
			return m, ""
		}
	}
	if got := wordsLast.FindStringSubmatch(text); got != nil {
		if m, is := named(got[2], got[1]); is {
			return m, ""
		}
	}
	return cell.Text, ""
}

// ofDay is the month of a day's number, as a workbook keeps it.
func ofDay(cell xlsx.Cell, from1904 bool) (string, bool) {
	if cell.Kind != xlsx.Number {
		return "", false
	}
	day, err := strconv.ParseFloat(cell.Text, 64)
	if from1904 {
		day += days1904
	}
	if err != nil || !(day >= firstDay && day < lastDay+1) {
		return "", false
	}
	unix := int64(math.Floor(day)-firstDay) * secondsADay
	return time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC).
			Add(time.Duration(unix) * time.Second).
			Format("2006-01"),
		true
}

// ofDate is the month of a date that ends with its year. Between strokes some write the month before the day.
func ofDate(text, first, between, second, year string) (string, cases.Problem) {
	m, is := monthOf(year, second)
	if first == "" || between == "." {
		if is && (first == "" || aDay(first)) {
			return m, ""
		}
		return text, ""
	}
	other, too := monthOf(year, first)
	switch {
	case is && too && m != other:
		return text, AmbiguousMonth
	case is && aDay(first):
		return m, ""
	case too && aDay(second):
		return other, ""
	default:
		return text, ""
	}
}

func aDay(text string) bool {
	n, err := strconv.Atoi(text)
	return err == nil && n >= 1 && n <= 31
}

// monthOf is the month with the number in the year, which may have two digits.
func monthOf(year, number string) (string, bool) {
	n, err := strconv.Atoi(number)
	if len(year) == 2 {
		year = "20" + year
	}
	return fmt.Sprintf("%s-%02d", year, n), err == nil && n >= 1 && n <= 12
}

// named is the month with the name, written out or short, in any of the languages.
func named(name, year string) (string, bool) {
	for m := time.January; m <= time.December; m++ {
		for _, l := range lang.Langs() {
			whole, _, _ := strings.Cut(strings.ToLower(l.Month(2000, m)), " ")
			short := strings.TrimRight(strings.ToLower(l.ShortMonth(m)), ".")
			if name == whole || name == short || len(name) >= 3 && strings.HasPrefix(whole, name) {
				return monthOf(year, strconv.Itoa(int(m)))
			}
		}
	}
	return "", false
}
