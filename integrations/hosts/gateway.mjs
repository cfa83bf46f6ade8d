// Stands between a host and Mizan: notes what Mizan is asked, and lets a test hold reads or answer in Mizan's place.
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'

/** Starts it in front of a server. */
export async function startGateway(target) {
  const reads = []
  const answers = new Map()
  let gate

  const server = createServer(async (request, response) => {
    const context = /^\/api\/mizan\/ctx\/(\w+)\//.exec(request.url)?.[1]
    if (context) {
      reads.push({ read: context + new URL(request.url, target).search, cookie: request.headers.cookie })
      await gate?.pass()
      const [status, body] = answers.get(context) ?? []
      if (status) return response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
    }
    const { method, url, headers } = request
    const forwarded = ask(target + url, { method, headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    forwarded.on('error', () => response.destroy())
    request.pipe(forwarded)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** What was read since the last look, with the cookies that came with it. */
    requests: () => reads.splice(0),
    /** The same, in alphabetical order, without cookies: `product?productId=5`. */
    reads: () =>
      reads
        .splice(0)
        .map(({ read }) => read)
        .sort(),
    /** The next reads wait until there are this many of them. */
    gather(count) {
      let open
      const opened = new Promise(resolve => (open = resolve))
      gate = {
        pass() {
          if (--count === 0) open()
          return opened
        },
      }
    },
    /** Reads of a context are answered so, until `restore`. */
    answer: (context, status, body) => answers.set(context, [status, body]),
    restore: () => answers.clear(),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
