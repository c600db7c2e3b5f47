package texts

// Words are what the schemes are called.
type Words struct {
	Advisors, Envoys       string // as a heading
	TheAdvisors, TheEnvoys string // their people, at the beginning of a sentence
}
