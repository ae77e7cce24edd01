import { createHash, randomBytes } from 'node:crypto'

/** What a page asks of the browser, as far as a software authenticator needs it. */
type CreationOptions = { readonly challenge: string; readonly user: { readonly id: string } }
type RequestOptions = { readonly challenge: string }

/** What to do wrong, to see it refused. */
export type Flaw = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  /** False: the holder touched the key, and was not checked. */
  readonly verified?: boolean
  readonly counter?: number
  readonly userHandle?: string
  readonly brokenSignature?: boolean
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const ATTESTED = 0x40

/** A passkey in software (WebAuthn level 3, ES256, no attestation), for the tests. */
export class SoftwarePasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly #origin: string
  readonly #keys: CryptoKeyPair
  #counter = 0
  #userHandle = ''

  static async make(origin: string): Promise<SoftwarePasskey> {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    return new SoftwarePasskey(origin, keys)
  }

  constructor(origin: string, keys: CryptoKeyPair) {
    this.#origin = origin
    this.#keys = keys
  }

  async create(options: CreationOptions, flaw: Flaw = {}) {
    this.#userHandle = options.user.id
    const id = Buffer.from(this.id, 'base64url')
    const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, await this.#coseKey()])
    const authData = Buffer.concat([this.#header(flaw, ATTESTED), attested])
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)],
    ])
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', options.challenge, flaw).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  async get(options: RequestOptions, flaw: Flaw = {}) {
    this.#counter += 1
    const authData = this.#header(flaw, 0)
    const clientData = this.#clientData('webauthn.get', options.challenge, flaw)
    const signed = Buffer.concat([authData, sha256(clientData)])
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.#keys.privateKey, signed)
    const signature = derSignature(Buffer.from(raw))
    if (flaw.brokenSignature === true) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: flaw.userHandle ?? this.#userHandle,
    })
  }

  #answer<R>(response: R) {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} }
  }

  #clientData(type: string, asked: string, { origin = this.#origin, challenge = asked }: Flaw): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  #header(flaw: Flaw, extra: number): Buffer {
    const { rpId = new URL(this.#origin).hostname, verified = true, counter = this.#counter } = flaw
    const flags = USER_PRESENT | (verified ? USER_VERIFIED : 0) | extra
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count])
  }

  /** RFC 9052: kty EC2, alg ES256, curve P-256, x, y. */
  async #coseKey(): Promise<Buffer> {
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', this.#keys.publicKey)
    return map([
      [integer(1), integer(2)],
      [integer(3), integer(-7)],
      [integer(-1), integer(1)],
      [integer(-2), bytes(Buffer.from(x, 'base64url'))],
      [integer(-3), bytes(Buffer.from(y, 'base64url'))],
    ])
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}

// As much CBOR (RFC 8949) as an authenticator speaks. Lengths here are below 65 536.

function head(major: number, value: number): Buffer {
  const type = major << 5
  if (value < 24) return Buffer.from([type | value])
  if (value < 256) return Buffer.from([type | 24, value])
  return Buffer.from([type | 25, value >> 8, value & 0xff])
}

const integer = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value))
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value])
const text = (value: string) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
const map = (entries: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, entries.length), ...entries.flat()])

/** WebCrypto gives r ‖ s; WebAuthn wants the DER of ECDSA-Sig-Value. */
function derSignature(raw: Buffer): Buffer {
  const body = Buffer.concat([derInteger(raw.subarray(0, 32)), derInteger(raw.subarray(32))])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}

function derInteger(value: Buffer): Buffer {
  const first = value.findIndex((byte) => byte !== 0)
  const short = value.subarray(first)
  const positive = (short[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), short]) : short
  return Buffer.concat([Buffer.from([0x02, positive.length]), positive])
}
