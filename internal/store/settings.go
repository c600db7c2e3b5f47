package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"sakstall/internal/audit"
	"sakstall/internal/seal"
	"sakstall/internal/settings"
)

// Settings are what the installation has decided, and each change of it.
type Settings struct{ pools }

// Values are what holds now.
func (s Settings) Values(ctx context.Context) (settings.Values, error) {
	return settingValues(ctx, s.read)
}

func settingValues(ctx context.Context, q querier) (settings.Values, error) {
	decided, err := decisions(ctx, q)
	if err != nil {
		return nil, err
	}
	return settings.NewValues(decided)
}

// decisions are the newest values of what has been decided, by the settings' names.
func decisions(ctx context.Context, q querier) (map[string]string, error) {
	out := map[string]string{}
	_, err := all(ctx, q, func(rows *sql.Rows) (none struct{}, err error) {
		var name, value string
		err = rows.Scan(&name, &value)
		out[name] = value
		return none, err
	}, `SELECT name, value FROM setting_changes WHERE id IN (SELECT max(id) FROM setting_changes GROUP BY name)`)
	return out, err
}

// Set decides a setting, with its audit entry, and returns the value as it is kept. Where it holds already, nothing is
// added. It returns an error that says what is allowed where there is no such setting or value.
func (s Settings) Set(ctx context.Context, name, input string, from audit.Origin) (value string, err error) {
	setting, err := settings.Find(name)
	if err != nil {
		return "", err
	}
	if value, err = setting.Parse(input); err != nil {
		return "", err
	}
	salt := newSalt()
	return value, s.change(ctx, func(tx *writeTx) error {
		decided, err := decisions(ctx, tx)
		if err != nil {
			return err
		}
		was, is := decided[name]
		if !is {
			was = setting.Default
		}
		if was == value {
			return nil
		}
		c := settings.Change{Name: name, Was: was, Value: value}
		result, err := tx.ExecContext(ctx, `INSERT INTO setting_changes (name, was, value, salt) VALUES (?, ?, ?, ?)`,
			c.Name, c.Was, c.Value, salt)
		if err != nil {
			return err
		}
		if c.ID, err = result.LastInsertId(); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{
			Origin: from, Action: audit.SettingChanged, Object: name,
			State: c.Record(salt),
		})
	})
}

type sealedChange struct {
	settings.Change
	salt []byte
}

func scanSealedChange(rows *sql.Rows) (c sealedChange, err error) {
	err = rows.Scan(&c.ID, &c.Name, &c.Was, &c.Value, &c.salt)
	return c, err
}

// checkSettings finds changes of settings that the trail does not know, or that are gone.
func checkSettings(ctx context.Context, q querier, known entries) (problems []string, err error) {
	changes, err := all(ctx, q, scanSealedChange, `SELECT id, name, was, value, salt FROM setting_changes ORDER BY id`)
	if err != nil {
		return nil, err
	}
	said := map[string][]version{}
	for _, c := range changes {
		said[c.Name] = append(said[c.Name], version{
			called: fmt.Sprintf("change %d of settings, of %s,", c.ID, c.Name), record: c.Record(c.salt),
			format0: func() seal.Sum { return seal.Sum{} }, // format 0 sealed no settings
		})
	}
	for _, name := range known.objects(audit.SettingChanged) {
		if _, is := said[name]; !is {
			said[name] = nil
		}
	}
	for _, name := range slices.Sorted(maps.Keys(said)) {
		if n := len(known.of[name]); n != len(said[name]) {
			problems = append(problems, fmt.Sprintf("setting %s has %d changes and %d audit entries", name,
				len(said[name]), n))
			continue
		}
		problems = append(problems, known.unlike(name, said[name])...)
	}
	return problems, nil
}

// objects are what the entries of the action are about.
func (e entries) objects(action audit.Action) (out []string) {
	for object, rows := range e.of {
		if slices.ContainsFunc(rows, func(r auditRow) bool { return r.Action == action }) {
			out = append(out, object)
		}
	}
	return out
}
