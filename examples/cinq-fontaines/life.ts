import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { readConvention } from '#modules/convention/reading/index.ts'
import { type Proposal, proposeGroup } from '#modules/convention/reading/proposal.ts'
import { approve, bodyOf, closeGroup, notify, register, sign } from '../../apps/play/moves.ts'
import { inChapter, type Life, type Player } from '../../apps/play/player.ts'
import { CAST, FOUNDERS, POPULATION, POPULATION_OF_PUITS } from './bodies.ts'
import { agree, decideTheEnd, renew, shareExpense, tell } from './years.ts'

const TEXT = readFileSync(join(import.meta.dirname, 'convention.txt'), 'utf8')
const READING = readConvention(TEXT)

/** The life of the group of the Cinq-Fontaines: another convention, by the same acts and the same code. */
export const life: Life = {
  name: 'cinq-fontaines',
  begins: '2027-01-04',
  stages: inChapter({ fr: 'La vie du groupement', en: 'The life of the group' }, [
    {
      key: 'founded',
      title: { fr: 'Le texte est lu et corrigé', en: 'The text is read and corrected' },
      says: {
        fr: 'Une personne a nommé le groupement, et corrigé quatre valeurs que la lecture avait mal comprises.',
        en: 'A person has named the group, and corrected four values that the reading had misunderstood.',
      },
      play: found,
    },
    {
      key: 'in-force',
      title: { fr: 'La dernière signature', en: 'The last signature' },
      says: {
        fr: 'La convention prend effet à la dernière signature, sans attendre de notification.',
        en: 'The convention takes effect at the last signature, without waiting for a notification.',
      },
      play: enterIntoForce,
    },
    {
      key: 'expense-shared',
      title: { fr: 'Des frais partagés par une clé', en: 'Costs shared by a key' },
      says: {
        fr: 'La publicité est répartie au centime près, selon la population ; chacun paie sa part.',
        en: 'The publication is shared to the cent by population; each pays its share.',
      },
      play: async (player) => {
        await shareExpense(player)
        await tell(player)
      },
    },
    {
      key: 'accession-effective',
      title: { fr: 'Une commune adhère', en: 'A commune joins' },
      says: {
        fr: 'Tous ont approuvé ; un avenant lui donne son poids dans la clé.',
        en: 'All have approved; an amendment gives it its weight in the key.',
      },
      play: async (player) => {
        await accession(player)
        await amendTheKey(player)
      },
    },
    {
      key: 'coordinator-replaced',
      title: { fr: 'Un autre coordonnateur', en: 'Another coordinator' },
      says: {
        fr: 'Un avenant confie les missions de la communauté de communes à la commune de Fontaine-la-Bavarde.',
        en: 'An amendment gives the missions of the communauté de communes to the commune of Fontaine-la-Bavarde.',
      },
      play: replaceCoordinator,
    },
    {
      key: 'withdrawal-effective',
      title: { fr: 'L’association se retire', en: 'The association withdraws' },
      says: {
        fr: 'Après quatre mois de préavis, sans attendre la fin du marché.',
        en: 'After four months of notice, without waiting for the end of the contract.',
      },
      play: withdraw,
    },
    {
      key: 'dispute-settled',
      title: { fr: 'Un différend réglé à l’amiable', en: 'A dispute settled out of court' },
      says: {
        fr: 'Trois mois étaient prévus pour s’accorder ; deux réunions ont suffi.',
        en: 'Three months were provided to agree; two meetings were enough.',
      },
      play: agree,
    },
    {
      key: 'renewed',
      title: { fr: 'La convention est renouvelée', en: 'The convention is renewed' },
      says: {
        fr: 'Une décision expresse, prise avant le terme, le reporte de deux ans.',
        en: 'An express decision, taken before the term, puts it off by two years.',
      },
      play: renew,
    },
    {
      key: 'dissolved',
      title: { fr: 'La majorité dissout le groupement', en: 'The majority dissolves the group' },
      says: {
        fr: 'Cinq membres sur sept le décident, et la dernière pièce est rangée.',
        en: 'Five members of seven decide so, and the last record is put away.',
      },
      play: async (player) => {
        const endedOn = await decideTheEnd(player)
        const members = [...FOUNDERS.filter((key) => key !== 'marmitons'), 'puits']
        await closeGroup(player, 'bavarde', { members, endedOn })
      },
    },
  ]),
}

