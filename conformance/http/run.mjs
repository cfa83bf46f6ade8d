// Runs the suite against a server that is already there: node conformance/http/run.mjs <base URL> [text in file or case]
import { allCases, runSuite, tell } from './suite.mjs'

const [url, filter = ''] = process.argv.slice(2)
if (!URL.canParse(url ?? '')) {
  console.error('Say where the server is: make conformance URL=http://127.0.0.1:8080/api/mizan')
  process.exit(2)
}
const cases = allCases().filter(({ file, name }) => `${file} › ${name}`.includes(filter))
const well = tell(url, await runSuite(url, cases))
process.exit(well && cases.length > 0 ? 0 : 1)
