import type { ActView, Entry } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { ShownInquiry, ShownItem } from '../model/shown.ts'
import type { Acknowledged } from './acknowledging.ts'
import type { Filter } from './feed.ts'
import * as S from './gallery-sample.ts'
import { Information } from './information-page.tsx'
import { AnswerFields, AskFields } from './inquiry-fields.tsx'
import { InquiryDetail } from './inquiry-page.tsx'
import { ItemDetail } from './item-page.tsx'
import * as labels from './labels.fr.ts'
import { emptyItem, type ShareContext, ShareFields } from './share-fields.tsx'

const context: ShareContext = { contracts: [], members: GROUP.names.slice(1, 6) }
const somme = { me: { body: member(5), office: 'representative', coordinates: false } }
const reading = { me: { body: member(5), office: 'reader', coordinates: false } }
const modules = [labels.item, labels.inquiry]

type Feed = {
  readonly items?: readonly ShownItem[]
  readonly inquiries?: readonly ShownInquiry[]
  readonly as?: typeof somme
  readonly done?: Acknowledged
  readonly filter?: Filter
}

function feed({ items = [], inquiries = [], as, done, filter }: Feed) {
  const coordinates = as === undefined
  return (
    <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
      <Information
        items={{
          cases: S.listed('item', items, 1),
          opening: S.opening<ShownItem>('item', { status: 'none' }, S.act('item', 'share', coordinates)),
          form: undefined,
        }}
        inquiries={{
          cases: S.listed('inquiry', inquiries, 20),
          opening: S.opening<ShownInquiry>('inquiry', { status: 'none' }, S.act('inquiry', 'ask', !coordinates)),
          form: undefined,
        }}
        context={context}
        done={done ?? null}
        busy={false}
        onAcknowledge={() => undefined}
        {...(filter === undefined ? {} : { startsWith: filter })}
      />
    </InGroup>
  )
}

function item(state: ShownItem, acts: readonly ActView[], entry: Entry, as?: typeof somme) {
  return (
    <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
      <ItemDetail
        data={{
          place: { collection: 'items', id: S.caseId(1) },
          resource: S.resource('item', state, acts),
          entries: [entry],
          form: undefined,
        }}
        tasks={[]}
        reminded={null}
        onRemind={() => undefined}
        correction={<Button>{labels.item.acts.share}</Button>}
      />
    </InGroup>
  )
}

function inquiry(state: ShownInquiry, acts: readonly ActView[], entry: Entry, as?: typeof somme) {
  return (
    <InGroup labels={modules} {...(as === undefined ? {} : { group: as })}>
      <InquiryDetail
        data={{
          place: { collection: 'inquiries', id: S.caseId(1) },
          resource: S.resource('inquiry', state, acts),
          entries: [entry],
          form: undefined,
        }}
        sharing={<Button>{labels.item.acts.share}</Button>}
      />
    </InGroup>
  )
}

const form = { change: () => undefined, issue: () => undefined }
const shared = S.entryOf('item', 'share', { title: S.told.title })
const asking = S.entryOf('inquiry', 'ask', { member: S.SOMME, subject: 'Reconduction du marché' })
const everything = { items: [S.told, S.heldBack, S.forSome, S.read, S.corrected], inquiries: [S.asked, S.answered] }
const granted: Acknowledged = {
  title: S.told.title,
  answer: {
    kind: 'granted',
    receipt: { caseFile: 'group', seq: 58, at: '2027-01-18T09:00:00.000Z', hash: 'd'.repeat(64), findings: [] },
  },
}

/** The pages of the information of the members in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'information',
    whole: true,
    states: [
      { name: 'none', element: feed({}) },
      { name: 'coordinator', element: feed(everything) },
      { name: 'member-with-unread', element: feed({ ...everything, as: somme }) },
      { name: 'member-has-read-all', element: feed({ items: [S.read], as: somme, done: granted }) },
      { name: 'reader-only', element: feed({ items: [S.told], as: reading }) },
      {
        name: 'kept-from-others',
        element: feed({
          items: [S.withheld],
          inquiries: [S.keptFromOthers],
          as: { me: { ...somme.me, body: member(3) } },
        }),
      },
      { name: 'nothing-found', element: feed({ ...everything, filter: { words: 'introuvable', shown: 'all' } }) },
    ],
  },
  {
    name: 'item',
    whole: true,
    states: [
      { name: 'shared', element: item(S.told, [], shared) },
      { name: 'to-read', element: item(S.told, [S.act('item', 'acknowledge', true)], shared, somme) },
      { name: 'held-back', element: item(S.heldBack, [], shared) },
      { name: 'measure-for-some', element: item(S.forSome, [], shared) },
      { name: 'corrected', element: item(S.corrected, [], shared) },
      {
        name: 'withheld',
        element: item(S.withheld, [], S.entryOf('item', 'share', { title: S.withheld.title }, true), {
          me: { ...somme.me, body: member(3) },
        }),
      },
    ],
  },
  {
    name: 'inquiry',
    whole: true,
    states: [
      { name: 'to-answer', element: inquiry(S.asked, [S.act('inquiry', 'answer', true)], asking) },
      { name: 'waiting', element: inquiry(S.asked, [S.act('inquiry', 'answer', false)], asking, somme) },
      { name: 'answered-to-all', element: inquiry(S.answered, [], asking, somme) },
      { name: 'answered-to-asker', element: inquiry(S.forAsker, [], asking, somme) },
      {
        name: 'withheld',
        element: inquiry(
          S.keptFromOthers,
          [],
          S.entryOf('inquiry', 'answer', { audience: { kind: 'asker', reason: 'la réponse nomme des agents' } }, true),
          { me: { ...somme.me, body: member(3) } },
        ),
      },
    ],
  },
  {
    name: 'information-forms',
    whole: true,
    states: [
      {
        name: 'share',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.item.acts.share}>
              <ShareFields values={emptyItem} {...form} context={context} />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'share-measure-for-some',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.item.acts.share}>
              <ShareFields
                values={{
                  ...emptyItem,
                  nature: 'protective-measure',
                  measure: { kind: 'complaint', takenOn: '2027-01-12', part: S.SOMME, agreement: null },
                  recipients: { bodies: [S.SOMME], reason: '' },
                }}
                {...form}
                context={{ ...context, corrected: 'Calendrier provisoire' }}
              />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'share-held-back',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.item.acts.share}>
              <ShareFields
                values={{ ...emptyItem, confidentiality: { kind: 'confidential', reason: '' } }}
                {...form}
                context={context}
              />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'ask',
        element: (
          <InGroup labels={modules} group={somme}>
            <Page title={labels.inquiry.acts.ask}>
              <AskFields values={{ member: S.SOMME, subject: '', text: '', files: [] }} {...form} />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'answer-to-asker',
        element: (
          <InGroup labels={modules}>
            <Page title={labels.inquiry.acts.answer}>
              <AnswerFields
                values={{ answer: '', answerFiles: [], audience: { kind: 'asker', reason: '' } }}
                {...form}
              />
            </Page>
          </InGroup>
        ),
      },
    ],
  },
]
