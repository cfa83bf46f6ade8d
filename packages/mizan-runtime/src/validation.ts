import type { FieldError } from './errors.ts'
import type { InnerKernel } from './kernel.ts'
import { noop } from './promises.ts'
import type { Clock } from './retry.ts'
import type { FetchOptions, FunctionRef, Kernel } from './types.ts'

/** What the server found; two empty lists where all is well. `form` holds the errors that belong to no field. */
export interface Findings {
  readonly fields: readonly FieldError[]
  readonly form: readonly FieldError[]
}

/** Asks the server to check a function's arguments, all or what is below `paths`, without running it. Never repeated. */
export const validate = (
  kernel: Kernel,
  { name }: FunctionRef<never>,
  args: unknown,
  paths: readonly FieldError['path'][] | undefined,
  options: FetchOptions = {},
): Promise<Findings> =>
  (kernel as InnerKernel)['~'].call(
    { name, kind: 'validate', members: ['fields', 'form'] },
    args,
    { paths },
    options,
    noop,
  )

/** Where a browser sends a plain HTML form of a function. */
export const formUrl = (kernel: Kernel, { name }: FunctionRef<never>): string =>
  `${(kernel as InnerKernel)['~'].baseUrl}/form/${name}/`

/** The kernel's way to do something later. */
export const clockOf = (kernel: Kernel): Clock => (kernel as InnerKernel)['~'].clock
