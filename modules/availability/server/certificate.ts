import { createPublicKey } from 'node:crypto'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { DocumentModel, Inline } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import { longDate } from '#platform/mail/templates.ts'
import { type Signer, signNote, writeKey, writeNote } from '#transparency/note.ts'
import { codePath } from '#ui/code-path.ts'
import { formatCount, formatInstant } from '#ui/i18n/format.ts'
import { runsOf } from '../model/days.ts'
import { termsOn } from '../model/effects.ts'
import { outagesOf } from '../model/lost-minutes.ts'
import { MINUTE } from '../model/minute.ts'
import { stepsIn } from '../model/step-words.ts'
import type { Between, Measured } from './measured.ts'

const FORM = 'unisson-availability/1'

/** What the platform signs of a time: the same minutes give the same bytes, so whoever holds one compares it with what is given out. */
export function statementOf({ probes, minutes, declared }: Measured, { from, until }: Between, address: string) {
  const verdicts = minutes.map(({ verdict }) => verdict)
  const count = (which: (typeof verdicts)[number]) => verdicts.filter((verdict) => verdict === which).length
  const stretches = runsOf(minutes).flatMap(({ verdict, ...run }) => (verdict === 'down' ? [run] : []))
  return {
    ...{ address, from, until },
    probes: probes.map(({ state: { name, key, since } }) => ({ name, key, since })),
    minutes: {
      up: count('up'),
      down: count('down'),
      unmeasured: (Date.parse(until) - Date.parse(from)) / MINUTE - count('up') - count('down'),
    },
    lost: stretches,
    outages: outagesOf(minutes, termsOn(civilDay(until))),
    declared: [...declared],
  }
}
export type Statement = ReturnType<typeof statementOf>

export const signedStatement = async (statement: Statement, signer: Signer): Promise<string> =>
  writeNote(await signNote(`${FORM}\n${canonicalize(statement as unknown as Json)}\n`, signer))

/** The public key as OpenSSL reads it. */
export function pemOf({ key: { publicKey } }: Signer): string {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ type: 'spki', format: 'pem' }).toString()
}

export type Printing = {
  readonly statement: Statement
  /** The statement as it was signed. */
  readonly note: string
  readonly signer: Signer
  /** Where the same is asked for, to compare it. */
  readonly check: string
  readonly issuedOn: IsoDate
  readonly language: 'fr' | 'en'
}

/** The certificate that a company joins to what it writes: when one could not deposit, who says so, and how it is checked. */
export function certificateDocument({ statement, note, signer, check, issuedOn, language }: Printing): DocumentModel {
  const says = WORDS[language]
  const french = language === 'fr'
  const set = (text: string) => (french ? tidy(text) : text)
  const at = (instant: IsoInstant) => (french ? longInstant(instant) : formatInstant(instant, 'en'))
  const { heading, paragraph, definitions } = blocksSetBy(set)
  const { lost, probes, declared } = statement
  const signature = note.trimEnd().split('\n').at(-1) ?? ''
  return {
    language,
    title: set(says.titles[standingOf(statement)]),
    subtitle: set(says.period(at(statement.from), at(statement.until))),
    reference: `DISPO-${statement.from.slice(0, 16).replaceAll(/[-:]/g, '')}-${statement.until.slice(0, 16).replaceAll(/[-:]/g, '')}`,
    issuer: statement.address,
    subject: set(says.subject),
    date: issuedOn,
    blocks: [
      paragraph(shownBy(statement, language)),
      ...(lost.length === 0
        ? []
        : [
            tableOf(
              set(says.lost),
              [says.from, says.until, says.failed].map((header) => ofWords(set(header))),
              lost.map(({ from, until, failed }) => [[at(from)], [at(until)], [stepsIn(language, failed)]]),
            ),
          ]),
      ...declared.map(({ from, until, reason }) => paragraph(says.declared(at(from), at(until), reason))),
      ...effectOf(statement, language).map(paragraph),
      heading(says.who),
      probes.length === 0
        ? paragraph(says.noProbe)
        : definitions(probes.map(({ name, since }) => [name, says.since(longDay(since, language))])),
      heading(says.how),
      { kind: 'paragraph', content: [set(says.check), linked(check)] },
      { kind: 'picture', svg: codeOf(check), alt: set(says.code), width: 34 },
      definitions([
        [says.signature, signature],
        [says.key, writeKey(signer.key)],
      ]),
    ],
  }
}

/**
 * Nothing lost is said only of what was measured: a time that no probe saw shows neither the one nor the other, and one of which a minute
 * is missing is no certificate of the whole. What the buyer declared without a measure is an outage too.
 */
function standingOf({ minutes, lost, declared }: Statement): 'unmeasured' | 'available' | 'partial' | 'unavailable' {
  if (lost.length > 0 || declared.length > 0) return 'unavailable'
  if (minutes.up === 0) return 'unmeasured'
  return minutes.unmeasured === 0 ? 'available' : 'partial'
}

function shownBy(statement: Statement, language: 'fr' | 'en'): string {
  const says = WORDS[language]
  const { down, up, unmeasured } = statement.minutes
  const counted = up + down === 0 ? says.unmeasured : says.counted(down, up, unmeasured)
  return `${counted} ${says.rule}`
}

