import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../db.ts'
import type { Mailer } from '../mail/mailer.ts'
import { type Cookies, cookiesFor } from './cookie.ts'
import type { HeldOffice, OfficesOf } from './mandate.ts'
import { type OidcClient, type OidcSettings, oidcClient, PROCONNECT_SCOPE } from './oidc.ts'
import { type RelyingParty, relyingParty } from './passkey.ts'

/** Somebody of a group's register in one office, with what the register says of it. */
export type Holder = HeldOffice & {
  readonly person: string
  readonly name: string
  /** The office as printed under a signature. */
  readonly title: string
  readonly bodyName: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly givenBy: {
    readonly kind: 'election' | 'appointment' | 'delegation'
    readonly date: IsoDate
    readonly number: string | null
  } | null
}

/** What sign-in asks of the registers of the groups; handed in by the application, since the platform knows no module. */
export type Register = {
  readonly officesOf: OfficesOf
  /** Everybody who holds an office in the group on that day, or will. */
  readonly holdersFrom: (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly Holder[]>
  /** A person of the group's register; `undefined` when it has none of this identifier. */
  readonly personOf: (tx: Tx, groupId: string, person: string) => Promise<{ readonly name: string } | undefined>
  /**
   * The persons whom the actor may invite: all, in an office of the coordinator; otherwise those of the body for which it
   * acts. A reader invites nobody.
   */
  readonly invitable: (tx: Tx, asked: MayInvite) => Promise<ReadonlySet<string>>
  /** The name of the group, `null` before it is founded. */
  readonly titleOf: (tx: Tx, groupId: string) => Promise<string | null>
}

export type MayInvite = { readonly groupId: string; readonly actor: Actor; readonly today: IsoDate }

/** Everything that the routes of sign-in stand on. */
export type IdentityServices = {
  readonly db: Database
  readonly clock: Clock
  readonly register: Register
  readonly officesOf: OfficesOf
  readonly mailer: Mailer
  readonly publicUrl: string
  readonly cookies: Cookies
  readonly site: RelyingParty
  readonly oidc: OidcClient | null
}

export type OidcOptions = Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret' | 'acrValues'> & {
  /** `RS256` unless another was registered at the provider. */
  readonly signingAlgorithm?: string
}

export type IdentityOptions = Pick<IdentityServices, 'db' | 'clock' | 'register' | 'mailer' | 'publicUrl'> & {
  /** `null` when people sign in with passkeys only. */
  readonly oidc: OidcOptions | null
}

/** Where the provider sends the browser back; to be registered there. */
export const OIDC_CALLBACK = '/api/sign-in/oidc/callback'

/**
 * @param options.publicUrl the address that people type, such as `https://achats.example.fr`: passkeys are bound to its
 *   host, cookies to its scheme, and links in the mail begin with it
 */
export function identityServices(options: IdentityOptions): IdentityServices {
  const { oidc, publicUrl, register } = options
  const { origin } = new URL(publicUrl)
  return {
    ...options,
    officesOf: register.officesOf,
    publicUrl: origin,
    cookies: cookiesFor(origin),
    site: relyingParty(origin),
    oidc:
      oidc &&
      oidcClient({
        signingAlgorithm: 'RS256',
        scope: PROCONNECT_SCOPE,
        ...oidc,
        redirectUri: `${origin}${OIDC_CALLBACK}`,
      }),
  }
}
