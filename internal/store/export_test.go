package store

import "database/sql"

// ReadPool is the pool that pages are read through.
func (s *Store) ReadPool() *sql.DB { return s.read }
