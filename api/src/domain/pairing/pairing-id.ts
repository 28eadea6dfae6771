/** Separates the parts of a pairing's id; the directory's ids never hold it. */
const SEPARATOR = '~';

/**
 * Id of the n-th pairing (from 1) of two people: `personA~personB~n`, people in order of id whatever their seats. The
 * store refuses a second document of one id, so two people can never be in two live pairings of one program: the next
 * number is used only once the pairing before it has ended.
 */
export function pairingId(onePersonId: string, otherPersonId: string, occurrence: number): string {
  const [first, second] = onePersonId < otherPersonId ? [onePersonId, otherPersonId] : [otherPersonId, onePersonId];
  return [first, second, occurrence].join(SEPARATOR);
}
