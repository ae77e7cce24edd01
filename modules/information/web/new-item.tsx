import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import type { FormValues } from '#ui/draft.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Reading } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import { isWhole, type ShownInquiry, type ShownItem } from '../model/shown.ts'
import { emptyItem, ShareFields, useShareContext } from './share-fields.tsx'
import { words } from './words.ts'

/** A new item begun from what is already there: the correction of an item, or an inquiry told to the members. */
export function NewItem({ from }: { readonly from: Resource<ShownItem> | Resource<ShownInquiry> }) {
  const says = useWords(words)
  const context = useShareContext()
  const forms = useForms()
  const place = { collection: 'items', id: 'new', about: from.id }
  const opening = useCase<ShownItem>(place)
  const { initial, corrected } = beginning(from)
  return (
    <Reading of={opening}>
      {(resource) =>
        resource.acts
          .filter(({ act }) => act === 'share')
          .map((view) => (
            <SchemaAct
              key={view.act}
              place={place}
              resource={resource}
              view={view}
              schema={forms.data?.find(({ process }) => process === 'item')?.acts.share}
              initial={{ ...emptyItem, ...initial }}
              consequence={corrected === null ? says.shareConsequence : says.correctConsequence}
              fields={(form) => (
                <ShareFields {...form} context={{ ...context, ...(corrected === null ? {} : { corrected }) }} />
              )}
            />
          ))
      }
    </Reading>
  )
}

/** A correction begins with what it corrects and reaches the same members; an inquiry is told as the asker wrote it. */
function beginning({ id, state }: Resource<ShownItem> | Resource<ShownInquiry>): {
  readonly initial: FormValues
  readonly corrected: string | null
} {
  if (state.status === 'none' || !isWhole(state)) return { initial: {}, corrected: null }
  if ('subject' in state) {
    const { subject, text, files } = state
    return { initial: { title: subject, text, files: [...files], nature: 'information-request' }, corrected: null }
  }
  const { title, text, files, nature, contract, measure, listed, receipts } = state
  const recipients = listed === null ? null : { bodies: receipts.map(({ body }) => body), reason: listed }
  const content = { title, text, files: [...files], nature, contract, measure, recipients, corrects: id }
  return { initial: { ...content, confidentiality: { ...state.confidentiality } }, corrected: title }
}
