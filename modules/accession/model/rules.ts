/** Every rule of the accession, by its identifier. */

export * from './amendment-rules.ts'
export {
  accessionOpen,
  acknowledgedRequest,
  acknowledgementInOrder,
  buyerOrCommitted,
  competenceInTheObject,
  groupInForce,
  laterProceduresOnly,
  notYetMember,
  numberOfUsers,
  oneFileAtATime,
  outsideTheGroup,
  requestInOrder,
  requestOfTheBody,
  seatInTerritory,
} from './request-rules.ts'
