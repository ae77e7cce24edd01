import { PDF, StandardFonts } from '@libpdf/core'
import { exampleConvention } from '#platform/documents/convention.example.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { signPdf } from '#platform/signature/sign.ts'
import { issue, type TestIdentity, toPkcs12 } from '#platform/signature/test-authority.ts'
import { signCms } from '#platform/signature/test-cms.ts'
import { signXades } from '#platform/signature/test-xades.ts'

/** What is brought to sign a contract, by its hash: as it should be, over other bytes, signed too early, changed or completed since, of an expired certificate, apart from it. */
export type SignedFiles = Readonly<
  Record<
    | 'minutes'
    | 'proof'
    | 'deed'
    | 'holder'
    | 'signed'
    | 'hasty'
    | 'other'
    | 'expired'
    | 'changed'
    | 'paged'
    | 'retitled'
    | 'cades'
    | 'xades'
    | 'letter',
    string
  >
>

/** A deed that its holder signs, certified by this authority. */
export async function signedByHolder(root: TestIdentity, deed: Uint8Array): Promise<Uint8Array> {
  const holder = await toPkcs12(await issue({ name: 'La directrice du titulaire', issuer: root }), 'secret')
  const fields = { field: 'Titulaire', reason: 'Accord', location: 'Lille', at: '2027-04-07T09:00:00.000Z' }
  return signPdf(deed, holder, 'secret', fields)
}

/** Signs and brings them, each signer certified by this authority. */
export async function signedFiles(
  root: TestIdentity,
  bring: (name: string, bytes: Uint8Array) => Promise<string>,
): Promise<SignedFiles> {
  const signer = async (name: string, over: object = {}) =>
    toPkcs12(await issue({ name, issuer: root, ...over }), 'secret')
  const [holder, president] = [await signer('La directrice du titulaire'), await signer('La présidence de la Région')]
  const former = await signer('Une ancienne directrice', { from: '2020-01-01', until: '2021-01-01' })
  const fields = (field: string, at: string) => ({ field, reason: 'Accord', location: 'Lille', at })
  const deed = await renderPdf({ ...exampleConvention, blocks: [] })
  const byHolder = await signPdf(deed, holder, 'secret', fields('Titulaire', '2027-04-07T09:00:00.000Z'))
  const byBothOn = (at: string) => signPdf(byHolder, president, 'secret', fields('Coordonnateur', at))
  const another = await renderPdf({ ...exampleConvention, title: 'Un autre marché', blocks: [] })
  const elsewhere = await signPdf(another, holder, 'secret', fields('Titulaire', '2027-04-07T09:00:00.000Z'))
  const onAnother = await signPdf(elsewhere, president, 'secret', fields('Coordonnateur', '2027-04-20T09:00:00.000Z'))
  // One byte of what was signed is another.
  const changed = Uint8Array.from(byHolder)
  changed[changed.length >> 3] = ((changed[changed.length >> 3] ?? 0) + 1) % 256
  const later = async (change: (pdf: PDF) => unknown) => {
    const pdf = await PDF.load(byHolder)
    change(pdf)
    return pdf.save({ incremental: true })
  }
  const chair = await issue({ name: 'La présidence de la Région', issuer: root })
  const at = '2027-04-23T09:00:00.000Z'
  const cades = await signCms([chair], Uint8Array.from(byHolder), { at, detached: true })
  return {
    paged: await bring(
      'ae-page.pdf',
      await later((pdf) =>
        pdf.getPage(0)?.drawText('9 200 euros', { x: 50, y: 400, size: 12, font: StandardFonts.Helvetica }),
      ),
    ),
    retitled: await bring('ae-titre.pdf', await later((pdf) => pdf.setTitle('Autre'))),
    cades: await bring('ae-titulaire.p7s', new Uint8Array(cades.toSchema().toBER())),
    xades: await bring(
      'ae-titulaire.xml',
      Buffer.from(await signXades(chair, { form: 'detached', content: byHolder, at })),
    ),
    minutes: await bring('pv.pdf', deed),
    proof: await bring('preuve.txt', Buffer.from('attestation fiscale')),
    deed: await bring('ae.pdf', deed),
    holder: await bring('ae-titulaire.pdf', byHolder),
    signed: await bring('ae-signe.pdf', await byBothOn('2027-04-23T09:00:00.000Z')),
    hasty: await bring('ae-signe-trop-tot.pdf', await byBothOn('2027-04-20T09:00:00.000Z')),
    other: await bring('autre-signe.pdf', onAnother),
    expired: await bring(
      'ae-expire.pdf',
      await signPdf(deed, former, 'secret', fields('Titulaire', '2027-04-07T09:00:00.000Z')),
    ),
    changed: await bring('ae-change.pdf', changed),
    letter: await bring('notification.txt', Buffer.from('lettre de notification')),
  }
}
