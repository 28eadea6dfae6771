import { useOutletContext } from 'react-router';
import type { Program } from '../../../../api/src/contract/program';
import type { Versioned } from '../../app/call';

/** The program whose page surrounds the present one, with its version. */
export const useCurrentProgram = (): Versioned<Program> => useOutletContext<Versioned<Program>>();
