const part = encodeURIComponent;

/** The address of every page, below the router's root. */
export const paths = {
  home: () => '/',
  join: (programId: string) => `/join/${part(programId)}`,
  suggestions: (programId: string) => `/suggestions/${part(programId)}`,
  pairing: (programId: string, pairingId: string) => `/pairings/${part(programId)}/${part(pairingId)}`,
  approvals: () => '/approvals',
  settings: () => '/settings',
  programs: () => '/programs',
  newProgram: () => '/programs/new',
  program: (programId: string) => `/programs/${part(programId)}`,
  participants: (programId: string) => `/programs/${part(programId)}/participants`,
  programPairings: (programId: string) => `/programs/${part(programId)}/pairings`,
  programSettings: (programId: string) => `/programs/${part(programId)}/settings`,
  rounds: (programId: string) => `/programs/${part(programId)}/rounds`,
  round: (programId: string, roundId: string) => `/programs/${part(programId)}/rounds/${part(roundId)}`,
  directory: () => '/directory',
  audit: () => '/audit',
};
