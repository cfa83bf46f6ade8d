import { useKernel } from 'mizan-react'
import { useState, type SubmitEvent } from 'react'
import { ownPage } from 'shop-web-shared/address'
import { go } from 'shop-web-shared/place'
import { signIn } from 'shop-web-shared/signing'
import { Heading } from '../parts/heading.tsx'
import { usePlace } from '../router.tsx'

const wrong = 'This username and password do not belong together.'

export function LoginPage() {
  const kernel = useKernel()
  const { query, given } = usePlace()
  const next = query.get('next')
  const [failure, setFailure] = useState(query.has('failed') ? wrong : '')
  const [pending, setPending] = useState(false)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setFailure('')
    setPending(true)
    try {
      if (await signIn(kernel, form)) go(ownPage(next))
      else setFailure(wrong)
    } catch {
      setFailure('The shop cannot be reached. Are you online?')
    } finally {
      setPending(false)
    }
  }
  return (
    <div className="narrow">
      <Heading title="Sign in" />
      <p className="note">
        Try <code>ann</code> or <code>bob</code>, or <code>ada</code>, who may change prices. The password is{' '}
        <code>shop</code>.
      </p>
      <form className="panel" method="post" action="/login" onSubmit={submit}>
        {given.csrf && <input type="hidden" {...given.csrf} />}
        {next && <input type="hidden" name="next" value={next} />}
        <div className="field">
          <label htmlFor="username">Username</label>
          <input id="username" name="username" autoComplete="username" autoCapitalize="none" required />
        </div>
        <div className="field">
          <label htmlFor="password">Password</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button type="submit" className="primary" disabled={pending}>
          Sign in
        </button>
        {failure && (
          <p role="alert" className="failure">
            {failure}
          </p>
        )}
      </form>
    </div>
  )
}
