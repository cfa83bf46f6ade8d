import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMutation } from './mutation.ts'
import { flush, lab } from './testing/lab.ts'
import { upload } from './upload.ts'
import type { FunctionRef } from './types.ts'

const setImage: FunctionRef<object, unknown> = { name: 'setImage', affects: ['product'], upload }
const file = (name: string) => new File([name], `${name}.png`, { type: 'image/png' })

const parts = async (form: FormData) =>
  Promise.all([...form].map(async ([name, part]) => [name, part instanceof Blob ? await part.text() : part]))

/** An XMLHttpRequest whose steps the test makes. */
class FakeRequest {
  static readonly all: FakeRequest[] = []
  readonly upload: { onprogress?: (event: object) => void } = {}
  readonly headers: Record<string, string> = {}
  onloadend = () => {}
  status = 0
  responseText = ''
  withCredentials = false
  url = ''
  body: unknown
  aborted = false
  open(_: string, url: string) {
    FakeRequest.all.push(this)
    this.url = url
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name.toLowerCase()] = value
  }
  getAllResponseHeaders = () => 'content-type: application/json\r\nx-mizan-identity: a: b\r\n'
  send(body: unknown) {
    this.body = body
  }
  abort() {
    this.aborted = true
    this.onloadend()
  }
  end(status: number, text = '') {
    Object.assign(this, { status, responseText: text })
    this.onloadend()
    return flush()
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  FakeRequest.all.length = 0
})

describe('arguments with files', () => {
  it('D24 a file anywhere makes it multipart: JSON first, then a part per file, named by its path', async () => {
    const { kernel, last } = lab()
    const args = {
      productId: 5,
      image: file('front'),
      lines: [{ photo: file('one') }, { photo: null }],
      at: new Date(0),
    }
    kernel.call(setImage, args)
    await flush()
    const [call, ...files] = await parts(last().body as FormData)
    expect(call![0]).toBe('call')
    expect(JSON.parse(call![1] as string)).toEqual({
      fn: 'setImage',
      args: {
        productId: 5,
        image: null,
        lines: [{ photo: null }, { photo: null }],
        at: '1970-01-01T00:00:00.000Z',
      },
    })
    expect(files).toEqual([
      ['image', 'front'],
      ['lines.0.photo', 'one'],
    ])
    expect(((last().body as FormData).get('call') as Blob).type).toBe('application/json')
  })

  it('D24 without a file it is JSON, and big integers travel as text', async () => {
    const { kernel, last } = lab()
    kernel.call(setImage, { productId: 5n, image: null })
    await flush()
    expect(last().body).toEqual({ fn: 'setImage', args: { productId: '5', image: null } })
    expect(last().headers.get('Content-Type')).toBe('application/json')
    kernel.call(setImage, { productId: 5n, image: file('front') })
    await flush()
    const [call] = await parts(last().body as FormData)
    expect(JSON.parse(call![1] as string).args).toEqual({ productId: '5', image: null })
  })

  it('D25 the content type of a form is left to the browser', async () => {
    const { kernel, last } = lab()
    kernel.call(setImage, { image: file('front') })
    await flush()
    expect(last().headers.has('Content-Type')).toBe(false)
  })
})

describe('progress', () => {
  function sending() {
    vi.stubGlobal('XMLHttpRequest', FakeRequest)
    const stage = lab({ headers: () => ({ 'X-Extra': 'yes' }) })
    const seen: (number | null)[] = []
    const mutation = createMutation(stage.kernel, setImage)
    mutation.subscribe(() => {
      const { progress } = mutation.getState()
      if (progress !== seen.at(-1)) seen.push(progress)
    })
    return { ...stage, mutation, seen }
  }

  it('D26 it goes from 0 to 1, and is null at the end', async () => {
    const { mutation, seen, requests } = sending()
    const result = mutation.mutateAsync({ image: file('front') })
    await flush()
    const [xhr] = FakeRequest.all
    for (const loaded of [0, 50, 100]) xhr!.upload.onprogress!({ lengthComputable: true, loaded, total: 100 })
    xhr!.upload.onprogress!({ lengthComputable: false, loaded: 1, total: 0 })
    await xhr!.end(200, '{"result":"done"}')
    expect(await result).toBe('done')
    expect(seen).toEqual([null, 0, 0.5, 1, null])
    expect(requests).toEqual([])
    expect(xhr!.url).toBe('/api/mizan/call/')
    expect(xhr!.headers).toEqual({ 'x-extra': 'yes' })
  })

  it('D26 there is none without a file', async () => {
    const { mutation, seen, last } = sending()
    mutation.mutate({ image: null })
    await flush()
    await last().reply({ result: 1 })
    expect(FakeRequest.all).toEqual([])
    expect(seen).toEqual([null])
  })

  it('D26 it ends on failure, abort and timeout too', async () => {
    const { kernel, mutation, advance } = sending()
    mutation.mutate({ image: file('front') })
    await flush()
    FakeRequest.all[0]!.upload.onprogress!({ lengthComputable: true, loaded: 1, total: 2 })
    await FakeRequest.all[0]!.end(0)
    expect(mutation.getState()).toMatchObject({
      progress: null,
      isPending: false,
      error: { code: 'NETWORK' },
    })
    const controller = new AbortController()
    const aborted = kernel.call(
      setImage,
      { image: file('a') },
      { signal: controller.signal, onProgress: () => {} },
    )
    const late = kernel.call(setImage, { image: file('b') }, { timeout: 10, onProgress: () => {} })
    const outcomes = Promise.allSettled([aborted, late])
    await flush()
    controller.abort()
    await advance(10)
    expect(FakeRequest.all.slice(1).map(({ aborted }) => aborted)).toEqual([true, true])
    expect(await outcomes).toMatchObject([{ reason: { code: 'ABORTED' } }, { reason: { code: 'TIMEOUT' } }])
  })

  it('an error answer is typed as everywhere', async () => {
    const { mutation } = sending()
    mutation.mutate({ image: file('front') })
    await flush()
    await FakeRequest.all[0]!.end(413, '{"error":{"code":"PAYLOAD_TOO_LARGE","message":""}}')
    expect(mutation.getState().error).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', status: 413 })
  })
})
