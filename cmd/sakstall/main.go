// Command sakstall registers anonymised cases and makes the yearly report of them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
	_ "time/tzdata" // months are counted in Norwegian time, on a machine without a time zone database too
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		stop() // a second signal ends the program at once
	}()
	os.Exit(run(ctx, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr))
}

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// command is one thing that the program does. words are what it is called on the command line.
type command struct {
	words string
	about string
	run   func(ctx context.Context, p program, args []string) error
}

func commands() []command {
	return []command{
		{
			"demo", "[--dir DIR] [--addr HOST:PORT] [--make-only]   " +
				"serve a made-up register that matches the 2023 report",
			runDemo,
		},
		{"serve", "--db FILE [--addr HOST:PORT]   run the server", runServe},
		{"migrate", "--db FILE   make a register, or bring one up to date", runMigrate},
		{
			"user add", "--db FILE --email A --name N --role R [--unit CODE] [--unit-name NAME] " +
				"[--password-file F|-]   add a user",
			runUserAdd,
		},
		{
			"import cases", "--db FILE FILE.csv [--dry-run] [--create-units] [--again]   " +
				"add cases from CSV or XLSX, all or none",
			runImportCases,
		},
		{"import list", "--db FILE   list what has been imported", runImportList},
		{
			"import undo", "--db FILE IMPORT   withdraw all cases of an import, while its halves are open",
			runImportUndo,
		},
		{"import published", "--db FILE --scheme S --table category|country [--title TEXT] [--threshold N] " +
			"FILE.csv   keep a table of an earlier report as it was printed", runImportPublished},
		{"export cases", "--db FILE   write all cases as CSV: single cases, for the operator only", runExportCases},
		{
			"stats", "--db FILE --scheme S --year Y --format json|csv   " +
				"print unsuppressed counts, for the operator only",
			runStats,
		},
		{"edition preview", "--db FILE --year Y [--half H1|H2] [--format json] [--width N] [--protect-unknown] " +
			"[--star-may-be-zero] [--content NAME] [--insider UNIT] [--insiders] [--protect-insiders]   " +
			"show what would be published, for the operator only", runEditionPreview},
		{
			"edition publish", "--db FILE --year Y [--half H1|H2] [--note TEXT] [--content NAME] " +
				"[--protect-insiders] [--accept-loss --reason TEXT]   " +
				"publish an edition of closed halves",
			runEditionPublish,
		},
		{"edition list", "--db FILE   list all editions", runEditionList},
		{
			"edition show", "--db FILE EDITION [--format json|csv|xlsx|jsonstat|html]   print a published edition",
			runEditionShow,
		},
		{
			"edition notice", "--db FILE EDITION --note TEXT [--note-nn TEXT] [--note-en TEXT]   " +
				"tell readers something of an edition, for good",
			runEditionNotice,
		},
		{
			"edition withdraw", "--db FILE EDITION --note TEXT   take an edition back, and say why to readers",
			runEditionWithdraw,
		},
		{"edition settings", "--db FILE [--threshold N] [--width N] [--protect-unknown=true|false] " +
			"[--star-may-be-zero=true|false]   show or change how counts are hidden", runEditionSettings},
		{
			"halfyear list", "--db FILE [--scheme S]   say which half-years are open, closed and published",
			runHalfyearList,
		},
		{
			"halfyear close", "--db FILE --half H [--scheme S] [--without-missing]   close a half-year that has ended",
			runHalfyearClose,
		},
		{"halfyear settings", "--db FILE [--deadline-days N] [--remind-days N] [--reopen-days N]   " +
			"show or change the half-year's times", runHalfyearSettings},
		{"settings list", "--db FILE   show what the installation has decided, a setting a line", runSettingsList},
		{"settings set", "NAME VALUE --db FILE   decide a setting", runSettingsSet},
		{"backup", "--db FILE --to FILE   copy the register while the server runs, and check the copy", runBackup},
		{
			"restore", "--db FILE --from FILE   put a checked copy in the register's place, and keep what was there",
			runRestore,
		},
		{"verify", "--db FILE   check the register from end to end", runVerify},
	}
}

