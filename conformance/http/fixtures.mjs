// The two servers of this repository that publish the conformance application.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startJava } from '../../build/javaServer.mjs'

const conformance = join(import.meta.dirname, '..')

/** Each by its name: its class, and how it is told its port. */
export const fixtures = {
  'jdk-server': { main: 'dev.mizan.conformance.jdk.JdkServer', argument: port => `${port}` },
  'boot-server': { main: 'dev.mizan.conformance.boot.BootServer', argument: port => `--server.port=${port}` },
}

/** Starts one of them: `{ base, pid, stop }`. */
export function startFixture(name, javaOptions = ['-XX:TieredStopAtLevel=1']) {
  const target = join(conformance, name, 'target')
  const classPath = join(target, 'class-path.txt')
  if (!existsSync(classPath))
    throw new Error(`${name} is not built: mvn -pl conformance/${name} -am -DskipTests package`)
  const { main, argument } = fixtures[name]
  const classes = `${join(target, 'classes')}:${readFileSync(classPath, 'utf8')}`
  return startJava(port => [...javaOptions, '-cp', classes, main, argument(port)], join(target, 'server.log'))
}