function effectOf({ lost, outages }: Statement, language: 'fr' | 'en'): readonly string[] {
  const says = WORDS[language]
  if (lost.length === 0) return []
  return [outages.length === 0 ? says.noOutage : says.outage(outages.length)]
}

/** A document leads nowhere but to https: the address of a demonstration is printed, and no link. */
const linked = (address: string): Inline =>
  address.startsWith('https://') ? { kind: 'link', text: address, href: address } : address

const longDay = (instant: IsoInstant, language: 'fr' | 'en'): string => longDate(civilDay(instant), language)

const QUIET_ZONE = 2

/** The code as a drawing: dark squares on white, so that it is read from any paper. */
export function codeOf(text: string): string {
  const { path, size } = codePath(text, QUIET_ZONE)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

const ofMinutes = (count: number, one: string, several: string): string =>
  `${formatCount(count, 'fr')} ${count < 2 ? `minute ${one}` : `minutes ${several}`}`
const minutesThat = (count: number): string =>
  `${formatCount(count, 'en')} ${count === 1 ? 'minute was' : 'minutes were'}`

const WORDS = {
  fr: {
    titles: {
      unavailable: 'Certificat d’indisponibilité',
      available: 'Certificat de disponibilité',
      partial: 'Relevé partiel de disponibilité',
      unmeasured: 'Constat d’absence de mesure',
    },
    period: (from: string, until: string) => `Du ${from} au ${until}, heure de Paris`,
    subject: 'Dit quand le dépôt des plis n’était pas possible, d’après des sondes extérieures au serveur',
    unmeasured:
      'Aucune mesure n’a été tenue sur cette période : rien n’est établi, ni que le dépôt était possible, ni qu’il ne l’était pas.',
    counted: (down: number, up: number, none: number) =>
      `Sur cette période, ${ofMinutes(down, 'a été perdue', 'ont été perdues')}, ${ofMinutes(up, 'a été mesurée', 'ont été mesurées')} sans perte, et ${ofMinutes(none, 'n’a pas été mesurée', 'n’ont pas été mesurées')}.`,
    rule: 'Une minute est perdue quand la plupart des sondes qui l’ont mesurée n’ont pu parcourir le chemin d’un dépôt ; la moitié au moins des sondes déclarées, et deux au moins s’il y en a plusieurs, doivent l’avoir mesurée.',
    lost: 'Minutes perdues',
    from: 'De',
    until: 'À',
    failed: 'Ce qui n’aboutissait pas',
    declared: (from: string, until: string, reason: string) =>
      `L’acheteur a déclaré une indisponibilité, du ${from} au ${until}. Motif : ${reason}`,
    noOutage: 'Ce qui a été perdu ne fait pas une indisponibilité au sens de la règle publiée.',
    outage: (count: number) =>
      count === 1
        ? 'Ce qui a été perdu fait une indisponibilité au sens de la règle publiée.'
        : `Ce qui a été perdu fait ${count} indisponibilités au sens de la règle publiée.`,
    who: 'Qui a mesuré',
    noProbe: 'Aucune sonde n’était déclarée : rien n’est établi, ni dans un sens ni dans l’autre.',
    since: (day: string) => `sonde déclarée le ${day}, qui signe chacune de ses minutes`,
    how: 'Comment le vérifier',
    check:
      'L’attestation signée, texte et signature Ed25519, se retire à cette adresse, que le code porte aussi ; elle est la même à chaque fois tant qu’aucune minute ne s’y ajoute : ',
    code: 'Code qui porte l’adresse de l’attestation signée',
    signature: 'Signature',
    key: 'Clé publique',
  },
  en: {
    titles: {
      unavailable: 'Certificate of unavailability',
      available: 'Certificate of availability',
      partial: 'Partial record of availability',
      unmeasured: 'Record that nothing was measured',
    },
    period: (from: string, until: string) => `From ${from} to ${until}, Paris time`,
    subject: 'Says when tenders could not be deposited, as probes outside of the server measured it',
    unmeasured:
      'No measurement was kept in this time: nothing is shown, neither that tenders could be deposited nor that they could not.',
    counted: (down: number, up: number, none: number) =>
      `In this time, ${minutesThat(down)} lost, ${minutesThat(up)} measured without a loss, and ${minutesThat(none)} not measured.`,
    rule: 'A minute is lost when most of the probes that measured it could not walk the way of a deposit; half at least of the declared probes, and two at least where there are several, must have measured it.',
    lost: 'Lost minutes',
    from: 'From',
    until: 'To',
    failed: 'What did not come through',
    declared: (from: string, until: string, reason: string) =>
      `The buyer declared an outage, from ${from} to ${until}. Reason: ${reason}`,
    noOutage: 'What was lost makes no outage by the published rule.',
    outage: (count: number) =>
      count === 1
        ? 'What was lost makes an outage by the published rule.'
        : `What was lost makes ${count} outages by the published rule.`,
    who: 'Who measured',
    noProbe: 'No probe was declared: nothing is shown, one way or the other.',
    since: (day: string) => `probe declared on ${day}, which signs each of its minutes`,
    how: 'How to check it',
    check:
      'The signed statement, its text and its Ed25519 signature, is given out at this address, which the code holds too; it is the same each time as long as no minute is added: ',
    code: 'Code that holds the address of the signed statement',
    signature: 'Signature',
    key: 'Public key',
  },
} as const
