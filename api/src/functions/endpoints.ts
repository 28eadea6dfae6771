import type { RouteName } from '../contract/routes';
import type { Endpoint } from '../http/endpoint';
import { approvals, approveSeveral, chooseDelegate, decideApproval, delegate, removeDelegate } from './approvals';
import { deliveries } from './deliveries';
import { audit } from './audit';
import { directory, overrideSeniority, seniorityOverrides, syncDirectory } from './directory';
import { health, openApi } from './health';
import { changeFeedSettings, feedSettings, me } from './me';
import {
  acceptPairing,
  bookingPreview,
  declinePairing,
  myPairings,
  pairing,
  pickPartner,
  programPairings,
  retryPairingWork,
  withdrawPairing,
} from './pairings';
import {
  changeParticipation,
  joinProgram,
  leaveProgram,
  participants,
  participation,
  participationDefaults,
  suggestions,
} from './participation';
import { findPeople, personPhoto, personSeniority } from './people';
import { changeProgram, closeProgram, createProgram, program, programs, publishProgram } from './programs';
import {
  cancelRound,
  changePairWishes,
  pairWishes,
  publishRound,
  round,
  roundChanges,
  roundLeftOut,
  roundPairs,
  rounds,
  roundUnstable,
  roundWhatIf,
  startRound,
} from './rounds';
import { calendarFile, moveSession, sessionTimes } from './sessions';

/** The use case behind each route; a route without one does not compile. */
export const endpoints: Readonly<Record<RouteName, Endpoint>> = {
  health,
  openApi,
  me,
  feedSettings,
  changeFeedSettings,
  findPeople,
  personPhoto,
  personSeniority,
  directory,
  syncDirectory,
  deliveries,
  seniorityOverrides,
  overrideSeniority,
  audit,
  programs,
  createProgram,
  program,
  changeProgram,
  publishProgram,
  closeProgram,
  participants,
  participationDefaults,
  participation,
  joinProgram,
  changeParticipation,
  leaveProgram,
  suggestions,
  rounds,
  startRound,
  round,
  roundPairs,
  roundLeftOut,
  roundWhatIf,
  roundUnstable,
  roundChanges,
  pairWishes,
  changePairWishes,
  publishRound,
  cancelRound,
  myPairings,
  pickPartner,
  programPairings,
  pairing,
  acceptPairing,
  bookingPreview,
  declinePairing,
  withdrawPairing,
  calendarFile,
  sessionTimes,
  moveSession,
  retryPairingWork,
  approvals,
  approveSeveral,
  delegate,
  chooseDelegate,
  removeDelegate,
  decideApproval,
};
