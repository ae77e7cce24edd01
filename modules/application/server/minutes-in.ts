import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { openedFiles } from '#modules/opening/server/index.ts'
import { namesOf, personNamesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import type { Ended, Reading } from '../model/examination-state.ts'
import { appliedFor } from './applicants.ts'
import { minutesOf } from './minutes.ts'

/** The minutes of an examination, with the names that the register and the session give. */
export async function minutesIn(tx: Tx, groupId: string, state: Ended): Promise<DocumentModel> {
  const group = await readGroup(tx, groupId)
  const names = await namesOf(tx, groupId)
  const persons = await personNamesOf(tx, groupId)
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const notice = consultation === undefined ? null : noticedOf(consultation)
  const documents = notice?.versions.at(-1)?.documents ?? []
  const { opening, applicants } = await appliedFor(tx, { groupId, consultation: state.consultation })
  const files = await fileNames(tx, groupId, { opening, state })
  const body = (group && coordinatorOf(group)) ?? ''
  return minutesOf(state, {
    coordinator: names.get(body) ?? body,
    title: consultation === undefined || consultation.status === 'none' ? '' : consultation.dossier.title,
    applicants,
    documentOf: (sha256) => documents.find((each) => each.sha256 === sha256)?.name ?? sha256,
    personOf: (person) => persons.get(person) ?? person,
    fileOf: (reading) => files.get(keyOf(reading)) ?? '',
  })
}

const keyOf = ({ cited }: Pick<Reading, 'cited'>): string =>
  cited?.from === 'envelope' ? `${cited.deposit} ${cited.envelope} ${cited.file}` : ''

/** The names of the files that the readings cite, as their applicants named them. */
async function fileNames(
  tx: Tx,
  groupId: string,
  { opening, state }: { readonly opening: string | null; readonly state: Ended },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const reading of state.reviews.flatMap(({ readings }) => readings)) {
    const { cited } = reading
    if (opening === null || cited?.from !== 'envelope' || found.has(keyOf(reading))) continue
    const { deposit, envelope, file } = cited
    const [listed] = await openedFiles(tx, { groupId, opening, deposit, envelope }, { from: file, most: 1 })
    if (listed !== undefined) found.set(keyOf(reading), listed.name)
  }
  return found
}
