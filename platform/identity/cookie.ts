import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookies of one server. All are out of reach of scripts, and sent by other sites only when a link is followed. */
export type Cookies = {
  readonly session: Cookie
  /** Ties a ceremony to the browser that began it. */
  readonly attempt: Cookie
}

export type Cookie = {
  read(request: FastifyRequest): string | undefined
  write(reply: FastifyReply, value: string, seconds: number): void
  clear(reply: FastifyReply): void
}

/**
 * Over https the names carry `__Host-`, by which a browser vouches that no other host and no plain http connection set
 * them; without https a browser would refuse such a name, so that a server tried on a local network has plain ones.
 */
export function cookiesFor(publicUrl: string): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:'
  return { session: cookie('unisson', secure), attempt: cookie('unisson-attempt', secure) }
}

/** One cookie of this site, `HttpOnly`, `SameSite=Lax`, for the whole host. */
export function cookie(plainName: string, secure: boolean): Cookie {
  const name = secure ? `__Host-${plainName}` : plainName
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure }
  return {
    read: (request) => request.cookies[name],
    write: (reply, value, seconds) => {
      reply.setCookie(name, value, { ...options, maxAge: seconds })
    },
    clear: (reply) => {
      reply.clearCookie(name, options)
    },
  }
}
