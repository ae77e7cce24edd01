import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'

/** A company at a browser of its own, on the page that seals. */
export type Company = {
  readonly name: string
  readonly page: Page
  readonly button: (name: string) => ReturnType<Page['getByRole']>
  /** Answers in two envelopes, with these files of the disk, as far as the button that sends them. */
  readonly answer: (act: string, envelopes: Envelopes) => Promise<void>
  /** Answers, and waits for the receipt. */
  readonly deposit: (act: string, envelopes: Envelopes) => Promise<void>
  readonly give: (envelope: string, files: readonly string[]) => Promise<void>
}

export type Envelopes = { readonly application: readonly string[]; readonly tender: readonly string[] }

/** Where the page that seals is, and the letters that have come to an address. */
export type Entrance = { readonly address: string; readonly letterTo: (address: string) => Promise<string> }

/** A company gives its name and its number, and comes in by the link of its letter. */
export async function enterCompany(
  browser: Browser,
  { address, letterTo }: Entrance,
  { name, siret }: { readonly name: string; readonly siret: string },
): Promise<Company> {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  const email = `${siret}@example.org`
  const button = (text: string) => page.getByRole('button', { name: text, exact: true })
  await page.goto(address)
  await askForLink(page, { name, siret, email })
  const token = /\/depot\/\S+#(\S+)/.exec(await letterTo(email))?.[1] ?? ''
  await page.goto(`${address}#${token}`)
  await comeInAs(page, name)
  const give: Company['give'] = async (envelope, files) => {
    const region = page.getByRole('region', { name: envelope, exact: true })
    await region
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files])
  }
  const answer: Company['answer'] = async (act, { application, tender }) => {
    await button(act).click()
    await button('Continuer').click()
    await give('Candidature', application)
    await give('Offre', tender)
    await button('Continuer').click()
  }
  const deposit: Company['deposit'] = async (act, envelopes) => {
    await answer(act, envelopes)
    await button('Sceller et déposer').click()
    await page.getByRole('heading', { name: 'Accusé de réception du dépôt' }).waitFor()
    await button('Voir mes dépôts').click()
    await page.getByRole('heading', { name: 'Vos dépôts' }).waitFor()
  }
  return { name, page, button, answer, deposit, give }
}

/** Asks for the link, on the page that seals. */
export async function askForLink(
  page: Page,
  { name, siret, email }: { readonly name: string; readonly siret: string; readonly email: string },
): Promise<void> {
  await page.getByLabel('Nom de l’entreprise').fill(name)
  await page.getByLabel('Numéro SIRET').fill(siret)
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir le lien', exact: true }).click()
  await page.getByText('Un lien vient d’être envoyé').waitFor()
}

/** Comes in from the page that a link opens, which says whose account it is. */
export async function comeInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Entrer en tant que ${name}`, exact: true }).click()
  await page.getByRole('heading', { name: 'Vos dépôts' }).waitFor()
}

/** A PDF of so many bytes at least, each its own: one page, and an attachment of noise. */
export function pdfOf(size: number): Buffer {
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    Buffer.concat([Buffer.from(`<< /Length ${size} >>\nstream\n`), randomBytes(size), Buffer.from('\nendstream')]),
  ]
  let file = Buffer.from('%PDF-1.7\n')
  const offsets = objects.map((object, index) => {
    const at = file.length
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const tail = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(tail)])
}
