import type { MizanError } from 'mizan-runtime'

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

/** An error in words for customers. */
export function explain(error: MizanError): string {
  switch (error.code) {
    case 'NETWORK':
    case 'TIMEOUT':
      return 'The shop cannot be reached. Are you online?'
    case 'UNAUTHORIZED':
      return 'Please sign in first.'
    case 'FORBIDDEN':
      return 'Your account may not do this.'
    case 'PRODUCT_NOT_FOUND':
      return 'There is no such product.'
    case 'VALIDATION_FAILED':
      return 'Please have another look at what you entered.'
    default:
      return 'Something went wrong in the shop. It is not your fault.'
  }
}
