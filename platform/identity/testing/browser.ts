import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

let addresses = 0

/** A browser that keeps cookies, for the tests: what it sends comes from a page of the site unless said otherwise. */
export class Browser {
  readonly #app: FastifyInstance
  readonly #origin: URL
  /** Each browser stands at its own address (a range that is nobody's), so that the limits of one do not touch another. */
  readonly #address = `198.18.${Math.floor(++addresses / 250)}.${addresses % 250}`
  readonly cookies = new Map<string, string>()

  constructor(app: FastifyInstance, origin: string) {
    this.#app = app
    this.#origin = new URL(origin)
  }

  get = (url: string, headers: InjectOptions['headers'] = {}) => this.#send({ method: 'GET', url, headers })
  delete = (url: string, headers: InjectOptions['headers'] = {}) => this.#send({ method: 'DELETE', url, headers })
  post = (url: string, body: object = {}, headers: InjectOptions['headers'] = {}) =>
    this.#send({ method: 'POST', url, payload: body, headers })

  async #send({ headers, ...options }: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.inject({
      ...options,
      headers: {
        host: this.#origin.host,
        'x-forwarded-for': this.#address,
        'x-forwarded-proto': this.#origin.protocol.slice(0, -1),
        ...(options.method === 'GET' ? {} : { origin: this.#origin.origin }),
        ...(cookie === '' ? {} : { cookie }),
        'user-agent': 'a browser in a test',
        ...headers,
      },
    })
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}
