import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import type { ActView } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { composeLabels } from '#ui/labels.ts'
import { LabelsProvider } from '#ui/labels-context.tsx'
import {
  BROUGHT,
  COMPLETE,
  conventionAt,
  FRESH,
  HALFWAY,
  NOTIFYING_ACTS,
  PARTIES,
  SIGNING_ACTS,
} from './gallery/sample.ts'
import { DEMO, DEMO_STATES } from './gallery/sample-demo.ts'
import classes from './gallery/sheet.module.css'
import { ConventionAct } from './group/convention-acts.tsx'
import { ConventionView } from './group/convention-view.tsx'
import { labels as english } from './labels.en.ts'
import { labels as french } from './labels.fr.ts'
import { BringText } from './reading/bring-text.tsx'
import { type Creation, CreationPanel } from './reading/creation-panel.tsx'
import { newFounder } from './reading/founder.ts'
import { NoConvention } from './reading/read-page.tsx'
import type { Review } from './reading/review.ts'
import { ReviewPage } from './reading/review-page.tsx'
import { Welcome, type WelcomeProps } from './welcome/welcome.tsx'

const TODAY = '2026-12-15'

const nothing = (): void => undefined
const unreached = async (): Promise<ActAnswer> => ({ kind: 'refused', findings: [] })

