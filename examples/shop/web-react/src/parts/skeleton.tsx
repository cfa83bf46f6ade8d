/** Grey lines where text will be. */
export function Lines({ count = 3 }: { count?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="line" />
      ))}
    </div>
  )
}

/** Grey cards where products will be. */
export function Cards({ count = 8 }: { count?: number }) {
  return (
    <ul className="cards skeleton" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className="card">
          <span className="picture" />
          <span className="line" />
          <span className="line" />
        </li>
      ))}
    </ul>
  )
}
