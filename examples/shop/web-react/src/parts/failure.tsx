import type { FieldError, MizanError } from 'mizan-runtime'
import { explain } from 'shop-web-shared/words'
import { useLanguage } from '../language.ts'
import { usePlace } from '../router.tsx'

/** A read, as the hooks give it. */
interface FailedRead {
  readonly error: MizanError | null
  readonly data: unknown
  readonly refetch: () => Promise<unknown>
}

/** What went wrong with a read, and a way to try again. Nothing where nothing did. */
export function ReadFailure({ read }: { read: FailedRead }) {
  if (!read.error) return null
  return (
    <div role="alert" className="failure">
      <p>
        {read.data === undefined ? explain(read.error) : 'This may be out of date: ' + explain(read.error)}
      </p>
      <button type="button" onClick={() => void read.refetch()}>
        Try again
      </button>
    </div>
  )
}

/** What went wrong with a call. */
export function CallFailure({ error }: { error: MizanError | null }) {
  if (!error) return null
  return (
    <div role="alert" className="failure">
      <p>{explain(error)}</p>
    </div>
  )
}

/** What was wrong with a form that was sent without JavaScript, as long as something is. */
export function FormFailure({
  form: { errors, formErrors },
}: {
  form: { readonly errors: object; readonly formErrors: readonly FieldError[] }
}) {
  const { given } = usePlace()
  const { texts } = useLanguage()
  const messages = formErrors.map(({ message }) => message)
  if (Object.keys(errors).length) messages.push(texts.again)
  return (
    given.form &&
    messages.length > 0 && (
      <div role="alert" className="failure">
        {messages.map(message => (
          <p key={message}>{message}</p>
        ))}
      </div>
    )
  )
}
