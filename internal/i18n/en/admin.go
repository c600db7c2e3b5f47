package en

import "sakstall/internal/i18n/texts"

var admin = texts.Admin{
	Title: "Administration",
	Lead:  "You are in charge of users, units and the codebook. You see no cases.",
	Users: "Users and units are added on the server with the command “sakstall user add”.",
}
