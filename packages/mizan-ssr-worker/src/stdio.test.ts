import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// As a server starts it: pipes. Node's own child processes have sockets.
const PIPED = 'true | "$0" --input-type=module --eval "$1" | cat'

const script = `
  import 'node:process'
  import { constants, readFileSync } from 'node:fs'
  import { reopenedOutput } from ${JSON.stringify(new URL('stdio.ts', import.meta.url).href)}
  const waits = fd => {
    const [, flags] = /flags:\\s+(\\d+)/.exec(readFileSync('/proc/self/fdinfo/' + fd, 'utf8'))
    return !(parseInt(flags, 8) & constants.O_NONBLOCK)
  }
  console.log(JSON.stringify({ asItWas: waits(1), reopened: waits(reopenedOutput()) }))
`

describe.skipIf(!existsSync('/proc/self/fdinfo'))('standard output', () => {
  it('waits for room, also where the bundle made it one that does not', () => {
    const said = execFileSync('sh', ['-c', PIPED, process.execPath, script], { encoding: 'utf8' })

    expect(JSON.parse(said)).toEqual({ asItWas: false, reopened: true })
  })
})
