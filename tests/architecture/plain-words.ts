/** Plain English: words of identifiers that are no terms of the law. A term of the law belongs in docs/glossary.yaml. */
export const PLAIN_WORDS: readonly string[] = `
    a abandon abandoned about absent accept accepted account actor advantage affected after agreed ahead all allowed
    amount applicable applied apply are as at attached attempt avoided awaited awaits backdated balance became before
    begin begun being between block by cancel cancelled cancelling capacity card case cause change changed changes
    channel checklist choosing clear code computed conclude concluded conclusion condition constitute constituted
    content context correct corrected correction counts course credential date dated dates day declaration declare
    declared deliver delivered demo described direction distinct document draft drafted due duration duties elsewhere
    empowered end ended enter entered enters event every executed expected explained facts fail failed failure
    federated fell figure file filed filer final first fixed for force form free from further given go headings held
    hour id idempotency identified identity in incoming input invitation is iso its itself judged justified kept key
    knowledge known last later law ledger lets limits lines listed located log longer mail match means measured message
    moved moves named needs new no nobody none not nothing noticed number numbered occasion of on once one only open
    opened opening or other outbox outcome outside over owed own paper part parts pending per period permanent phase
    place planning prepare prepared preparing propose proposed proposer public range reach reached reaches read reason
    reasoned recount renew replaced report revise revised role rules running said same section security seen send sent
    serves session several someone sourced stands start state stated statement step still stop stopped submit submitted
    succeeded sum take taken tell terms text the time to told took type under underway unlimited until up wait wanted
    were with within without yet
`
  .trim()
  .split(/\s+/)