/** What a person corrects on the review page before there is a group: what the reading missed or misunderstood. */
function corrections(player: Player, { clauses, articles }: Proposal): Pick<Proposal, 'clauses' | 'articles'> {
  const corrected: Clauses = {
    ...clauses,
    name: 'Groupement Énergies des Cinq-Fontaines',
    kind: 'permanent',
    executionBy: 'mixed',
    coordinators: clauses.coordinators.map((one, index) => (index === 1 ? { ...one, for: ['execution'] } : one)),
    withdrawal: { allowed: true, notice: 'P4M', deferredToContractEnd: false },
    accession: { open: true, approval: 'all-members', conditions: ['public-body'] },
    costs: {
      ...clauses.costs,
      key: Object.fromEntries(Object.entries(POPULATION).map(([key, weight]) => [player.id(key), weight])),
    },
    dissolution: { atTerm: true, decision: 'majority' },
    disputes: { ...clauses.disputes, amicableMonths: 3 },
  }
  return { clauses: corrected, articles: { ...articles, dissolution: { article: 'X' } } }
}

async function found(player: Player): Promise<void> {
  player.as('communaute')
  for (const key of FOUNDERS) await register(player, key, bodyOf(CAST, key))
  const members = FOUNDERS.map((key) => player.id(key))
  const document = await player.file('convention.txt', TEXT)
  await player.open('convention', 'convention', {
    ...corrections(player, proposeGroup(READING, members)),
    members,
    document,
  })
}

const VOTED: Readonly<Record<(typeof FOUNDERS)[number], IsoDate>> = {
  communaute: '2027-01-14',
  bavarde: '2027-01-18',
  seaux: '2027-01-22',
  ccas: '2027-01-20',
  eaux: '2027-01-26',
  siestes: '2027-01-28',
  marmitons: '2027-01-29',
}

async function enterIntoForce(player: Player): Promise<void> {
  for (const key of FOUNDERS)
    await player.vote(key, bodyOf(CAST, key), { subject: 'membership', name: `membership of ${key}`, on: VOTED[key] })
  await player.goTo('2027-02-08')
  player.as('communaute')
  const document = await player.file('convention-a-signer.txt', `${TEXT}\n(à signer)\n`)
  await player.act('convention', 'openSignature', { document })
  for (const key of FOUNDERS) {
    await player.as(key, 'representative').act('convention', 'sign', {
      body: player.id(key),
      signedOn: player.today,
      person: player.id(`representative of ${key}`),
      medium: 'paper',
      authorisingAct: player.id(`membership of ${key}`),
      document,
    })
    const original = { deliveredOn: player.today, medium: 'paper', holder: bodyOf(CAST, key).name }
    await player.as('communaute').act('convention', 'deliverOriginal', { body: player.id(key), ...original })
  }
  await player.goTo('2027-02-10')
  await player.as('communaute').act('convention', 'constitute')
}

const ACCESSION = 'accessions/accession'