// program is what a command may use of the world.
type program struct {
	name   string // the command's words
	getenv func(string) string
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	now    func() time.Time
}

// usageError is a command used wrongly.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// helpError is a command asked what its flags are.
type helpError struct{ flags *flag.FlagSet }

func (helpError) Error() string { return "help" }

// run does what args say and returns the exit code. Errors go to stderr, a line each.
func run(ctx context.Context, args []string, getenv func(string) string, stdin io.Reader, stdout,
	stderr io.Writer,
) int {
	oslo, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		fmt.Fprintln(stderr, "sakstall:", err)
		return exitFailed
	}
	for _, c := range commands() {
		words := strings.Fields(c.words)
		if len(args) < len(words) || strings.Join(args[:len(words)], " ") != c.words {
			continue
		}
		p := program{
			name: c.words, getenv: getenv, stdin: stdin, stdout: stdout, stderr: stderr,
			now: func() time.Time { return time.Now().In(oslo) },
		}
		return p.exit(c, c.run(ctx, p, args[len(words):]))
	}
	switch {
	case len(args) == 0:
		usage(stderr, commands())
		return exitUsage
	case slices.Contains([]string{"help", "--help", "-h"}, args[len(args)-1]):
		if of := beginning(args[:len(args)-1]); len(of) > 0 {
			usage(stdout, of)
			return exitDone
		}
	}
	fmt.Fprintf(stderr, "sakstall: there is no command %q (see sakstall help)\n", strings.Join(args, " "))
	return exitUsage
}

// beginning are the commands that begin with the words: with none, all.
func beginning(words []string) []command {
	return slices.DeleteFunc(commands(), func(c command) bool {
		its := strings.Fields(c.words)
		return len(words) >= len(its) || !slices.Equal(its[:len(words)], words)
	})
}

func usage(w io.Writer, of []command) {
	fmt.Fprintln(w, "usage:")
	for _, c := range of {
		fmt.Fprintf(w, "  sakstall %s %s\n", c.words, c.about)
	}
}

func (p program) exit(c command, err error) int {
	var wrong usageError
	var help helpError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &help):
		fmt.Fprintf(p.stdout, "usage: sakstall %s %s\n", c.words, c.about)
		help.flags.SetOutput(p.stdout)
		help.flags.PrintDefaults()
		return exitDone
	case errors.As(err, &wrong):
		fmt.Fprintf(p.stderr, "sakstall %s: %v (see sakstall %s --help)\n", c.words, err, c.words)
		return exitUsage
	default:
		for _, line := range strings.Split(strings.TrimSpace(err.Error()), "\n") {
			fmt.Fprintf(p.stderr, "sakstall %s: %s\n", c.words, line)
		}
		return exitFailed
	}
}

// flags returns the command's flags, to be filled by parse.
func (p program) flags() *flag.FlagSet {
	fs := flag.NewFlagSet(p.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads flags before, between and after the other arguments. It returns a usageError where a flag is wrong, a
// required one is missing, or the number of other arguments is not want, and a helpError where --help is asked for.
func parse(fs *flag.FlagSet, args []string, want int, required ...string) ([]string, error) {
	var others []string
	for {
		if err := fs.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, helpError{fs}
			}
			return nil, usageError{err.Error()}
		}
		if fs.NArg() == 0 {
			break
		}
		others = append(others, fs.Arg(0))
		args = fs.Args()[1:]
	}
	for _, name := range required {
		if fs.Lookup(name).Value.String() == "" {
			return nil, usageError{"--" + name + " is missing"}
		}
	}
	if len(others) != want {
		return nil, usageError{fmt.Sprintf("%d arguments beside the flags, want %d", len(others), want)}
	}
	return others, nil
}

// whereGiven does what belongs to each flag that has been given; the others leave what was decided before.
func whereGiven(fs *flag.FlagSet, set map[string]func()) {
	fs.Visit(func(f *flag.Flag) {
		if change, ok := set[f.Name]; ok {
			change()
		}
	})
}
