import * as client from 'openid-client'
import { z } from 'zod'

/** How this server is known at an OpenID provider, ProConnect or another; endpoints and keys are discovered. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** `{PUBLIC_URL}/api/sign-in/oidc/callback`, as registered at the provider. */
  readonly redirectUri: string
  /** The algorithm registered for what the provider signs: the ID token, and userinfo when it is a signed JWT. */
  readonly signingAlgorithm: string
  readonly scope: string
  /** The levels of assurance asked for, such as `eidas1`. */
  readonly acrValues?: string
}

/** ProConnect's scopes for a public agent. */
export const PROCONNECT_SCOPE = 'openid given_name usual_name email siret uid idp_id'

/** What one sign-in must find again when the browser comes back. */
export const oidcChecks = z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() })
export type OidcChecks = z.infer<typeof oidcChecks>

// ProConnect says `usual_name`; other providers say `family_name`. `siret` is the body the person signs in from.
const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email(),
  email_verified: z.boolean().optional(),
  given_name: z.string().optional(),
  usual_name: z.string().optional(),
  family_name: z.string().optional(),
  siret: z.string().optional(),
  uid: z.string().optional(),
  idp_id: z.string().optional(),
})

/** Who signed in at the provider. */
export type OidcClaims = z.infer<typeof claims>

export type OidcSignIn = { readonly claims: OidcClaims; readonly idToken: string }

export type OidcClient = {
  readonly issuer: string
  /** Where to send the browser, and what to check when it comes back. */
  begin(): Promise<{ readonly url: string; readonly checks: OidcChecks }>
  /**
   * Exchanges the code of `callback` for who signed in. Both the ID token and a signed userinfo are verified.
   * @throws when the provider refused, or when anything is not as expected
   */
  finish(callback: URL, checks: OidcChecks): Promise<OidcSignIn>
  /** Where to send the browser to sign out at the provider too; `null` when the provider has no such page. */
  signOutUrl(idToken: string, backTo: string): Promise<string | null>
}

/** The client of one provider. The provider is asked for its endpoints at the first sign-in, so that the server starts without it. */
export function oidcClient(settings: OidcSettings): OidcClient {
  let known: Promise<client.Configuration> | undefined
  const configuration = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    issuer: settings.issuer,
    begin: async () => begin(await configuration(), settings),
    finish: async (callback, checks) => finish(await configuration(), callback, checks),
    signOutUrl: async (idToken, backTo) => signOutUrl(await configuration(), idToken, backTo),
  }
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const { clientId, clientSecret, signingAlgorithm } = settings
  const issuer = new URL(settings.issuer)
  const metadata = {
    client_secret: clientSecret,
    id_token_signed_response_alg: signingAlgorithm,
    userinfo_signed_response_alg: signingAlgorithm,
  }
  const execute = [client.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [client.allowInsecureRequests] : [])]
  return client.discovery(issuer, clientId, metadata, undefined, { execute, timeout: 10 })
}

/** Plain http is for a provider on this very machine; the code and the secret go nowhere else in clear. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

async function begin(configuration: client.Configuration, settings: OidcSettings) {
  const { redirectUri, scope, acrValues } = settings
  const checks = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
    ...(acrValues === undefined ? {} : { acr_values: acrValues }),
  })
  return { url: url.href, checks }
}

async function finish(
  configuration: client.Configuration,
  callback: URL,
  { state, nonce, codeVerifier }: OidcChecks,
): Promise<OidcSignIn> {
  const tokens = await client.authorizationCodeGrant(configuration, callback, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  })
  const { id_token: idToken } = tokens
  const subject = tokens.claims()?.sub
  if (idToken === undefined || subject === undefined) throw new Error('the provider sent no ID token')
  const said = await client.fetchUserInfo(configuration, tokens.access_token, subject)
  return { claims: claims.parse(said), idToken }
}

function signOutUrl(configuration: client.Configuration, idToken: string, backTo: string): string | null {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null
  const parameters = { id_token_hint: idToken, post_logout_redirect_uri: backTo, state: client.randomState() }
  return client.buildEndSessionUrl(configuration, parameters).href
}
