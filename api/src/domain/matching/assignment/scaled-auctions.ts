import { type Market, takeBack } from './market';

/**
 * ε scaling (Bertsekas): coarse auctions find prices that are about right in few bids, finer ones correct them. Where
 * places stay unsold in the end they must cost nothing, so there the prices carried over give way by three times
 * the ε they came from.
 *
 * @param hold holds an auction with an ε; false if it could not be finished, with which scaling ends.
 * @returns the last ε, and whether its auction was finished.
 */
export function holdScaled(
  market: Market,
  scales: readonly number[],
  hold: (epsilon: number) => boolean,
): { readonly epsilon: number; readonly isFinished: boolean } {
  const demand = market.part.demand.reduce((sum, own) => sum + own, 0);
  const giveWay = market.slotEdge.length > demand ? 3 : 0;
  let previous = 0;
  for (const epsilon of scales) {
    takeBack(market);
    for (let column = 0; column < market.price.length; column++) {
      market.price[column] = Math.max(0, market.price[column]! - giveWay * previous);
    }
    previous = epsilon;
    if (!hold(epsilon)) return { epsilon, isFinished: false };
  }
  return { epsilon: previous, isFinished: true };
}
