import { expect } from 'vitest'
import type { SignedFiles } from './award-files.ts'
import type { awardOn } from './award-stage.ts'

/** How an award takes signed files that are not what they should be, and signatures that stand apart from their document. */

type On = ReturnType<typeof awardOn>
const ARTICLES = [{ article: 'R2182-3' }, { article: '1367' }, { article: '1366' }]

/** Bytes that are others, or were added after the signature, and a certificate that had expired: refused, or left to a person. */
export async function refusesBadFiles(
  { validate, refused }: On,
  id: string,
  files: SignedFiles,
  holder: (document: string) => object,
): Promise<void> {
  const cases = [
    [files.changed, { status: 409, outcome: 'unmet', facts: { verdict: 'total-failed' } }],
    [files.expired, { status: 202, outcome: 'to-appraise', facts: { flaws: ['certificate-expired'] } }],
    [files.paged, { status: 409, outcome: 'unmet', facts: { flaws: ['followed-by-page-changes'] } }],
    [files.retitled, { status: 202, outcome: 'to-appraise', facts: { flaws: ['followed-by-other-changes'] } }],
  ] as const
  for (const [file, expected] of cases) {
    await validate(file)
    expect(await refused(id, 'signAsHolder', holder(file), 'signedFileValid')).toMatchObject({
      ...expected,
      basis: ARTICLES,
    })
  }
}

/** A detached signature is worth what it was judged over: other bytes fail, another document says nothing of this one. */
export async function takesDetached(
  { validate, refused, dryRun }: On,
  id: string,
  files: SignedFiles,
  signing: (over: object) => object,
): Promise<void> {
  for (const signatureFile of [files.cades, files.xades]) {
    const sign = signing({ document: files.holder, signedOn: '2027-04-23', signatureFile })
    expect(await validate(signatureFile, files.deed)).toBe('total-failed')
    const elsewhere = await refused(id, 'sign', sign, 'signedFileValid')
    expect(elsewhere).toMatchObject({
      ...{ outcome: 'unmet', basis: ARTICLES },
      facts: { flaws: ['digest-mismatch', 'over-another-document'] },
    })
    expect(await validate(signatureFile, files.holder)).toBe('total-passed')
    for (const rule of ['signedFileValid', 'signedOverHolders'])
      expect(await dryRun(id, 'sign', sign, rule)).toBe('met')
  }
}
