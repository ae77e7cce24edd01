import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { FileField, type HashedFile } from '#ui/field/file-field.tsx'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useDeposit } from '#ui/field/use-deposit.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './sign-here.module.css'
import { onDay } from './signing-time.ts'
import { words } from './words.ts'

export type SignHereProps = {
  /** The SHA-256 of the PDF to be signed. */
  readonly document: string
  /** The name of the field of the signature, and of the file that results. */
  readonly field: string
  readonly startsOpen?: boolean
  readonly onSigned: (sha256: string) => void
}

type Told = 'key' | 'document' | 'unsent' | 'done' | null

/**
 * Signs a PDF of the group with the key of a PKCS#12 file, for tests and for small bodies: the key is read by this page and does not leave it; the
 * file that it signs is kept like any other, and judged by the server.
 */
export function SignHere({ document, field, startsOpen = false, onSigned }: SignHereProps) {
  const { form: says } = useWords(words)
  const [key, setKey] = useState<HashedFile | null>(null)
  const [password, setPassword] = useState('')
  const { busy, told, sign } = useSigning({ document, field, onSigned })
  const press = async () => {
    if (key === null) return
    await sign(key.file, password)
    setPassword('')
  }
  return (
    <Disclosure label={says.signHere} startsOpen={startsOpen}>
      <div className={classes.fields}>
        <p>{says.signHereTeach}</p>
        <FileField label={says.signKey} accept=".p12,.pfx" maxBytes={LARGEST_KEY} value={key} onChange={setKey} />
        <LineField label={says.signPassword} secret value={password} onChange={setPassword} />
        <Button rank="plain" disabled={busy || key === null} onClick={() => void press()}>
          {busy ? says.signing : says.signNow}
        </Button>
        <p aria-live="polite">{told === null ? '' : says.signTold[told]}</p>
      </div>
    </Disclosure>
  )
}

/** A key and its certificates, in bytes: far less than this. */
const LARGEST_KEY = 1024 ** 2

function useSigning({ document, field, onSigned }: Pick<SignHereProps, 'document' | 'field' | 'onSigned'>) {
  const { id: group, today } = useGroup()
  const { deposit } = useDeposit(group)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>(null)
  const sign = async (key: File, password: string) => {
    setBusy(true)
    setTold(null)
    try {
      const signed = await signedHere({
        group,
        document,
        field,
        key,
        password,
        at: new Date(onDay(today, new Date().toISOString())),
      })
      if (typeof signed === 'string') return setTold(signed)
      const sha256 = await deposit(new File([signed], `${field.toLowerCase()}-${document.slice(0, 8)}.pdf`))
      setTold(sha256 === null ? 'unsent' : 'done')
      if (sha256 !== null) onSigned(sha256)
    } finally {
      setBusy(false)
    }
  }
  return { busy, told, sign }
}

type Signing = Pick<SignHereProps, 'document' | 'field'> & {
  readonly group: string
  readonly key: File
  readonly password: string
  readonly at: Date
}

/** The signed bytes, or why there are none. What signs is loaded when somebody signs, and not before. */
async function signedHere({ group, document, field, key, password, at }: Signing) {
  const { NotSigned, signPdfHere } = await import('#ui/pdf-signing.ts')
  const answer = await fetch(`/api/groups/${group}/files/${document}`)
  if (!answer.ok) return 'document'
  try {
    const [bytes, pkcs12] = [await answer.arrayBuffer(), await key.arrayBuffer()].map((each) => new Uint8Array(each))
    if (bytes === undefined || pkcs12 === undefined) return 'document'
    const beside = { field, reason: '', location: '', at }
    return Uint8Array.from(await signPdfHere(bytes, pkcs12, password, beside))
  } catch (error) {
    if (!(error instanceof NotSigned)) throw error
    return error.why
  }
}
