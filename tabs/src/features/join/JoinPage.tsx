import { useState } from 'react';
import { useParams } from 'react-router';
import type { Participation } from '../../../../api/src/contract/participation';
import type { Program } from '../../../../api/src/contract/program';
import type { Versioned } from '../../app/call';
import { Loaded } from '../../app/Loaded';
import { paths } from '../../app/paths';
import { PageHeading } from '../../ui/PageHeading';
import { Stack } from '../../ui/Stack';
import { useParticipation } from '../participation/use-participation';
import { useProgram } from '../program/use-program';
import { EditForm } from './EditForm';
import { JoinForm } from './JoinForm';
import { LeaveProgram } from './LeaveProgram';
import { useParticipationDefaults } from './use-participation-defaults';

/** Joining a program, and changing what one said when one joined. */
export function JoinPage() {
  const { programId = '' } = useParams();
  const program = useProgram(programId);
  const participation = useParticipation(programId);
  const name = program.data?.value.settings.name;
  const joined = participation.data !== null && participation.data !== undefined;
  const title = joined ? 'Your participation' : 'Join';
  return (
    <>
      <PageHeading
        title={name === undefined ? title : joined ? `Your participation in ${name}` : `Join ${name}`}
        back={{ to: paths.home(), label: 'Home' }}
        {...(!joined &&
          program.data !== undefined && {
            lead:
              program.data.value.settings.description ||
              'You share what you know and learn what you miss: both of you are mentor and mentee.',
          })}
      />
      <Loaded query={program} what="This program" lines={8}>
        {({ value }) => (
          <Loaded query={participation} what="Your participation" lines={8}>
            {(stored) =>
              stored === null ? <Joining program={value} /> : <Editing program={value} participation={stored} />
            }
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Joining({ program }: { readonly program: Program }) {
  const defaults = useParticipationDefaults(program.id);
  return (
    <Loaded query={defaults} what="Your defaults" lines={8}>
      {(value) => <JoinForm program={program} defaults={value} />}
    </Loaded>
  );
}

function Editing({
  program,
  participation,
}: {
  readonly program: Program;
  readonly participation: Versioned<Participation>;
}) {
  // A refetch in the background must not touch what the person is changing.
  const [opened] = useState(participation);
  return (
    <Stack>
      <EditForm program={program} participation={opened} />
      <LeaveProgram program={program} />
    </Stack>
  );
}
