import { useId, type ReactNode } from 'react'

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
      {error && (
        <p id={`${id}-error`} role="alert" className="error-text">
          {error}
        </p>
      )}
    </div>
  )
}
