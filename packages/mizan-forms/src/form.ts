import type { FieldError, FunctionRef, Kernel, MizanError } from 'mizan-runtime'
import { formUrl } from 'mizan-runtime/validation'
import { createAsking } from './asking.ts'
import { check } from './check.ts'
import type { FormDescriptor, FormField, FormMessages } from './descriptor.ts'
import { createDraft, merge } from './draft.ts'
import { sentValues } from './failure.ts'
import { convert, goesToSubmit, isChosen, isTyped, read } from './inputs.ts'
import { createNotes, keyOf, type Note } from './notes.ts'
import { asksServer, findPlace, type Place } from './places.ts'
import { equal, fill, getAt, hasFile, putAt, type Path } from './structure.ts'
import { createSubmitting, type Calling } from './submitting.ts'
import type { Form, FormOptions, FormState } from './types.ts'
import { metaOf, propsOf } from './view.ts'

const DEBOUNCE_MS = 300

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

  const { failure, initialValues } = options()
  const sentBefore = failure?.function === fn.name ? failure : undefined
  let defaults = fill(root, initialValues, types)
  let values = fill(root, sentBefore ? merge(defaults, sentValues(root, sentBefore, types)) : defaults, types)
  let calling: Calling<R, E> = {
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

  function note(patch: Partial<Calling<R, E>>) {
    calling = { ...calling, ...patch }
    state = undefined
  }

  function publish() {
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

  const submitting = createSubmitting<A, R, E>({
    kernel,
    fn,
    options,
    publish,
    note,
    isGone: () => isGone,
    isWrong: name => name in getState().errors,
    begin(submitter) {
      const at = submitter && find(submitter.name)
      const filled = at ? putAt(root, values, at.path, convert(at.field, submitter.value), types) : values
      const { args, errors } = filled === values ? judged() : judge(filled)
      isTried = true
      asking.stop()
      return errors.length ? undefined : { args: sent(args) as A, done: () => done(filled) }
    },
    found(errors) {
      clear()
      put(errors)
    },
  })

  /** Nothing is left of errors and touches; what was sent is then what the form is compared with, unless it was reset meanwhile. */
  function done(filled: unknown): () => void {
    for (const [, note] of notes.all()) note.touched = note.errors = note.origin = undefined
    isTried = false
    draft.forget()
    const before = resets
    return () => {
      if (before === resets) defaults = filled
    }
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

  const multipart = hasFile(descriptor) && { encType: 'multipart/form-data' }
  const actions = {
    props: () => ({
      method: 'post',
      action: formUrl(kernel, fn),
      ...multipart,
      noValidate: true,
      onSubmit: submitting.submit,
    }),
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
        onBlur: event => goesToSubmit(event) || act(note => (note.touched = true), 0),
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
    submit: submitting.submit,
    cancel: submitting.cancel,
    reset(path?: string | null, { errors }: { readonly errors?: boolean } = {}) {
      const at = place(path ?? '')
      resets++
      const said = notes.all().map(([key, { errors }]) => [key, errors] as const)
      change(at, originOf(at))
      notes.at(at.key).touched = undefined
      if (!path) isTried = false
      for (const [key, found] of said) if (found && !errors) notes.at(key).errors = found
      if (errors && !path) note({ error: null })
      publish()
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
      submitting.stop()
      state = undefined
    }
  }

  put(sentBefore?.errors ?? [])
  return { ...actions, getState, subscribe } as unknown as Form<A, R, E>
}

const withoutFiles = (args: unknown) =>
  JSON.stringify(args, (_, part: unknown) => (part instanceof Blob ? null : part))
