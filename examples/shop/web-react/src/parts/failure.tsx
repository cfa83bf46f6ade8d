import type { MizanError } from 'mizan-runtime'
import { explain } from 'shop-web-shared/words'

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
