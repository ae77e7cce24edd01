import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { alteredIn } from './altered.ts'
import { heldBy, holderFor, isOpened, isSame, keyholdersOf, leftIn } from './due.ts'
import {
  type BeforeOpening,
  type EnvelopeOf,
  type OnOpening,
  type Opened,
  type Opening,
  type OpeningFacts,
  SINCE_CCP,
} from './opening-state.ts'
import { seenOf } from './seen.ts'
import { escrowFor, escrowsOf, sparesHeldBy, timelessIn } from './time-part.ts'

type Seen = { readonly facts: OpeningFacts; readonly now: string; readonly lawDate: string }

const MILLISECONDS = 1000

/** What lets the spare key serve. */
const SPARE = [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'clé de secours')] as const

/**
 * R2.24: nothing is touched before the deadline, nor while what was under way at that instant may still arrive. The wait
 * is a policy, the deadline the law.
 */
export const afterDeadline: Rule<Seen> = {
  id: 'afterDeadline',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('EU-2014-24', 'annexe IV'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, now, lawDate }) => {
    const deadline = consultation?.deadline ?? null
    const wait = param('opening.wait', lawDate).value
    const passed = deadline !== null && Date.parse(deadline) + wait * MILLISECONDS <= Date.parse(now)
    return requires(passed, { deadline, wait, now })
  },
}

/** R2.24: a consultation that was abandoned has no session: its envelopes stay sealed. */
export const consultationStands: Rule<Seen> = {
  id: 'consultationStands',
  basis: [cite('policy', 'plis scellés'), cite('CCP', 'R2185-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation } }) =>
    requires(consultation?.status === 'closed', { stage: consultation?.status ?? 'unknown' }),
}

/**
 * R2.24, R2.30: what is opened is what stood when the deadline had passed, as the journal entered it: what was put in, taken out or altered
 * beneath, a company's number included, keeps the session shut, and is named by its hash.
 */
export const setUnchanged: BeforeOpening<Extract<Opening, { status: 'fixed' }>> = {
  id: 'setUnchanged',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 2°'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ state: { fixed }, facts: { set, altered } }) =>
    // How many there are is nobody's to know before the session: the finding tells no figure, and names what was altered alone.
    requires(fixed.root === set.root && fixed.count === set.count && altered.length === 0, alteredIn(altered)),
}

/**
 * R2.24: enough of those who hold the keys are left to open what is sealed to them. Each version that was published is looked
 * at, whether or not a deposit is sealed to it: which ones are is nobody's to know before the session.
 */
export const keyholdersLeft: BeforeOpening<Extract<Opening, { status: 'fixed' }>> = {
  id: 'keyholdersLeft',
  basis: [cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { keySets } }) => {
    const short = keySets.flatMap(({ version, threshold, keyholders }) => {
      const left = keyholders.filter(({ revoked }) => !revoked).length
      return left < threshold ? [{ version, threshold, left }] : []
    })
    return requires(short.length === 0, { short })
  },
}

/**
 * R2.24: what was fixed, and that the session is open, is known to the members' own witnesses before anybody gives a share:
 * from then on no other history can be shown. A group without witnesses goes on, and its screens say so.
 */
export const stepsWitnessed: Rule<Seen> = {
  id: 'stepsWitnessed',
  basis: [cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { witnessed } }) =>
    witnessed === null
      ? notApplicable({ witnesses: 0 })
      : requires(witnessed.quorum, { cosigned: witnessed.cosigned, needed: witnessed.needed }),
}

/** R2.24: whoever gives a share holds it, and was not relieved of it. */
export const keyHeld: BeforeOpening = {
  id: 'keyHeld',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts: { keySets } }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const [own] = heldBy(keySets, person)
    return requires(own !== undefined, {
      keyholder: own?.id ?? null,
      revoked: keyholdersOf(keySets, person).length > 0,
    })
  },
}

/** R2.24: each share is given by whoever holds it today in the key set that its envelope was sealed to. */
export const shareHeld: OnOpening<'give'> = {
  id: 'shareHeld',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ actor, state, act: { envelopes, notGiven, bad }, facts: { keySets } }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const sent = [...envelopes, ...notGiven, ...bad]
    const other = sent.filter((each) => holderFor({ ...state, keySets }, person, each) === undefined)
    return requires(other.length === 0, { other: other.length })
  },
}

/** R2.24: a share is given in the session, by whoever is there: in the room or at a distance. */
export const inAttendance: BeforeOpening = {
  id: 'inAttendance',
  basis: [cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ actor, state: { attendance } }) =>
    requires(actor.kind === 'person' && attendance.some(({ person }) => person === actor.person), {
      present: attendance.length,
    }),
}

/** R2.26, R2.27: only what is due to be opened is opened: neither a replaced envelope nor one that was withdrawn or came late. */
export const onlyWhatIsDue: OnOpening<'give'> = {
  id: 'onlyWhatIsDue',
  basis: [cite('CCP', 'R2151-6'), cite('CCP', 'R2151-5')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { envelopes, notGiven, bad } }) => {
    const due = leftIn(state)
    const other = [...envelopes, ...notGiven, ...bad].filter((each) => !due.some((one) => isSame(one, each)))
    return requires(other.length === 0, { other: other.length, due: due.length })
  },
}

/** R2.24: the file keys of enough keyholders opened it, each one another person. */
export const openedTogether: OnOpening<'unseal'> = {
  id: 'openedTogether',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { keySets } }) => {
    const due = leftIn(state).find((each) => isSame(each, act))
    const set = keySets.find(({ version }) => version === due?.keySet)
    const persons = new Set(set?.keyholders.filter(({ id }) => act.keyholders.includes(id)).map(({ person }) => person))
    return requires(due !== undefined && set !== undefined && persons.size >= set.threshold, {
      due: due !== undefined,
      opened: persons.size,
      threshold: set?.threshold ?? null,
      ...nameOf(state, act),
    })
  },
}

