/** Plain English: words of identifiers that are no terms of the law. A term of the law belongs in docs/glossary.yaml. */
export const PLAIN_WORDS: readonly string[] = `
    a abandon abandoned about absent accept accepted account actor advantage affected after agreed ahead all allowed
    alone among amount announced another answers applicable applied apply appraised are as at attached attempt
    avoided awaited awaits back backdated balance became before begin begun being beside between block by call called cancel
    cancelled cancelling candidates capacity card case cause change changed changes channel checked checklist
    choosing clear code come computed conclude concluded conclusion condition constitute constituted content context
    correct corrected correction counts course credential date dated dates day decided declaration declare declared
    deliver delivered demo described direction distinct document documents draft drafted due duration duties
    elsewhere empowered end ended enough enter entered enters event every executed expected explained extends facts
    fail failed failure falls federated fell figure file filed filer filled final first fixed for force form free
    from further give given go has head headings held hour id idempotency identified identity important in incoming
    input invitation is iso its itself judged justified kept key keys knowledge known lapse last later law ledger
    lets limited limits lines listed located log long longer made mail make match means measured message minor move
    moved moves name named naming near needs new no nobody none not nothing noticed number numbered occasion of on
    once one only open opened opening or other outbox outcome outside over owed own paper part parts passed pending
    per period permanent phase piece place planning plausible policy prepare prepared preparing propose proposed
    proposer public questions range reach reached reaches read readable reason reasoned recount renew replaced
    report revise revised role row rules running said same section security seen send sending sent serves session
    setting several someone sourced stands start state stated statement step steps still stop stopped submit
    submitted succeeded sum take taken tell terms text the time to together told took type unchanged under underway
    unlimited until up wait wanted way were what whole with within without working written yet
`
  .trim()
  .split(/\s+/)
