/** WebAuthn as the server speaks it: JSON with base64url, turned into the bytes that browsers want and back. */

type Descriptor = { readonly id: string; readonly type: 'public-key'; readonly transports?: AuthenticatorTransport[] }

/** What the server asks for a new passkey. */
export type CreationJson = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  readonly challenge: string
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly excludeCredentials?: readonly Descriptor[]
}

/** What the server asks to sign in. */
export type RequestJson = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  readonly challenge: string
  readonly allowCredentials?: readonly Descriptor[]
}

/** Why there is no answer: the person gave up or was too slow, this device cannot, or it has a passkey of this account. */
export type NoPasskey = 'gave-up' | 'unable' | 'already-there'

/** True where passkeys exist: a browser of our time, over https or on this very machine. */
export const hasPasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function'

/** Has the device make a passkey. */
export async function makePasskey(asked: CreationJson): Promise<object | NoPasskey> {
  const { challenge, user, excludeCredentials = [], ...rest } = asked
  const publicKey: PublicKeyCredentialCreationOptions = {
    ...rest,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(described),
  }
  return attempt(
    () => navigator.credentials.create({ publicKey }),
    ({ response }) => {
      if (!(response instanceof AuthenticatorAttestationResponse)) return null
      return {
        clientDataJSON: textOf(response.clientDataJSON),
        attestationObject: textOf(response.attestationObject),
        transports: response.getTransports(),
      }
    },
  )
}

/** Has the person choose one of their passkeys of this site. */
export async function usePasskey(asked: RequestJson): Promise<object | NoPasskey> {
  const { challenge, allowCredentials = [], ...rest } = asked
  const publicKey: PublicKeyCredentialRequestOptions = {
    ...rest,
    challenge: bytesOf(challenge),
    allowCredentials: allowCredentials.map(described),
  }
  return attempt(
    () => navigator.credentials.get({ publicKey }),
    ({ response }) => {
      if (!(response instanceof AuthenticatorAssertionResponse)) return null
      const { userHandle } = response
      return {
        clientDataJSON: textOf(response.clientDataJSON),
        authenticatorData: textOf(response.authenticatorData),
        signature: textOf(response.signature),
        ...(userHandle === null ? {} : { userHandle: textOf(userHandle) }),
      }
    },
  )
}

async function attempt(
  ask: () => Promise<Credential | null>,
  read: (credential: PublicKeyCredential) => object | null,
): Promise<object | NoPasskey> {
  if (!hasPasskeys()) return 'unable'
  try {
    const credential = await ask()
    const response = credential instanceof PublicKeyCredential ? read(credential) : null
    if (credential === null || response === null) return 'gave-up'
    return { id: credential.id, rawId: credential.id, type: credential.type, response }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    if (error.name === 'InvalidStateError') return 'already-there'
    return error.name === 'NotAllowedError' || error.name === 'AbortError' ? 'gave-up' : 'unable'
  }
}

const described = ({ id, ...rest }: Descriptor): PublicKeyCredentialDescriptor => ({ ...rest, id: bytesOf(id) })

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function textOf(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
