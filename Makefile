# What is done to this project, by name. `make` alone lists it.

GO       ?= go
TOOLS    := $(GO) tool -modfile=internal/tools/go.mod
GO_DIRS  := cmd db internal static views
BROWSERS := chrome111,edge111,firefox121,safari16.4

export CGO_ENABLED = 0

.DELETE_ON_ERROR:
.PHONY: help demo build test check bench generate static clean \
	check-generated check-format check-vet check-staticcheck check-modules

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F '|' '{ printf "%-16s %s\n", $$1, $$2 }'

demo: build ## run Sakstall with a made-up register in .demo
	bin/sakstall demo --dir .demo

build: static ## build bin/sakstall, one file with all it needs
	@$(GO) build -trimpath -o bin/sakstall ./cmd/sakstall

test: static ## run all tests, those in a browser too
	@.ci/chromium >/dev/null
	$(GO) test -shuffle=on -timeout=40m ./...

check: check-generated check-format check-vet check-staticcheck check-modules ## all that a change has to pass
	@$(MAKE) --no-print-directory test

bench: static ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

generate: ## format the templates and generate their Go code
	@$(GO) tool templ fmt -log-level=error views
	@$(GO) tool templ generate -log-level=error

static: static/dist/built ## build what the browser gets

clean: ## remove all that was built
	rm -rf bin static/node_modules static/dist/*

# npm ci starts from an empty node_modules, so its stamp is as old as what is in there.
static/node_modules/.installed: static/package.json static/package-lock.json static/.npmrc
	@command -v npm >/dev/null || { echo "npm is needed, to get the style sheet and the font: install Node.js" >&2; exit 1; }
	@echo "static: npm ci"
	@cd static && npm ci --loglevel=error --no-progress >/dev/null
	@touch $@

static/dist/built: static/node_modules/.installed go.mod Makefile $(wildcard static/css/*.css static/js/*.js)
	@echo "static: esbuild"
	@rm -f static/dist/*
	@$(GO) tool esbuild static/css/app.css static/js/app.js --bundle --minify --format=esm --target=$(BROWSERS) --loader:.woff2=file \
		'--entry-names=[name]-[hash]' '--asset-names=[name]-[hash]' --outdir=static/dist --log-level=warning
	@gzip -9 -k -n static/dist/*.css static/dist/*.js
	@touch $@

# What is generated must be what the sources give. Compared by content and not by git, so that it can be run before a commit too.
check-generated:
	@before=$$(find views -name '*.templ' -o -name '*_templ.go' | LC_ALL=C sort | xargs cat | cksum); \
	$(MAKE) --no-print-directory generate || exit 1; \
	after=$$(find views -name '*.templ' -o -name '*_templ.go' | LC_ALL=C sort | xargs cat | cksum); \
	[ "$$before" = "$$after" ] || { echo "the templates were not formatted, or their code was old: both have been put right, look and commit" >&2; exit 1; }

check-format: | check-generated
	@files=$$($(TOOLS) gofumpt -l $(GO_DIRS)) || exit 1; \
	[ -z "$$files" ] || { printf 'not formatted as gofumpt does:\n%s\n' "$$files" >&2; exit 1; }

check-vet: | check-generated
	@$(GO) vet ./...

check-staticcheck: | check-generated
	@$(TOOLS) staticcheck ./...

check-modules:
	@$(GO) mod tidy -diff