/** Which envelope an act of the clock is about, so that its entry says so. */
function nameOf({ deposits }: Opened, { deposit, envelope }: EnvelopeOf) {
  const of = deposits.find(({ id }) => id === deposit)
  return { operator: of?.operator ?? null, kind: of?.envelopes[envelope]?.kind ?? null }
}

/** R2.24: whoever gives the server's part keeps the spare key of it, and was not relieved of it. */
export const escrowHeld: BeforeOpening = {
  id: 'escrowHeld',
  basis: SPARE,
  inForce: SINCE_CCP,
  assess: ({ actor, facts: { keySets } }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const [own] = sparesHeldBy(keySets, person)
    return requires(own !== undefined, {
      keyholder: own?.id ?? null,
      revoked: escrowsOf(keySets, person).length > 0,
    })
  },
}

/** R2.24: the spare key serves where the server has lost its part, and nowhere else: the session has found so first. */
export const timePartLost: BeforeOpening = {
  id: 'timePartLost',
  basis: SPARE,
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const lost = timelessIn(state)
    return requires(lost.length > 0, { lost: lost.length })
  },
}

/** R2.24, R2.26, R2.27: the part is given of what is due and was found to lack it, by whoever keeps the spare key of that very key set. */
export const onlyWhatIsLost: OnOpening<'giveTimePart'> = {
  id: 'onlyWhatIsLost',
  basis: SPARE,
  inForce: SINCE_CCP,
  assess: ({ actor, state, act: { envelopes, notGiven, bad }, facts: { keySets } }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const lost = timelessIn(state)
    const sent = [...envelopes, ...notGiven, ...bad]
    const other = sent.filter((each) => !lost.some((one) => isSame(one, each)))
    const unheld = sent.filter((each) => escrowFor({ ...state, keySets }, person, each) === undefined)
    return requires(other.length === 0 && unheld.length === 0, {
      lost: lost.length,
      other: other.length,
      unheld: unheld.length,
    })
  },
}

/** A flaw is told once, of an envelope that is due; another one that comes to light once the first is mended is told too. */
export const stillLeft: OnOpening<'fail'> = {
  id: 'stillLeft',
  basis: [cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) =>
    requires(
      leftIn(state).some((each) => isSame(each, act)) &&
        !state.failed.some((each) => isSame(each, act) && each.flaw === act.flaw),
      nameOf(state, act),
    ),
}

/** Applications were opened before the tenders become due. */
export const applicationsOpened: BeforeOpening = {
  id: 'applicationsOpened',
  basis: [cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  assess: ({ state }) =>
    requires(state.phase === 'applications' && leftIn(state).length === 0, {
      phase: state.phase,
      left: state.phase === 'applications' ? leftIn(state).length : 0,
    }),
}

/** An operator whose tender stays sealed knows why, and stands among those of this session. */
export const exclusionReasoned: OnOpening<'proceed'> = {
  id: 'exclusionReasoned',
  basis: [cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { excluded } }) => {
    const unknown = excluded.filter(({ deposit }) => !state.deposits.some(({ id }) => id === deposit))
    const bare = excluded.filter(({ reason }) => reason.trim() === '')
    return requires(unknown.length === 0 && bare.length === 0, { unknown: unknown.length, withoutReason: bare.length })
  },
}

/**
 * R2.25, R2.26: what joins an open session is a late deposit that a reasoned decision has admitted, or a backup copy that was
 * called; each once.
 */
export const inclusionDecided: OnOpening<'include'> = {
  id: 'inclusionDecided',
  basis: [cite('CCP', 'R2151-5'), cite('CE', '449250'), cite('CCP', 'R2132-11')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { deposits, altered } }) => {
    const found = deposits.find(({ id }) => id === act.deposit)
    const already = state.deposits.some((each) => each.id === act.deposit && isOpened(each))
    const decided = found !== undefined && isOpened(found) && (found.copy || found.standing === 'admitted')
    const own = altered.filter((each) => each.what === 'journal' || each.deposit === act.deposit)
    return requires(decided && !already && own.length === 0, {
      ...{ standing: found?.standing ?? null, copy: found?.copy ?? false, already },
      ...alteredIn(own),
    })
  },
}

/**
 * R2.25: a copy is opened for malware when the session has found some in what the same account sent, and because it could
 * not be opened when the session shows that; that it is incomplete or came late, the deposits tell (`copyCaseMet`).
 */
export const copyCaseSeen: OnOpening<'include'> = {
  id: 'copyCaseSeen',
  basis: [cite('CCP', 'annexe 6', 'art. 2, 1°'), cite('CCP', 'annexe 6', 'art. 2, 2°')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { deposits } }) => {
    const copy = deposits.find(({ id }) => id === act.deposit)
    if (copy === undefined || copy.called === null) return notApplicable()
    const { malware, unreadable } = seenOf(state, copy.account)
    const seen = copy.called === 'malware' ? malware : copy.called !== 'unreadable' || unreadable
    return requires(seen, { case: copy.called })
  },
}

/** R2.24, R2.30: the session ends when each envelope that was due is open, or is known to be impossible to open. */
export const nothingLeft: BeforeOpening = {
  id: 'nothingLeft',
  basis: [cite('CCP', 'annexe 7'), cite('policy', 'plis scellés')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state }) => {
    const left = leftIn(state)
    const tenders = state.phase === 'applications'
    return requires(left.length === 0 && !tenders, { left: left.length, tendersSealed: tenders })
  },
}
