import { mentionsIn } from './party/mention.ts'
import type { ReadParty } from './party/prose.ts'
import type { Sentence } from './sentences.ts'
import type { Section } from './structure.ts'
import { COORDINATOR, EACH_MEMBER } from './variants/coordination.ts'

/** A sentence and who acts in it; `who` is the rank of the coordinator it names, when it names one. */
export type Act = {
  readonly sentence: Sentence
  readonly actor: 'members' | 'coordinator' | 'none'
  readonly who: number | null
}

/** Who acts in each sentence: told by the sentence, by the list it belongs to, or by the article. */
export function actorsOf(
  sentences: readonly Sentence[],
  names: readonly string[],
  parties: readonly ReadParty[],
): Act[] {
  const acts: Act[] = []
  let section: Section | null = null
  let current: { actor: Act['actor']; who: number | null } = { actor: 'none', who: null }
  const coordinating = parties.filter((party) => names.includes(party.name.value))
  for (const sentence of sentences) {
    if (sentence.section !== section) {
      section = sentence.section
      const title = section.title.toLowerCase()
      const members = /membres|adh[ée]rents|parties/.test(title) && !/coord/.test(title)
      current = {
        actor: members ? 'members' : section.topics.includes('coordinator') ? 'coordinator' : 'none',
        who: null,
      }
    }
    const lead =
      sentence.item && sentence.leadLength > 0
        ? actorIn(sentence.full.slice(0, sentence.leadLength), coordinating, names)
        : null
    const goesOn =
      !sentence.item &&
      current.actor === 'coordinator' &&
      /^(?:il|elle|celui-ci|celle-ci)\b(?! (?:appartient|revient|incombe|est (?:convenu|precise)|s'agit))/.test(
        sentence.full,
      ) &&
      !/\bpar (?:chaque|chacun)/.test(sentence.full)
    const told =
      lead ??
      (goesOn || (sentence.item && sentence.leadLength > 0 && current.actor !== 'none')
        ? null
        : actorIn(sentence.full, coordinating, names))
    if (told !== null)
      current = { actor: told.actor, who: told.who ?? (told.actor === 'coordinator' ? current.who : null) }
    else if (
      !sentence.item &&
      !/^(?:[^,]{0,60}, (?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier)\b|il|elle|a ce titre|a cet effet|celui-ci|celle-ci|ces|cette|ce|dans ce cadre|pour ce faire|en outre|notamment|sa mission|ses missions|ils|elles)\b/.test(
        sentence.full,
      )
    ) {
      current = {
        actor:
          section.topics.includes('coordinator') && !section.topics.includes('obligations') ? 'coordinator' : 'none',
        who: current.who,
      }
    }
    acts.push({ sentence, ...current })
  }
  return acts
}

/** The coordinator who is told, helped or paid does not act: « informe le coordonnateur », « transmet au coordonnateur ». */
const ADDRESSEE =
  /\b(?:(?:informe|averti|avise|saisi|assiste|previen|aide|notifie|alerte|consulte|autorise|accompagne|seconde|rend compte|sollicite|rembourse|indemnise|associe)\w*(?: \w+)? (?:le|la) |(?<!\b(?:appartien\w*|incombe\w*|revien\w*|confie\w*|echoi\w*|devolu\w*|delegue\w*|attribu\w*|mandat|competence|pouvoir) )(?:au|aupres d[eu]|avec le|avec la|vers le|a la) )coord(?:on|in)n?at(?:eur|rice)\b/g

/** « est signé par le coordonnateur », not « les marchés signés par le coordonnateur », which tells what members act on. */
function isPassive(full: string, agent: string): boolean {
  return /\b(?:est|sont|sera|seront|etre|ete)\b[^.;]{0,120}$/.test(full.slice(0, full.indexOf(agent)))
}

function actorIn(
  told: string,
  coordinating: readonly ReadParty[],
  names: readonly string[],
): { actor: 'members' | 'coordinator'; who: number | null } | null {
  const full = told.replace(ADDRESSEE, (found) => ' '.repeat(found.length))
  const agent = /\bpar (?:le |la |l'|les |chaque |chacun)[^.;]{0,60}/.exec(full)?.[0] ?? ''
  if (
    /\b(?:est|sont|sera|seront)\b/.test(full) &&
    !/\b(?:mandat|charg|habilit|autoris|design|investi|delegu|missionn|choisi|nomm)\w* par\b/.test(full) &&
    EACH_MEMBER.test(agent.replace(/^par /, '')) &&
    !COORDINATOR.test(agent)
  )
    return { actor: 'members', who: null }
  const role = full.search(COORDINATOR)
  const mention = mentionsIn(full, coordinating)[0]
  const coordinator = mention === undefined ? role : role < 0 ? mention.at : Math.min(role, mention.at)
  const members = full.search(EACH_MEMBER)
  if (coordinator < 0 && members < 0) return null
  const who = mention === undefined ? null : names.indexOf(mention.party.name.value)
  if (coordinator >= 0 && COORDINATOR.test(agent) && isPassive(full, agent)) return { actor: 'coordinator', who }
  if (
    members >= 0 &&
    (coordinator < 0 || members < coordinator) &&
    !/\b(?:mandataire|representante?|mandat|au nom|pour le compte|au profit|au benefice|a l'egard)(?: et pour le compte)? (?:de |des |d')?(?:l'ensemble )?(?:de |des |d')?$/.test(
      full.slice(0, members),
    ) &&
    !/(?:confient|donnent mandat|mandatent|chargent|designent|delegue|choisissent|nomment|conviennent|decident|retiennent)/.test(
      full,
    )
  )
    return { actor: 'members', who: null }
  return coordinator < 0 ? null : { actor: 'coordinator', who }
}
