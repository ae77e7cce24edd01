import type { FastifyInstance, FastifyRequest } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import { isCutFrom } from '#kernel/reader.ts'
import { signerIn } from '#modules/award/index.ts'
import { holderNamed } from '#modules/award/server/index.ts'
import { amendmentSessions } from '#modules/committee/server/index.ts'
import { contractRows } from '#modules/contract/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { bindingTitle, bodyOf, namesOf, recordedActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { pdfIn } from '#platform/documents/in-group.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readCase } from '#platform/journal/store.ts'
import { type ModificationFile, type Modifying, ofModification, onContract } from '../contract.ts'
import { controlOf } from '../model/after-rules.ts'
import { baseOf, meterOf, signedSum } from '../model/limits.ts'
import { AUTHORISING, opinionOn } from '../model/signing-rules.ts'
import type { Begun, Contracted, Modification } from '../model/state.ts'
import { aboutContract } from './case.ts'
import { copiesLetter, type LetterAround, notificationLetter } from './letter-documents.ts'
import { replacedHolder } from './queries.ts'

const BASE = '/api/groups/:groupId/modifications/:id'
/** Of no modification of the contract: all of them count. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What members read of modifications besides their acts; nothing for who is only associated with the works of the group, nor of a procedure that one has an interest in. */
export function serveModifications(app: FastifyInstance, context: HttpContext): void {
  const { db, clock } = context.platform
  type Asked = { readonly groupId: string; readonly id: string; readonly today: string }

  app.get('/api/groups/:groupId/contracts/:id/modifying', async (request): Promise<Modifying> => {
    const { groupId, id } = parse(onContract, request.params)
    const actor = await context.identify(request, groupId)
    return db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      const asked = { groupId, contract: id, id: NOBODY, today: civilDay(clock.now(groupId)) }
      const about = await aboutContract(tx, asked)
      if (reader.guest || about.contract === undefined || isCutFrom(reader, about.concluded?.procedure ?? null))
        throw new ProblemError('notFound')
      return modifyingOf(about, about.contract, asked.today)
    })
  })

  const reading = async <T>(request: FastifyRequest, then: (tx: Tx, state: Begun, asked: Asked) => Promise<T>) => {
    const { groupId, id } = parse(ofModification, request.params)
    const actor = await context.identify(request, groupId)
    return db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      const { state } = await readCase<Modification>(tx, 'modification', { groupId, id })
      if (reader.guest || state === undefined || state.status === 'none' || isCutFrom(reader, state.procedure))
        throw new ProblemError('notFound')
      return then(tx, state, { groupId, id, today: civilDay(clock.now(groupId)) })
    })
  }

  app.get(`${BASE}/file`, (request): Promise<ModificationFile> => reading(request, fileOf))

  for (const [path, letter] of [
    ['notification', notificationLetter],
    ['members', copiesLetter],
  ] as const)
    app.get(`${BASE}/${path}.pdf`, async (request, reply) => {
      const { groupId, model } = await reading(request, async (tx, state, asked) => {
        if (!('signature' in state)) throw new ProblemError('notFound')
        return { groupId: asked.groupId, model: letter(state, await aroundOf(tx, state, asked)) }
      })
      reply.type('application/pdf').header('cache-control', 'private, no-store')
      reply.header('content-disposition', `inline; filename="${path}.pdf"`)
      return reply.send(Buffer.from(await pdfIn(groupId, model)))
    })
}

type About = Awaited<ReturnType<typeof aboutContract>>

function modifyingOf(about: About, contract: NonNullable<About['contract']>, today: string): Modifying {
  const { concluded, others, coefficient, ceiling } = about
  const [first] = others
  const initial = concluded?.amount ?? first?.initial ?? null
  const works = concluded?.works ?? first?.works ?? false
  const base = initial === null ? null : baseOf({ initial, revised: null, raisesMaximum: false }, coefficient)
  return {
    ...{ initial, base, works, formalised: concluded?.formalised ?? true, here: concluded !== null },
    ...{ adjusted: coefficient !== null, maximum: ceiling?.maximum.amount ?? null, endsOn: contract.validUntil },
    buyers: [...contract.identifiedBuyers],
    meter: initial === null || base === null ? null : meterOf({ base, works }, others, today),
    added: signedSum(others),
  }
}

async function fileOf(
  tx: Tx,
  state: Begun,
  { groupId, id, today }: { readonly groupId: string; readonly id: string; readonly today: string },
): Promise<ModificationFile> {
  const group = await readGroup(tx, groupId)
  const signer = group === undefined ? '' : (signerIn({ group }) ?? '')
  const body = await bodyOf(tx, groupId, signer)
  const acts = await Promise.all(AUTHORISING.map((subject) => recordedActsOf(tx, groupId, { subject })))
  const about = await aboutContract(tx, { groupId, contract: state.contract, id, today })
  const drafted = 'event' in state ? state : undefined
  const { due = false, total = 0 } = drafted === undefined ? {} : opinionOn(drafted, about)
  const sessions = state.procedure === null ? [] : await amendmentSessions(tx, groupId, state.procedure)
  return {
    signatories: (body === undefined ? [] : signatoriesFor(body, 'contracts')).map(({ person, title }) => ({
      ...{ id: person.id, name: person.name, title },
    })),
    acts: acts
      .flat()
      .filter((act) => act.body === signer)
      .map((act) => ({ id: act.id, number: act.number, date: act.date })),
    sessions: sessions.map((each) => ({
      ...{ id: each.id, title: each.title, total: each.total, signed: each.said !== null },
    })),
    controlled:
      drafted !== undefined &&
      controlOf(drafted, about, 'signature' in drafted ? drafted.signature.signedOn : today).due,
    ...{ opinionDue: due, total },
  }
}

/** Who writes the letters of a modification, and to whom: the holder is the one of its day. */
async function aroundOf(tx: Tx, state: Contracted, { groupId }: { readonly groupId: string }): Promise<LetterAround> {
  const group = await readGroup(tx, groupId)
  const names = await namesOf(tx, groupId)
  const nameOf = (body: string) => names.get(body) ?? body
  const contract = (await contractRows(tx, groupId)).find(({ id }) => id === state.contract)?.state
  const known = contract === undefined || contract.status === 'none' ? undefined : contract
  const signer = group === undefined ? undefined : signerIn({ group })
  const holder = (await replacedHolder(tx, groupId, state.contract)) ?? (await holderNamed(tx, groupId, state.contract))
  return {
    coordinator: nameOf((group && coordinatorOf(group)) ?? ''),
    signatory: signer === undefined ? null : await bindingTitle(tx, groupId, signer, state.signature.signedOn),
    holder: holder ?? { name: state.holder.signatory, identifier: '' },
    members: (known?.identifiedBuyers ?? []).map(nameOf),
    contract: { title: known?.title ?? '', reference: known?.reference ?? '' },
  }
}
