import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody as ProConnect describes a public agent. */
export type Agent = {
  readonly sub: string
  readonly email: string
  readonly email_verified?: boolean
  readonly given_name?: string
  readonly usual_name?: string
  readonly siret?: string
  readonly uid?: string
  readonly idp_id?: string
}

const SECRET = 'a secret of the tests only'

/**
 * An OpenID provider on this machine that behaves as ProConnect does: userinfo is a signed JWT. Whoever comes is the
 * `agent` of the moment, without a page.
 */
export async function openProvider(redirectUri: string, backTo: string) {
  const server = createServer((request, response) => {
    const forge = state.forges && request.url?.startsWith('/me') === true
    void (forge ? sendForged(response, { ...state.agent, iss: issuer, aud: 'unisson' }) : callback(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state = { agent: { sub: 'nobody', email: 'nobody@test.fr' } as Agent, refuses: false, forges: false }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'unisson',
        client_secret: SECRET,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [backTo],
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    claims: { openid: ['sub', 'email', 'email_verified', 'given_name', 'usual_name', 'siret', 'uid', 'idp_id'] },
    scopes: ['openid', 'given_name', 'usual_name', 'email', 'siret', 'uid', 'idp_id'],
    cookies: { keys: ['a key of the tests only'] },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ ...state.agent }) }),
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    await answer(provider, context, state)
  })
  const callback = provider.callback()
  return {
    issuer,
    /** `forges`: userinfo is signed by somebody else's key. */
    state,
    settings: { issuer, clientId: 'unisson', clientSecret: SECRET },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A signed userinfo as ProConnect sends it, but for the key. */
async function sendForged(response: ServerResponse, claims: object): Promise<void> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const parameters = { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const { privateKey } = await crypto.subtle.generateKey(parameters, false, ['sign', 'verify'])
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256' })}.${part(claims)}`
  const signature = Buffer.from(await crypto.subtle.sign(algorithm, privateKey, Buffer.from(content)))
  response.setHeader('content-type', 'application/jwt').end(`${content}.${signature.toString('base64url')}`)
}

type Interaction = Parameters<Parameters<Provider['use']>[0]>[0]

/** Signs the agent of the moment in and grants what is asked, or declines. */
async function answer(provider: Provider, { req, res }: Interaction, state: { agent: Agent; refuses: boolean }) {
  const { prompt, params, grantId } = await provider.interactionDetails(req, res)
  if (state.refuses) return provider.interactionFinished(req, res, { error: 'access_denied' })
  if (prompt.name === 'login') {
    return provider.interactionFinished(req, res, { login: { accountId: state.agent.sub } })
  }
  const { session } = await provider.interactionDetails(req, res)
  const grant =
    (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
    new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
  grant.addOIDCScope(String(params.scope))
  return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } })
}

/** Goes where the site sends the browser, through the provider, and gives back the address it is sent to at the end. */
export async function throughProvider(url: string, backTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(url)
  for (let step = 0; step < 10 && next.origin !== new URL(backTo).origin; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider stopped at ${next.pathname}: ${await response.text()}`)
    next = new URL(location, next)
  }
  return next
}