/** The convention’s own words, and references for articles. */
function Words({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const words = useMemo(
    () =>
      composeLabels(language, [language === 'fr' ? french : english], (citation) => {
        const text = formatCitation(citation, language)
        return { text, says: text, url: null, tag: 'V' }
      }),
    [language],
  )
  return <LabelsProvider labels={words}>{children}</LabelsProvider>
}

/** A page in those words. */
const Sheet = ({ children }: { readonly children: ReactNode }) => (
  <Words>
    <main className={classes.sheet}>{children}</main>
  </Words>
)

/** An act whose form is open. */
function Unfolded({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.click(), [])
  return <div ref={place}>{children}</div>
}

const review = (shown: Review, more: { creation?: Creation; startsAt?: string; restored?: boolean } = {}) => (
  <Sheet>
    <ReviewPage
      brought={BROUGHT}
      review={shown}
      restored={more.restored ?? false}
      onChange={nothing}
      onCreate={nothing}
      onDiscard={nothing}
      {...(more.startsAt === undefined ? {} : { startsAt: more.startsAt })}
      {...(more.creation === undefined
        ? {}
        : { creation: <CreationPanel review={shown} creation={more.creation} onResume={nothing} /> })}
    />
  </Sheet>
)

const second = COMPLETE.parties[1]
const underWay: Review = {
  ...COMPLETE,
  document: 'a'.repeat(64),
  registered: COMPLETE.parties.slice(0, 1).map(({ body }) => body),
}
const UNNAMED: Review = { ...FRESH, clauses: { ...FRESH.clauses, name: '' }, corrected: ['name'] }
const FOUNDER = { ...newFounder('La directrice des achats', () => 'key') }
const registering = { type: 'register', body: second?.body ?? '', name: second?.name ?? '' } as const

const convention = (status: 'draft' | 'signing' | 'constituted' | 'in-force', acts: readonly ActView[]) => (
  <Sheet>
    <ConventionView
      resource={{ id: COMPLETE.groupId, process: 'convention', seq: 12, state: conventionAt(status), acts: [...acts] }}
      parties={PARTIES}
      today={TODAY}
      perform={unreached}
      onVerify={async () => true}
      onReload={nothing}
    />
  </Sheet>
)

const welcome = (props: WelcomeProps) => (
  <Sheet>
    <Welcome {...props} />
  </Sheet>
)

const bring = (props: Partial<Parameters<typeof BringText>[0]>) => (
  <Sheet>
    <BringText working={null} problem={null} onBring={nothing} {...props} />
  </Sheet>
)

/** The pages of the convention in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'welcome',
    whole: true,
    states: [
      { name: 'demonstration', element: welcome({ to: 'demonstration', demo: DEMO }) },
      ...Object.entries(DEMO_STATES).map(([name, demo]) => ({
        name,
        element: welcome({ to: 'demonstration', demo }),
      })),
      { name: 'visitor', element: welcome({ to: 'visitor' }) },
      {
        name: 'signed-in',
        element: welcome({ to: 'member', mine: [{ id: COMPLETE.groupId, name: COMPLETE.clauses.name }] }),
      },
      { name: 'signed-in-nowhere', element: welcome({ to: 'member', mine: [] }) },
    ],
  },
  {
    name: 'reading',
    whole: true,
    states: [
      { name: 'bring', element: bring({}) },
      { name: 'working', element: bring({ working: 'convention-bacs.pdf' }) },
      {
        name: 'unreadable',
        element: bring({
          problem: {
            type: 'urn:unisson:problem:malformed',
            title: 'The request is malformed',
            status: 400,
            detail:
              'Le PDF « convention.pdf » (12 pages) ne contient que des images : passez-le d’abord à la reconnaissance de caractères.',
          },
        }),
      },
      {
        name: 'no-convention',
        element: (
          <Sheet>
            <NoConvention name="deliberation.pdf" onAgain={nothing} />
          </Sheet>
        ),
      },
      { name: 'review', element: review(FRESH, { startsAt: 'withdrawal' }) },
      { name: 'review-unnamed', element: review(UNNAMED, { startsAt: 'name' }) },
      { name: 'review-halfway', element: review(HALFWAY, { restored: true }) },
      { name: 'review-complete', element: review(COMPLETE) },
      { name: 'review-founder', element: review({ ...COMPLETE, founder: FOUNDER }) },
      {
        name: 'review-founder-represents',
        element: review({ ...COMPLETE, founder: { ...FOUNDER, role: 'representative' } }),
      },
      {
        name: 'creating-seated',
        element: review(
          { ...underWay, founder: { ...FOUNDER, title: 'Directrice des achats', person: 'known' } },
          { creation: { state: 'running', step: { type: 'seat' } } },
        ),
      },
      { name: 'creating', element: review(underWay, { creation: { state: 'running', step: registering } }) },
      {
        name: 'creation-stopped',
        element: review(underWay, {
          creation: {
            state: 'stopped',
            stop: {
              step: registering,
              answer: { kind: 'failed', problem: { type: 'about:blank', title: 'unreachable', status: 0 } },
            },
          },
        }),
      },
      {
        name: 'creation-to-judge',
        element: review(
          { ...underWay, registered: COMPLETE.parties.map(({ body }) => body) },
          {
            creation: {
              state: 'stopped',
              stop: {
                step: { type: 'found' },
                answer: {
                  kind: 'awaiting-judgement',
                  findings: [
                    {
                      rule: 'expectedHeadings',
                      outcome: 'to-appraise',
                      basis: [{ source: 'CCP', article: 'L2113-7' }],
                      facts: { missing: ['dissolution'] },
                    },
                  ],
                },
              },
            },
          },
        ),
      },
    ],
  },
  {
    name: 'convention',
    whole: true,
    states: [
      {
        name: 'draft',
        element: convention('draft', [
          { act: 'openSignature', open: true, findings: [] },
          { act: 'revise', open: true, findings: [] },
        ]),
      },
      { name: 'signing', element: convention('signing', SIGNING_ACTS) },
      { name: 'constituted', element: convention('constituted', NOTIFYING_ACTS) },
      { name: 'in-force', element: convention('in-force', NOTIFYING_ACTS) },
    ],
  },
  {
    name: 'convention-act',
    states: [
      'sign',
      'deliverOriginal',
      'notify',
      'acknowledge',
      'transmit',
      'openSignature',
      'revise',
      'constitute',
    ].map((act) => ({
      name: act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      element: (
        <Words>
          <Unfolded>
            <ConventionAct
              context={{
                groupId: COMPLETE.groupId,
                parties: PARTIES,
                today: TODAY,
                asked: null,
                state: conventionAt(act === 'acknowledge' ? 'constituted' : 'signing'),
              }}
              view={{ act, open: true, findings: [] }}
              perform={unreached}
              onVerify={async () => true}
              onReload={nothing}
            />
          </Unfolded>
        </Words>
      ),
    })),
  },
]
