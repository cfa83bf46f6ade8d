import type { ReactNode } from 'react'
import { productIdOf, reviewedIdOf } from 'shop-web-shared/address'
import { AdminPage } from './pages/adminPage.tsx'
import { CartPage } from './pages/cartPage.tsx'
import { CataloguePage } from './pages/cataloguePage.tsx'
import { LoginPage } from './pages/loginPage.tsx'
import { NotFoundPage } from './pages/notFoundPage.tsx'
import { OrderPage } from './pages/orderPage.tsx'
import { PlacedPage } from './pages/placedPage.tsx'
import { ProductPage } from './pages/productPage.tsx'
import { ReviewPage } from './pages/reviewPage.tsx'
import { Header } from './parts/header.tsx'
import { usePlace } from './router.tsx'

export function App() {
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <Header />
      <main id="content">
        <Page path={usePlace().path} />
      </main>
      <footer className="footer">
        <p>Hearth is an example. Nothing here is for sale, and nobody ships it.</p>
      </footer>
    </>
  )
}

function Page({ path }: { path: string }): ReactNode {
  const productId = productIdOf(path)
  if (productId) return <ProductPage key={productId} productId={productId} />
  const reviewedId = reviewedIdOf(path)
  if (reviewedId) return <ReviewPage key={reviewedId} productId={reviewedId} />
  switch (path) {
    case '/':
      return <CataloguePage />
    case '/cart':
      return <CartPage />
    case '/order':
      return <OrderPage />
    case '/order/placed':
      return <PlacedPage />
    case '/login':
      return <LoginPage />
    case '/admin':
      return <AdminPage />
    default:
      return <NotFoundPage />
  }
}
