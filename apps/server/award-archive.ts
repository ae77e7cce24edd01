import { applicantLettersLeft, examinationMinutes, examinedFor } from '#modules/application/server/index.ts'
import type { ArchivePorts, Paper } from '#modules/award/server/index.ts'
import { papersIn } from '#modules/committee/server/index.ts'
import { evaluationsOf, letterIn } from '#modules/evaluation/server/index.ts'
import { minutesIn, openingFor } from '#modules/opening/server/index.ts'
import { registerCsv } from '#modules/submission/server/index.ts'
import { policyOf } from '#modules/witnessing/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import { withoutBody } from '#platform/journal/entry.ts'
import { placesOf } from '#platform/journal/read.ts'
import { type Readership, withheldAmong } from '#platform/secrecy.ts'
import { shownOf } from './entry-shown.ts'
import { ownLog } from './own-log.ts'

type Of = Parameters<ArchivePorts['papersOf']>[1]

/** What the archive of an award is told of the session of opening, of the applications, of the analysis and of the committee. */
const papersOf: ArchivePorts['papersOf'] = async (tx, of) => [
  ...(await ofOpening(tx, of)),
  ...(await ofAnalysis(tx, of)),
  ...(await ofCommittee(tx, of)),
]

async function ofOpening(tx: Tx, { groupId, consultation }: Of): Promise<readonly Paper[]> {
  const state = (await openingFor(tx, groupId, consultation))?.state
  if (state?.status !== 'ended') return []
  const csv = Buffer.from(await registerCsv(tx, groupId, consultation))
  return [
    { what: 'Registre des dépôts', of: 'award-file', name: 'depots.csv', bytes: csv },
    {
      ...{ what: 'Procès-verbal de la séance d’ouverture', of: 'award-file', name: 'ouverture.pdf' },
      document: await minutesIn(tx, groupId, state),
    },
  ]
}

async function ofAnalysis(tx: Tx, { groupId, consultation, lot }: Of): Promise<readonly Paper[]> {
  const examined = await examinationMinutes(tx, groupId, consultation)
  const analyses = (await evaluationsOf(tx, groupId, consultation)).filter(({ state }) => state.lot === lot)
  const reports = analyses.flatMap(({ state }): readonly Paper[] =>
    state.status === 'frozen'
      ? [{ what: 'Rapport d’analyse des offres', of: 'award-file', name: 'analyse.pdf', sha256: state.report }]
      : [],
  )
  const asked: Paper[] = []
  for (const { state } of analyses)
    for (const letter of state.letters) {
      const to = state.tenders.find(({ id }) => id === letter.tender)?.operator ?? letter.tender
      const document = await letterIn(tx, groupId, state, letter)
      asked.push({ what: document.title, of: 'award-file', name: `${to}.pdf`, document })
    }
  const what = 'Procès-verbal d’examen des candidatures'
  const applied = (await applicantLettersLeft(tx, groupId, consultation)).map(
    ({ company, document }): Paper => ({
      ...{ what: document.title, of: 'award-file', name: `${company}.pdf`, document },
    }),
  )
  return [
    ...(examined === undefined
      ? []
      : [{ what, of: 'award-file', name: 'candidatures.pdf', document: examined } as const]),
    ...applied,
    ...asked,
    ...reports,
  ]
}

async function ofCommittee(tx: Tx, { groupId, procedure, lot }: Of): Promise<readonly Paper[]> {
  return (await papersIn(tx, groupId, { procedure, lot })).map(({ kind, on, signed, session: _, ...held }): Paper => {
    const minutes = signed ? 'Procès-verbal de la commission, signé' : 'Procès-verbal de la commission, à signer'
    const what = kind === 'convening' ? 'Convocation de la commission' : minutes
    return { what, of: 'award-file', name: `${on}.pdf`, ...held }
  })
}

/** The cases that led to an award, and itself. */
async function casesOf(tx: Tx, { groupId, award, consultation, procedure, lot }: Of): Promise<readonly string[]> {
  const opening = await openingFor(tx, groupId, consultation)
  const examined = await examinedFor(tx, groupId, consultation)
  const analyses = (await evaluationsOf(tx, groupId, consultation)).filter(({ state }) => state.lot === lot)
  const sessions = await papersIn(tx, groupId, { procedure, lot })
  return [
    ...[award, consultation, procedure, opening?.id ?? '', examined?.id ?? ''],
    ...analyses.map(({ id }) => id),
    ...sessions.map(({ session }) => session),
  ].filter((id) => id !== '')
}

type Log = Pick<KnownKeys, 'key'>

/**
 * The archive of an award, told of all that was made beside it, and of what the log proves of its cases. An entry whose content is kept from whoever asks
 * is given without it: what is proved of it then is that it was made, when and by whom.
 */
export const archivePorts = (readership: Readership, watched: Log, publicUrl: string): ArchivePorts => ({
  papersOf,
  proofOf: async (tx, of, actor) => {
    const { groupId } = of
    const own = await ownLog(watched, publicUrl)
    const policy = own === undefined ? null : ((await policyOf(tx, groupId, own)) ?? null)
    const places = await placesOf(tx, groupId, await casesOf(tx, of))
    const reader = await readership.readerOf(tx, groupId, actor)
    const withheld = await withheldAmong(tx, { groupId, reader, processes: readership.processes }, places)
    const lines: string[] = []
    let queued = 0
    for (const place of places) {
      const shown = await shownOf(tx, groupId, place)
      if (shown === null) queued += 1
      else {
        const isKept = withheld(place.process, place.id) !== undefined
        lines.push(JSON.stringify(isKept ? { ...shown, line: withoutBody(shown.line) } : shown))
      }
    }
    return { lines, queued, policy }
  },
})
