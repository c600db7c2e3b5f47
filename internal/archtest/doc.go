// Package archtest holds the tests of how the code is laid out: who may import whom, and the few habits that a machine
// can see.
package archtest
