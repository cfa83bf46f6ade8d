/**
 * What a form is made of, as the generated client has it: data alone. `protocol/FORMS.md` says what each word means.
 */
export interface FormDescriptor extends FormObject {
  /** The objects that fields refer to by name. */
  readonly types?: { readonly [name: string]: FormObject }
}

/** The fields of an object; those of the form itself are the function's arguments. */
export interface FormObject {
  readonly fields: { readonly [name: string]: FormField }
  /** Codes of the constraints on the object as a whole, which only the server checks. */
  readonly server?: readonly string[]
}

/** A field, an item of a list, or a key or value of a map. */
export interface FormField {
  readonly type: FormType
  /** It may be absent. */
  readonly optional?: true
  /** It may be null. */
  readonly nullable?: true
  /** What the server takes where it is absent, as JSON. */
  readonly default?: FormValue
  /** What is constrained inside its object is checked too, all the way down. */
  readonly valid?: true
  readonly rules?: readonly FormRule[]
  /** Codes of the constraints on it that only the server checks. */
  readonly server?: readonly string[]
  readonly label?: string
  readonly help?: string
  readonly widget?: string
  /** Never kept in a draft, never written into a page. */
  readonly secret?: true
  readonly autocomplete?: string
}

export type FormType =
  | FormScalar
  | readonly ['enum', ...choices: FormChoice[]]
  | readonly ['list', item: FormField]
  | readonly ['map', key: FormField, value: FormField]
  | readonly ['object', type: string]
  | readonly ['union', discriminator: string, types: { readonly [tag: string]: string }]
  | readonly ['file', maxBytes?: number, mediaTypes?: readonly string[]]

export type FormScalar =
  | 'text'
  | 'boolean'
  | 'byte'
  | 'short'
  | 'int'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'bigInteger'
  | 'uuid'
  | 'instant'
  | 'offsetDateTime'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'duration'
  | 'bytes'
  | 'json'

/** A value on the wire and, where the Javadoc of the constant gives one, its label. */
export type FormChoice = readonly [value: string | number | boolean, label?: string]

/** JSON. */
export type FormValue =
  string | number | boolean | null | readonly FormValue[] | { readonly [name: string]: FormValue }

/** A constraint: its code, its parameters in the order of `protocol/FORMS.md`, and where it has one a message of its own. */
export type FormRule =
  | readonly [
      'Null' | 'NotNull' | 'NotBlank' | 'NotEmpty' | 'AssertTrue' | 'AssertFalse' | 'Email',
      FormMessage?,
    ]
  | readonly ['Positive' | 'PositiveOrZero' | 'Negative' | 'NegativeOrZero', FormMessage?]
  | readonly ['Min' | 'Max', value: number | string, FormMessage?]
  | readonly ['DecimalMin' | 'DecimalMax', value: string, inclusive: boolean, FormMessage?]
  | readonly ['Size' | 'Length' | 'CodePointLength', min: number, max: number, FormMessage?]
  | readonly ['Digits', integer: number, fraction: number, FormMessage?]
  | readonly ['Pattern', source: string, regexp: string, FormMessage?]
  | readonly ['All', code: string, rules: readonly FormRule[], FormMessage?]

export interface FormMessage {
  /** The template of the message; without one it is `{<code>}`. */
  readonly message?: string
  /** What the error has as its attributes, beside or instead of the parameters: those of a composed constraint. */
  readonly attributes?: { readonly [name: string]: string | number | boolean }
}

/** Texts of one locale by key, for messages, labels and helps. */
export interface FormMessages {
  readonly [key: string]: string
}
