import { assign } from '../../api/src/domain/matching/assignment/assign';
import { certify } from '../../api/src/domain/matching/assignment/certify';
import { readProblem } from './matching-files';
import type { Measured } from './matching-peers';

/** Solves the problem in the file named on the command line in a process of its own, so that memory can be told. */
const problem = readProblem(process.argv[2] ?? '');
const loadedKb = process.memoryUsage.rss() / 1024;
const start = performance.now();
const { pairs, weight, work } = assign(problem);
const ms = performance.now() - start;
const extraMb = Math.max(0, process.resourceUsage().maxRSS - loadedKb) / 1024;
const again = performance.now();
const second = assign(problem);
const msWarm = performance.now() - again;
const proofStart = performance.now();
const { proven } = certify(problem, second);
const certifyMs = performance.now() - proofStart;
const measured: Measured = { solver: 'assign', pairs, weight, ms, msWarm, extraMb, proven, certifyMs, work };
console.log(JSON.stringify(measured));
