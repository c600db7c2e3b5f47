package store_test

import (
	"strings"
)

func codebookTables() []tableTest {
	return []tableTest{
		{
			"categories",
			row{
				"code": "new", "position": 900, "phenomenon": "new", "stage": "fear", "advisors_order": 1,
				"envoys_order": 0,
				"valid_from":   2024, "valid_to": 0, "nb": "x", "nn": "x", "en": "x", "former_nb": "",
			},
			row{"code": "newer", "position": 901},
			map[string][]any{
				"code": {"", nil, "new"}, "position": {900, nil}, "stage": {"begun", nil}, "advisors_order": {-1, nil},
				"envoys_order": {-1, "first"}, "valid_from": {24, nil},
				"valid_to": {2023, nil}, "phenomenon": {"", nil}, "nb": {"", nil}, "nn": {"", nil}, "en": {"", nil},
				"former_nb": {nil},
			},
		},
		{
			"codebook_values",
			row{
				"dimension": "age", "code": "under_13", "position": 900, "nb": "x", "nn": "x", "en": "x", "note": "",
				"scheme":     nil,
				"valid_from": 2024, "valid_to": 0, "reported_as": "under_18",
			},
			row{"code": "under_12", "position": 901},
			map[string][]any{
				"dimension": {"height", nil}, "code": {"", nil, "under_13"}, "position": {900, nil},
				"scheme":     {"teachers", ""},
				"valid_from": {-1, nil},
				"valid_to":   {2023, nil}, "reported_as": {"female", "", nil}, "nb": {"", nil}, "nn": {"", nil},
				"en":   {"", nil},
				"note": {nil},
			},
		},
		{
			"countries",
			row{"code": "QQ", "position": 900, "nb": "x", "nn": "x", "en": "x"},
			row{"code": "QR", "position": 901},
			map[string][]any{
				"code": {"QQ", "qr", "QRS", "", nil}, "position": {900, nil}, "nb": {"", nil}, "nn": {"", nil},
				"en": {"", nil},
			},
		},
		{
			"country_rows",
			row{"scheme": "envoys", "position": 90, "country": "QQ"},
			row{"position": 91, "country": "SE"},
			map[string][]any{"scheme": {"teachers", nil}, "position": {90, 0, nil}, "country": {"QQ", "Sweden", nil}},
		},
		{
			"dimensions",
			row{"code": "colour"},
			row{"code": "weight"},
			map[string][]any{"code": {"", nil, "colour", "gender"}},
		},
		{
			"phenomena",
			row{"code": "new", "position": 900, "nb": "x", "nn": "x", "en": "x"},
			row{"code": "newer", "position": 901},
			map[string][]any{
				"code": {"new", "", nil}, "position": {900, nil}, "nb": {"", nil}, "nn": {"", nil},
				"en": {"", nil},
			},
		},
		{
			"rules",
			row{
				"id": "application_only-8", "code": "application_only", "version": 8, "valid_from": "2030-01",
				"nb": "x",
				"nn": "x", "en": "x",
			},
			row{"id": "application_only-9", "version": 9, "valid_from": "2031-01"},
			map[string][]any{
				"id": {"application_only-8", "x", nil}, "code": {"another", nil}, "version": {8, 0, nil},
				"valid_from": {"2030-01", "2031", "2031-13", nil},
				"nb":         {"", nil}, "nn": {"", nil}, "en": {"", nil},
			},
		},
		{"schemes", nil, nil, map[string][]any{"code": {"advisors", "teachers", nil}}},
	}
}

