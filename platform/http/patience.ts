import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that takes large files: its body may take hours, as long as it keeps coming. */
    readonly takesFiles?: true
  }
}

/** Milliseconds for the body of an act: a slow line sends a megabyte in less. */
const ACT = 60_000
/** A file must bring this many bytes in each span of time, or the connection is taken to be held for nothing. */
const SPAN = 60_000
const LEAST = 60 * 1024

export type Patience = { readonly act: number; readonly span: number; readonly least: number }

/**
 * Ends requests whose body does not come: a line that sends one byte a minute would otherwise hold its connection, and
 * what is being written, for ever.
 */
export function limitPatience(app: FastifyInstance, patience: Patience = { act: ACT, span: SPAN, least: LEAST }): void {
  app.addHook('onRequest', (request, _reply, next) => {
    const { raw } = request
    const sends = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0
    if (sends) watch(request, patience)
    next()
  })
}

function watch(request: FastifyRequest, { act, span, least }: Patience): void {
  const { raw, routeOptions } = request
  const { socket } = raw
  const patient = routeOptions.config.takesFiles === true
  let before = socket.bytesRead
  const timer = setInterval(
    () => {
      if (patient && socket.bytesRead - before >= least) before = socket.bytesRead
      // What is slow may be our own disk: a body that waits for us is not late.
      else if (!(patient && raw.readableLength > 0)) socket.destroy()
    },
    patient ? span : act,
  )
  timer.unref()
  const end = () => clearInterval(timer)
  raw.once('end', end).once('close', end).once('error', end)
}
