import { renderPdf } from '#platform/documents/pdf.ts'
import type { Company, Paper } from '../../apps/play/operator.ts'

/** Five companies of our own making: their numbers are valid in form and are nobody’s, their addresses lead nowhere. */
const siret = (value: string) => ({ scheme: 'siret', value }) as const
export const OPERATORS = {
  fictif: {
    email: 'reponses@numerique-fictif.example',
    name: 'Numérique Fictif (entreprise inventée)',
    identifier: siret('99900033400014'),
  },
  imaginaire: {
    email: 'veille@espace-imaginaire.example',
    name: 'Espace Imaginaire (entreprise inventée)',
    identifier: siret('99900034200017'),
  },
  erdacht: {
    email: 'vergabe@erdachte-lernwelt.example',
    name: 'Erdachte Lernwelt (entreprise inventée)',
    identifier: { scheme: 'foreign', country: 'DE', value: 'HRB 999000' },
  },
  supposee: {
    email: 'marches@ecole-supposee.example',
    name: 'École Supposée (entreprise inventée)',
    identifier: siret('99900035900011'),
  },
  hypothese: {
    email: 'offres@atelier-hypothese.example',
    name: 'Atelier Hypothèse (entreprise inventée)',
    identifier: siret('99900036700014'),
  },
} as const satisfies Record<string, Company>

/** What a company writes in a paper of its tender: short, and as it would. */
type Written = { readonly name: string; readonly title: string; readonly lines: readonly string[] }

const paper = async ({ name: company }: Company, { name, title, lines }: Written, date: string): Promise<Paper> => ({
  name,
  bytes: Uint8Array.from(
    await renderPdf({
      ...{ language: 'fr', title, reference: '2027-ENT-01', issuer: company, date },
      blocks: lines.map((line) => ({ kind: 'paragraph', content: [line] })),
    }),
  ),
})

/** Those whose application does not say who binds the company: they are asked for it. */
const WITHOUT_POWER: readonly string[] = [OPERATORS.imaginaire.email, OPERATORS.supposee.email]

const application = (company: Company, date: string): Promise<Paper> =>
  paper(
    company,
    {
      name: 'candidature.pdf',
      title: 'Candidature',
      lines: [
        `${company.name} présente sa candidature à la consultation 2027-ENT-01 et déclare sur l’honneur n’entrer dans aucun des cas d’exclusion.`,
        'Chiffre d’affaires moyen des trois derniers exercices : 9 400 000 euros. Trois références de services numériques éducatifs sont décrites en annexe.',
        ...(WITHOUT_POWER.includes(company.email) ? [] : ['Pouvoir : la direction générale engage l’entreprise.']),
      ],
    },
    date,
  )

/** Whose tender leaves out a part of what the file asks. */
const WITHOUT_TAKEOVER: readonly string[] = [OPERATORS.supposee.email]

/** What each asks in the end, in cents: for one learner and school year, and for a day of either kind. */
const DAYS = { B1: 640_00, C1: 780_00 } as const
export const PRICES = {
  fictif: { A1: 219, ...DAYS },
  imaginaire: { A1: 238, ...DAYS },
  erdacht: { A1: 158, ...DAYS },
  supposee: { A1: 252, ...DAYS },
  hypothese: { A1: 199, ...DAYS },
} as const satisfies Record<keyof typeof OPERATORS, object>

const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')

/** @param cents the price of one learner and school year */
const tender = (company: Company, date: string, cents: number): Promise<Paper> =>
  paper(
    company,
    {
      name: 'memoire-technique.pdf',
      title: 'Mémoire technique et prix',
      lines: [
        `La plateforme est hébergée en France ; les annuaires sont lus chaque nuit, et la reprise des comptes de l’année scolaire 2026-2027 ${WITHOUT_TAKEOVER.includes(company.email) ? 'reste à la charge des membres' : 'est comprise'}.`,
        `Prix A1, accès d’un apprenant pour une année scolaire : ${euros(cents)} euros hors taxes.`,
        `Prix B1, journée d’accompagnement : ${euros(DAYS.B1)} euros ; prix C1, journée de développement : ${euros(DAYS.C1)} euros hors taxes.`,
        'L’offre engage son auteur cent quatre-vingts jours à compter de la date limite.',
      ],
    },
    date,
  )

/** What a company gives when it is asked who binds it. */
export const powerOf = (company: Company, date: string): Promise<Paper> =>
  paper(
    company,
    {
      name: 'pouvoir.pdf',
      title: 'Pouvoir',
      lines: [`La direction générale de ${company.name} engage l’entreprise et signe l’offre.`],
    },
    date,
  )

export const papersOf = async (company: Company, date: string, cents: number) => ({
  application: [await application(company, date)],
  tender: [await tender(company, date, cents)],
})

/** The same paper as its copy was cut: what an interrupted transfer from a shared folder leaves. */
export const cutShort = ({ name, bytes }: Paper): Paper => ({ name, bytes: bytes.slice(0, bytes.length - 400) })
