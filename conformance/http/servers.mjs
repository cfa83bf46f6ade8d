// Runs the suite against both servers of this repository, or the one named: node conformance/http/servers.mjs [jdk-server]
import { fixtures, startFixture } from './fixtures.mjs'
import { runSuite, tell } from './suite.mjs'

const wanted = process.argv.slice(2)
let well = true
for (const name of wanted.length ? wanted : Object.keys(fixtures)) {
  const server = await startFixture(name)
  well = tell(name, await runSuite(`${server.base}/api/mizan`)) && well
  server.stop()
}
process.exit(well ? 0 : 1)
