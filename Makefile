# Everything a contributor or CI needs. `make help` lists the targets.
.PHONY: help demo dev test conformance soak format size bench clean packages

PORT ?= 8080
WEB ?= react
VITE_PORT ?= 5173
CACHE ?= memory
MVN ?= mvn --batch-mode --no-transfer-progress

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: packages ## builds the shop and serves it at http://localhost:8080 (PORT= changes it, WEB=vue or WEB=svelte the front end, CACHE=redis the cache's store)
	@build/tools maven $(filter redis,$(CACHE))
	$(MVN) -q -pl examples/shop -am -DskipTests package
	@build/demo $(PORT) $(WEB) $(CACHE)

dev: packages ## the shop from its sources at http://localhost:5173: pages, styles and the server reload as they change (WEB=, PORT=, VITE_PORT=)
	@build/tools maven
	$(MVN) -q -pl examples/shop -am -DskipTests package
	@build/dev $(PORT) $(WEB) $(VITE_PORT)

test: ## proves everything: Java on 17 (and 25 where present), TypeScript, browser end-to-end
	@build/tools maven browser postgres redis varnish
	@node build/runTests.mjs

conformance: ## sends the HTTP suite to a server: make conformance URL=http://127.0.0.1:8080/api/mizan
	@build/tools
	node conformance/http/run.mjs "$(URL)"

soak: packages ## what takes longer than a test may: random schedules of the kernel, its mutants, fuzzing and each store of the cache for ten minutes, load for one
	@build/tools maven redis
	SCHEDULES=1000000 npm run --silent test:client -- packages/mizan-runtime/src/schedule.fuzz.test.ts
	npm run --silent mutants
	$(MVN) -pl java/mizan-redis -am test-compile surefire:test@default-test -Dmizan.soak.seconds=300 -Dsurefire.failIfNoSpecifiedTests=false \
		-Dtest='HistoryTest#in_memory*,RedisHistoryTest'
	$(MVN) -q -pl conformance/fuzz -am -DskipTests package
	node conformance/fuzz/run.mjs 600
	bench/run load

format: node_modules ## formats every source file
	$(MVN) -q spotless:apply
	npm run --silent format

size: packages ## prints the client packages' sizes and fails above their budgets
	npm run --silent size

bench: ## the measured comparison with a hand-written controller (minutes; wants a quiet machine)
	@build/tools maven wrk
	bench/run

packages: node_modules
	npm run --silent build:packages

node_modules: package-lock.json
	@build/tools
	npm ci --no-audit --no-fund
	@touch node_modules

clean: ## removes what builds made
	$(MVN) -q clean
	rm -rf node_modules packages/*/dist
