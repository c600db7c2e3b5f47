// Package db holds what a database is made of: the migrations, and the codebook that a new one starts with.
package db

import (
	"embed"
	"io/fs"
)

//go:embed migrations/*.sql
var migrations embed.FS

//go:embed codebook/*.csv
var codebook embed.FS

// Migrations are the SQL files, oldest first by name.
func Migrations() fs.FS { return sub(migrations, "migrations") }

// Codebook is the CSV files that seed a new database.
func Codebook() fs.FS { return sub(codebook, "codebook") }

func sub(files embed.FS, dir string) fs.FS {
	out, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the name is a constant of this file
	}
	return out
}
