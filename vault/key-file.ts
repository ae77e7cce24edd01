import { recipientOf, sealUnderPassphrase } from './age.ts'
import { type Bytes, textIn, utf8 } from './bytes.ts'

/** What a keyholder keeps: its identity as `age-keygen` writes it, sealed under a passphrase; the `age` command opens it. */
export async function keyFile(identity: string, passphrase: string, about: string): Promise<Bytes> {
  const lines = [`# ${about.replaceAll(/\s+/g, ' ')}`, `# public key: ${await recipientOf(identity)}`, identity, '']
  return sealUnderPassphrase(utf8(lines.join('\n')), passphrase)
}

/** The identity in a text: in the file of a key that was opened, or as a code was read from paper; `undefined` when there is none. */
export const identityInText = (text: string): string | undefined => /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(text)?.[0]

export const identityInFile = (opened: Bytes): string | undefined => identityInText(textIn(opened))
