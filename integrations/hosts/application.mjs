// Installs, builds and starts an application of this folder below target/, so that nothing of the user's is touched.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const target = join(root, 'target')
/** The workspace's Node: newer than the machine's may be. */
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, NUXT_TELEMETRY_DISABLED: '1' }

/** Copies the application, installs what its lock file says and the packages as they would be published, and builds it. */
export async function build({ name, client, into }) {
  const from = join(root, 'integrations', name)
  const app = join(target, 'integrations', name)
  rmSync(app, { recursive: true, force: true })
  cpSync(from, app, {
    recursive: true,
    filter: path => !/\/(node_modules|generated|build|\.(nuxt|output|svelte-kit))$/.test(path),
  })
  const generated = join(root, 'examples', 'shop', client)
  if (!existsSync(generated))
    throw new Error(`${generated} is missing; Maven writes it: mvn -pl examples/shop -am compile`)
  cpSync(generated, join(app, into), { recursive: true })
  // The lock file names them relatively.
  rmSync(join(target, 'packages'), { force: true })
  mkdirSync(target, { recursive: true })
  symlinkSync(join(root, 'packages'), join(target, 'packages'))
  await run(app, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund')
  await run(app, 'npm', 'run', 'build')
  return app
}

function run(cwd, program, ...args) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => {
      if (status === 0) resolve()
      else reject(new Error(`${program} ${args.join(' ')} in ${cwd} ended with ${status}\n${said}`))
    })
  })
}

/** Starts what was built: `{ url, stop }`. It ends with this process at the latest. */
export async function start({ app, script }, settings) {
  const port = await freePort()
  const child = spawn(join(bin, 'node'), [script], {
    cwd: app,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.on('exit', () => child.kill())
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  const url = `http://localhost:${port}`
  while (!(await fetch(`${url}/favicon.ico`).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${app} did not start:\n${said}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { url, stop: () => child.kill() }
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
