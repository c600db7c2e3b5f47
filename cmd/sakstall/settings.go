package main

import (
	"context"
	"fmt"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/settings"
	"sakstall/internal/store"
)

func runSettingsList(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	register := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, register, func(s *store.Store) error {
		values, err := s.Settings.Values(ctx)
		if err != nil {
			return err
		}
		for _, setting := range settings.All() {
			p.printSetting(string(setting.Name), values.Text(setting.Name))
		}
		return nil
	})
}

func runSettingsSet(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	register := p.register(fs)
	given, err := parse(fs, args, 2, "db")
	if err != nil {
		return err
	}
	setting, err := settings.Find(given[0])
	if err == nil {
		_, err = setting.Parse(given[1])
	}
	if err != nil {
		return usageError{err.Error()}
	}
	return withStore(ctx, register, func(s *store.Store) error {
		value, err := s.Settings.Set(ctx, given[0], given[1], audit.Origin{At: p.now(), Actor: audit.Operator})
		if err != nil {
			return err
		}
		p.printSetting(given[0], value)
		return nil
	})
}

// printSetting prints the name and, after a space, the value: what stands after the first space of the line.
func (p program) printSetting(name, value string) {
	fmt.Fprintln(p.stdout, strings.TrimRight(name+" "+value, " "))
}
