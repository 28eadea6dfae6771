/**
 * The picture that a `data:` URI holds.
 *
 * @throws RangeError where it holds no PNG or JPEG.
 */
export function bytesOfPicture(uri: string): Blob {
  const [, type, base64] = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+=*)$/u.exec(uri) ?? [];
  if (type === undefined || base64 === undefined) throw new RangeError('This is no picture.');
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
}
