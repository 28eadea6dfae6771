import type { Availability, CollisionCause } from './availability';
import { joinCauses, type Board, type Collision } from './board';
import { startOfWeek } from './local-day';
import { countSessions, SESSION_SPACING_MS, type SessionLedger, type SpreadRules } from './spread';
import { DAY_MS } from './time-units';

/** Checks a start against the other sessions of the series that is being planned: the rules of spread hold for them too. */
export type OwnSessionsCheck = (startUtc: number, otherStartsUtc: readonly number[]) => Collision | null;

/** The check for one board. Caps are counted in each person's own zone and week, which need not be those of the organizer. */
export function ownSessionsCheck(board: Board, rules: SpreadRules): OwnSessionsCheck {
  const spacingMs = Math.max(SESSION_SPACING_MS, board.grid.durationMs);
  const capped = rules.maxPerDay !== undefined || rules.maxPerWeek !== undefined;
  const ledgerOf = (side: Availability, sessions: SpreadRules['junior']) =>
    countSessions(sessions?.sessions ?? [], side.zone, side.weekStart);
  const juniorLedger = capped ? ledgerOf(board.junior, rules.junior) : null;
  const seniorLedger = capped ? ledgerOf(board.senior, rules.senior) : null;

  return (startUtc, otherStartsUtc) => {
    for (const other of otherStartsUtc) {
      if (Math.abs(other - startUtc) < spacingMs) return { who: 'both', cause: 'another-session' };
    }
    if (!juniorLedger || !seniorLedger) return null;
    return joinCauses(
      capAgainst(board.junior, juniorLedger, rules, startUtc, otherStartsUtc),
      capAgainst(board.senior, seniorLedger, rules, startUtc, otherStartsUtc),
    );
  };
}

function capAgainst(
  side: Availability,
  ledger: SessionLedger,
  rules: SpreadRules,
  startUtc: number,
  otherStartsUtc: readonly number[],
): CollisionCause | null {
  const dayOf = (instantUtc: number) => Math.floor(side.zone.toWall(instantUtc) / DAY_MS);
  const day = dayOf(startUtc);
  const week = startOfWeek(day, side.weekStart);
  let onDay = ledger.perDay.get(day) ?? 0;
  let inWeek = ledger.perWeek.get(week) ?? 0;
  for (const other of otherStartsUtc) {
    const otherDay = dayOf(other);
    if (otherDay === day) onDay += 1;
    if (startOfWeek(otherDay, side.weekStart) === week) inWeek += 1;
  }
  return onDay >= (rules.maxPerDay ?? Infinity) || inWeek >= (rules.maxPerWeek ?? Infinity) ? 'spread-cap' : null;
}
