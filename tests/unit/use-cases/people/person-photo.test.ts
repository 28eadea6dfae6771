import { personPhoto } from '../../../../api/src/use-cases/people/person-photo';
import { companyPorts } from '../../../support/small-company';

test('the picture of a colleague is shown, and nothing is read of who is not in the org chart', async () => {
  const read: string[] = [];
  const photos = {
    read(personId: string) {
      read.push(personId);
      return Promise.resolve(personId === 'ned' ? 'data:image/png;base64,iVBORw0KGgo=' : null);
    },
  };
  const ports = { ...companyPorts(), photos };
  expect(await personPhoto(ports, 'ned')).toEqual({ photo: 'data:image/png;base64,iVBORw0KGgo=' });
  expect(await personPhoto(ports, 'nia')).toEqual({ photo: null });
  expect(await personPhoto(ports, 'stranger')).toEqual({ photo: null });
  expect(read).toEqual(['ned', 'nia']);
});