async function accession(player: Player): Promise<void> {
  await player.goTo('2028-01-10')
  player.as('communaute')
  await register(player, 'puits', bodyOf(CAST, 'puits'))
  await player.vote('puits', bodyOf(CAST, 'puits'), {
    subject: 'accession',
    name: 'accession voted by puits',
    on: '2028-01-12',
  })
  await player.goTo('2028-01-17')
  await player.as('puits').open('accessions', 'accession', {
    newcomer: player.id('puits'),
    channel: 'platform',
    sentOn: '2028-01-17',
    acknowledgement: null,
  })
  player.as('communaute')
  const seatSource = await player.file('siege.txt', 'Siège : 7 place de la Poulie à Puits-sans-Fond\n')
  await player.act(ACCESSION, 'examine', { seatSource, competence: null, users: null })
  await player.act(ACCESSION, 'submitForApproval')
  await approve(player, CAST, { subject: 'accession-approval', path: ACCESSION, on: meetings('2028-02-0') })
  await player.goTo('2028-02-28')
  player.as('communaute')
  const text = await player.file('avenant-1.txt', 'Avenant n° 1 : adhésion de la Commune de Puits-sans-Fond\n')
  const read = 'Les marchés en cours restent fermés à la commune : cela a été lu.'
  await player.act(ACCESSION, 'openSignature', { text }, read)
  await sign(player, [...FOUNDERS, 'puits'], { path: ACCESSION, text, judgement: read })
  player.as('communaute')
  const archivePlace = 'Armoire du service des assemblées'
  await player.act(ACCESSION, 'returnToCoordinator', { receivedOn: player.today, archivePlace, document: text })
  await notify(player, 'communaute', ['puits', ...FOUNDERS], ACCESSION)
}

/** Each member meets on a day of its own, from the first to the seventh, and the newcomer the day after. */
function meetings(prefix: string): Readonly<Record<string, IsoDate>> {
  return Object.fromEntries(FOUNDERS.map((key, index) => [key, `${prefix}${index + 1}`]))
}

type Amending = { readonly name: string; readonly title: string; readonly subject: object; readonly vote: string }

async function amend(player: Player, prefix: string, { name, title, subject, vote }: Amending): Promise<void> {
  const path = `amendments/${name}`
  player.as('communaute')
  const text = await player.file(`${name}.txt`, `${title}\n`)
  await player.open('amendments', name, { title, subject, text })
  const on = { ...meetings(prefix), puits: `${prefix}8` }
  await approve(player, CAST, { subject: vote, path, on })
  await player.as('communaute').act(path, 'openSignature')
  await sign(player, Object.keys(on), { path, text })
  await notify(player, 'communaute', Object.keys(on), path)
}

async function amendTheKey(player: Player): Promise<void> {
  const weights = { ...POPULATION, puits: POPULATION_OF_PUITS }
  const key = Object.fromEntries(Object.entries(weights).map(([body, weight]) => [player.id(body), weight]))
  await player.goTo('2028-03-20')
  await amend(player, '2028-04-0', {
    name: 'key',
    title: 'Avenant n° 2 : tableau de la population desservie',
    subject: {
      kind: 'general',
      changes: { costs: { coordinatorPaid: false, borneBy: 'other', key } },
      articles: { costs: { article: 'II' } },
    },
    vote: 'amendment',
  })
}

async function replaceCoordinator(player: Player): Promise<void> {
  await player.goTo('2028-06-19')
  await amend(player, '2028-07-0', {
    name: 'coordinator',
    title: 'Avenant n° 3 : remplacement du coordonnateur',
    subject: {
      kind: 'coordinator-replacement',
      outgoing: player.id('communaute'),
      incoming: player.id('bavarde'),
      from: '2028-09-01',
      handover: 'Le marché de gaz, ses pièces et ses archives passent à la commune.',
    },
    vote: 'coordinator-change',
  })
  await player.goTo('2028-09-01')
}

async function withdraw(player: Player): Promise<void> {
  await player.vote('marmitons', bodyOf(CAST, 'marmitons'), {
    subject: 'withdrawal',
    name: 'withdrawal of marmitons',
    on: '2028-10-02',
  })
  await player.goTo('2028-10-30')
  player.as('marmitons')
  const proof = await player.file('accuse-retrait.txt', 'Retrait reçu le 30 octobre 2028\n')
  await player.open('withdrawals', 'withdrawal', {
    member: player.id('marmitons'),
    authorisingAct: player.id('withdrawal of marmitons'),
    channel: 'email',
    receivedOn: '2028-10-30',
    proof,
  })
  // Four months from the 30th of October end on the last day of February, which has no 30th.
  await player.goTo('2029-03-01')
}
