import type { ReactElement } from 'react'
import { Act } from '../act/act.tsx'
import { AtDate } from '../at-date.tsx'
import { Blockers } from '../blockers.tsx'
import { Page, Part } from '../page.tsx'
import { Stages } from '../stages.tsx'
import { Tasks } from '../tasks.tsx'
import { Timeline } from '../timeline.tsx'
import type { GalleryEntry } from './entry.ts'
import classes from './pages.module.css'
import { TODAY } from './sample.ts'
import { BLOCKERS, documentsOf, ENTRIES, RECEIPT, STAGES, TASKS, UPCOMING, VIEWS } from './sample-case.ts'

const act = {
  process: 'sample',
  initial: {},
  perform: async () => ({ kind: 'granted' as const, receipt: RECEIPT }),
  onVerify: async () => true,
  onReload: () => undefined,
}

const crumbs = [
  <a key="home" href="#home">
    Accueil
  </a>,
  <a key="group" href="#group">
    Groupement ENT Hauts-de-France
  </a>,
]

const onSheet = (page: ReactElement): ReactElement => <main className={classes.sheet}>{page}</main>

/** Whole pages made of the components: where their proportions are judged. */
export const pages: readonly GalleryEntry[] = [
  {
    name: 'page',
    whole: true,
    states: [
      {
        name: 'board',
        element: onSheet(
          <Page
            title="Groupement ENT Hauts-de-France"
            crumbs={crumbs.slice(0, 1)}
            lede="En vigueur depuis le 12 janvier 2027, date de la notification au dernier fondateur."
            stages={<Stages stages={STAGES} />}
            primary={<Act {...act} caseId="board" view={VIEWS.appraise} primary />}
            margin={
              <Part title="Ensuite">
                <Timeline upcoming={UPCOMING} today={TODAY} />
              </Part>
            }
            others={[
              <Act key="notify" {...act} caseId="board" view={VIEWS.closed} />,
              <Act key="sign" {...act} caseId="board" view={VIEWS.early} />,
              <Act key="approve" {...act} caseId="board" view={VIEWS.incompetent} />,
            ]}
          >
            <Part title="À faire par vous">
              <Tasks tasks={TASKS} today={TODAY} link={(_, sentence) => <a href="#task">{sentence}</a>} />
            </Part>
            <Part title="Qui bloque quoi">
              <Blockers
                rows={BLOCKERS}
                today={TODAY}
                onRemind={() => undefined}
                link={(row) => <a href="#member">{row.member.name}</a>}
              />
            </Part>
          </Page>,
        ),
      },
      {
        name: 'timeline',
        element: onSheet(
          <Page
            title="Chronologie"
            crumbs={crumbs}
            lede="Chaque acte, ses règles, ses articles, ses documents, sa preuve."
          >
            <AtDate value={TODAY} from="2026-11-23" today={TODAY} onChange={() => undefined} />
            <Timeline entries={ENTRIES} documents={documentsOf} upcoming={UPCOMING} today={TODAY} />
          </Page>,
        ),
      },
    ],
  },
]
