import { hostname, userInfo } from 'node:os'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { systemClock } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'
import { findByEmail, resetAccount } from '#platform/identity/account.ts'
import { type Inviting, type Issued, issue, mailInvitation } from '#platform/identity/inviting.ts'
import { smtpMailer } from '#platform/mail/mailer.ts'
import { logAtDoor } from '#platform/security-log.ts'
import { type Config, readConfig } from '../server/config.ts'
import { joinGround } from '../server/ground.ts'

export type AccessArguments = {
  readonly verb: 'invite' | 'reset'
  readonly email: string
  /** How the letter and the account name the person; a reset keeps the name of the account. */
  readonly name: string | undefined
  /** Sends the link by mail instead of printing it. */
  readonly mail: boolean
  readonly lang: 'fr' | 'en'
}

type Lang = AccessArguments['lang']

/**
 * `unisson invite EMAIL --name NAME` lets the first officer of an instance in; `unisson reset EMAIL` lets in again somebody
 * who lost every means of signing in. Both work on the database itself, with or without a running server, and change
 * nothing of any group: what happened at the door is in the security log, with the operator who did it.
 *
 * @returns the exit code
 */
export async function giveAccess(asked: AccessArguments): Promise<number> {
  const { email, mail, lang } = asked
  if (!z.email().max(254).safeParse(email).success) return fail(SAYS[lang].noAddress(email))
  const config = readConfig(process.env)
  const { publicUrl } = config
  if (config.demo) return fail(SAYS[lang].demo)
  if (publicUrl === undefined) return fail(SAYS[lang].noUrl)
  if (mail && config.smtpUrl === undefined) return fail(SAYS[lang].noMail)
  const ground = await joinGround(config, systemClock, () => undefined)
  try {
    const services = { clock: systemClock, publicUrl: new URL(publicUrl).origin }
    const done = await ground.platform.db.acrossGroups((tx) => issueFor(tx, services, asked))
    if (typeof done === 'string') return fail(done)
    if (mail) return await send(config, { ...services, ...done }, lang)
    print(done, lang)
    return 0
  } finally {
    await ground.stop()
  }
}

type Services = Parameters<typeof issue>[1]

/** Issues the invitation, or says why not; a reset and its invitation are one transaction. */
async function issueFor(tx: Tx, services: Services, asked: AccessArguments): Promise<Issued | string> {
  const { verb, email, lang } = asked
  const known = await findByEmail(tx, email)
  const name = asked.name?.trim() || known?.name
  if (verb === 'invite' && known?.hasMeans === true) return SAYS[lang].known(email)
  if (verb === 'reset' && known === undefined) return SAYS[lang].unknown(email)
  if (name === undefined) return SAYS[lang].noName
  const by = { kind: 'operator', user: userInfo().username, host: hostname() } as const
  const invited: Inviting = { as: null, name, email, by, lang }
  if (verb === 'invite') return issue(tx, services, invited)
  await resetAccount(tx, email)
  await logAtDoor(tx, { what: 'account-reset', ...(known === undefined ? {} : { account: known.id }), detail: { by } })
  return issue(tx, services, invited)
}

/** By mail; the link is printed when the mail does not leave, since it was issued and nobody else holds it. */
async function send(config: Config, issued: Services & Issued, lang: Lang): Promise<number> {
  const { publicUrl, invitation } = issued
  const mailer = smtpMailer({ url: config.smtpUrl ?? '', from: config.mailFrom, host: new URL(publicUrl).host })
  try {
    await mailInvitation({ mailer, publicUrl }, issued, { title: null, inviter: null, offices: [], lang })
    console.log(SAYS[lang].sent(invitation.email))
    return 0
  } catch (error) {
    console.error(SAYS[lang].notSent(error instanceof Error ? error.message : String(error)))
    print(issued, lang)
    return 1
  } finally {
    mailer.close()
  }
}

function print({ link, invitation }: Issued, lang: Lang): void {
  console.log(link)
  console.error(SAYS[lang].printed(invitation.email, civilDay(invitation.expiresAt)))
}

function fail(why: string): 1 {
  console.error(why)
  return 1
}

const SAYS = {
  fr: {
    noAddress: (email: string) => `« ${email} » n’est pas une adresse électronique.`,
    noUrl: 'PUBLIC_URL manque : le lien commence par l’adresse du site.',
    noMail: 'SMTP_URL manque : sans serveur de courrier, retirez --mail et remettez le lien vous-même.',
    noName: 'Nommez la personne : --name "Prénom Nom".',
    demo: 'Une démonstration n’a pas de compte : relancez avec DEMO=0.',
    known: (email: string) => `${email} a déjà un compte. Si plus rien ne l’ouvre : unisson reset ${email}`,
    unknown: (email: string) => `Aucun compte n’a l’adresse ${email}. Pour en ouvrir un : unisson invite ${email}`,
    sent: (email: string) => `Invitation envoyée à ${email}.`,
    notSent: (why: string) => `Le message n’est pas parti (${why}). Remettez ce lien vous-même :`,
    printed: (email: string, until: string) =>
      `Ce lien ouvre le compte de ${email}, une seule fois, jusqu’au ${until.split('-').toReversed().join('/')}. Remettez-le de la main à la main ou par une voie sûre.`,
  },
  en: {
    noAddress: (email: string) => `“${email}” is not an e-mail address.`,
    noUrl: 'PUBLIC_URL is missing: the link begins with the address of the site.',
    noMail: 'SMTP_URL is missing: without a mail server, leave --mail out and hand the link over yourself.',
    noName: 'Name the person: --name "First Last".',
    demo: 'A demonstration has no accounts: run again with DEMO=0.',
    known: (email: string) => `${email} already has an account. If nothing opens it any more: unisson reset ${email}`,
    unknown: (email: string) => `No account has the address ${email}. To open one: unisson invite ${email}`,
    sent: (email: string) => `Invitation sent to ${email}.`,
    notSent: (why: string) => `The message did not leave (${why}). Hand this link over yourself:`,
    printed: (email: string, until: string) =>
      `This link opens the account of ${email}, once, until ${until}. Hand it over in person or by a safe way.`,
  },
} as const satisfies Record<Lang, unknown>
