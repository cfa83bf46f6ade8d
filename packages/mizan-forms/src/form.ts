import type {
  CallOptions,
  FieldError,
  FunctionRef,
  Kernel,
  MizanError,
  ValidationFailed,
} from 'mizan-runtime'
import { clockOf } from 'mizan-runtime/validation'
import { createAsking } from './asking.ts'
import { check } from './check.ts'
import type { FormDescriptor, FormField, FormMessages } from './descriptor.ts'
import { createDraft } from './draft.ts'
import { convert, isChosen, isTyped, read } from './inputs.ts'
import { createNotes, keyOf, type Note } from './notes.ts'
import { asksServer, findPlace, type Place } from './places.ts'
import { equal, fill, getAt, putAt, type Path } from './structure.ts'
import type { Form, FormOptions, FormState, SubmitEventLike } from './types.ts'
import { metaOf, propsOf } from './view.ts'

const SUCCESS_MS = 2_000
const DEBOUNCE_MS = 300
const noop = () => {}

interface Findings {
  readonly fields: readonly FieldError[]
  readonly form: readonly FieldError[]
}

/** A form of a function: its values, what is wrong with them, and its submit. `options` is asked at each use. */
export function createForm<A, R, E extends MizanError>(
  kernel: Kernel,
  fn: FunctionRef<A, R, E>,
  descriptor: FormDescriptor,
  messages: FormMessages = {},
  options: () => FormOptions<A, R, E> = () => ({}),
): Form<A, R, E> {
  const types = { ...descriptor.types, '': descriptor }
  const root: FormField = { type: ['object', ''], valid: true }
  const listeners = new Set<{ readonly notify: () => void }>()
  const notes = createNotes()
  const id = () => [fn.name, options().key].filter(Boolean).join('-')
  const texts = () => options().messages ?? messages
  const draft = createDraft(root, types, () => ({ storage: options().draft, key: `mizan:${id()}` }))
  const asking = createAsking(kernel, fn, () => JSON.parse(withoutFiles(sent(judged().args))), answered)

  let defaults = fill(root, options().initialValues, types)
  let values = fill(root, defaults, types)
  let calling: Pick<
    FormState<A, R, E>,
    'isSubmitting' | 'recentlySuccessful' | 'progress' | 'data' | 'error'
  > = {
    isSubmitting: false,
    recentlySuccessful: false,
    progress: null,
    data: undefined,
    error: null,
  }
  let state: FormState<A, R, E> | undefined
  let lastCheck: ReturnType<typeof judge> | undefined
  let isTried = false
  let wasLoaded = false
  let isGone = false
  let rows = 0
  let resets = 0
  let controller: AbortController | undefined
  let cancelSuccess = noop

  const judge = (of: unknown) => ({ of, ...check(root, of, types, texts(), options().validators) })
  const judged = (): ReturnType<typeof judge> =>
    lastCheck && lastCheck.of === values ? lastCheck : (lastCheck = judge(values))
  const sent = (args: unknown) => options().transform?.(args as A) ?? args
  const find = (path: string | Path) => findPlace(root, path, values, types)

  function place(path: string): Place {
    const found = find(path)
    if (!found) throw new Error(`MZ-F01: the form of ${fn.name} has no field "${path}"`)
    return found
  }

  function publish(patch?: Partial<typeof calling>) {
    calling = { ...calling, ...patch }
    state = undefined
    for (const { notify } of listeners) notify()
  }

  function getState(): FormState<A, R, E> {
    if (state) return state
    const all: Record<string, FieldError[]> = {}
    const add = (key: string, found: readonly FieldError[]) => (all[key] ??= []).push(...found)
    let isValid = true
    for (const error of judged().errors) {
      const key = keyOf(error.path)
      isValid = false
      if (isTried || notes.find(key).touched) add(key, [error])
    }
    for (const [key, { errors }] of notes.all())
      if (errors?.length) {
        isValid = false
        add(key, errors)
      }
    const { '': formErrors = [], ...errors } = all
    return (state = {
      ...calling,
      values: values as FormState<A>['values'],
      errors,
      formErrors,
      isDirty: !equal(values, defaults),
      isValid,
      isValidating: asking.isAsking(),
    })
  }

  /** What a part was at first: of an item of a list, wherever that is now. */
  function originOf({ chain, path }: Place): unknown {
    const moved = chain.findLast(({ key }) => notes.find(key).origin)
    return moved
      ? getAt(notes.find(moved.key).origin!.value, path.slice(moved.path.length))
      : getAt(defaults, path)
  }

  function change({ path, key }: Place, value: unknown, kept?: boolean) {
    values = putAt(root, values, path, value, types)
    notes.changed(key, kept)
    if (equal(values, defaults)) draft.forget()
    else draft.save(values)
  }

  /** Asks the server about a field and what it is in, if only it can say and nothing is wrong with it yet. */
  function ask({ chain }: Place, delay: number) {
    const paths = chain
      .filter(
        ({ field, key }) =>
          asksServer(field, types) &&
          !judged().errors.some(({ path }) => `${keyOf(path)}.`.startsWith(key && key + '.')),
      )
      .map(({ path }) => path)
    if (paths.length) asking.ask(paths, delay)
  }

  function answered(findings: Findings | undefined, paths: readonly Path[]) {
    if (findings)
      for (const path of paths) {
        const key = keyOf(path)
        const errors = key ? findings.fields.filter(error => keyOf(error.path) === key) : findings.form
        if (notes.find(key).errors || errors.length) notes.at(key).errors = errors
      }
    publish()
  }

  /** Puts errors where they belong; those of no field are the form's. */
  function put(errors: readonly FieldError[]) {
    for (const error of errors) {
      const { key, path } = find(error.path) ?? { key: '', path: [] }
      const note = notes.at(key)
      note.errors = [...(note.errors ?? []), { ...error, path }]
    }
  }

  function clear(...keys: readonly string[]) {
    for (const [key, note] of notes.all()) if (!keys.length || keys.includes(key)) note.errors = undefined
  }

  const look = (path: string) => {
    const at = place(path)
    return {
      place: at,
      value: getAt(values, at.path),
      note: notes.find(at.key),
      errors: getState().errors[at.key] ?? [],
      id: id(),
      texts: texts(),
      isDirty: !equal(getAt(values, at.path), originOf(at)),
    }
  }

  const actions = {
    field(path: string, choice?: unknown) {
      const shown = look(path)
      const { field } = shown.place
      // An input may speak once more when its row is gone.
      const act = (action: (note: Note, at: Place) => void, delay: number) => {
        const at = find(path)
        if (!at?.exists) return
        action(notes.at(at.key), at)
        if (notes.at(at.key).touched) ask(at, delay)
        publish()
      }
      return propsOf(shown, choice, {
        onChange: given =>
          act((note, at) => {
            const target = (given as { readonly target?: HTMLInputElement } | null)?.target
            change(at, choice ?? (target ? read(field, target) : given))
            if (target && isTyped(field)) note.text = target.value
            if (isChosen(field)) note.touched = true
          }, options().debounce ?? DEBOUNCE_MS),
        onBlur: () => act(note => (note.touched = true), 0),
      })
    },
    meta: (path: string) => metaOf(look(path)),
    set(path: string, value: unknown) {
      change(place(path), value)
      publish()
    },
    rows: (path: string) =>
      ((look(path).value ?? []) as unknown[]).map((_, index) => (notes.at(`${path}.${index}`).id ??= ++rows)),
    append: (path: string, item?: unknown) => arrange(path, was => [...was, -1], item),
    remove: (path: string, index: number) => arrange(path, was => was.filter(item => item !== index)),
    move: (path: string, from: number, to: number) =>
      arrange(path, was => {
        const next = was.filter(item => item !== from)
        next.splice(to, 0, ...was.filter(item => item === from))
        return next
      }),
    submit,
    cancel() {
      controller?.abort()
      controller = undefined
      publish({ isSubmitting: false, progress: null })
    },
    reset(path?: string | null, { errors }: { readonly errors?: boolean } = {}) {
      const at = place(path ?? '')
      resets++
      const said = notes.all().map(([key, { errors }]) => [key, errors] as const)
      change(at, originOf(at))
      notes.at(at.key).touched = undefined
      if (!path) isTried = false
      for (const [key, found] of said) if (found && !errors) notes.at(key).errors = found
      publish(errors && !path ? { error: null } : {})
    },
    setErrors(messages: Readonly<Record<string, string>>) {
      put(
        Object.entries(messages).map(([path, message]) => ({
          path: path.split('.'),
          code: 'Invalid',
          message,
        })),
      )
      publish()
    },
    clearErrors(...keys: readonly string[]) {
      clear(...keys)
      publish()
    },
  }

  /** `order`: of what each item was the index; -1: a new one. What is known of an item goes with it. */
  function arrange(path: string, order: (was: number[]) => number[], item?: unknown) {
    const at = place(path)
    const list = (getAt(values, at.path) ?? []) as unknown[]
    const next = order([...list.keys()])
    for (const index of list.keys()) {
      const row = find([...at.path, index])!
      notes.at(row.key).origin ??= { value: originOf(row) }
    }
    change(
      at,
      next.map(was => (was < 0 ? item : list[was])),
      true,
    )
    const to = new Map(next.map((was, index) => [was, index]))
    notes.moved(at.path, was => to.get(was) ?? -1)
    if (to.has(-1)) notes.at(keyOf([...at.path, to.get(-1)!])).origin = { value: undefined }
    notes.at(at.key).touched = true
    ask(at, options().debounce ?? DEBOUNCE_MS)
    publish()
  }

  async function submit(event?: SubmitEventLike): Promise<boolean> {
    event?.preventDefault?.()
    if (controller) {
      if (options().whileSubmitting !== 'cancel') return false
      controller.abort()
    }
    const form = event?.currentTarget
    const submitter = submitterOf(event)
    const at = submitter && find(submitter.name)
    const filled = at ? putAt(root, values, at.path, convert(at.field, submitter.value), types) : values
    const { args, errors } = filled === values ? judged() : judge(filled)
    isTried = true
    asking.stop()
    if (errors.length) {
      publish()
      focusFirst(form)
      return false
    }
    const { optimistic, ...rest } = options()
    const transformed = sent(args) as A
    const { signal } = (controller = new AbortController())
    cancelSuccess()
    publish({ isSubmitting: true, recentlySuccessful: false })
    const call = kernel.call as (fn: object, args: unknown, options: CallOptions) => Promise<R>
    return call(fn, transformed, {
      settle: rest.settle,
      queue: rest.queue,
      timeout: rest.timeout,
      signal,
      optimistic: optimistic && (update => optimistic(update, transformed)),
      onProgress: progress => signal.aborted || publish({ progress }),
    }).then(
      data => !signal.aborted && succeed(data, filled),
      (error: E) => !signal.aborted && fail(error, form),
    )
  }

  function succeed(data: R, filled: unknown): true {
    ended({ data, error: null, recentlySuccessful: !isGone })
    for (const [, note] of notes.all()) note.touched = note.errors = note.origin = undefined
    isTried = false
    draft.forget()
    if (!isGone)
      cancelSuccess = clockOf(kernel).schedule(() => publish({ recentlySuccessful: false }), SUCCESS_MS)
    const before = resets
    try {
      if (!isGone) options().onSuccess?.(data)
    } finally {
      // What was sent is what the server has, unless the application began anew.
      if (before === resets) defaults = filled
      publish()
    }
    return true
  }

  function fail(error: E, form: unknown): false {
    const { code, details, message } = error as MizanError as ValidationFailed
    const path = (details as { readonly path?: Path } | undefined)?.path
    const found =
      code === 'VALIDATION_FAILED' ? [...details.fields, ...details.form] : path && [{ path, code, message }]
    if (found) {
      clear()
      put(found)
    }
    ended({ error })
    publish()
    if (!isGone) options().onError?.(error)
    focusFirst(form)
    return false
  }

  function ended(patch: Partial<typeof calling>) {
    controller = undefined
    calling = { ...calling, isSubmitting: false, progress: null, ...patch }
    state = undefined
  }

  /** The first in the document that shows an error. */
  function focusFirst(form: unknown) {
    const elements = Array.from((form as HTMLFormElement | undefined)?.elements ?? []) as HTMLInputElement[]
    elements.find(({ name }) => name in getState().errors)?.focus()
  }

  function subscribe(notify: () => void) {
    const listener = { notify }
    listeners.add(listener)
    isGone = false
    if (!wasLoaded) {
      wasLoaded = true
      const loaded = draft.load(values)
      if (loaded) {
        values = loaded
        publish()
      }
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size) return
      isGone = true
      asking.stop()
      cancelSuccess()
      state = undefined
    }
  }

  return { ...actions, getState, subscribe } as unknown as Form<A, R, E>
}

/** The button that submits, if it stands for a value. */
function submitterOf(event?: SubmitEventLike): HTMLButtonElement | undefined {
  const { submitter = event?.submitter } = (event?.nativeEvent ?? {}) as { readonly submitter?: unknown }
  return (submitter as HTMLButtonElement | null)?.name ? (submitter as HTMLButtonElement) : undefined
}

const withoutFiles = (args: unknown) =>
  JSON.stringify(args, (_, part: unknown) => (part instanceof Blob ? null : part))
