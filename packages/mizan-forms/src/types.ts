import type { FieldError, MizanError, MutationOptions } from 'mizan-runtime'
import type { FieldAttributes } from './attributes.ts'
import type { FormMessages } from './descriptor.ts'
import type { PathOf, ValueAt } from './paths.ts'

/** Arguments of which anything may be missing. */
export type Partially<T> = T extends string | number | boolean | Blob | null | undefined
  ? T | null | undefined
  : T extends readonly (infer I)[]
    ? readonly Partially<I>[]
    : { readonly [K in keyof T]?: Partially<T[K]> }

/** What a form holds while it is filled in: a number, choice or file may be null, a text empty. */
export type FormValues<T> = T extends string | boolean
  ? T
  : T extends number | Blob
    ? T | null
    : T extends readonly (infer I)[]
      ? readonly FormValues<I>[]
      : T extends object
        ? { readonly [K in keyof T]: FormValues<T[K]> }
        : T

/** A check of the application's own: what it returns is the message. It is not asked of what is empty or already wrong. */
export type Validator<T = unknown, A = unknown> = (
  value: T,
  values: FormValues<A>,
) => string | false | null | undefined

/** A plain HTML form that was refused: the property `form` of the page that shows it again. */
export interface FormFailure {
  readonly function: string
  /** What was sent, by the names of the inputs. */
  readonly values: { readonly [name: string]: readonly string[] }
  readonly errors: readonly FieldError[]
}

export interface FormOptions<A, R = unknown, E extends MizanError = MizanError> extends Pick<
  MutationOptions<A>,
  'optimistic' | 'settle' | 'queue' | 'timeout'
> {
  /** Tells apart the forms of one function on a page: their ids, their drafts. */
  readonly key?: string | undefined
  /** What the form begins with, and is compared with. Copied. */
  readonly initialValues?: Partially<A> | undefined
  /** What was sent without JavaScript and refused: the form shows it in place of its initial values. That of another function is ignored. */
  readonly failure?: FormFailure | null | undefined
  /** Texts of another locale than the generated ones. */
  readonly messages?: FormMessages | undefined
  /** Checks of the application's own by path; `*` is every index of a list: `lines.*.quantity`. */
  readonly validators?: { readonly [path: string]: Validator<never, A> } | undefined
  /** Changes what is sent, to `call/` and to `validate/`. */
  readonly transform?: ((args: A) => A) | undefined
  /** A submit while another runs is ignored (default), or cancels that. */
  readonly whileSubmitting?: 'ignore' | 'cancel' | undefined
  /** Ms after the last change at which the server is asked about a field that was touched. Default 300. */
  readonly debounce?: number | undefined
  /** Keeps what is filled in, without secrets and files, until it is sent. `true`: in the tab's `sessionStorage`. */
  readonly draft?: boolean | Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined
  readonly onSuccess?: ((result: R) => void) | undefined
  readonly onError?: ((error: E) => void) | undefined
}

/** State of a form: the same object until something changed. */
export interface FormState<A, R = unknown, E extends MizanError = MizanError> {
  readonly values: FormValues<A>
  /** What is wrong and may be shown, by dotted path: of fields that were touched, or of all once a submit was tried. */
  readonly errors: { readonly [path: string]: readonly FieldError[] }
  /** Errors that belong to no field. */
  readonly formErrors: readonly FieldError[]
  /** The values differ from those that the form began with. */
  readonly isDirty: boolean
  /** No field has an error, shown or not yet: a required field that is empty has one. */
  readonly isValid: boolean
  readonly isSubmitting: boolean
  /** The server is asked about a field. */
  readonly isValidating: boolean
  /** True for two seconds after a success. */
  readonly recentlySuccessful: boolean
  /** 0 to 1 while files are sent, else null. */
  readonly progress: number | null
  /** What the last submit gave. */
  readonly data: R | undefined
  readonly error: E | null
}

/** Properties of an input. */
export interface FieldProps extends FieldAttributes {
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly checked?: boolean
  /** Takes an input's event, or a value. */
  readonly onChange: (eventOrValue: unknown) => void
  /** Takes an input's event, or nothing. Leaving for a button that submits the form shows no error yet. */
  readonly onBlur: (event?: unknown) => void
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** Properties of `<form>`. With them a browser sends it without JavaScript, too. */
export interface FormProps {
  readonly method: 'post'
  readonly action: string
  readonly encType?: 'multipart/form-data'
  readonly noValidate: true
  readonly onSubmit: (event?: SubmitEventLike) => Promise<boolean>
}

/** What there is to say of a field around its input. */
export interface FieldMeta<Choice = string | number | boolean> {
  readonly id: string
  readonly label: string
  readonly help: string | undefined
  readonly helpId: string
  /** The first error that may be shown. */
  readonly error: string | undefined
  readonly errors: readonly FieldError[]
  readonly errorId: string
  readonly choices: readonly {
    readonly value: Choice
    readonly label: string
  }[]
  readonly widget: string | undefined
  readonly isRequired: boolean
  readonly isTouched: boolean
  readonly isDirty: boolean
}

/** An event of `<form>`, or of a framework around it. */
export interface SubmitEventLike {
  preventDefault?(): void
  readonly currentTarget?: unknown
  readonly submitter?: unknown
  readonly nativeEvent?: unknown
}

type ItemOf<T> = NonNullable<T> extends readonly (infer I)[] ? I : never

/** What can be done with a form. The functions keep their identity. */
export interface FormActions<A, Props = FieldProps, Attributes = FormProps> {
  /** The properties of the form's own element. */
  readonly props: () => Attributes
  /** The properties of the input of a field; with a choice, of its radio button. */
  readonly field: <P extends string>(path: PathOf<A, P>, choice?: ValueAt<A, P>) => Props
  readonly meta: <P extends string>(
    path: PathOf<A, P>,
  ) => FieldMeta<Extract<ValueAt<A, P>, string | number | boolean>>
  readonly set: <P extends string>(path: PathOf<A, P>, value: Partially<ValueAt<A, P>>) => void
  /** A key for each item of a list, that stays with it. */
  readonly rows: <P extends string>(path: PathOf<A, P>) => readonly number[]
  readonly append: <P extends string>(path: PathOf<A, P>, item?: Partially<ItemOf<ValueAt<A, P>>>) => void
  readonly remove: <P extends string>(path: PathOf<A, P>, index: number) => void
  readonly move: <P extends string>(path: PathOf<A, P>, from: number, to: number) => void
  /** Checks and calls; resolves to whether it succeeded. For `onSubmit`, or called by hand. */
  readonly submit: (event?: SubmitEventLike) => Promise<boolean>
  /** Gives up the call that runs. */
  readonly cancel: () => void
  /** Back to the initial values, all or of one path. Errors stay unless asked. */
  readonly reset: <P extends string>(
    path?: PathOf<A, P> | null,
    options?: { readonly errors?: boolean },
  ) => void
  /** Adds errors by path; `''` is the form. */
  readonly setErrors: (messages: { readonly [path: string]: string }) => void
  readonly clearErrors: (...paths: readonly string[]) => void
}

export interface Form<A, R, E extends MizanError = MizanError> extends FormActions<A> {
  getState(): FormState<A, R, E>
  subscribe(listener: () => void): () => void
}
