import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import type { Account } from './account.ts'

/** The site that passkeys are bound to: a passkey made here opens nothing elsewhere, and none made elsewhere opens us. */
export type RelyingParty = { readonly id: string; readonly origin: string }

export function relyingParty(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin }
}

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(65_536)
const credential = z.object({ id: base64url, rawId: base64url, type: z.literal('public-key') })

/** What a browser answers when a passkey has been made. */
export const registrationAnswer = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(32)).max(8).default([]),
  }),
})

/** What a browser answers when a passkey has been used. */
export const authenticationAnswer = credential.extend({
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

/** A passkey as its owner sees it in the list. */
export type PasskeyView = {
  readonly id: string
  readonly label: string
  readonly createdAt: IsoInstant
  readonly lastUsedAt: IsoInstant | null
}

// COSE: EdDSA, ES256, RS256, which every authenticator in use speaks one of.
const ALGORITHMS = [-8, -7, -257]

/** Asks for a new passkey that names its account by itself (no address is typed at sign-in) and checks its holder. */
export function askForNewPasskey(
  site: RelyingParty,
  account: Account,
  known: readonly string[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Unisson',
    rpID: site.id,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Asks for any passkey of this site. Nothing in the question depends on who is asked. */
export function askForPasskey(site: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' })
}

export type Registration = {
  readonly account: string
  readonly challenge: string
  readonly answer: z.infer<typeof registrationAnswer>
  readonly label: string
  readonly at: IsoInstant
}

/** Keeps a new passkey, if the answer is to this challenge, from this site, by a holder who was checked; else says why not. */
export async function keepPasskey(tx: Tx, site: RelyingParty, input: Registration): Promise<string | undefined> {
  const { transports, ...response } = input.answer.response
  const verified = await verifyRegistrationResponse({
    response: { ...input.answer, response, clientExtensionResults: {} },
    expectedChallenge: input.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(reasonOf)
  if (typeof verified === 'string') return verified
  if (!verified.verified) return 'the signature is wrong'
  const { credential: made, credentialBackedUp } = verified.registrationInfo
  const { numAffectedRows } = await sql`
    insert into credential (id, account_id, public_key, counter, transports, backed_up, label, created_at)
    values (${made.id}, ${input.account}, ${Buffer.from(made.publicKey)}, ${made.counter}, ${transports},
      ${credentialBackedUp}, ${input.label}, ${input.at})
    on conflict (id) do nothing`.execute(tx)
  return numAffectedRows === 1n ? undefined : 'the passkey is already known'
}

export type Authentication = {
  readonly challenge: string
  readonly answer: z.infer<typeof authenticationAnswer>
  readonly at: IsoInstant
}

/** The account that a passkey opens, or why it opens none: for the log, never for the answer. */
export async function openByPasskey(
  tx: Tx,
  site: RelyingParty,
  { challenge, answer, at }: Authentication,
): Promise<{ readonly account: string } | { readonly refusal: string }> {
  const { rows } = await sql<{ account: string; publicKey: Buffer; counter: number }>`
    select account_id as account, public_key as "publicKey", counter from credential
    where id = ${answer.id} for update`.execute(tx)
  const [known] = rows
  if (known === undefined) return { refusal: 'the passkey is unknown' }
  const { userHandle, ...response } = answer.response
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== known.account) {
    return { refusal: 'the passkey names another account' }
  }
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: { id: answer.id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
    requireUserVerification: true,
  }).catch(reasonOf)
  if (typeof verified === 'string') return { refusal: verified }
  if (!verified.verified) return { refusal: 'the signature is wrong' }
  await sql`
    update credential set counter = ${verified.authenticationInfo.newCounter}, last_used_at = ${at}
    where id = ${answer.id}`.execute(tx)
  return { account: known.account }
}

/** The passkeys of an account, the oldest first. */
export async function passkeysOf(tx: Tx, account: string): Promise<readonly PasskeyView[]> {
  const { rows } = await sql<PasskeyView>`
    select id, label, created_at as "createdAt", last_used_at as "lastUsedAt" from credential
    where account_id = ${account} order by created_at, id`.execute(tx)
  return rows
}

/** Renames a passkey of this account; false when it has no such passkey. */
export async function renamePasskey(tx: Tx, account: string, id: string, label: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update credential set label = ${label} where account_id = ${account} and id = ${id}`.execute(tx)
  return numAffectedRows > 0n
}

/** Removes a passkey of this account; false when it has no such passkey. */
export async function removePasskey(tx: Tx, account: string, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    delete from credential where account_id = ${account} and id = ${id}`.execute(tx)
  return numAffectedRows > 0n
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
