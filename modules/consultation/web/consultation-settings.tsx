import type { ActFields } from '#ui/act/act-form.tsx'
import type { ActSetting } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { Consultation } from '../model/consultation-state.ts'
import { noticedOf } from '../model/publication.ts'
import { DossierFields, fileValues } from './dossier-fields.tsx'
import type { CheckedAgainst } from './file-findings.ts'
import { idOf, placeOfPath } from './file-places.ts'
import {
  ChangeFields,
  changePayload,
  ExtensionFields,
  emptyMove,
  emptyNotice,
  extensionPayload,
  NoticeFields,
  noticePayload,
  OfficeFields,
  officePayload,
  officeValues,
} from './notice-fields.tsx'
import { ReferralFields, referralPayload, referralValues } from './referral-fields.tsx'
import type { ConsultationWords } from './words.fr.ts'

type Form = ActFields<FormValues>
type Buyers = readonly { readonly body: string; readonly siret: string }[]

/** What the page adds to the form of each act. */
export function settingsOf(
  state: Consultation,
  { consequences, form: says, dossier: { places } }: ConsultationWords,
  against: CheckedAgainst | undefined,
  buyers: Buyers,
): Readonly<Record<string, ActSetting>> {
  const file = state.status === 'none' ? {} : fileValues(state)
  const lawDate = noticedOf(state)?.lawDate
  const editor = (form: Form) => (
    <DossierFields form={form} against={against} buyers={buyers} {...(lawDate === undefined ? {} : { lawDate })} />
  )
  const placeOf = (path: string) => {
    const place = placeOfPath(path)
    return place === undefined ? undefined : { id: idOf(place), label: places[place] }
  }
  return {
    revise: { initial: file, fields: editor, payload: (values) => values, long: { placeOf } },
    validate: { consequence: consequences.validate },
    reopen: { consequence: consequences.reopen },
    sendNotice: {
      initial: emptyNotice,
      fields: (form: Form) => <NoticeFields form={form} procedure={against?.procedure ?? undefined} />,
      payload: noticePayload,
      consequence: consequences.sendNotice,
    },
    recordReceipt: {
      initial: officeValues,
      fields: (form: Form) => <OfficeFields form={form} member="received" label={says.officeReceived} />,
      payload: officePayload('received'),
    },
    recordPublication: {
      initial: officeValues,
      fields: (form: Form) => <OfficeFields form={form} member="published" label={says.officePublished} />,
      payload: officePayload('published'),
    },
    publish: { consequence: consequences.publish },
    change: {
      initial: { ...file, ...emptyMove, important: true },
      fields: (form: Form) => (
        <>
          <ChangeFields {...form} />
          {editor(form)}
        </>
      ),
      payload: changePayload,
      consequence: consequences.change,
      long: { placeOf },
    },
    extend: {
      initial: emptyMove,
      fields: (form: Form) => <ExtensionFields {...form} />,
      payload: extensionPayload,
      consequence: consequences.extend,
    },
    recordReferral: referring(state, consequences.recordReferral),
    abandon: { consequence: consequences.abandon },
  }
}

function referring(state: Consultation, consequence: string): ActSetting {
  const { lots, recourse } = state.status === 'none' ? { lots: [], recourse: { court: '' } } : state.dossier
  return {
    initial: referralValues(recourse.court),
    fields: (form) => <ReferralFields form={form} lots={lots} />,
    payload: referralPayload,
    consequence,
  }
}
