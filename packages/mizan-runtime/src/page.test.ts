import { describe, expect, it } from 'vitest'
import { directCall, pageKernel } from './page.ts'
import { addReview, flush, lab } from './testing/lab.ts'

describe("the page's kernel", () => {
  it('is the first that was made, until it is disposed; a server render has none', async () => {
    expect(pageKernel()).toBeUndefined()
    lab({ server: true })
    expect(pageKernel()).toBeUndefined()
    const first = lab()
    const second = lab()
    expect(pageKernel()).toBe(first.kernel)
    second.kernel.dispose()
    expect(pageKernel()).toBe(first.kernel)
    first.kernel.dispose()
    expect(pageKernel()).toBeUndefined()
  })

  it('carries direct calls', async () => {
    const search = directCall(addReview)
    await expect(search({})).rejects.toThrow('MZ-R08')
    const { kernel, last } = lab()
    const found = search({ text: 'lamp' }, { timeout: 5 })
    await flush()
    expect(last().body).toEqual({ fn: 'addReview', args: { text: 'lamp' } })
    await last().reply({ result: ['lamp'] })
    expect(await found).toEqual(['lamp'])
    kernel.dispose()
  })
})
