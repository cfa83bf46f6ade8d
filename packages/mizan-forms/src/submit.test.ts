import { describe, expect, it } from 'vitest'
import { product, scoped, version, watching } from '../../mizan-runtime/src/testing/lab.ts'
import { upload } from 'mizan-runtime/upload'
import { createForm } from './form.ts'
import { failure, filled, flush, open, orderForm, placeOrder, typed } from './testing/order.ts'

const args = { productId: 5 }
const answer = { result: { id: 7 } }

describe('submit', () => {
  it('J8 sends what was set just before', async () => {
    const { set, submit, calls } = open()
    set('order.name', 'Bob')
    void submit()
    await flush()
    expect(calls()[0]!.body.args.order.name).toBe('Bob')
  })

  it('J9 is submitting, then successful for two seconds; what was sent is what the form is compared with', async () => {
    const results: unknown[] = []
    const { set, submit, calls, getState, advance } = open({ onSuccess: result => results.push(result) })
    set('order.name', 'Bob')
    const done = submit()
    await flush()
    expect(getState()).toMatchObject({ isSubmitting: true, recentlySuccessful: false })
    set('email', 'later@b.c')
    await calls()[0]!.reply(answer)
    expect(await done).toBe(true)
    expect(getState()).toMatchObject({
      isSubmitting: false,
      recentlySuccessful: true,
      data: { id: 7 },
      error: null,
    })
    expect([results, getState().isDirty]).toEqual([[{ id: 7 }], true])
    set('email', 'a@b.c')
    expect(getState().isDirty).toBe(false)
    await advance(1_999)
    expect(getState().recentlySuccessful).toBe(true)
    await advance(1)
    expect(getState().recentlySuccessful).toBe(false)
  })

  it('J9 a failure is in the state, and a cancelled call leaves none', async () => {
    const errors: unknown[] = []
    const { submit, cancel, calls, getState } = open({ onError: error => errors.push(error.code) })
    const failed = submit()
    await flush()
    await calls()[0]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect([await failed, getState().error!.code, errors]).toEqual([false, 'OUT_OF_STOCK', ['OUT_OF_STOCK']])
    const cancelled = submit()
    await flush()
    cancel()
    expect([await cancelled, calls()[1]!.aborted]).toEqual([false, true])
    expect(getState()).toMatchObject({ isSubmitting: false, error: { code: 'OUT_OF_STOCK' } })
    expect(errors).toHaveLength(1)
  })

  it('J9 shows how much of the files is sent', async () => {
    const parts = open()
    const shown: unknown[] = []
    const withUpload = {
      ...placeOrder,
      upload: ((payload, onProgress) => {
        const multipart = upload(payload, onProgress)!
        return {
          ...multipart,
          send: () => {
            onProgress!(0.5)
            shown.push(form.getState().progress)
            onProgress!(null)
            return Promise.resolve(new Response(JSON.stringify(answer)))
          },
        }
      }) as typeof upload,
    }
    const form = createForm(parts.kernel, withUpload, orderForm, {}, () => ({ initialValues: filled }))
    form.set('photo', new File(['x'], 'x.png', { type: 'image/png' }))
    expect(await form.submit()).toBe(true)
    expect([shown, form.getState().progress]).toEqual([[0.5], null])
  })

  it('J19 what is sent can be another than what is filled in', async () => {
    const { submit, calls, values } = open({ transform: args => ({ ...args, coupon: 'SPRING' }) })
    void submit()
    await flush()
    expect([calls()[0]!.body.args.coupon, values().coupon]).toEqual(['SPRING', ''])
  })

  it('J20 a second submit while the first runs is ignored, or cancels it', async () => {
    const first = open()
    void first.submit()
    expect(await first.submit()).toBe(false)
    await flush()
    expect(first.calls()).toHaveLength(1)

    const second = open({ whileSubmitting: 'cancel' })
    const cancelled = second.submit()
    await flush()
    const done = second.submit()
    await flush()
    expect(second.calls().map(({ aborted }) => aborted)).toEqual([true, false])
    await second.calls()[1]!.reply(answer)
    expect([await cancelled, await done, second.getState().isSubmitting]).toEqual([false, true, false])
  })

  it('J20 a second submit that is invalid cancels the first, and nothing runs', async () => {
    const { set, submit, calls, getState } = open({ whileSubmitting: 'cancel' })
    void submit()
    await flush()
    set('email', '')
    expect(await submit()).toBe(false)
    expect([calls()[0]!.aborted, getState().isSubmitting]).toEqual([true, false])
  })

  it('J22 the button that submits sends its value too, for this once', async () => {
    const { submit, calls, values } = open()
    void submit({ submitter: { name: 'order.speed', value: 'FAST' } })
    await flush()
    expect([calls()[0]!.body.args.order.speed, values().order.speed]).toEqual(['FAST', 'SLOW'])
    await calls()[0]!.reply(answer)
    void submit({ nativeEvent: { submitter: { name: 'coupon', value: 'WINTER' } } })
    await flush()
    expect(calls()[1]!.body.args).toMatchObject({ coupon: 'WINTER', order: { speed: 'SLOW' } })
    await calls()[1]!.reply(answer)
    void submit({ submitter: { name: 'unknown', value: 'x' } })
    await flush()
    expect(calls()).toHaveLength(3)
  })

  it('J24 a redirect is followed, and nothing is left of the form’s errors, touches and changes', async () => {
    const paths: string[] = []
    const parts = open({}, { navigate: path => void paths.push(path) })
    parts.field('order.name').onChange(typed('Bob'))
    parts.field('order.name').onBlur()
    parts.setErrors({ email: 'taken' })
    const done = parts.submit()
    await flush()
    await parts.requests[0]!.reply({ result: null, redirect: '/orders/7' })
    expect([await done, paths]).toEqual([true, ['/orders/7']])
    expect(parts.getState()).toMatchObject({ errors: {}, isDirty: false, isValid: true, isSubmitting: false })
    expect(parts.meta('order.name').isTouched).toBe(false)
  })

  it('J24 a form may begin anew when it has succeeded', async () => {
    const parts = open({ onSuccess: () => parts.reset() })
    parts.set('order.name', 'Bob')
    void parts.submit()
    await flush()
    await parts.calls()[0]!.reply(answer)
    expect([parts.values().order.name, parts.getState().isDirty]).toEqual(['Ann', false])
  })

  it('J25 success invalidates what the function affects, and is over when that is fresh', async () => {
    const parts = await watching([args])
    const form = createForm(parts.kernel, placeOrder, orderForm, {}, () => ({ initialValues: filled }))
    let isDone = false
    void form.submit().then(() => (isDone = true))
    await flush()
    expect(parts.calls()[0]!.body.visible).toEqual([['product', { productId: 5, page: 1 }]])
    await parts.calls()[0]!.reply({ ...answer, invalidate: [scoped(5)] })
    expect([isDone, form.getState().isSubmitting, parts.reads('product').length]).toEqual([false, true, 1])
    await parts.reads('product')[0]!.reply(version(2))
    expect([isDone, form.getState().isSubmitting]).toEqual([true, false])
  })

  it('J25 what is expected is shown at once, and taken back where the call fails', async () => {
    const parts = await watching([args])
    const form = createForm(parts.kernel, placeOrder, orderForm, {}, () => ({
      initialValues: filled,
      optimistic: (update, { order }) =>
        update(product, args, data => ({ product: { ...data.product, name: order.name } })),
    }))
    const name = () => (parts.handle.getState().data as { product: { name: string } }).product.name
    void form.submit()
    expect(name()).toBe('Ann')
    await flush()
    await parts.calls()[0]!.reply(failure('OUT_OF_STOCK'), { status: 409 })
    expect(name()).toBe('lamp')
  })

  it('J30 a form that is gone ignores what comes, and what the call affected is fresh all the same', async () => {
    const parts = await watching([args])
    const told: unknown[] = []
    const form = createForm(parts.kernel, placeOrder, orderForm, {}, () => ({
      initialValues: filled,
      onSuccess: data => told.push(data),
    }))
    const leave = form.subscribe(() => {})
    void form.submit()
    await flush()
    leave()
    await parts.calls()[0]!.reply({ ...answer, invalidate: [scoped(5)] })
    await parts.reads('product')[0]!.reply(version(2))
    expect(parts.handle.getState()).toMatchObject({ data: version(2) })
    expect([told, parts.timers.length]).toEqual([[], 0])
  })

  it('J30 a form that is gone asks the server nothing', async () => {
    const { subscribe, field, set, validations, advance } = open()
    const leave = subscribe(() => {})
    set('coupon', 'SUMMER')
    field('coupon').onBlur()
    await flush()
    field('coupon').onChange(typed('WINTER'))
    leave()
    await advance(1_000)
    expect([validations().length, validations()[0]!.aborted]).toEqual([1, true])
  })
})
