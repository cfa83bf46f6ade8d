// Follows the README in an empty Spring Boot project: with the artifacts that this build made, in a Maven repository and a
// folder of its own below target/, so that nothing of the user's is touched.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { before, test } from 'node:test'

const project = import.meta.dirname
const root = join(project, '..', '..')
const place = join(root, 'target', 'integrations')
const app = join(place, basename(project))
const repository = join(place, 'repository')
const downloaded = process.env.MAVEN_REPOSITORY ?? join(homedir(), '.m2', 'repository')
const version = '0.1.0-SNAPSHOT'

function run(cwd, program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  assert.equal(status, 0, `${program} ${args.join(' ')} in ${cwd}\n${error ?? ''}${stdout}${stderr}`)
  return stdout
}

/** What mvn install does, into the repository below target/. */
function install(folder, artifactId) {
  const to = join(repository, 'dev', 'mizan', artifactId, version)
  mkdirSync(to, { recursive: true })
  cpSync(join(folder, 'pom.xml'), join(to, `${artifactId}-${version}.pom`))
  const jar = join(folder, 'target', `${artifactId}-${version}.jar`)
  if (folder === root) return
  assert.ok(existsSync(jar), `${jar} is missing; build it first: mvn package -DskipTests`)
  cpSync(jar, join(to, basename(jar)))
}

before(() => {
  rmSync(app, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  for (const name of ['pom.xml', 'src', 'web'])
    cpSync(join(project, name), join(app, name), {
      recursive: true,
      filter: path => !/(node_modules|generated)$/.test(path),
    })
  if (existsSync(downloaded))
    cpSync(downloaded, repository, {
      recursive: true,
      force: false,
      filter: path => path !== join(downloaded, 'dev', 'mizan'),
    })
  rmSync(join(repository, 'dev', 'mizan'), { recursive: true, force: true })
  install(root, 'mizan-parent')
  for (const name of readdirSync(join(root, 'java'))) install(join(root, 'java', name), name)
})

test('the project has the blocks of the README, letter by letter', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const pom = readFileSync(join(project, 'pom.xml'), 'utf8')
  const blocks = [...readme.matchAll(/^```xml\n([\s\S]*?)^```/gm)].map(([, block]) => block)
  assert.ok(blocks.length >= 2)
  for (const block of blocks) assert.ok(pom.includes(block), `${project}/pom.xml lacks\n${block}`)
})

test('Maven writes the client, runs the tests with mizan-test and checks the schema', () => {
  const said = run(app, 'mvn', '-B', '-ntp', `-Dmaven.repo.local=${repository}`, 'verify')
  assert.match(said, /2 functions and 1 context in .*6 files written/)
  assert.match(said, /Tests run: 2, Failures: 0, Errors: 0, Skipped: 0/)
  assert.match(said, /is the committed one, and every access rule is a reviewed one/)
})

test('the packed packages install, and the page compiles against the written client', () => {
  const web = join(app, 'web')
  run(root, 'npm', 'pack', '-w', 'mizan-runtime', '-w', 'mizan-react', '--pack-destination', web)
  run(web, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund')
  run(web, 'npx', '--no-install', 'tsc', '-p', '.')
})
