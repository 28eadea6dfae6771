import type { GraphAnswer, Route, RouteContext } from '../call';
import { avatarOf } from '../avatar';
import { GraphError } from '../graph-error';
import { userInPath } from './user-in-path';

const largest = 240;
const sizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];

function noPhoto(): GraphError {
  const message = 'Exception of type Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException was thrown.';
  return new GraphError(404, 'ImageNotFound', message);
}

function pictureOf({ tenant, keys }: RouteContext): { size: number; bytes: Buffer } {
  const user = userInPath(tenant, keys);
  const size = Number(/^(\d+)x\1$/i.exec(keys['size'] ?? `${largest}x${largest}`)?.[1]);
  if (!sizes.includes(size))
    throw new GraphError(400, 'ErrorInvalidImageId', `The photo size '${keys['size']}' is not valid.`);
  const bytes = avatarOf(user.id, size);
  if (bytes === null) throw noPhoto();
  return { size, bytes };
}

function getPicture(context: RouteContext): GraphAnswer {
  const { bytes } = pictureOf(context);
  return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600' }, bytes };
}

function getPhoto(context: RouteContext): GraphAnswer {
  const { size } = pictureOf(context);
  return {
    status: 200,
    json: {
      '@odata.context': `${context.call.serviceRoot}/$metadata#users('${context.keys['user']}')/photo/$entity`,
      '@odata.mediaContentType': 'image/png',
      '@odata.mediaEtag': `"${size}"`,
      id: `${size}x${size}`,
      width: size,
      height: size,
    },
  };
}

export const photoRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/photo', handle: getPhoto },
  { method: 'GET', path: 'users/{user}/photo/$value', handle: getPicture },
  { method: 'GET', path: 'users/{user}/photos/{size}', handle: getPhoto },
  { method: 'GET', path: 'users/{user}/photos/{size}/$value', handle: getPicture },
];