func registerTables(r *register) []tableTest {
	hash := make([]byte, 32)
	return []tableTest{
		{
			"units",
			row{"code": "x", "scheme": "envoys", "name": "x"},
			row{"code": "y"},
			map[string][]any{"code": {"", nil, "x"}, "scheme": {"teachers", nil}, "name": {"", nil}},
		},
		{
			"users",
			row{"email": "x@example.no", "name": "x", "role": "envoy", "unit": "x", "password_hash": ""},
			row{"email": "y@example.no"},
			map[string][]any{
				"email": {"X@Example.no", "y", nil}, "name": {"", nil},
				"role": {"visitor", "advisor", "coordinator", nil},
				"unit": {nil, "oslo-1", "z"}, "password_hash": {nil},
			},
		},
		{
			"sessions",
			row{"id_hash": hash, "user": r.first.ID, "created_at": 1, "seen_at": 1},
			row{"id_hash": append([]byte{1}, hash[1:]...)},
			map[string][]any{
				"id_hash": {hash, hash[:31], strings.Repeat("x", 32), nil}, "user": {99, nil}, "created_at": {nil},
				"seen_at": {"now", nil},
			},
		},
		{
			"cases",
			row{
				"ref": "AAAAA-AAAAA", "scheme": "envoys", "unit": "amman", "month": "2023-12", "subject": "person",
				"contact": "self", "category": "fgm_fear", "gender": "female",
				"age": "under_18", "country": "SY", "complex": "BBBBB-BBBBB", "whereabouts": "abroad",
				"tie":           "resident",
				"registered_by": r.envoy.ID, "form": "form",
				"rule": "application_only-2",
			},
			row{"ref": "CCCCC-CCCCC", "form": "other form"},
			map[string][]any{
				"ref": {"AAAAA-AAAAA", "AAAAA", "aaaaa-aaaaa", nil}, "scheme": {"teachers", "advisors", nil},
				"unit":    {"oslo-1", "z", nil},
				"month":   {"2023-13", "2023-00", "2023-12-24", "23-12", "", nil},
				"subject": {"self", "", nil}, "contact": {"person", "", nil}, "category": {"fgm", "", nil},
				"gender": {"under_18", "", nil}, "age": {"17", 17, "", nil},
				"country": {"Syria", "", nil}, "complex": {"family 1", ""}, "whereabouts": {"self", ""},
				"tie":           {"abroad", ""},
				"registered_by": {99}, "form": {"", "form"},
				"version": {0, nil}, "withdrawn": {2, nil}, "salt": {hash, "salt", nil},
			},
		},
		{
			"case_elements",
			row{"case_id": 1, "category": "fgm_fear"},
			row{"category": "fgm_completed"},
			map[string][]any{"category": {"fgm_fear", "fgm", nil}, "case_id": {99, nil}},
		},
		{
			"case_values",
			row{"case_id": 1, "dimension": "theme", "code": "racism"},
			row{"code": "disability"},
			map[string][]any{
				"code": {"racism", "police", nil}, "dimension": {"service", "gender", nil},
				"case_id": {99, nil},
			},
		},
		{
			"case_versions",
			row{
				"case_id": 1, "version": 1, "withdrawn": 0, "month": "2023-12", "subject": "person", "contact": "self",
				"category": "fgm_fear", "gender": "female", "age": "under_18",
				"country": "SY", "complex": nil, "whereabouts": "abroad", "tie": "resident", "replaced_at": 1,
				"replaced_by": r.envoy.ID, "form": "form", "reason": "not_a_case",
			},
			row{"version": 2, "form": "other form"},
			map[string][]any{
				"case_id": {99, nil}, "version": {0, 1, nil}, "withdrawn": {2, 1, nil}, "month": {"2023-13", "", nil},
				"subject": {"self", nil}, "contact": {"person", nil},
				"category": {"fgm", nil}, "gender": {"under_18", nil}, "age": {"17", nil}, "country": {"Syria", nil},
				"complex": {"family 1", ""}, "whereabouts": {"self", ""},
				"tie": {"abroad", ""}, "replaced_at": {"now", nil}, "replaced_by": {99}, "form": {"", "form", nil},
				"reason": {"racism", ""},
			},
		},
		{
			"case_version_elements",
			row{"case_id": 1, "version": 1, "category": "fgm_fear"},
			row{"category": "fgm_completed"},
			map[string][]any{"category": {"fgm_fear", "fgm", nil}, "case_id": {99, nil}, "version": {9, nil}},
		},
		{
			"case_version_values",
			row{"case_id": 1, "version": 1, "dimension": "theme", "code": "racism"},
			row{"code": "disability"},
			map[string][]any{
				"code": {"racism", "police", nil}, "dimension": {"service", "gender", nil}, "case_id": {99, nil},
				"version": {9, nil},
			},
		},
		{
			"follow_ups",
			row{
				"case_id": 1, "number": 1, "month": "2024-01", "completed": 0, "withdrawn": 0,
				"registered_by": r.envoy.ID,
				"form":          "form",
			},
			row{"number": 2, "form": "other form"},
			map[string][]any{
				"case_id": {99, nil}, "number": {0, 1, nil}, "month": {"2024-13", "", nil}, "completed": {2, nil},
				"withdrawn": {2, nil}, "registered_by": {99, nil}, "form": {"", "form", nil},
			},
		},
		{
			"follow_up_services",
			row{"case_id": 1, "number": 1, "service": "police"},
			row{"service": "school"},
			map[string][]any{"case_id": {99, nil}, "number": {9, nil}, "service": {"police", "racism", nil}},
		},
		{
			"activities",
			row{
				"id": 7, "scheme": "envoys", "unit": "amman", "month": "2023-01", "kind": "course", "topic": "rights",
				"participants": 20000, "registered_by": r.envoy.ID,
				"form": "form", "version": 1, "withdrawn": 0,
			},
			row{"id": 8, "participants": 1, "form": "other form"},
			map[string][]any{
				"scheme": {"advisors", nil}, "unit": {"oslo-1", "z", nil}, "month": {"2023-13", "", nil},
				"kind": {"lesson", "female", nil}, "topic": {"cooking", ""},
				"participants": {0, -1, 20001, 1.5, "many"}, "registered_by": {99}, "form": {"", "form"},
				"version":   {0, nil},
				"withdrawn": {2, nil},
			},
		},
		{
			"activity_values",
			row{"activity_id": 7, "dimension": "audience", "code": "public"},
			row{"dimension": "partner", "code": "police"},
			map[string][]any{"activity_id": {99, nil}, "dimension": {"topic", nil}, "code": {"teachers", "", nil}},
		},
		{
			"activity_versions",
			row{"activity_id": 7, "version": 1, "month": "2023-01", "kind": "course", "audience": "", "partners": ""},
			row{"version": 2},
			map[string][]any{
				"activity_id": {99, nil}, "version": {1, 0, nil}, "month": {nil}, "kind": {nil}, "audience": {nil},
				"partners": {nil},
			},
		},
		{
			"other_contacts",
			row{"scheme": "envoys", "unit": "amman", "month": "2023-12", "registered_by": r.envoy.ID, "form": "form"},
			row{"form": "other form"},
			map[string][]any{
				"scheme": {"advisors", nil}, "unit": {"oslo-1", "z", nil}, "month": {"2023-13", "", nil},
				"registered_by": {99, nil}, "form": {"form", "", nil},
			},
		},
		{
			"drafts",
			row{"user": r.envoy.ID, "form": "case", "saved_at": 1, "body": hash},
			row{"form": "other"},
			map[string][]any{
				"user": {99, nil}, "form": {"case", "", nil}, "saved_at": {"now", nil},
				"body": {"text", nil},
			},
		},
		{
			"audit",
			row{"at": 1, "actor": "operator", "request": "", "action": "x", "object": "", "seal": nil, "hash": hash},
			row{},
			map[string][]any{
				"seal": {hash[:31], strings.Repeat("x", 32)}, "at": {"now", nil}, "actor": {nil}, "request": {nil},
				"action": {"", nil}, "object": {nil}, "hash": {hash[:31], strings.Repeat("x", 32), nil},
			},
		},
		{
			"editions",
			row{
				"name": "2023-H1.1", "year": 2023, "half": "H1", "number": 1, "published_at": 1,
				"published_by": "operator",
				"sealed":       []byte("{}"), "hash": hash,
				"basis": []byte("{}"), "basis_hash": hash, "form": "form",
			},
			row{"name": "2023.2", "half": "", "number": 2, "form": nil},
			map[string][]any{
				"name": {"2023.1", "2023-H1.2", "", nil}, "year": {23, nil}, "half": {"H1", "H3", nil},
				"number":       {0, 3, nil},
				"published_at": {nil}, "published_by": {"", nil},
				"sealed": {[]byte("{"), "{}", nil}, "hash": {hash[:31], nil}, "basis": {[]byte("{"), nil},
				"basis_hash": {hash[:31], nil}, "form": {""},
			},
		},
		{
			"withdrawals",
			row{"edition": 1, "withdrawn_at": 1, "withdrawn_by": "operator", "note": "x"},
			row{"edition": 2},
			map[string][]any{"edition": {3}, "withdrawn_at": {nil}, "withdrawn_by": {"", nil}, "note": {"", nil}},
		},
		{
			"notices",
			row{
				"edition": 1, "published_at": 1, "published_by": "operator", "sealed": []byte("{}"), "hash": hash,
				"form": "form",
			},
			row{"form": nil},
			map[string][]any{
				"edition": {3, nil}, "published_at": {nil}, "published_by": {"", nil},
				"sealed": {[]byte("{"), nil}, "hash": {hash[:31], nil}, "form": {"", "form"},
			},
		},
		{
			"publish_requests",
			row{
				"year": 2023, "half": "", "asked_at": 1, "asked_by": "user:1", "edition": "2023.1", "preview": hash,
				"content": "rows", "insiders": 1, "note": "", "accept_loss": 0, "reason": "", "form": "form",
				"ended": nil, "ended_at": nil, "ended_by": nil,
			},
			row{"half": "H1", "form": "another"},
			map[string][]any{
				"year": {23, nil}, "half": {"H3", "", nil}, "asked_at": {nil}, "asked_by": {"", nil}, "edition": {"", nil},
				"preview": {hash[:31], nil}, "content": {""}, "insiders": {2}, "note": {nil}, "accept_loss": {2, nil},
				"reason": {nil}, "form": {"", "form", nil}, "ended": {"confirmed", "lost"}, "ended_at": {1},
				"ended_by": {"user:2"},
			},
		},
		{
			"previews",
			row{
				"year": 2023, "half": "", "kept_at": 1, "kept_by": "operator", "edition": "2023.1",
				"release": []byte("{}"),
				"hash":    hash,
			},
			row{},
			map[string][]any{
				"year": {23, nil}, "half": {"H3", nil}, "kept_at": {nil}, "kept_by": {"", nil}, "edition": {"", nil},
				"release": {[]byte("{"), nil}, "hash": {hash[:31], nil},
			},
		},
		{
			"printed_tables",
			row{"scheme": "envoys", "kind": "country", "title": "x", "imported_at": 1, "hash": hash, "threshold": 5},
			row{"kind": "category"},
			map[string][]any{
				"scheme": {"teachers", nil}, "kind": {"gender", nil}, "title": {"", nil}, "imported_at": {nil},
				"hash": {hash[:31], nil}, "threshold": {0, 101, nil},
			},
		},
		{
			"printed_rows",
			row{
				"table_id": 1, "position": 1, "part": "row", "name": "x", "category": nil, "country": "SY",
				"percent": "7",
			},
			row{"position": 2},
			map[string][]any{
				"table_id": {99, nil}, "position": {0, nil}, "part": {"total", "other", "sum", nil}, "name": {"", nil},
				"category": {"fgm_fear", "fgm"}, "country": {"Syria", nil},
				"percent": {"7 %", nil},
			},
		},
		{
			"printed_cells",
			row{"table_id": 1, "position": 1, "year": 2022, "printed": "*"},
			row{"year": 2023},
			map[string][]any{
				"table_id": {99, nil}, "position": {9, nil}, "year": {22, nil},
				"printed": {"-1", "x", nil},
			},
		},
		{"disclosure_policy", nil, nil, map[string][]any{
			"only": {2}, "threshold": {0, 101}, "width": {0},
			"protect_unknown": {2}, "star_may_be_zero": {2},
		}},
		{
			"installation",
			row{"name": "made_up", "value": "yes"},
			nil,
			map[string][]any{"name": {"colour", "made_up", nil}, "value": {nil}},
		},
		{
			"setting_changes",
			row{"name": "x", "was": "1", "value": "2", "salt": hash[:16]},
			row{},
			map[string][]any{"name": {"", nil}, "was": {"2", nil}, "value": {"1", nil}, "salt": {hash, "salt", nil}},
		},
		{
			"jobs",
			row{"name": "x", "begun_at": 1, "error": ""},
			row{"name": "y"},
			map[string][]any{"name": {"", "x", nil}, "begun_at": {"now", nil}, "error": {nil}},
		},
		{
			"mails",
			row{"message_id": "x", "queued_at": 1, "content": hash, "attempts": 0, "next_at": 1, "error": ""},
			row{"message_id": "y"},
			map[string][]any{
				"message_id": {"", "x", nil}, "queued_at": {"now", nil}, "content": {"text", nil},
				"attempts": {-1, nil},
				"next_at":  {"now", nil}, "error": {nil},
			},
		},
	}
}
