package texts

// Words are what the schemes are called.
type Words struct {
	// Advisors, Envoys: as a heading
	Advisors, Envoys string
	// TheAdvisors, TheEnvoys: their people, at the beginning of a sentence
	TheAdvisors, TheEnvoys string
}
