import { bytesOfPicture } from '../../../../tabs/src/ui/picture-bytes';

test('the bytes of a picture are read from its URI', async () => {
  const picture = bytesOfPicture('data:image/png;base64,iVBORw0KGgo=');
  expect(picture.type).toBe('image/png');
  expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
});

test.each(['', 'https://elsewhere.example/a.png', 'data:text/html;base64,AAAA', 'data:image/svg+xml;base64,AAAA'])(
  '%p is no picture',
  (uri) => {
    expect(() => bytesOfPicture(uri)).toThrow(RangeError);
  },
);
