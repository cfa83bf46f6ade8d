import { toJson } from './json.ts'
import type { MizanRequest, Upload } from './types.ts'

/**
 * Multipart for functions whose arguments may hold files: they leave the JSON, with null in their place, and travel as
 * parts named by their path (`image`, `lines.0.photo`). With `onProgress` the request is sent by XMLHttpRequest.
 */
export const upload: Upload = (payload, onProgress) => {
  const files: [path: string, file: Blob][] = []
  const args = withoutFiles(payload.args, '', files)
  if (!files.length) return undefined
  const body = new FormData()
  body.append('call', new Blob([toJson({ ...payload, args })], { type: 'application/json' }))
  for (const [path, file] of files) body.append(path, file)
  return { body, send: onProgress && (request => sendWithProgress(request, onProgress)) }
}

function withoutFiles(value: unknown, path: string, files: [string, Blob][]): unknown {
  if (value instanceof Blob) {
    files.push([path, value])
    return null
  }
  if (!value || typeof value !== 'object' || value instanceof Date) return value
  const at = (name: PropertyKey) => (path ? `${path}.${String(name)}` : String(name))
  if (Array.isArray(value)) return value.map((item, index) => withoutFiles(item, at(index), files))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withoutFiles(item, at(name), files)]),
  )
}

/** By XMLHttpRequest, since `fetch` tells nothing of an upload's progress. */
function sendWithProgress(
  { url, init }: MizanRequest,
  onProgress: (fraction: number | null) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(init.method ?? 'POST', url)
    xhr.withCredentials = init.credentials === 'include'
    init.headers.forEach((value, name) => xhr.setRequestHeader(name, value))
    xhr.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total)
    }
    xhr.onloadend = () => {
      onProgress(null)
      const { status } = xhr
      if (!status) return reject(init.signal?.reason ?? new TypeError('The network failed'))
      const lines = xhr.getAllResponseHeaders().trim().split(/\r\n/)
      const headers = lines.map(line => line.split(/: (.*)/, 2) as [string, string])
      resolve(new Response(status === 204 ? null : xhr.responseText, { status, headers }))
    }
    init.signal?.addEventListener('abort', () => xhr.abort())
    xhr.send(init.body as FormData)
  })
}
