import { useKernel } from 'mizan-react'
import { useState, type SubmitEvent } from 'react'
import { go } from 'shop-web-shared/place'
import { signOut } from 'shop-web-shared/signing'
import { useAccount, useReadyToCall } from '../account.ts'
import { useCart } from '../generated/index.ts'
import { Link, usePlace } from '../router.tsx'

export function Header() {
  const { path } = usePlace()
  const account = useAccount()
  useReadyToCall(account)
  return (
    <header className="header">
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        Hearth
      </Link>
      <nav aria-label="Shop">
        <Link to="/" aria-current={path === '/' ? 'page' : undefined}>
          Catalogue
        </Link>
        {account?.admin && (
          <Link to="/admin" aria-current={path === '/admin' ? 'page' : undefined}>
            Admin
          </Link>
        )}
        <Link to="/cart" className="with-script" aria-current={path === '/cart' ? 'page' : undefined}>
          Cart {account && <CartSize />}
        </Link>
        <Link to="/order" className="without-script" aria-current={path === '/order' ? 'page' : undefined}>
          Order
        </Link>
        {!account && (
          <Link
            to="/login"
            className={account === undefined ? 'without-script' : undefined}
            aria-current={path === '/login' ? 'page' : undefined}
          >
            Sign in
          </Link>
        )}
        {account && <SignOut name={account.name} />}
      </nav>
    </header>
  )
}

function CartSize() {
  const { data } = useCart({}, { staleTime: 1_000 }) // what came with the page is fresh
  const pieces = data?.lines.reduce((sum, line) => sum + line.quantity, 0)
  return pieces ? (
    <span className="badge" data-testid="cart-size">
      {pieces} <span className="unseen">{pieces === 1 ? 'piece' : 'pieces'}</span>
    </span>
  ) : null
}

function SignOut({ name }: { name: string }) {
  const kernel = useKernel()
  const { csrf } = usePlace().given
  const [failed, setFailed] = useState(false)
  const leave = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setFailed(false)
    try {
      await signOut(kernel)
      go('/')
    } catch {
      setFailed(true)
    }
  }
  return (
    <form className="signed-in" method="post" action="/logout" onSubmit={leave}>
      {csrf && <input type="hidden" {...csrf} />}
      <span data-testid="user">{name}</span>
      <button type="submit" className="plain">
        Sign out
      </button>
      {failed && (
        <span role="alert" className="error-text">
          The shop cannot be reached
        </span>
      )}
    </form>
  )
}
