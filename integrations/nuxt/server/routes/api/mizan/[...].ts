/** What the browser asks of Mizan. A proxy in front of both servers saves the way over this one. */
export default defineEventHandler(event => proxyRequest(event, useRuntimeConfig(event).mizanUrl + event.path))
