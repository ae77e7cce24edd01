/** Plain English: words of identifiers that are no terms of the law. A term of the law belongs in docs/glossary.yaml. */
export const PLAIN_WORDS: readonly string[] = `
    a abandon abandoned about above absent accept accepted accepting accepts account actor advantage affected after
    agreed ahead all allowed allows alone among amount amounts an announced another answers applicable applied
    apply appraised are arrive as at attached attempt avoided awaited awaiting awaits back backdated balance base
    became before begin begun being beside between block bring brings buying by call called cancel cancelled
    cancelling candidates capacity card case cause change changed changes channel checked checklist checks choosing
    claimed clear code come computed conclude concluded conclusion condition constitute constituted content context
    correct corrected correction counts course cover covered credential date dated dates day days decided deciding
    declaration declare declared deem deemed deliver delivered demanded demo described direction distinct document
    documents down draft drafted due duration duties element elsewhere empowered end ended enough enter entered
    enters event every everyone executed expected explained extends facts fail failed failure falls federated fell
    figure file filed filer filled final first fixed for force form free from further give given giving go has head
    headings held here hour hours how id idempotency identified identity important in incoming input invitation
    invitee is iso its itself joined judged justified kept key keys knowledge known lapse last lasting later law
    leave leaving ledger lets limited limits lines listed lists located log long longer made mail make match means
    measured message minor mode month move moved moves name named naming near needs new no nobody none not note noted
    nothing noticed number numbered occasion of offered on once one only open opened opening or other outbox
    outcome outside over owed own paper part parts passed pending per period periods permanent phase place planning
    plausible policy positive prepare prepared preparing present presented propose proposed proposer prove public
    put questions range rate reach reached reaches read readable ready reason reasoned reasons recount renew
    replaced report reported result revise revised role room row rules running said same sat seated section
    security seen send sending sent serves session setting several signer silent someone something sourced spell
    stage stands start started state stated statement stay step steps still stop stopped strike struck submit submitted
    succeeded sum take taken tell terms text the this time title to today together told took type unanswered
    unchanged undecided under underway unit unlimited until up urgent values voter voting wait waiting wanted was
    way were what while whole with within without word working written yet
`
  .trim()
  .split(/\s+/)
