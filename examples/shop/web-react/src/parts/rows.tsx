import type { FieldMeta } from 'mizan-forms'
import { useRef, type ReactNode } from 'react'
import { useWithoutScript } from '../script.ts'
import { FieldError } from './field.tsx'

/** Rows to fill in where no script adds any; those that stay empty are none. */
const SPARE = 3

/** A list of a form: a group of inputs for each item, with buttons that add and remove. */
export function Rows({
  name,
  meta,
  rows,
  label,
  remove,
  add,
  onRemove,
  onAdd,
  children,
}: {
  /** The list's path. */
  name: string
  meta: FieldMeta
  rows: readonly number[]
  /** Of a row, before its number. */
  label: string
  remove: (row: string) => string
  add: string
  onRemove: (index: number) => void
  onAdd: () => void
  children: (index: number) => ReactNode
}) {
  const adding = useRef<HTMLButtonElement>(null)
  const spare = useWithoutScript() ? SPARE : 0
  return (
    <fieldset
      className="rows"
      name={name}
      tabIndex={-1}
      aria-describedby={meta.error ? meta.errorId : undefined}
    >
      <legend>{meta.label}</legend>
      {rows.map((key, index) => (
        <div key={key} className="row" role="group" aria-label={`${label} ${index + 1}`}>
          {children(index)}
          <button
            type="button"
            className="plain with-script"
            onClick={() => {
              onRemove(index)
              adding.current?.focus()
            }}
          >
            {remove(`${label} ${index + 1}`)}
          </button>
        </div>
      ))}
      {Array.from({ length: spare }, (_, more) => rows.length + more).map(index => (
        <div key={index} className="without-script">
          <div className="row" role="group" aria-label={`${label} ${index + 1}`}>
            {children(index)}
          </div>
        </div>
      ))}
      <FieldError id={meta.errorId} error={meta.error} />
      <button type="button" className="with-script" ref={adding} onClick={onAdd}>
        {add}
      </button>
    </fieldset>
  )
}
