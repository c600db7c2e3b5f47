package demo

import (
	"fmt"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

// units are as many schools as there are advisors, and the stations.
func units(f facts) []cases.Unit {
	var out []cases.Unit
	for i := range f.Advisors.Staff {
		out = append(out, cases.Unit{Code: schoolCode(i), Name: schoolName(i), Scheme: codebook.Advisors})
	}
	for _, name := range f.Envoys.Stations {
		out = append(out, cases.Unit{Code: strings.ToUpper(name), Name: name, Scheme: codebook.Envoys})
	}
	return out
}

func schoolCode(i int) string { return fmt.Sprintf("SKOLE-%02d", i+1) }

// schoolName is a name out of a fairy tale; 60 are different. A few are not upper secondary schools.
func schoolName(i int) string {
	beings := strings.Fields("Drage Alve Nisse Hulder Måne Troll Jotun Stjerne Eventyr Nøkke Tusse Regnbue")
	places := strings.Fields("myra haugen dalen vika berget")
	kind := "videregående skole"
	switch {
	case i%12 == 3:
		kind = "ungdomsskole"
	case i%30 == 7:
		kind = "voksenopplæringssenter"
	}
	return fmt.Sprintf("%s%s %s (demo)", beings[i%len(beings)], places[i/len(beings)%len(places)], kind)
}

// loads divides a year's cases over the schools: unevenly, much the same from year to year, and at least one for each.
func loads(schools, year, total int) []count[string] {
	var weights []count[string]
	for i := range schools {
		code := schoolCode(i)
		weights = append(weights, count[string]{code, 4 + draw(20, "load", code) + draw(6, "load", code, year)})
	}
	out := spread(total-schools, weights)
	for i := range out {
		out[i].n++
	}
	return out
}

// station is the code of the station that takes the cases of a country.
func station(country string) string {
	switch country {
	case "SO", "ET", "KE", "SD", "ER", "UG":
		return "NAIROBI"
	case "PK", "AF", "IN", "UZ":
		return "ISLAMABAD"
	case "IQ", "SY", "JO", "PS", "LB", "EG", "YE", codebook.Stateless:
		return "AMMAN"
	default:
		return "ANKARA"
	}
}

// users are one for each unit, a coordinator and an administrator.
func users(us []cases.Unit) []auth.User {
	var out []auth.User
	add := func(address, name string, role auth.Role, unit string) {
		out = append(out, auth.User{Email: address + "@demo.example", Name: name + " (demo)", Role: role, Unit: unit})
	}
	for i, u := range us {
		if u.Scheme == codebook.Envoys {
			add(strings.ToLower(u.Name), "Spesialutsending "+u.Name, auth.Envoy, u.Code)
		} else {
			add(fmt.Sprintf("radgiver%02d", i+1), fmt.Sprintf("Rådgiver %02d", i+1), auth.Advisor, u.Code)
		}
	}
	add("koordinator", "Koordinator", auth.Coordinator, "")
	add("admin", "Administrator", auth.Administrator, "")
	return out
}
