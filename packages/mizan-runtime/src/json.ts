/** JSON with sorted members; big integers travel as text. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return String(part)
    const isMap = !!part && Object.getPrototypeOf(part) === Object.prototype
    return isMap ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  })
