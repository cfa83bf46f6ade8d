import { useId, type ReactNode } from 'react'
import type { FieldMeta } from 'mizan-forms'

/** What a labelled input needs to be connected with its error. */
export interface FieldProps {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

/** An input with its label and, below it, what the server said of it. */
export function Field({
  label,
  error,
  children,
}: {
  label: string
  error: string | undefined
  children: (props: FieldProps) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': !!error, 'aria-describedby': error && `${id}-error` })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** An input of a form between its label and what there is to say of it. */
export function FormField({ meta, children }: { meta: FieldMeta; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={meta.id}>{meta.label}</label>
      {children}
      {meta.help && (
        <p id={meta.helpId} className="help">
          {meta.help}
        </p>
      )}
      <FieldError id={meta.errorId} error={meta.error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p id={id} role="alert" className="error-text">
      {error}
    </p>
  ) : null
}
