package demo

import (
	"strings"

	"sakstall/internal/codebook"
)

// profile is what the report leaves open about a scheme. All of it was made up to be plausible, by hints in the
// report's text where there are any.
type profile struct {
	male, unknownGender []int           // per thousand cases, by year up to the last before the report's own
	under18, unknownAge []int           // per thousand cases, by year likewise
	contacts            []count[string] // weights
	months              []int           // weights, January first
	others              []string        // countries without a row of their own, the most frequent first
	inFamilies          int             // per cent of the cases
	largestFamily       int             // persons
	withElements        int             // per cent of the cases
}

func profileOf(s codebook.Scheme) profile {
	if s == codebook.Envoys {
		return profile{
			male: []int{358, 356, 336, 341}, unknownGender: []int{15, 20, 18, 13},
			under18: []int{669, 684, 674, 693}, unknownAge: []int{12, 16, 11, 13},
			contacts: []count[string]{
				{"child_welfare", 26},
				{"self", 16},
				{"foreign_service", 13},
				{"family", 10},
				{"immigration_authority", 8},
				{"school_staff", 8},
				{"police", 6},
				{"expert_team", 5},
				{"advisor_or_envoy", 4},
				{"other", 2},
				{"unknown", 2},
			},
			months:     []int{9, 8, 8, 8, 8, 9, 10, 11, 9, 8, 7, 5},
			others:     strings.Fields("ET KE LB EG YE SD IN AZ ER KZ UZ UG"),
			inFamilies: 50, largestFamily: 6, withElements: 70,
		}
	}
	return profile{
		male: []int{276, 291, 280, 271}, unknownGender: []int{26, 28, 31, 30},
		under18: []int{507, 502, 495, 490}, unknownAge: []int{31, 30, 28, 26},
		contacts: []count[string]{
			{"school_staff", 50},
			{"self", 25},
			{"child_welfare", 6},
			{"friend", 5},
			{"health_service", 5},
			{"family", 3},
			{"police", 2},
			{"advisor_or_envoy", 1},
			{"expert_team", 1},
			{"other", 1},
			{"unknown", 1},
		},
		months: []int{9, 9, 10, 8, 9, 6, 2, 8, 11, 11, 10, 7},
		others: strings.Fields("ET SD XK IN LB BD LK VN JO EG YE CD GM KE BI DZ TN PH TH BA RW NG GH UG KW SA AL RS MK UA " +
			"PL LT TJ UZ KZ AZ GE LY AE TZ SN GN ML CI CM AO SS DJ MM NP CN ID BR CO CL SE DK GB DE US"),
		inFamilies: 4, largestFamily: 3, withElements: 40,
	}
}

// gender and age are the profile's shares in a year before the report's own, as weights; back counts the years before
// it.
func (p profile) gender(back int) []count[string] {
	i := len(p.male) - back
	return shares("female", "male", p.male[i], p.unknownGender[i])
}

func (p profile) age(back int) []count[string] {
	i := len(p.under18) - back
	return shares(adult, minor, p.under18[i], p.unknownAge[i])
}

func shares(rest, part string, perThousand, unknown int) []count[string] {
	return []count[string]{{rest, 1000 - perThousand - unknown}, {part, perThousand}, {codebook.Unknown, unknown}}
}
